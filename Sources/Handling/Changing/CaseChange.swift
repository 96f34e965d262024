import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings

/// Fields of a case that change together, by one person at one time, with what the log says of them.
///
/// Every other line of the files stays as it is. Fields, their line and the lines of facts that are new by them are
/// one operation: all of it happens, or nothing.
package struct CaseChange {
  package let number: CaseNumber
  package let changes: [FieldChange]
  /// Noted before the fields.
  package var first: [LogEvent] = []
  /// Noted behind them.
  package var last: [LogEvent] = []
  /// Files of letters that come with it.
  package var letterFiles: [CaseFile: [UInt8]] = [:]
  /// Asked while nobody else writes; throws where the case is not as it must be.
  package var condition: (CaseBytes) throws -> Void = { _ in }
  package let desk: Desk
  private let check: CaseCheck
  private let round: CaseRound

  package init(of number: CaseNumber, _ changes: [FieldChange], at desk: Desk) {
    self.number = number
    self.changes = changes
    self.desk = desk
    check = CaseCheck(number, at: desk)
    round = CaseRound(desk)
  }

  private var register: Register { desk.register }

  /// The errors that it would bring.
  package func newErrors() throws -> [LocatedFinding] {
    let before = try check.bytes()
    return check.errors(in: try changed(before), notIn: before)
  }

  /// Does it; a case that may not be shown any more loses its page first.
  ///
  /// - Returns: What became of the site, where it was changed.
  /// - Throws: ``NewErrors`` where the fields would bring errors that were not there, and then nothing is done.
  package func carryOut() throws -> SiteBuild.Result? {
    if !changes.isEmpty { try desk.folder.refuseArchived(number) }
    guard try concernsOtherPages || SiteFolder(desk.folder).hasPage(of: number) else {
      try write()
      return nil
    }
    let before = try check.bytes()
    let after = try changed(before)
    let withdrawing = Withdrawing(desk)
    if check.protectsAnew(after, from: before) {
      try refuseNewErrors(before, after)
      try withdrawing.doubtOtherPages()
    }
    guard check.mayBePublic(before), !check.mayBePublic(after) else {
      try write()
      return try withdrawing.refresh()
    }
    try refuseNewErrors(before, after)
    let withdrawal = Withdrawal(
      number,
      at: desk.now,
      by: desk.actor,
      .changed(words: changes.map(\.word))
    )
    return try withdrawing.carryOut(withdrawal) { try write() }
  }

  /// Whether it may protect somebody who stands on the page of another case.
  private var concernsOtherPages: Bool {
    let protection = CaseField.protectedIdentity.definition.name[register.language]
    return changes.contains { $0.file == .sender || $0.path == [protection] }
  }

  private func refuseNewErrors(_ before: CaseBytes, _ after: CaseBytes) throws {
    let errors = check.errors(in: after, notIn: before)
    if !errors.isEmpty { throw NewErrors(findings: errors) }
  }

  private func write() throws {
    _ = try desk.folder.carryOut(number, register.language) { before in
      try refuseNewErrors(before, try changed(before))
      return try operation(on: before)
    }
  }

  /// Does it whatever errors it brings, where somebody has decided so before.
  func complete() throws {
    _ = try desk.folder.carryOut(number, register.language) { try operation(on: $0) }
  }

  private func operation(on before: CaseBytes) throws -> Operation {
    try condition(before)
    var operation = Operation()
    for (file, content) in letterFiles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      operation.write(file, content)
    }
    for event in first { operation.note(event) }
    let after = try changed(before)
    for file in Self.files {
      guard let content = after[file], content != before[file] else { continue }
      operation.write(file, content)
      operation.note(event(file))
    }
    for event in last { operation.note(event) }
    for event in round.missingEvents(after) { operation.note(event) }
    return operation
  }

  private func event(_ file: CaseFile) -> LogEvent {
    let names = changes.filter { $0.file == file }.map { $0.path.joined(separator: ".") }
    return LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: [
        LogEvent.Detail(.fields, names.joined(separator: ","), in: register.language)
      ]
    )
  }

  private func changed(_ before: CaseBytes) throws -> CaseBytes {
    var after = before
    for file in Self.files {
      let own = changes.filter { $0.file == file }
      guard !own.isEmpty else { continue }
      var document = Document(parsing: before[file] ?? [])
      for change in own { document = try change.apply(to: document, register.language) }
      after[file] = document.bytes
    }
    return after
  }

  private static let files = [CaseFile.facts, .sender, .investigation, .message]
}

/// Errors that a change would bring.
package struct NewErrors: Error {
  package let findings: [LocatedFinding]
}
