import Casework
import Findings
import Handling
import Publication

/// `redact --review`: asks of one passage after the other what becomes of it, line by line, on any terminal.
struct RedactionReviewing {
  let context: Context
  let desk: PublicationDesk

  private var terminal: Terminal { context.terminal }

  /// Walks through what is asked, writes the answers, and hands on what nobody has decided.
  ///
  /// - Returns: Whether all was decided.
  func run(on read: CaseReading) throws -> Bool {
    var review = RedactionReview(on: read, at: desk)
    var questions: [String] = []
    var place = 0
    asking: while let question = review.next {
      place += 1
      show(question, at: place, of: place + review.count - 1)
      switch choice(for: question) {
      case .answer(let answer): try review.answer(question, with: answer)
      case .ask(let words):
        questions.append(words)
        try review.answer(question, with: .skip)
      case .stop: break asking
      }
    }
    if !review.changes.isEmpty { try desk.write(review.changes, to: read) }
    for words in questions { try desk.ask(words, of: nil, about: desk.read(read.number)) }
    terminal.say(
      Wording(
        "\(review.answers) avgjorda, \(review.count + questions.count) kvar",
        "\(review.answers) decided, \(review.count + questions.count) left"
      )
    )
    return review.count == 0 && questions.isEmpty
  }

  private func show(_ question: RedactionReview.Question, at place: Int, of count: Int) {
    let language = terminal.language
    terminal.output.line()
    terminal.output.line(
      "\(place)/\(count)  \(question.text.name[language]):\(question.line)  \(question.concern.name[language])"
    )
    terminal.output.line(
      "  " + one(question.before) + "»" + one(question.passage) + "«" + one(question.after)
    )
    terminal.output.line("  = " + question.concern.why[language])
  }

  private func one(_ text: String) -> String { text.replacing("\n", with: " ") }

  private enum Choice {
    case answer(RedactionReview.Answer)
    case ask(String)
    case stop
  }

  private func choice(for question: RedactionReview.Question) -> Choice {
    let keep = question.mayStand ? Wording("s låt stå · ", "k let stand · ") : ""
    let words =
      Wording("m maskera · ", "m mask · ") + keep
      + Wording(
        "f fråga chefen · h hoppa över · q sluta: ",
        "a ask the manager · n next · q quit: "
      )
    while true {
      terminal.output.text(words[terminal.language])
      terminal.output.flush()
      guard let line = terminal.input.line() else { return .stop }
      switch line.lowercased().filter({ !$0.isWhitespace }) {
      case "m": return .answer(.mask)
      case "s" where question.mayStand, "k" where question.mayStand:
        guard question.needsReason else { return .answer(.keep(because: nil)) }
        terminal.output.text(
          Wording("Varför får namnet stå? ", "Why may the name stay? ")[terminal.language]
        )
        terminal.output.flush()
        if let reason = terminal.input.line(), !reason.isEmpty {
          return .answer(.keep(because: reason))
        }
      case "h", "n": return .answer(.skip)
      case "q": return .stop
      case "f", "a":
        terminal.output.text(Wording("Frågan: ", "The question: ")[terminal.language])
        terminal.output.flush()
        if let asked = terminal.input.line(), !asked.isEmpty { return .ask(asked) }
      case _: continue
      }
    }
  }
}
