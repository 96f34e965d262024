import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Handling
import Letters
import PDF

/// `post`: records that letters went into the post, and locks them.
enum PostCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "post",
    operands: Wording("ÄRENDE…", "CASE…"),
    summary: Wording(
      "antecknar att brevet är postat, och låser det",
      "records that the letter is posted, and locks it"
    ),
    details: Wording(
      "Loggen får datum, bilagor och kontrollsummor av texten och PDF-filen; ärendet blir besvarat med brev.\n"
        + "Därefter är varje ändring i brevet ett fel som synpunkt check visar. PDF-filen måste vara satt av\n"
        + "texten som den är nu. Ett besked om försening eller en bekräftelse besvarar inte ärendet.",
      "The log gets date, enclosures and hashes of text and PDF; the case is answered by letter. From then\n"
        + "on any change of the letter is an error that synpunkt check shows. The PDF must be set from the\n"
        + "text as it is now. A notice of delay or an acknowledgement does not answer the case."
    ),
    options: [
      Option(
        Wording("--mall", "--template"),
        Wording("MALL", "TEMPLATE"),
        meaning: Wording(
          "ett annat brev än svaret: försening, bekräftelse",
          "another letter than the reply: delay, acknowledgement"
        )
      )
    ],
    examples: [
      .init("synpunkt post 42", Wording("svaret är postat i dag", "the reply was posted today")),
      .init("synpunkt post 42 43 51", Wording("dagens post", "today's post")),
      .init(
        "synpunkt post 42 --at 2026-03-20",
        Wording("det postades i fredags", "it was posted last Friday")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let (folder, register) = (desk.folder, desk.register)
    guard !context.arguments.operands.isEmpty else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let choice = try LetterChoice(in: context, register: register)
    let numbers = try context.arguments.operands.map {
      try context.number(named: $0, at: desk.desk)
    }
    for number in numbers { try folder.refuseArchived(number) }
    var press = try LetterPress(desk)
    let actor = LogEvent.Actor.person(try context.person(register))
    // All or none: what is wrong with one letter is told before another is recorded.
    let letters = try numbers.filter { !context.finished.contains(FinishedWork($0, .posted)) }
      .compactMap { try letter(choice.letter, of: desk.read($0), at: desk, with: &press) }
    if letters.count < numbers.count {
      try refusePosted(among: numbers, besides: letters, in: context)
    }
    for posted in letters { try record(posted, at: desk, by: actor, in: context) }
    return .done
  }

  private struct Posted {
    let read: CaseReading
    let posting: Posting
  }

  /// Refuses to post what is posted already, unless others are posted with it: then an earlier run was interrupted
  /// between them.
  private static func refusePosted(
    among numbers: [CaseNumber],
    besides letters: [Posted],
    in context: Context
  ) throws(CommandError) {
    let new = Set(letters.map(\.read.number))
    for number in numbers
    where !new.contains(number) && !context.finished.contains(FinishedWork(number, .posted)) {
      let words = Wording(
        "\(number): brevet är redan postat",
        "\(number): the letter is posted already"
      )
      if letters.isEmpty { throw .refused(words) }
      context.terminal.tell(words)
    }
  }

  /// The letter as it was printed, if it may have been posted; `nil` for one that is.
  private static func letter(
    _ letter: Letter,
    of read: CaseReading,
    at desk: LetterDesk,
    with press: inout LetterPress
  ) throws -> Posted? {
    let text = try desk.text(letter, of: read)
    if let posting = read.item.posting(of: letter) {
      // An interrupted posting is finished; a second one is none.
      guard letter == .reply, !read.item.facts.has(.answered) else { return nil }
      return Posted(read: read, posting: posting)
    }
    try desk.refuseNobody(read)
    try refuseNotSignedOff(letter, of: read, at: desk)
    let findings = desk.findings(letter, text, read)
    guard findings.isEmpty else { throw Faults(findings) }
    guard let pdf = try desk.folder.readLetter(read.number, letter.pdf) else {
      throw CommandError.refused(
        Wording("\(read.number): brevet är inte satt", "\(read.number): the letter is not set"),
        hint: setAgain(read)
      )
    }
    guard try press.isSet(pdf, from: text, letter, read) else {
      throw CommandError.refused(
        Wording(
          "\(read.number): \(letter.pdf.rawValue) är inte satt av texten som den är nu",
          "\(read.number): \(letter.pdf.rawValue) is not set from the text as it is now"
        ),
        hint: setAgain(read)
      )
    }
    let posting = Posting(
      letter: letter,
      text: SHA256.hash(of: text.bytes),
      pdf: SHA256.hash(of: pdf),
      enclosures: text.header.record?.texts(.enclosures) ?? []
    )
    return Posted(read: read, posting: posting)
  }

  private static func setAgain(_ read: CaseReading) -> Wording {
    Wording(
      "sätt det, skriv ut det och posta det: synpunkt letter \(read.number) --pdf",
      "set it, print it and post it: synpunkt letter \(read.number) --pdf"
    )
  }

  /// The answer to what is investigated goes out when the investigation is signed off.
  private static func refuseNotSignedOff(
    _ letter: Letter,
    of read: CaseReading,
    at desk: LetterDesk
  ) throws(CommandError) {
    guard letter == .reply, desk.awaitsSignOff(read) else { return }
    throw .refused(
      Wording("\(read.number) är inte kvitterat", "\(read.number) is not signed off"),
      hint: Wording(
        "kvittera först: synpunkt sign-off \(read.number)",
        "sign off first: synpunkt sign-off \(read.number)"
      )
    )
  }

  /// The log and, of a reply, the answer: both, or nothing.
  private static func record(
    _ posted: Posted,
    at desk: LetterDesk,
    by actor: LogEvent.Actor,
    in context: Context
  ) throws {
    let (read, language) = (posted.read, desk.register.language)
    let letter = posted.posting.letter
    let isAnswer = letter == .reply && !read.item.facts.has(.answered)
    var change = CaseChange(
      of: read.number,
      isAnswer
        ? [
          FieldChange(.answered, .text(desk.now.date.iso), language),
          FieldChange(.replyWay, .text(ReplyWay.letter.name[language]), language),
        ] : [],
      at: desk.desk.of(actor, at: desk.now)
    )
    if read.item.posting(of: letter) == nil {
      let details = posted.posting.details(language)
      change.first = [LogEvent(time: desk.now, by: actor, what: .posted, details: details)]
      change.condition = { bytes in
        guard desk.reading(bytes)?.posting(of: letter) != nil else { return }
        throw CommandError.refused(
          Wording(
            "\(read.number): brevet är redan postat",
            "\(read.number): the letter is posted already"
          )
        )
      }
    }
    try SetCommand.carryOut(change, in: context)
  }
}
