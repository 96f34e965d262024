import Checksums
import CivilCalendar
import Findings

/// What the log records of a letter that was posted: from then on neither file may change.
package struct Posting: Hashable, Sendable {
  package let letter: Letter
  /// Of the text file and of the PDF as they were posted.
  package let text, pdf: Digest
  package let enclosures: [String]

  package init(letter: Letter, text: Digest, pdf: Digest, enclosures: [String]) {
    self.letter = letter
    self.text = text
    self.pdf = pdf
    self.enclosures = enclosures
  }

  /// What an event says of a letter; `nil` when it is no posting.
  package init?(_ event: LogEvent, in language: Language) {
    guard event.what == .posted,
      let name = event.detail(Self.letterKey[language]),
      let letter = Letter(named: name, language),
      let text = event.detail(Self.textKey).flatMap({ Digest(hexadecimal: $0) }),
      let pdf = event.detail(Self.pdfKey).flatMap({ Digest(hexadecimal: $0) })
    else { return nil }
    self.init(
      letter: letter,
      text: text,
      pdf: pdf,
      enclosures: event.details.filter { $0.key == Self.enclosureKey[language] }
        .map { String($0.value.map { $0 == "_" ? " " : $0 }) }
    )
  }

  /// The details of its line in the log.
  package func details(_ language: Language) -> [LogEvent.Detail] {
    [
      LogEvent.Detail(Self.letterKey[language], letter.name[language]),
      LogEvent.Detail(Self.textKey, text.hexadecimal),
      LogEvent.Detail(Self.pdfKey, pdf.hexadecimal),
    ] + enclosures.map { LogEvent.Detail(Self.enclosureKey[language], LogEvent.word($0)) }
  }

  private static let letterKey = Wording("brev", "letter")
  private static let enclosureKey = Wording("bilaga", "enclosure")
  private static let textKey = "text"
  private static let pdfKey = "pdf"
}

extension Case {
  /// The letters that were posted.
  package var postedLetters: Set<Letter> {
    Set(log.compactMap { Posting($0.event, in: facts.language)?.letter })
  }

  /// The answer that was posted last; `nil` when none was.
  package var postedAnswer: Letter? {
    log.latestFirst.lazy.compactMap { Posting($0, in: self.facts.language)?.letter }
      .first(where: \.isAnswer)
  }

  /// The day on which a letter was posted; `nil` when it was not.
  package func postingDay(of letter: Letter) -> CivilDate? {
    log.latestFirst.first { Posting($0, in: self.facts.language)?.letter == letter }?.time.date
  }

  /// How a letter was posted, the last time; `nil` when it was not.
  package func posting(of letter: Letter) -> Posting? {
    log.latestFirst.lazy.compactMap { Posting($0, in: self.facts.language) }
      .first { $0.letter == letter }
  }
}
