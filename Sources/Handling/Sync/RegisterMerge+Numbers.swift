import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// Two cases of one number.
extension RegisterMerge {
  /// Gives the second of two cases of one number another.
  func separate(
    _ place: CasePlace,
    _ contents: [ObjectID: [UInt8]],
    into outcome: inout Outcome
  ) throws {
    let new = try nextNumber(Set(outcome.report.renumbered.map(\.new)))
    let (first, second) = (place.entries.first ?? [:], place.entries.second ?? [:])
    for inCase in second.keys where first[inCase] == nil {
      outcome.changes.append((path(place.number, inCase), .removed))
    }
    for (inCase, entry) in first.sorted(by: { $0.key < $1.key }) {
      let isLog = inCase == CaseFile.log.rawValue
      outcome.changes.append(
        (
          path(place.number, inCase),
          isLog
            ? .bytes(naming(new, in: contents[entry.id] ?? []), mode: entry.mode) : .file(entry)
        )
      )
    }
    let renumbering = Renumbering(from: place.number, to: new, in: desk.language)
    let event = LogEvent(
      time: desk.now,
      by: .program,
      what: .changed,
      details: renumbering.details
    )
    let files = try self.contents(of: second)
    let log = LogEvent.events(
      in: files[CaseFile.log.rawValue] ?? [],
      language: desk.language
    )
    for (inCase, entry) in second.sorted(by: { $0.key < $1.key }) {
      let content = files[inCase].flatMap {
        renumbering.changed($0, at: inCase, noting: event, in: log)
      }
      outcome.changes.append(
        (path(new, inCase), content.map { .bytes($0, mode: entry.mode) } ?? .file(entry))
      )
    }
    if log.contains(where: { $0.what == .posted }) {
      beginLetter(of: renumbering, files, into: &outcome)
    }
    outcome.report.renumbered.append(SyncReport.Renumbered(old: place.number, new: new))
  }

  /// The log of the case that keeps the number, with a line by which the other is found.
  private func naming(_ new: CaseNumber, in log: [UInt8]) -> [UInt8] {
    var merged = MergedCase(files: [CaseFile.log.rawValue: log])
    merged.note(
      LogEvent(
        time: desk.now,
        by: .program,
        what: .changed,
        details: [LogEvent.Detail(.sharedNumber, new.description, in: desk.language)]
      ),
      in: desk.language
    )
    return merged.files[CaseFile.log.rawValue] ?? log
  }

  /// Begins the letter to whoever has had one with the old number.
  private func beginLetter(
    of renumbering: Renumbering,
    _ files: CaseMerge.Files,
    into outcome: inout Outcome
  ) {
    var number = 1
    while files[Letter(from: "correction", number: number).text.rawValue] != nil { number += 1 }
    let letter = Letter(from: "correction", number: number)
    let sender = files[CaseFile.sender.rawValue].flatMap {
      Record<SenderField>(parsing: $0, in: desk.language)
    }
    outcome.changes.append(
      (
        path(renumbering.new, letter.text.rawValue),
        .bytes(renumbering.draft(to: sender?.text(.name)), mode: "100644")
      )
    )
    outcome.report.remarks.append((renumbering.new, .letterBegun(letter)))
  }
}
