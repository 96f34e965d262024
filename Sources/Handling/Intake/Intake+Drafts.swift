import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Mail
import System

/// From what came in to the case that is to be registered.
extension Intake {
  /// A case, and what a person should look at.
  struct Arrived {
    var draft: CaseDraft
    var remarks: [LocatedFinding]
  }

  /// A message as a case.
  ///
  /// `source`: where it lies, for findings.
  mutating func draft(
    of arrival: Arrival,
    _ source: String,
    received: CivilDate
  ) throws -> Arrived {
    let message = arrival.message
    var remarks = message.problems
    var complete = try complete(message, received: received, remarks: &remarks)
    let relation = try relation(of: message)
    if let number = relation.number {
      complete.facts[.related] = .list([.text(number.description)])
    }
    if let remark = relation.remark { remarks.append(remark) }
    if let silence = MessageOrigin(message.head, own).silence, complete.sender[.email] == nil {
      remarks.append(silence.finding())
    }
    if MailboxFile.mayBeJoined(message.source) { remarks.append(MailCode.possiblyJoined.finding()) }
    if message.hasOnlyFiles { remarks.append(MailCode.textInFile.finding()) }
    complete.add(message, known: arrival.digests, in: register.language)
    try protect(&complete, remarks: &remarks)
    try acknowledge(&complete, from: source, relation: relation, remarks: &remarks)
    let located = remarks.map { $0.located(in: message.source, path: source) }
    complete.remark(located, original: arrival.bytes, in: register.language)
    return Arrived(draft: complete, remarks: located)
  }

  /// A text file as a case.
  mutating func draft(_ bytes: [UInt8], source: String, received: CivilDate) throws -> Arrived {
    var draft = Draft(register, now: now, by: by)
    try draft.take(given)
    var remarks = [try draft.take(file: bytes)].compactMap(\.self)
    var complete = try complete(draft, received: received)
    try protect(&complete, remarks: &remarks)
    try acknowledge(&complete, from: source, relation: .none, remarks: &remarks)
    let located = remarks.map { $0.located(path: source) }
    complete.remark(located, original: nil, in: register.language)
    return Arrived(draft: complete, remarks: located)
  }

  /// The message read as a form's where that makes a case, else as somebody's words.
  private func complete(
    _ message: IncomingMessage,
    received: CivilDate,
    remarks: inout [Finding]
  ) throws -> CaseDraft {
    let form = IntakeText(message.text, in: register.language)
    guard !form.facts.isEmpty || !form.sender.isEmpty else {
      return try complete(message, as: .words, received: received)
    }
    var reason = Wording("", "")
    for channel in [Channel.web, .email] {
      do {
        return try complete(message, as: .form(channel), received: received)
      } catch {
        reason = Refusal(error).message
      }
    }
    var complete = try complete(message, as: .words, received: received)
    remarks.append(MailCode.formUnread.finding(with: ["reason": reason]))
    // Whoever is protected is that also where the rest of the form cannot be read.
    let word = form.facts[.protectedIdentity]?.lowercased()
    if let word, ![YesNo.no.name.swedish, YesNo.no.name.english].contains(word) {
      complete.facts[.protectedIdentity] = .text(YesNo.yes.name[register.language])
    }
    return complete
  }

  private func complete(
    _ message: IncomingMessage,
    as reading: Draft.Reading,
    received: CivilDate
  ) throws -> CaseDraft {
    var draft = Draft(register, now: now, by: by)
    try draft.take(given)
    try draft.take(message, as: reading, own: own, now: now, register.timeZone)
    return try complete(draft, received: received)
  }

  private func complete(_ draft: Draft, received: CivilDate) throws -> CaseDraft {
    guard !draft.submission.isEmpty else {
      throw Refusal.refused(Wording("texten är tom", "the text is empty"))
    }
    guard draft.submission.count <= IntakeLimits.text else {
      throw OversizeFile(size: draft.submission.count, limit: IntakeLimits.text)
    }
    let complete = try draft.completed(received: received)
    let faulty = complete.findings(at: desk).first { finding in
      finding.code.severity == .error && !IncompleteCodes.names.contains(finding.code.name)
    }
    if let faulty { throw Refusal.refused(faulty.message, hint: faulty.remedy) }
    return complete
  }

  /// Decides whether the sender is told that the case was registered, where the routine tells senders at all.
  private mutating func acknowledge(
    _ draft: inout CaseDraft,
    from source: String,
    relation: Relation,
    remarks: inout [Finding]
  ) throws {
    guard case .text(let address)? = draft.sender[.email],
      case .text(let id)? = draft.facts[.routine],
      let routine = RoutineID(id).flatMap({ register.routines[$0] }),
      routine.notices.contains(where: { $0.at == .received && $0.to.contains(.sender) })
    else { return }
    if relation.isAcknowledged {
      draft.unacknowledged = .answer
    } else if try !mayAcknowledge(address, from: source) {
      draft.unacknowledged = .brake
      remarks.append(
        MailCode.notAcknowledged.finding(with: ["count": Wording(verbatim: "\(Self.brakeCount)")])
      )
    }
  }

  static let unknownKind = Refusal.refused(
    Wording(
      "bara textfiler (.txt) och e-post (.eml) kan registreras",
      "only text files (.txt) and mail (.eml) can be registered"
    ),
    hint: Wording(
      "registrera den för hand: synpunkt new --från FIL, och lägg originalet i attachments/",
      "register it by hand: synpunkt new --from FILE, and put the original in attachments/"
    )
  )
}
