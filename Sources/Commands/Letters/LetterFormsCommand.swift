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
    try write(LetterForms.windowSheet(at: desk), named: "--window-sheet", in: context)
  }

  /// Of the routine that is named, or that of the inbox.
  static func brochure(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let language = try LetterChoice(in: context, register: desk.register).language
    let routine = try routine(of: desk.register, in: context)
    let sheet = try LetterForms.brochure(of: routine, in: language, at: desk)
    return try write(sheet, named: "--brochure", in: context)
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

  /// Writes a sheet to the file that an option names, or to standard output where that is `-`.
  private static func write(
    _ sheet: LetterForms.Sheet,
    named option: String,
    in context: Context
  ) throws -> ExitStatus {
    context.show(sheet.problems)
    try put(sheet.document, at: context.arguments.value(option) ?? "", on: context.terminal)
    return .done
  }

  /// Writes a document that somebody asked for under a name of their own.
  static func put(_ document: Document, at path: String, on terminal: Terminal) throws {
    guard path != "-" else { return terminal.output.append(document.bytes(.compressed)) }
    let absolute = PathText.normalized(terminal.absolute(path))
    let slash = absolute.lastIndex(of: "/") ?? absolute.startIndex
    let folder = String(absolute[..<slash])
    try Folder(folder.isEmpty ? "/" : folder)
      .put(String(absolute[absolute.index(after: slash)...]), holding: document.bytes(.compressed))
    terminal.output.line(path)
  }
}
