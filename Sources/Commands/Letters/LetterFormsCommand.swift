import Casework
import Findings
import Handling
import PDF
import System

/// `letter --window-sheet` and `letter --brochure`: sheets that belong to no case.
enum LetterFormsCommand {
  static func windowSheet(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let target = try target("--window-sheet", Producer.ofWindowSheet, context)
    try write(LetterForms.windowSheet(at: desk), to: target, context)
    return .done
  }

  /// Of the routine that is named, or that of the inbox.
  static func brochure(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let language = try LetterChoice(in: context, at: desk).language
    let routine = try routine(of: desk.register, in: context)
    let target = try target("--brochure", Producer.ofBrochure, context)
    let sheet = try LetterForms.brochure(of: routine, in: language, at: desk)
    try write(sheet, to: target, context)
    return .done
  }

  private static func routine(
    of register: Register,
    in context: Context
  ) throws(CommandError) -> Routine {
    let known = register.routines.keys.sorted()
    guard let word = context.arguments.operands.first else {
      let id = register.intakeRoutine ?? known.first
      if let routine = id.flatMap({ register.routines[$0] }) { return routine }
      throw .refused(Wording("registret har ingen rutin", "the register has no routine"))
    }
    if let routine = RoutineID(word).flatMap({ register.routines[$0] }) { return routine }
    throw .usage(
      Wording("det finns ingen rutin \(visible(word))", "there is no routine \(visible(word))"),
      hint: Wording(verbatim: known.map(\.description).joined(separator: ", "))
    )
  }

  /// Where a sheet goes: a file, or standard output where that is `-`.
  enum Target {
    case file(SheetFile, String)
    case standardOutput
  }

  /// The file that an option names, which must not be anything else than such a sheet.
  static func target(
    _ option: String,
    _ producer: String,
    _ context: Context
  ) throws -> Target {
    let path = context.arguments.value(option) ?? ""
    guard path != "-" else { return .standardOutput }
    let absolute = PathText.normalized(context.terminal.absolute(path))
    return .file(try SheetFile(absolute, producer: producer), path)
  }

  static func write(
    _ sheet: LetterForms.Sheet,
    to target: Target,
    _ context: Context
  ) throws {
    let printer = context.printer(for: context.terminal.errors)
    for finding in sheet.problems { context.terminal.errors.styled(printer.text(finding)) }
    try put(sheet.document, to: target, context)
  }

  /// Writes a document that somebody asked for under a name of their own.
  static func put(_ document: Document, to target: Target, _ context: Context) throws {
    switch target {
    case .standardOutput: context.terminal.output.append(document.bytes(.compressed))
    case .file(let file, let path):
      try file.put(document)
      context.terminal.output.line(path)
    }
  }
}
