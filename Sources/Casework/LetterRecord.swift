import Checksums
import Findings

/// What the log records of a letter that was set: the text it was set of, what else stands on it, and the PDF.
///
/// It is a line of the event that a file was changed, so that every version of the program reads it:
///
///     - 2026-03-02T14:31:07+01:00 omar.nilsson ändrad fil=letters/reply.pdf text=9f86… pdf=5891… värden=mottagare:1a2b3c4d,…
package struct LetterRecord: Hashable, Sendable {
  package let letter: Letter
  /// Of the text file and of the PDF.
  package let text, pdf: Digest
  /// Of what else stands on the letter, a short mark for each part; a part that is not there was not recorded.
  package let values: [Part: String]

  /// What stands on a letter beside its text.
  package enum Part: String, Term {
    case addressee
    /// Name, department, logo and contact details.
    case authority
    /// Who handles the case.
    case writer
    /// Size of the text, window, fonts by name.
    case look

    /// The value as it stands in files.
    package var name: Wording {
      switch self {
      case .addressee: Wording("mottagare", "addressee")
      case .authority: Wording("myndighet", "authority")
      case .writer: Wording("handläggare", "handler")
      case .look: Wording("utseende", "look")
      }
    }
  }

  package init(letter: Letter, text: Digest, pdf: Digest, values: [Part: String]) {
    self.letter = letter
    self.text = text
    self.pdf = pdf
    self.values = values
  }

  /// What an event says of a setting; `nil` when it is none.
  init?(_ event: LogEvent, _ language: Language) {
    guard event.what == .changed,
      let path = event.detail(LogEvent.Key.changedFile.name[language]),
      let text = event.detail(Self.textKey).flatMap({ Digest(hexadecimal: $0) }),
      let pdf = event.detail(Self.pdfKey).flatMap({ Digest(hexadecimal: $0) })
    else { return nil }
    switch CaseFile(rawValue: path) {
    case .letterPDF(let letter): self.letter = letter
    case .facts, .submission, .sender, .message, .original, .investigation, .notes, .log,
      .conflicts, .letter,
      .publicSubmission,
      .publicReply, .redaction, nil:
      return nil
    }
    self.text = text
    self.pdf = pdf
    var values: [Part: String] = [:]
    for word in event.detail(Self.valuesKey[language])?.split(separator: ",") ?? [] {
      let halves = word.split(separator: ":")
      guard halves.count == 2,
        let part = Part.allCases.first(where: { $0.name[language] == halves[0] })
      else { continue }
      values[part] = String(halves[1])
    }
    self.values = values
  }

  /// The details of its line in the log.
  package func details(_ language: Language) -> [LogEvent.Detail] {
    let marks = Part.allCases.compactMap { part in
      values[part].map { "\(part.name[language]):\($0)" }
    }
    return [
      LogEvent.Detail(.changedFile, letter.pdf.rawValue, in: language),
      LogEvent.Detail(Self.textKey, text.hexadecimal),
      LogEvent.Detail(Self.pdfKey, pdf.hexadecimal),
      LogEvent.Detail(Self.valuesKey[language], marks.joined(separator: ",")),
    ]
  }

  static let valuesKey = Wording("värden", "values")
  private static let textKey = "text"
  private static let pdfKey = "pdf"
}

extension LogEvent.Detail {
  /// Whether it is a hash or the like, which no person compares.
  package func isMark(_ language: Language) -> Bool {
    Digest(hexadecimal: value) != nil || key == LetterRecord.valuesKey[language]
  }
}

extension Case {
  /// How a letter was set, the last time; `nil` when nothing is recorded of that.
  package func setting(of letter: Letter) -> LetterRecord? {
    log.latestFirst.lazy.compactMap { LetterRecord($0, self.facts.language) }
      .first { $0.letter == letter }
  }
}

extension CaseBytes {
  /// The letters of a case, posted or not.
  ///
  /// All that the program has always known, and other texts in `letters/` that were posted or have the header of
  /// one. What else lies there is no letter.
  package func letters(of item: Case) -> [Letter] {
    let posted = item.postedLetters
    return letters.keys.compactMap { file -> Letter? in
      guard case .letter(let letter) = file, let text = self[file] else { return nil }
      guard !Letter.fixed.contains(letter), !posted.contains(letter) else { return letter }
      return LetterHeader(of: text, in: item.facts.language).record == nil ? nil : letter
    }
    .sorted()
  }
}
