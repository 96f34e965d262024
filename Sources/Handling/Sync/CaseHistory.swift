import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Git
import Merging

/// Who has changed what in a case, and when, from what to what: by Git, editors' changes too, and by the log.
package struct CaseHistory {
  private let number: CaseNumber
  private let desk: Desk
  private let repository: Repository?

  package init(of number: CaseNumber, at desk: Desk) throws {
    self.number = number
    self.desk = desk
    repository = try Repository(around: desk.folder.path, in: desk.world.environment)
  }

  /// One change.
  package struct Line: Sendable {
    package let time: Moment
    package let by: String
    package let what: What
  }

  package enum What: Sendable {
    case field(FieldDifference, file: String)
    /// A file that has no fields.
    case file(String)
    case removed(String)
    case event(LogEvent)
  }

  /// Whether changes of editors are known: only where the case lies in Git.
  package var knowsFiles: Bool { repository != nil }

  /// What happened, the earliest first; `field`: of one field alone, by its key or its end.
  package func lines(of field: String? = nil) throws -> [Line] {
    var lines = try files()
    if let field {
      return lines.filter { line in
        if case .field(let change, _) = line.what {
          return change.field == field || change.field.hasSuffix("." + field)
        }
        return false
      }
    }
    let bytes = try desk.folder.read(number)
    lines += LogEvent.events(in: bytes.log ?? [], language: desk.language).map {
      Line(time: $0.time, by: $0.by.description, what: .event($0))
    }
    let zone = desk.register.timeZone
    let moments = lines.map { ($0, $0.time.instant(in: zone) ?? Instant(seconds: 0)) }
    return moments.enumerated().sorted {
      ($0.element.1.seconds, $0.offset) < ($1.element.1.seconds, $1.offset)
    }.map(\.element.0)
  }

  private func files() throws -> [Line] {
    guard let repository else { return [] }
    let folder = repository.prefix + number.folder
    let entries = try repository.history(of: folder)
    let ids = entries.flatMap(\.changes).flatMap { change in
      change.path.hasSuffix(".yaml") ? [change.before?.id, change.after?.id].compactMap { $0 } : []
    }
    let contents = try repository.contents(of: Set(ids))
    return entries.reversed().flatMap { entry -> [Line] in
      guard let time = Moment(entry.time) else { return [] }
      return entry.changes.flatMap { change -> [Line] in
        let path = String(change.path.dropFirst(folder.count + 1))
        return whats(of: change, at: path, contents).map {
          Line(time: time, by: entry.author, what: $0)
        }
      }
    }
  }

  private func whats(
    of change: TreeDifference,
    at path: String,
    _ contents: [ObjectID: [UInt8]]
  ) -> [What] {
    // Every line of a log speaks for itself.
    if path == CaseFile.log.rawValue { return [] }
    guard let after = change.after else { return [.removed(path)] }
    let old = change.before.flatMap { contents[$0.id] }
    if path.hasSuffix(".yaml"),
      let fields = FieldDifference.all(from: old, to: contents[after.id])
    {
      return fields.map { .field($0, file: path) }
    }
    return [.file(path)]
  }
}

/// Brings back a file of a case as it was: as the log says that it was, or as it was at some time.
package struct Restoring {
  private let number: CaseNumber
  private let desk: Desk
  private let repository: Repository

  package init(_ number: CaseNumber, at desk: Desk) throws {
    self.number = number
    self.desk = desk
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else {
      throw Refusal.refused(
        Wording(
          "registret ligger inte i Git, så äldre versioner finns inte här",
          "the register is not in Git, so earlier versions are not here"
        ),
        hint: Wording("hämta filen ur en säkerhetskopia", "fetch the file from a backup")
      )
    }
    self.repository = repository
  }

  /// What was brought back.
  package struct Outcome: Sendable {
    package let path: String
    /// Where the version lies that was there; `nil` where there was none.
    package let kept: String?
    package let isChanged: Bool
  }

  /// Brings a file back: as it was at a time, else as the log records it, or as it was saved last.
  ///
  /// `path`: in the case's folder.
  package func restore(_ path: String, asOf time: Moment?) throws -> Outcome {
    let whole = repository.prefix + number.folder + "/" + path
    let entries = try repository.history(of: whole, in: .all)
    let zone = desk.register.timeZone
    let limit = time.flatMap {
      Moment(date: $0.date, secondOfDay: $0.secondOfDay ?? 86_399, offset: $0.offset)
        .instant(in: zone)
    }
    let ids = entries.filter { entry in
      guard let limit else { return true }
      return Moment(entry.time)?.instant(in: zone).map { $0 <= limit } ?? false
    }.flatMap(\.changes).filter { $0.path == whole }.compactMap { $0.after?.id }
    let contents = try repository.contents(of: Set(ids))
    let versions = ids.compactMap { contents[$0] }
    let bytes: [UInt8]?
    if time == nil, let digest = try recorded(path) {
      bytes = versions.first { SHA256.hash(of: $0) == digest }
      if bytes == nil { throw Self.notThere(path, number) }
    } else {
      bytes = versions.first
    }
    guard let bytes else { throw Self.notThere(path, number) }
    let event = LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: [LogEvent.Detail(.changedFile, path, in: desk.language)]
    )
    let put = try desk.folder.putBack(path, of: number, holding: bytes)
    if put.isChanged {
      _ = try desk.folder.carryOut(number, in: desk.language) { _ in
        var operation = Operation()
        operation.note(event)
        return operation
      }
    }
    return Outcome(path: number.folder + "/" + path, kept: put.kept, isChanged: put.isChanged)
  }

  /// The hash that the log has of a file.
  private func recorded(_ path: String) throws -> Digest? {
    guard let file = CaseFile(rawValue: path) else {
      let log = try desk.folder.read(number).log ?? []
      let name = path.split(separator: "/").last.map { LogEvent.word(String($0)) }
      return LogEvent.attachments(in: log).first {
        path.hasPrefix(CaseFile.attachmentsFolder + "/") && $0.name == name
      }?.digest
    }
    guard file.isRecorded else { return nil }
    let item = try desk.read(number).item
    switch file {
    case .submission: return item.registration?.submissionDigest
    case .letter(let letter): return item.posting(of: letter)?.text
    case .letterPDF(let letter): return item.posting(of: letter)?.pdf
    case .publicSubmission, .publicReply, .redaction: return item.approval?.digests[file]
    case .facts, .sender, .message, .original, .investigation, .notes, .log, .conflicts: return nil
    }
  }

  private static func notThere(_ path: String, _ number: CaseNumber) -> Refusal {
    .refused(
      Wording(
        "den versionen av \(visible(path)) finns inte i historiken",
        "that version of \(visible(path)) is not in the history"
      ),
      hint: Wording(
        "se synpunkt history \(number), och leta i en säkerhetskopia",
        "see synpunkt history \(number), and look in a backup"
      )
    )
  }
}

extension CaseFile {
  /// Whether a log may have its hash.
  fileprivate var isRecorded: Bool {
    switch self {
    case .submission, .letter, .letterPDF, .publicSubmission, .publicReply, .redaction: true
    case .facts, .sender, .message, .original, .investigation, .notes, .log, .conflicts: false
    }
  }
}
