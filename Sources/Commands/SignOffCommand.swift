import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters

/// `sign-off`: the investigation is done and the letter written; the case goes to the registrar (K23).
enum SignOffCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "sign-off",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "kvitterar: utredningen är klar och svaret skrivet",
      "signs off: investigated, and the reply written"
    ),
    details: Wording(
      "Sätter dagens datum som kvitterad och skickar besked till registratorn. Vägrar så länge utredningen\n"
        + "inte är fullständig eller brevet inte är rent: något kvar att skriva, fel mottagare, eller\n"
        + "uppgifter om andra som inte är bedömda. Den som inte ska ha något brev kvitteras utan.",
      "Sets today as signed-off and tells the registrar. Refuses while the investigation is not complete or\n"
        + "the letter is not clean: something left to write, another addressee, or details of others that\n"
        + "nobody has judged. Who is to have no letter is signed off without one."
    ),
    examples: [
      .init(
        "synpunkt sign-off 42",
        Wording("ärendet är klart för registratorn", "ready for the registrar")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .signedOff)) { return .done }
    let read = try desk.read(number)
    try Standing(read.item, in: desk.register).refuse(.signOff)
    try refuseUnfinishedLetter(at: desk, of: read)
    let today = desk.now.date
    try SetCommand.change(
      read.number,
      by: [FieldChange(.signedOff, .text(today.iso), in: desk.register.language)],
      at: desk.desk,
      in: context
    )
    return .done
  }

  /// A letter that is written must be clean, and one that is needed must be there.
  private static func refuseUnfinishedLetter(
    at desk: LetterDesk,
    of read: CaseReading
  ) throws {
    guard read.bytes[Letter.reply.text] == nil else {
      let text = try desk.text(.reply, of: read)
      let findings = desk.findings(of: .reply, in: text, for: read)
      guard findings.isEmpty else { throw Faults(findings) }
      return
    }
    // Where other ways are allowed the answer may have been given by one of them.
    let routine = read.item.facts.id(.routine, as: RoutineID.self)
      .flatMap { desk.register.routines[$0] }
    guard routine?.replyWays == [.letter], Addressee.reasonForNobody(read.item) == nil else {
      return
    }
    throw CommandError.refused(
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
