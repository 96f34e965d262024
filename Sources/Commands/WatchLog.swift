import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import Watch

/// What a daemon says: one line for each thing that happens, for journals and programs.
///
/// ```
/// time=2026-11-24T07:00:00+01:00 level=info event=registered case=SYN-2026-0118 source=cases/inbox/a.eml
/// ```
///
/// A value with blanks, quotes or an equals sign stands in quotes as in JSON. With `--format json`
/// every line is an object. It is a class, since the watcher reports from the middle of its work.
final class WatchLog {
  private let isJSON: Bool
  private let language: Language
  private(set) var output: Output

  /// What happened, as journals are searched for it.
  enum Name: String, CaseIterable {
    case ready
    case stopped
    case finding
    case mended
    case registered
    case refused
    case setAside = "set-aside"
    case distributed
    case told
    case notTold = "not-told"
    case notSent = "not-sent"
    case templateUnused = "template-unused"
    case letterDrafted = "letter-drafted"
    case letterSet = "letter-set"
    case letterRefused = "letter-refused"
    case site
    case siteWithheld = "site-withheld"
    case pages
    case archived
    case notArchived = "not-archived"
    case gitAtWork = "git-at-work"
    case gitDone = "git-done"
    case redated
    case finished
    case notFinished = "not-finished"
    case synchronised
    case notSynchronised = "not-synchronised"
    case failed
    case watchLimit = "watch-limit"
    case noEvents = "no-events"
    case remoteFileSystem = "remote-file-system"
    case overflow
    case registerGone = "register-gone"
    case registerBack = "register-back"
  }

  /// How much an event matters.
  enum Level: String {
    case info
    case warning
    case error
  }

  init(isJSON: Bool, in language: Language, to output: Output) {
    self.isJSON = isJSON
    self.language = language
    self.output = output
  }

  /// Writes an event at once.
  func write(_ event: WatchEvent, at time: Moment) {
    // Made visible, or escaped, piece by piece.
    output.styled(
      line(
        event.level,
        event.name.rawValue,
        at: time,
        with: event.fields(isJSON ? .english : language)
      )
        + "\n"
    )
    output.flush()
  }

  func line(
    _ level: Level,
    _ event: String,
    at time: Moment,
    with fields: [(String, String)]
  ) -> String {
    let all = [("time", time.iso), ("level", level.rawValue), ("event", event)] + fields
    if isJSON { return JSON.object(all.map { ($0, .string($1)) }).compact }
    return all.map { "\($0)=\(Self.value($1))" }.joined(separator: " ")
  }

  private static func value(_ text: String) -> String {
    let shown = visible(text)
    let isWord =
      !shown.isEmpty && !shown.contains { $0.isWhitespace || "\"=\\".contains($0) }
    return isWord ? shown : JSON.string(shown).compact
  }
}

extension WatchEvent {
  fileprivate var level: WatchLog.Level {
    switch self {
    case .found(let finding): finding.code.severity == .error ? .error : .warning
    case .watch(.rootGone, _), .failed, .notSent, .notFinished: .error
    case .synchronised(let report): report.lines.isEmpty ? .info : .warning
    case .watch(.rootBack, _): .info
    case .watch, .refused, .notTold, .templateUnused, .letterRefused, .siteWithheld, .notArchived,
      .notSynchronised:
      .warning
    case .ready, .stopped, .mended, .registered, .setAside, .distributed, .told, .letterDrafted,
      .letterSet, .siteBuilt, .pagesMade, .archived, .redated, .finished, .gitAtWork, .gitDone:
      .info
    }
  }

