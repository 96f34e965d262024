import Checksums
import Findings

/// What was posted is a public record: its text and its PDF stay as they were (K20).
///
/// The hashes of both stand in the log, in the line of the posting.
package enum LetterIsAsPosted: Rule {
  package static let codes = [letterChanged, letterMissing]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard context.case.log.contains(where: { $0.event.what == .posted }) else { return }
    for letter in context.case.postedLetters.sorted() {
      guard let posting = context.case.posting(of: letter) else { continue }
      compare(letter.text, with: posting.text, in: context, into: &report)
      compare(letter.pdf, with: posting.pdf, in: context, into: &report)
    }
  }

  private static func compare(
    _ file: CaseFile,
    with posted: Digest,
    in context: RuleContext,
    into report: inout Report
  ) {
    guard !context.bytes.unreadable.contains(file) else { return }
    guard let digest = context.bytes.letters[file]?.digest else {
      return context.report(letterMissing, at: file, into: &report)
    }
    if digest != posted { context.report(letterChanged, at: file, into: &report) }
  }
}

extension LetterIsAsPosted {
  static let letterChanged = FindingCode(
    "letter-changed",
    .error,
    message: Wording(
      "brevet är ändrat sedan det postades",
      "the letter has changed since it was posted"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}; skriv rättelser i ett nytt brev eller i notes.yaml",
      "fetch the file as it was: synpunkt restore {case} {file}; write corrections in a new letter or in notes.yaml"
    ),
    why: Wording(
      "Det som skickades är en allmän handling. När brevet postades sparades kontrollsummor för "
        + "texten och av PDF-filen i loggen.",
      "What was sent is a public record. When the letter was posted, hashes of the text and of the "
        + "PDF were recorded in the log."
    )
  )

  static let letterMissing = FindingCode(
    "letter-missing",
    .error,
    message: Wording("ett brev som har postats saknas", "a letter that was posted is missing"),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}",
      "fetch the file as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Det som skickades är en allmän handling och får bara gallras med stöd av arkivlagen 10 §.",
      "What was sent is a public record and may only be disposed of under section 10 of the Archives Act."
    )
  )
}
