import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters
import PDF
import System
import Typesetting

/// Sheets that belong to no case: the sheet to try in an envelope, and the brochure.
enum LetterForms {
  /// Prints the window as it is set, with rulers, so that a clerk can measure the real one.
  static func windowSheet(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    let press = try LetterPress(desk)
    let sheet = WindowSheet(
      language: desk.register.language.tag,
      format: press.format,
      address: Wording(
        "Kim Exempel\nProvgatan 1 A\n123 45 Exempelstad",
        "Kim Example\n1 Test Street\n123 45 Exempelstad"
      )[
        desk.register.language
      ].split(separator: "\n").map(String.init),
      author: desk.register.authority,
      created: desk.desk.midnight,
      producer: Producer.name
    )
    try write(press, context.arguments.value("--window-sheet") ?? "", context, &session) {
      typeface throws(LayoutFaults) in
      try sheet.document(typeface)
    }
    return .done
  }

  /// The form that is enclosed with each letter, of the routine that is named or that of the inbox (K20).
  static func brochure(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    let choice = try LetterChoice(context, desk.register)
    let routine = try routine(desk.register, context)
    let name = LetterTemplates.Standard.brochure.rawValue
    guard let template = desk.templates.find(name, choice.language) else { return .failure }
    let values = LetterValues(routine, desk.register, today: desk.now.date, choice.language)
    let draft: LetterDraft
    do throws(LetterDraft.Fault) {
      draft = try LetterDraft(
        template,
        desk.templates,
        values,
        desk.register.language,
        choice.language
      )
    } catch {
      throw Faults(error, in: template)
    }
    let text = LetterText(parsing: draft.bytes, desk.register.language)
    let press = try LetterPress(desk)
    let sheet = FormSheet(
      text,
      routine,
      desk.register,
      logo: press.logo,
      created: desk.desk.midnight,
      producer: Producer.name
    )
    try write(
      press,
      context.arguments.value("--brochure") ?? "",
      context,
      &session,
      source: template.path
    ) {
      typeface throws(LayoutFaults) in
      try sheet.document(typeface)
    }
    return .done
  }

  private static func routine(
    _ register: Register,
    _ context: Context
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

  /// Sets a sheet and writes it to a file, or to standard output where the name is `-`.
  private static func write(
    _ press: LetterPress,
    _ path: String,
    _ context: Context,
    _ session: inout Session,
    source: String = RegisterFile.settings.path,
    document: (Typeface) throws(LayoutFaults) -> Document
  ) throws {
    var press = press
    let typeface = press.typeface([.spare])
    let set: Document
    do throws(LayoutFaults) {
      set = try document(typeface)
    } catch {
      throw Faults(error.faults.map { LayoutWords.finding($0, path: source) })
    }
    let printer = context.printer(session, session.errors)
    for finding in press.problems { session.errors.text(printer.text(finding)) }
    try put(set, at: path, &session)
  }

  /// Writes a document that somebody asked for under a name of their own.
  static func put(_ document: Document, at path: String, _ session: inout Session) throws {
    guard path != "-" else { return session.output.append(document.bytes(.compressed)) }
    let absolute = PathText.normalized(session.absolute(path))
    let slash = absolute.lastIndex(of: "/") ?? absolute.startIndex
    let folder = String(absolute[..<slash])
    try Folder(folder.isEmpty ? "/" : folder)
      .put(String(absolute[absolute.index(after: slash)...]), document.bytes(.compressed))
    session.output.line(path)
  }
}

extension FormSheet {
  /// The brochure's text, with boxes for the kinds of a routine and lines for who writes.
  ///
  /// What stands before the first heading of the text stands above the form, the rest below it.
  fileprivate init(
    _ text: LetterText,
    _ routine: Routine,
    _ register: Register,
    logo: Image?,
    created: String,
    producer: String
  ) {
    let language = text.language ?? register.language
    let blocks = text.body
    let divide = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.count
    let label = { (field: SenderField) in field.definition.name[language].capitalizedFirst }
    self.init(
      language: language.tag,
      authority: register.authority,
      logo: logo,
      heading: text.heading,
      introduction: Array(blocks[..<divide]),
      question: Wording("Vad vill du lämna?", "What do you want to give us?")[language],
      choices: Kind.allCases.filter { routine.routes[$0] != nil }
        .map { $0.name[language].capitalizedFirst },
      story: Wording("Berätta", "Tell us")[language],
      fields: [
        Field(label(.name)), Field(label(.address)), Field(label(.phone), .half),
        Field(label(.email), .half),
      ],
      footer: Array(blocks[divide...]),
      created: created,
      producer: producer
    )
  }
}

extension String {
  /// With its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
