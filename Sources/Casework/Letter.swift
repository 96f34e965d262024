import Checksums
import Findings

/// A letter to the sender, by the name of its files in `letters/`.
package enum Letter: String, Term {
  /// The answer: what was found and what is done (K20).
  case reply
  /// That the case has come in (B7).
  case acknowledgement
  /// That the answer takes longer, and why (L7).
  case delay

  /// What is known of each; a new kind of letter is one more of these.
  private var row: (name: Wording, paths: Paths, template: String?) {
    switch self {
    case .reply:
      (
        Wording("svar", "reply"),
        Paths(text: "letters/reply.txt", pdf: "letters/reply.pdf"), nil
      )
    case .acknowledgement:
      (
        Wording("bekräftelse", "acknowledgement"),
        Paths(text: "letters/acknowledgement.txt", pdf: "letters/acknowledgement.pdf"),
        "acknowledgement"
      )
    case .delay:
      (
        Wording("försening", "delay"),
        Paths(text: "letters/delay.txt", pdf: "letters/delay.pdf"), "delay"
      )
    }
  }

  /// Where the files of a letter lie in the case's folder.
  struct Paths: Sendable {
    let text, pdf: String
  }

  /// The value as it stands in files.
  package var name: Wording { row.name }

  var paths: Paths { row.paths }

  /// The name of the template that it is drafted from; `nil` where the case decides.
  package var template: String? { row.template }

  /// What the investigator writes.
  package var text: CaseFile { .letter(self) }

  /// What is printed and posted.
  package var pdf: CaseFile { .letterPDF(self) }
}

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
  init?(_ event: LogEvent, in language: Language) {
    guard event.what == .posted,
      let name = event.detail(Self.letterKey[language]),
      let letter = Letter.allCases.first(where: { $0.name[language] == name }),
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
  /// How a letter was posted, the last time; `nil` when it was not.
  package func posting(of letter: Letter) -> Posting? {
    log.reversed().lazy.compactMap { Posting($0.event, in: self.facts.language) }
      .first { $0.letter == letter }
  }
}
