import Casework
import Findings
import Letters

extension LetterDesk {
  /// What is changed when a case is signed off (K23).
  ///
  /// `foreign`: the path of a letter that was made in another program, which is put in when it is posted.
  ///
  /// - Throws: ``Refusal`` or ``Faults`` where something is left to be done.
  package func signingOff(_ number: CaseNumber, foreign: String?) throws -> [FieldChange] {
    let read = try read(number)
    try Standing(read.item, in: register).refuse(.signOff)
    let made = try foreign.map { try ForeignLetter(at: $0, desk.world) }
    try refuseUnfinishedLetter(read, made)
    return [FieldChange(.signedOff, .text(now.date.iso), in: register.language)]
  }

  /// A letter that is written must be clean, and one that is needed must be there.
  private func refuseUnfinishedLetter(_ read: CaseReading, _ made: ForeignLetter?) throws {
    guard read.bytes[Letter.reply.text] == nil else {
      try folder.refuseUnfinished([Letter.reply.text], of: read.number)
      let findings = findings(of: .reply, in: try text(.reply, of: read), for: read)
        .filter { LetterCode.preventsSending($0.code) }
      guard findings.isEmpty else { throw Faults(findings) }
      return
    }
    if made != nil { return }
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
        "skriv ett utkast: synpunkt letter \(read.number), eller kvittera med --fil svar.pdf om brevet är gjort i ett "
          + "annat program",
        "make a draft: synpunkt letter \(read.number), or sign off with --file reply.pdf if the letter was made in "
          + "another program"
      )
    )
  }
}
