import CaseStore
import CaseText
import Findings
import Formats
import System

/// `parse`: a file as JSON, every scalar a string, for programs that read the register's files.
enum ParseCommand: Command {
  static let help = CommandHelp(
    name: "parse",
    operands: Wording("FIL…", "FILE…"),
    summary: Wording("visar en fils innehåll som JSON", "shows a file's content as JSON"),
    details: Wording(
      "Alla värden är text, också de tomma. Går filen inte att läsa blir det inget resultat,\n"
        + "och felen skrivs på standard error. ”-” läser standard input.",
      "Every value is text, empty ones too. A file that cannot be read gives no result,\n"
        + "and its faults go to standard error. “-” reads standard input."
    ),
    examples: [
      .init(
        "synpunkt parse cases/2026/00/SYN-2026-0042/case.yaml",
        Wording("uppgifterna i ett ärende", "the facts of a case")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard !context.arguments.operands.isEmpty else {
      throw CommandError.usage(Wording("vilken fil?", "which file?"))
    }
    var status = ExitStatus.done
    for path in context.arguments.operands {
      let bytes =
        try path == "-"
        ? context.terminal.input.all() : Folder.readFile(context.terminal.absolute(path))
      let document = Document(parsing: bytes)
      guard document.findings.isEmpty else {
        let printer = context.printer(for: context.terminal.errors)
        for finding in document.findings {
          context.terminal.errors.styled(printer.text(finding.located(in: bytes, path: path)))
        }
        status = .findings
        continue
      }
      context.terminal.output.json((document.root.map { JSON(document, at: $0) } ?? .object([])))
    }
    return status
  }
}

extension JSON {
  /// A document's tree: mappings, lists and strings.
  init(_ document: Document, at node: NodeID) {
    switch document.kind(of: node) {
    case .empty, .refused: self = .string("")
    case .plain, .singleQuoted, .doubleQuoted, .literal: self = .string(document.text(of: node))
    case .sequence: self = .array(document.children(of: node).map { JSON(document, at: $0) })
    case .mapping:
      self = .object(
        document.children(of: node).map { (document.key(of: $0) ?? "", JSON(document, at: $0)) }
      )
    }
  }
}
