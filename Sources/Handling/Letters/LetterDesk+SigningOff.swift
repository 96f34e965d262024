import Casework
import Findings
import Letters

extension LetterDesk {
  /// What is changed when a case is signed off (K23).
  ///
  /// - Throws: ``Refusal`` or ``Faults`` where something is left to be done.
  package func signingOff(_ number: CaseNumber) throws -> [FieldChange] {
    let read = try read(number)
    try Standing(read.item, in: register).refuse(.signOff)
    try refuseUnfinishedLetter(read)
    return [FieldChange(.signedOff, .text(now.date.iso), in: register.language)]
  }

  /// A letter that is written must be clean, and one that is needed must be there.
  private func refuseUnfinishedLetter(_ read: CaseReading) throws {
    guard read.bytes[Letter.reply.text] == nil else {
      let findings = findings(of: .reply, in: try text(.reply, of: read), for: read)
        .filter { LetterCode.preventsSending($0.code) }
      guard findings.isEmpty else { throw Faults(findings) }
      return
    }
    // Where other ways are allowed the answer may have been given by one of them.
    let routine = read.item.facts.id(.routine, as: RoutineID.self)
      .flatMap { register.routines[$0] }
    guard routine?.replyWays == [.letter], Addressee.reasonForNobody(read.item) == nil else {
      return
    }
    throw Refusal.refused(
      Wording(
        "\(read.number) har inget svar i letters/reply.txt",
        "\(read.number) has no reply in letters/reply.txt"
      ),
      hint: Wording(
        "skriv ett utkast: synpunkt letter \(read.number)",
        "make a draft: synpunkt letter \(read.number)"
      )
    )
  }
}
