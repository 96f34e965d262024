import Casework
import Checksums
import CivilCalendar
import Findings
import Letters
import PDF

/// A letter that went into the post, as it is recorded: the text and the PDF that lie there, never set again.
package struct LetterPosting {
  package let read: CaseReading
  package let posting: Posting
  /// What is to be said of it: what has changed since it was set.
  package private(set) var notes: [Wording] = []
  /// What is wrong with its text since something else has changed.
  package private(set) var warnings: [LocatedFinding] = []
  /// Files that come into the case with it.
  private(set) var files: [CaseFile: [UInt8]] = [:]

  package var number: CaseNumber { read.number }

  /// A letter as it was set, if it may have been posted; `nil` for one that is recorded already.
  ///
  /// - Throws: ``Refusal`` where the text or the PDF is not that of the setting, ``Faults``.
  package init?(_ letter: Letter, of read: CaseReading, at desk: LetterDesk) throws {
    let text = try desk.text(letter, of: read)
    self.read = read
    if let posting = read.item.posting(of: letter) {
      // An interrupted posting is finished; a second one is none.
      guard letter.isAnswer, !read.item.facts.has(.answered) else { return nil }
      self.posting = posting
      return
    }
    try Self.refuseEarly(letter, from: read, at: desk)
    try desk.folder.refuseUnfinished([letter.text, letter.pdf], of: read.number)
    let findings = desk.findings(of: letter, in: text, for: read)
    let faults = findings.filter { LetterCode.preventsSending($0.code) }
    guard let pdf = try desk.folder.readLetter(of: read.number, letter.pdf) else {
      guard faults.isEmpty else { throw Faults(faults) }
      throw Refusal.refused(
        Wording("\(read.number): brevet är inte satt", "\(read.number): the letter is not set"),
        hint: Self.setAgain(letter, from: read)
      )
    }
    posting = Posting(
      letter: letter,
      text: SHA256.hash(of: text.bytes),
      pdf: SHA256.hash(of: pdf),
      enclosures: text.header.record?.texts(.enclosures) ?? []
    )
    try refuseOtherDay(pdf, at: desk)
    let differences = try differences(pdf, text, at: desk)
    // What is wrong since the register has changed is wrong in a letter that lies in its envelope.
    guard faults.isEmpty || !differences.isEmpty else { throw Faults(faults) }
    warnings = findings
  }

  /// A letter that was made elsewhere, with the text that was typed or taken out of it.
  init(
    foreign letter: Letter,
    pdf: [UInt8],
    text: [UInt8],
    of read: CaseReading,
    at desk: LetterDesk
  ) throws {
    self.read = read
    try Self.refuseEarly(letter, from: read, at: desk)
    let header = LetterText(parsing: text, in: desk.register.language).header.record
    posting = Posting(
      letter: letter,
      text: SHA256.hash(of: text),
      pdf: SHA256.hash(of: pdf),
      enclosures: header?.texts(.enclosures) ?? []
    )
    files = [letter.text: text, letter.pdf: pdf]
  }

  /// Refuses where nobody is to be written to, and an answer that has to wait.
  private static func refuseEarly(
    _ letter: Letter,
    from read: CaseReading,
    at desk: LetterDesk
  ) throws(Refusal) {
    try desk.refuseNobody(read)
    if letter.isAnswer { try desk.standing(read).refuse(.post) }
  }

  /// No letter is posted before the day that stands on it.
  private func refuseOtherDay(_ pdf: [UInt8], at desk: LetterDesk) throws(Refusal) {
    guard let day = Document.creationDay(of: pdf).flatMap({ CivilDate(iso: $0) }) else {
      throw .refused(
        Wording(
          "\(number): \(posting.letter.pdf.rawValue) är inte satt av synpunkt",
          "\(number): \(posting.letter.pdf.rawValue) was not set by synpunkt"
        ),
        hint: Self.foreignHint(posting.letter, from: read)
      )
    }
    guard desk.now.date < day else { return }
    let (posted, language) = (desk.now.date, desk.register.language)
    throw .refused(
      Wording(
        "\(number): brevet är daterat \(day.words(language)) och kan inte ha postats \(posted.words(language))",
        "\(number): the letter is dated \(day.words(language)) and cannot have been posted on \(posted.words(language))"
      ),
      hint: Wording(
        "ange dagen då det postades: synpunkt post \(number) --at ÅÅÅÅ-MM-DD",
        "give the day it was posted: synpunkt post \(number) --at YYYY-MM-DD"
      )
    )
  }

  /// What has changed since the letter was set; said in ``notes``.
  ///
  /// - Throws: ``Refusal`` where it is text or PDF: nobody knows what was posted.
  private mutating func differences(
    _ pdf: [UInt8],
    _ text: LetterText,
    at desk: LetterDesk
  ) throws(Refusal) -> [LetterRecord.Part] {
    let letter = posting.letter
    guard let record = read.item.setting(of: letter) else {
      notes.append(
        Wording(
          "\(number): brevet sattes av en tidigare version av programmet, så det går inte att se om texten är ändrad sedan dess; \(letter.pdf.rawValue) är antecknad som den ligger",
          "\(number): the letter was set by an earlier version of the program, so nobody can see whether the text has changed since; \(letter.pdf.rawValue) is recorded as it is"
        )
      )
      return []
    }
    guard record.text == posting.text else {
      throw .refused(
        Wording(
          "\(number): \(letter.text.rawValue) är ändrad sedan brevet sattes",
          "\(number): \(letter.text.rawValue) has changed since the letter was set"
        ),
        hint: Wording(
          "se vad som är ändrat: git diff \(read.path(letter.text)); återställ texten om brevet är postat, annars sätt det på nytt: \(Self.command(letter, read.number).swedish) --pdf",
          "see what has changed: git diff \(read.path(letter.text)); restore the text if the letter was posted, else set it again: \(Self.command(letter, read.number).english) --pdf"
        )
      )
    }
    guard record.pdf == posting.pdf else {
      throw .refused(
        Wording(
          "\(number): \(letter.pdf.rawValue) är en annan än den som sattes av texten",
          "\(number): \(letter.pdf.rawValue) is not the one that was made from the text"
        ),
        hint: Self.foreignHint(letter, from: read)
      )
    }
    let parts = LetterMarks.differences(
      record.values,
      LetterMarks.of(text, of: read.item, in: desk.register)
    )
    if !parts.isEmpty {
      let words = Wording.list(parts.map(\.what))
      notes.append(
        Wording(
          "\(number): sedan brevet sattes är detta ändrat: \(words.swedish); brevet är antecknat som det sattes",
          "\(number): since the letter was set this has changed: \(words.english); the letter is recorded as it was set"
        )
      )
    }
    return parts
  }

  /// The log and, of an answer, the facts: both, or nothing.
  package func change(at desk: Desk) -> CaseChange {
    let (letter, language) = (posting.letter, desk.register.language)
    let isAnswer = letter.isAnswer && !read.item.facts.has(.answered)
    var change = CaseChange(
      of: number,
      isAnswer
        ? [
          FieldChange(.answered, .text(desk.now.date.iso), in: language),
          FieldChange(.replyWay, .text(ReplyWay.letter.name[language]), in: language),
        ] : [],
      at: desk
    )
    guard read.item.posting(of: letter) == nil else { return change }
    change.letterFiles = files
    change.first = [
      LogEvent(time: desk.now, by: desk.actor, what: .posted, details: posting.details(language))
    ]
    let (number, reader) = (number, desk.reader)
    change.condition = { bytes in
      guard reader.read(bytes).case?.posting(of: letter) != nil else { return }
      throw Refusal.refused(
        Wording("\(number): brevet är redan postat", "\(number): the letter is posted already")
      )
    }
    return change
  }

  /// The command about a letter.
  package static func command(_ letter: Letter, _ number: CaseNumber) -> Wording {
    let start = "synpunkt letter \(number)"
    guard !letter.isAnswer else { return Wording(verbatim: start) }
    let base = Letter(from: letter.parts.base, number: 1).name
    return Wording("\(start) --mall \(base.swedish)", "\(start) --template \(base.english)")
  }

  private static func setAgain(_ letter: Letter, from read: CaseReading) -> Wording {
    let command = command(letter, read.number)
    return Wording(
      "sätt det, skriv ut det och posta det: \(command.swedish) --pdf",
      "set it, print it and post it: \(command.english) --pdf"
    )
  }

  private static func foreignHint(_ letter: Letter, from read: CaseReading) -> Wording {
    let path = read.path(letter.pdf)
    return Wording(
      "är det den som postades: synpunkt post \(read.number) --fil \(path); annars sätt brevet: \(command(letter, read.number).swedish) --pdf",
      "if it is the one that was posted: synpunkt post \(read.number) --file \(path); else set the letter: \(command(letter, read.number).english) --pdf"
    )
  }
}

extension LetterRecord.Part {
  /// As a sentence names it.
  fileprivate var what: Wording {
    switch self {
    case .addressee: Wording("mottagarens namn eller adress", "the addressee's name or address")
    case .authority: Wording("myndighetens uppgifter", "the authority's details")
    case .writer: Wording("handläggarens uppgifter", "the handler's details")
    case .look: Wording("brevets utseende", "the look of the letter")
    }
  }
}
