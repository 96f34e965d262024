import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings

/// Fields of a case that change together, by one person at one time; every other line of the files stays as it is.
package struct CaseChange {
  package let number: CaseNumber
  package let changes: [FieldChange]
  private let folder: RegisterFolder
  private let register: Register
  private let time: Moment
  private let actor: LogEvent.Actor
  private let check: CaseCheck

  package init(
    of number: CaseNumber,
    _ changes: [FieldChange],
    in folder: RegisterFolder,
    _ register: Register,
    at time: Moment,
    by actor: LogEvent.Actor
  ) {
    self.number = number
    self.changes = changes
    self.folder = folder
    self.register = register
    self.time = time
    self.actor = actor
    check = CaseCheck(folder, register, number, today: time.date)
  }

  /// The errors that it would bring.
  package func newErrors() throws -> [LocatedFinding] {
    let before = try check.bytes()
    return check.errors(in: try changed(before), notIn: before)
  }

  /// Writes the fields and notes them; a case that may not be shown any more loses its page first.
  ///
  /// - Returns: What became of the site, where it was changed.
  package func carryOut() throws -> SiteBuild.Result? {
    let before = try check.bytes()
    guard check.mayBePublic(before), try !check.mayBePublic(changed(before)) else {
      try write()
      return nil
    }
    let withdrawal = Withdrawal(
      number,
      at: time,
      by: actor,
      .changed(words: changes.map(\.word))
    )
    return try Withdrawing(folder, register, now: time).carryOut(withdrawal) { try write() }
  }

  /// Writes the fields and notes them.
  func write() throws {
    for file in Self.files {
      let own = changes.filter { $0.file == file }
      guard !own.isEmpty else { continue }
      let event = LogEvent(
        time: time,
        by: actor,
        what: .changed,
        details: [
          LogEvent.Detail(
            Wording("fält", "fields")[register.language],
            own.map { $0.path.joined(separator: ".") }.joined(separator: ",")
          )
        ]
      )
      _ = try folder.edit(number, file, register.language, event: event) {
        try Self.apply(own, to: $0, register.language)
      }
    }
  }

  private func changed(_ before: CaseBytes) throws -> CaseBytes {
    var after = before
    for file in Self.files {
      let own = changes.filter { $0.file == file }
      guard !own.isEmpty else { continue }
      let old = Document(parsing: before[file] ?? [])
      after[file] = try Self.apply(own, to: old, register.language).bytes
    }
    return after
  }

  private static func apply(
    _ changes: [FieldChange],
    to document: Document,
    _ language: Language
  ) throws(Refusal) -> Document {
    var document = document
    for change in changes { document = try change.apply(to: document, language) }
    return document
  }

  private static let files = [CaseFile.facts, .sender, .investigation]
}
