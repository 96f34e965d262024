import CaseStore
import CaseText
import Casework
import Findings
import Formats
import Handling
import Letters
import Mail
import Mustache
import Publication
import Reports

/// `explain`: what a code means, why it matters and what to do.
enum ExplainCommand: Command {
  static let help = CommandHelp(
    name: "explain",
    operands: Wording("[KOD…]", "[CODE…]"),
    summary: Wording("förklarar en kod som check visar", "explains a code that check shows"),
    details: Wording("Utan kod listas alla.", "Without a code all are listed."),
    examples: [
      .init(
        "synpunkt explain answered-before-received",
        Wording("vad koden betyder och hur man rättar", "what the code means and how to correct it")
      )
    ]
  )

  /// Every code that `check` can show, by name.
  static let codes =
    (TextCode.all + CaseworkCodes.all + StoreCode.all + TemplateCode.ofTemplate + MailCode.all
    + CloneCode.all + LetterCode.all + SettingCode.all + PublicationCode.all + ReportCode.all)
    .sorted { $0.name < $1.name }

  static func run(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands
    if words.isEmpty {
      if context.wantsJSON {
        context.terminal.output.array(codes.map { json($0) })
      } else {
        list(on: context.terminal)
      }
      return .done
    }
    let found = try words.map(code)
    if context.wantsJSON {
      context.terminal.output.array(found.map { json($0) })
      return .done
    }
    let printer = context.printer(for: context.terminal.output)
    for (place, code) in found.enumerated() {
      if place > 0 { context.terminal.output.line() }
      explain(code, with: printer, on: context.terminal)
    }
    return .done
  }

  private static func explain(
    _ code: FindingCode,
    with printer: FindingPrinter,
    on terminal: Terminal
  ) {
    let language = terminal.language
    terminal.output.line("\(code.name) (\(printer.severityName(code.severity)))")
    terminal.output.line()
    terminal.output.line("  " + sentence(code.message[language]))
    terminal.output.line()
    for line in TextWrap.lines(code.why[language], width: 78) { terminal.output.line("  " + line) }
    terminal.output.line()
    let remedy = Wording("Åtgärd: ", "Remedy: ")[language] + stopped(blanks(code.remedy[language]))
    for line in TextWrap.lines(remedy, width: 78) { terminal.output.line("  " + line) }
  }

  private static func list(on terminal: Terminal) {
    let width = codes.map(\.name.count).max() ?? 0
    for code in codes {
      let gap = String(repeating: " ", count: width - code.name.count + 2)
      terminal.output.line(code.name + gap + blanks(code.message[terminal.language]))
    }
  }

  private static func json(_ code: FindingCode) -> JSON {
    .object([
      ("code", .string(code.name)), ("severity", .string(code.severity.rawValue)),
      ("message", .string(blanks(code.message.english))),
      ("why", .string(code.why.english)), ("hint", .string(blanks(code.remedy.english))),
    ])
  }

  private static func code(_ word: String) throws(CommandError) -> FindingCode {
    if let code = codes.first(where: { $0.name == word }) { return code }
    let near = Suggestion.nearest(to: word, among: codes.map(\.name))
    throw .refused(
      Wording("det finns ingen kod \(visible(word))", "there is no code \(visible(word))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }

  /// The places that a finding fills in, as an ellipsis.
  private static func blanks(_ template: String) -> String {
    var result = ""
    var isInside = false
    for character in template {
      if character == "{" {
        isInside = true
        result += "…"
      } else if character == "}" {
        isInside = false
      } else if !isInside {
        result.append(character)
      }
    }
    return result
  }

  /// An ellipsis ends a sentence by itself.
  private static func stopped(_ text: String) -> String { text.hasSuffix("…") ? text : text + "." }

  private static func sentence(_ message: String) -> String {
    let text = blanks(message)
    return stopped(text.prefix(1).uppercased() + text.dropFirst())
  }
}