  fileprivate var name: WatchLog.Name {
    switch self {
    case .ready: .ready
    case .stopped: .stopped
    case .watch(let notice, _): notice.name
    case .found: .finding
    case .mended: .mended
    case .registered: .registered
    case .refused: .refused
    case .setAside: .setAside
    case .distributed: .distributed
    case .told: .told
    case .notTold: .notTold
    case .notSent: .notSent
    case .templateUnused: .templateUnused
    case .letterDrafted: .letterDrafted
    case .letterSet: .letterSet
    case .letterRefused: .letterRefused
    case .siteBuilt: .site
    case .pagesMade: .pages
    case .siteWithheld: .siteWithheld
    case .archived: .archived
    case .notArchived: .notArchived
    case .gitAtWork: .gitAtWork
    case .gitDone: .gitDone
    case .redated: .redated
    case .finished: .finished
    case .notFinished: .notFinished
    case .synchronised: .synchronised
    case .notSynchronised: .notSynchronised
    case .failed: .failed
    }
  }

  fileprivate func fields(_ language: Language) -> [(String, String)] {
    switch self {
    case .ready(let register): [("register", register)]
    case .stopped, .gitDone: []
    case .gitAtWork(let marker): [("marker", marker)]
    case .watch(let notice, let register): notice.fields(register)
    case .found(let finding), .mended(let finding): finding.logFields(language)
    case .registered(let number, let source): [("case", "\(number)"), ("source", source)]
    case .refused(let source, let reason): [("source", source), ("reason", reason[language])]
    case .setAside(let reason), .notSent(let reason), .notFinished(let reason),
      .notSynchronised(let reason),
      .failed(let reason):
      [("reason", reason[language])]
    case .distributed(let number): [("case", "\(number)")]
    case .told(let notification, let message):
      [("case", notification.subject.number?.description ?? "-")] + notification.logFields
        + [("message", message)]
    case .notTold(let problem):
      [("case", "\(problem.number)"), ("reason", problem.reason.words[language])]
    case .templateUnused(let path, let reason): [("path", path), ("reason", reason[language])]
    case .letterDrafted(let path), .letterSet(let path): [("path", path)]
    case .letterRefused(let number, let finding):
      [
        ("case", "\(number)"), ("code", finding.code.name), ("path", finding.path),
        ("message", finding.message[language]),
      ]
    case .siteBuilt(let result):
      [
        ("cases", "\(result.cases)"), ("written", "\(result.outcome.written)"),
        ("removed", "\(result.outcome.removed)"),
      ]
    case .pagesMade(let result):
      [("written", "\(result.outcome.written)"), ("removed", "\(result.outcome.removed)")]
    case .siteWithheld(let withheld):
      [("case", "\(withheld.number)"), ("message", withheld.words[language])]
    case .archived(let numbers, let package):
      [
        ("case", numbers.map(\.description).joined(separator: " ")), ("package", package),
      ]
    case .notArchived(let number, let reason):
      [("case", number?.description ?? "-"), ("reason", reason[language])]
    case .synchronised(let report):
      [("sent", "\(report.committed.count)"), ("received", "\(report.received.count)")]
        + report.lines.map { ("message", $0[language]) }
    case .finished(let work):
      [("case", "\(work.number)"), ("event", work.what.rawValue)]
    case .redated(let change):
      [
        ("case", "\(change.number)"), ("deadline", "\(change.deadline)"), ("from", change.from),
        ("to", change.to),
      ]
    }
  }
}

extension TreeChanges.Notice {
  fileprivate var name: WatchLog.Name {
    switch self {
    case .limitReached: .watchLimit
    case .noEvents: .noEvents
    case .remoteFileSystem: .remoteFileSystem
    case .overflow: .overflow
    case .rootGone: .registerGone
    case .rootBack: .registerBack
    }
  }

  fileprivate func fields(_ register: String) -> [(String, String)] {
    let fallback = [("fallback", "rescan")]
    return switch self {
    case .limitReached(let watches, let setting):
      [("watches", "\(watches)"), ("setting", setting)] + fallback
    case .noEvents, .overflow: fallback
    case .remoteFileSystem(let name): [("kind", name)] + fallback
    case .rootGone, .rootBack: [("register", register)]
    }
  }
}

extension LocatedFinding {
  fileprivate func logFields(_ language: Language) -> [(String, String)] {
    var fields = [("code", code.name), ("path", path)]
    if let place { fields += [("line", "\(place.line)"), ("column", "\(place.column)")] }
    return fields + [("message", message[language])]
  }
}
