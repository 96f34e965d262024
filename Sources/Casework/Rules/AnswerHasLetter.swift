import Findings

/// Who was answered by letter has a letter in the case: what was sent is a public record (K20).
///
///     besvarad: 2026-03-20
///     svarssätt: brev          and nothing in letters/, or a letter that nobody posted
package enum AnswerHasLetter: Rule {
  package static let codes = [answeredWithoutLetter, answerNotPosted]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let item = context.case
    guard context.facts.has(.answered), context.facts.term(.replyWay) == ReplyWay.letter,
      !context.bytes.unreadable.contains(where: \.isAnswer), item.postedAnswer == nil,
      // What is closed was judged to be complete; what goes through Skatteverket is not kept here.
      !context.facts.has(.closed), !context.facts.mayBeProtected
    else { return }
    let hasLetter = context.bytes.letters.keys.contains(where: \.isAnswer)
    context.report(
      hasLetter ? answerNotPosted : answeredWithoutLetter,
      at: .replyWay,
      into: &report,
      with: ["case": Wording(verbatim: item.number.description)]
    )
  }
}

extension CaseFile {
  /// Whether it is the text or the PDF of an answer.
  fileprivate var isAnswer: Bool {
    switch self {
    case .letter(let letter), .letterPDF(let letter): letter.isAnswer
    case .facts, .submission, .sender, .message, .original, .investigation, .notes, .log,
      .conflicts,
      .publicSubmission,
      .publicReply,
      .redaction:
      false
    }
  }
}

extension AnswerHasLetter {
  static let answerNotPosted = FindingCode(
    "answer-not-posted",
    .warning,
    message: Wording(
      "ärendet är besvarat med brev, men brevet är inte antecknat som postat",
      "the case is answered by letter, but the letter is not recorded as posted"
    ),
    remedy: Wording(
      "anteckna det: synpunkt post {case} --at ÅÅÅÅ-MM-DD, eller ta bort ”besvarad” om det inte är skickat",
      "record it: synpunkt post {case} --at YYYY-MM-DD, or remove “answered” if it has not been sent"
    ),
    why: Wording(
      "Svaret är ett brev och en allmän handling (Synpunkten, TF 2 kap.). Först när det är antecknat som postat "
        + "ligger det fast, så att det går att se vad som skickades.",
      "The answer is a letter and a public record (Synpunkten, TF ch. 2). Only when it is recorded as posted is it "
        + "kept as it is, so that it can be seen what was sent."
    )
  )

  static let answeredWithoutLetter = FindingCode(
    "answered-without-letter",
    .warning,
    message: Wording(
      "ärendet är besvarat med brev, men inget brev finns i ärendet",
      "the case is answered by letter, but there is no letter in it"
    ),
    remedy: Wording(
      "lägg in brevet som PDF: synpunkt post {case} --fil svar.pdf --at ÅÅÅÅ-MM-DD",
      "put the letter in as a PDF: synpunkt post {case} --file reply.pdf --at YYYY-MM-DD"
    ),
    why: Wording(
      "Svaret är ett brev och en allmän handling (Synpunkten, TF 2 kap.). Det ska gå att se vad som "
        + "skickades.",
      "The answer is a letter and a public record (Synpunkten, TF ch. 2). It must be possible to see what "
        + "was sent."
    )
  )
}
