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
  package private(set) var changes: [FieldChange]
  /// Noted before the fields.
  package var first: [LogEvent] = []
  /// Noted behind them.
  package var last: [LogEvent] = []
  /// Files of letters that come with it.
  package var letterFiles: [CaseFile: [UInt8]] = [:]
  /// Places of `conflict.yaml` that are chosen by it.
  package var chosen: Set<String> = []
  /// Asked while nobody else writes; throws where the case is not as it must be.
  package var condition: (CaseBytes) throws -> Void = { _ in }
  package let desk: Desk
  private let check: CaseCheck
  private let round: CaseFollowUp

  package init(of number: CaseNumber, _ changes: [FieldChange], at desk: Desk) {
    self.number = number
    self.changes = changes
    self.desk = desk
    check = CaseCheck(number, at: desk)
    round = CaseFollowUp(desk)
  }

  private var register: Register { desk.register }

  /// The errors that it would bring.
  package func newErrors() throws -> [LocatedFinding] {
    let before = try check.bytes()
    var change = self
    try change.addUnpublishing(before)
    return change.newErrors(in: try change.changed(before), notIn: before)
  }

  private func newErrors(in after: CaseBytes, notIn before: CaseBytes) -> [LocatedFinding] {
    let errors = check.errors(in: after, notIn: before)
    guard check.isUnpublishing(after, from: before) else { return errors }
    // An address that is still there keeps nobody on the site.
    return errors.filter { !ProtectedIdentityIsKept.codes.contains($0.code) }
  }

  /// What became of a change.
  package struct Outcome {
    /// Of the site, where it was changed.
    package var site: SiteBuild.Result?
    /// The case as it is then.
    package let bytes: CaseBytes
    /// Errors that it brought, where what protects somebody did not wait for them to be mended.
    package var left: [LocatedFinding] = []

    /// What is said of it where errors are left.
    package var words: Wording {
      Wording(
        "\(bytes.number) är ändrat och avpublicerat, men har fel som är kvar",
        "\(bytes.number) is changed and unpublished, but has errors that are left"
      )
    }
  }

  /// Does it; a case that may not be shown any more loses its page first.
  ///
  /// - Throws: ``NewErrors`` where the fields would bring errors that were not there, and then nothing is done.
  package func carryOut() throws -> Outcome {
    if !changes.isEmpty { try desk.folder.refuseArchived(number) }
    guard try concernsOtherPages || SiteFolder(desk.folder).hasPage(of: number) else {
      return Outcome(bytes: try write())
    }
    let before = try check.bytes()
    var change = self
    try change.addUnpublishing(before)
    var outcome = try change.carryOut(on: before)
    if change.changes.count > changes.count {
      outcome.left = check.errors(in: outcome.bytes, notIn: before)
    }
    return outcome
  }

  /// Whoever is protected, or whatever is secret, is not public: the case is unpublished by the same change.
  private mutating func addUnpublishing(_ before: CaseBytes) throws {
    let after = try changed(before)
    guard check.mayBePublic(before), let reason = check.reasonToWithhold(after) else { return }
    let language = register.language
    for (field, value) in [
      (CaseField.publish, NewValue.text(YesNo.no.name[language])),
      (.publishReason, .text(reason[language])), (.published, .empty),
    ] where !changes.contains(where: { $0.path == [field.definition.name[language]] }) {
      changes.append(FieldChange(field, value, in: language))
    }
  }

  private func carryOut(on before: CaseBytes) throws -> Outcome {
    let after = try changed(before)
    let withdrawing = Withdrawing(desk)
    if check.protectsAnew(after, from: before) {
      try refuseNewErrors(from: before, to: after)
      try withdrawing.doubtOtherPages()
    }
    guard check.mayBePublic(before), !check.mayBePublic(after) else {
      let bytes = try write()
      return Outcome(site: try withdrawing.refresh(), bytes: bytes)
    }
    try refuseNewErrors(from: before, to: after)
    let withdrawal = Withdrawal(
      of: number,
      at: desk.now,
      by: desk.actor,
      because: .changed(words: changes.map(\.word))
    )
    var bytes = before
    let site = try withdrawing.carryOut(withdrawal) { bytes = try write() }
    return Outcome(site: site, bytes: bytes)
  }

  /// Whether it may protect somebody, who may stand on the page of another case, too.
  private var concernsOtherPages: Bool {
    let names = [CaseField.protectedIdentity, .secrecy].map {
      $0.definition.name[register.language]
    }
    return changes.contains { change in
      change.file == .sender || change.path.first.map(names.contains) ?? false
    }
  }

  private func refuseNewErrors(from before: CaseBytes, to after: CaseBytes) throws {
    let errors = newErrors(in: after, notIn: before)
    if !errors.isEmpty { throw NewErrors(findings: errors) }
  }

  private func write() throws -> CaseBytes {
    let done = try desk.folder.change(number, in: register.language) { before in
      try refuseNewErrors(from: before, to: try changed(before))
      return try operation(on: before)
    }
    return done.bytes
  }

  /// Does it whatever errors it brings, where somebody has decided so before.
  func complete() throws {
    _ = try desk.folder.carryOut(number, in: register.language) { try operation(on: $0) }
  }

  private func operation(on before: CaseBytes) throws -> Operation {
    try condition(before)
    var operation = Operation()
    for (file, content) in letterFiles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      operation.write(file, holding: content)
    }
    var noted = first
    let after = try changed(before)
    for file in Self.files {
      guard let content = after[file], content != before[file] else { continue }
      operation.write(file, holding: content)
      noted.append(event(file))
    }
    try settle(before, by: &operation, noting: &noted)
    if last.isEmpty, check.mayBePublic(before), !check.mayBePublic(after) {
      noted.append(desk.unpublishing(desk.reader.facts(of: after)?.facts.text(.publishReason)))
    }
    noted += last
    for event in noted { operation.note(event) }
    for event in round.missingEvents(after, before: before, noted: noted) { operation.note(event) }
    return operation
  }

  /// Takes what is chosen out of the file of conflicts, which goes when nothing is left in it.
  private func settle(
    _ before: CaseBytes,
    by operation: inout Operation,
    noting noted: inout [LogEvent]
  ) throws {
    guard !chosen.isEmpty, let bytes = before.conflicts else { return }
    guard var file = ConflictFile(bytes, in: register.language) else {
      throw Refusal.refused(ConflictsAreSettled.conflictUnreadable.message)
    }
    for place in chosen { file.remove(place) }
    if let left = file.bytes {
      operation.write(.conflicts, holding: left)
    } else {
      operation.remove(.conflicts)
    }
    noted.append(
      LogEvent(
        time: desk.now,
        by: desk.actor,
        what: .changed,
        details: [
          LogEvent.Detail(.changedFile, CaseFile.conflicts.rawValue, in: register.language),
          LogEvent.Detail(.fields, chosen.sorted().joined(separator: ","), in: register.language),
        ]
      )
    )
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
      for change in own { document = try change.apply(to: document, in: register.language) }
      after[file] = document.bytes
    }
    return after
  }

  private static let files = [CaseFile.facts, .sender, .investigation, .message]
}

extension Desk {
  /// The event by which a case is unpublished and its approval ends.
  func unpublishing(_ reason: String?) -> LogEvent {
    LogEvent(
      time: now,
      by: actor,
      what: .unpublished,
      details: reason.map { [LogEvent.Detail(.reason, $0, in: language)] } ?? []
    )
  }
}

/// Errors that a change would bring.
package struct NewErrors: Error {
  package let findings: [LocatedFinding]
}
