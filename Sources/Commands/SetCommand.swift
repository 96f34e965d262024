import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Handling

/// `set`: changes fields of a case; every other line of the files stays as it is.
enum SetCommand: Command {
  static let help = CommandHelp(
    name: "set",
    operands: Wording("ÄRENDE fält=värde…", "CASE field=value…"),
    summary: Wording("ändrar fält i ett ärende", "changes fields of a case"),
    details: Wording(
      "Fälten är de i case.yaml, sender.yaml och investigation.yaml; synpunkt fields visar dem. Fält\n"
        + "inuti andra skrivs med punkt: ”sekretess.lagrum=…”. ”fält=” tömmer fältet. En lista skrivs med\n"
        + "kommatecken. Det som skulle ge ett nytt fel ändrar ingenting.",
      "The fields are those of case.yaml, sender.yaml and investigation.yaml; synpunkt fields shows\n"
        + "them. Fields inside others are written with a full stop: “secrecy.section=…”. “field=” empties\n"
        + "the field. A list is written with commas. What would bring a new error changes nothing."
    ),
    examples: [
      .init(
        "synpunkt set 42 område=Bemötande enhet=hemtjanst",
        Wording("två uppgifter på en gång", "two facts at once")
      ),
      .init(
        "synpunkt set 42 besvarad=2026-03-20 svarssätt=brev",
        Wording("svaret är postat", "the answer is posted")
      ),
      .init(
        "synpunkt set 42 \"e-post=\"",
        Wording("tar bort en uppgift om avsändaren", "removes a fact about the sender")
      ),
    ]
  )

  static func run(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    guard let word = context.arguments.operands.first else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let number = try context.number(word, folder, register)
    let words = Array(context.arguments.operands.dropFirst())
    guard !words.isEmpty else {
      throw CommandError.usage(
        Wording("vad ska ändras?", "what is to be changed?"),
        hint: Wording("skriv fält=värde", "write field=value")
      )
    }
    try change(number, words, folder, register, context, &session)
    return .done
  }

  /// Changes fields of a case, each word a `fält=värde`, unless that would bring a new error; then
  /// the log says so, and people are told.
  static func change(
    _ number: CaseNumber,
    _ words: [String],
    _ folder: RegisterFolder,
    _ register: Register,
    _ context: Context,
    _ session: inout Session
  ) throws {
    let changes = try words.map { try Change($0, register.language) }
    try folder.refuseArchived(number)
    let actor = LogEvent.Actor.person(try context.person(register))
    let now = context.now(in: register)
    try refuseNewErrors(
      changes,
      CaseCheck(folder, register, number, today: now.date),
      context,
      &session
    )
    for file in [CaseFile.facts, .sender, .investigation] {
      let own = changes.filter { $0.file == file }
      guard !own.isEmpty else { continue }
      let event = LogEvent(
        time: now,
        by: actor,
        what: .changed,
        details: [
          LogEvent.Detail(
            Wording("fält", "fields")[register.language],
            own.map { $0.path.joined(separator: ".") }.joined(separator: ",")
          )
        ]
      )
      _ = try folder.edit(number, file, register.language, event: event) {
        try apply(own, to: $0, register.language)
      }
    }
    context.follow([number], folder, register, by: actor, &session)
  }

  /// The errors that a change would bring; nothing is written.
  static func newErrors(
    _ words: [String],
    _ check: CaseCheck,
    _ language: Language
  ) throws -> [LocatedFinding] {
    try newErrors(words.map { try Change($0, language) }, check, language)
  }

  private static func newErrors(
    _ changes: [Change],
    _ check: CaseCheck,
    _ language: Language
  ) throws -> [LocatedFinding] {
    let before = try check.bytes()
    var after = before
    for file in [CaseFile.facts, .sender, .investigation] {
      let own = changes.filter { $0.file == file }
      guard !own.isEmpty else { continue }
      after[file] = try apply(own, to: Document(parsing: before[file] ?? []), language).bytes
    }
    return check.errors(in: after, notIn: before)
  }

  private static func apply(
    _ changes: [Change],
    to document: Document,
    _ language: Language
  ) throws(CommandError) -> Document {
    var document = document
    for change in changes { document = try change.apply(to: document, language) }
    return document
  }

  /// Shows what the case would be, and refuses what would bring an error that was not there (K17, K21).
  private static func refuseNewErrors(
    _ changes: [Change],
    _ check: CaseCheck,
    _ context: Context,
    _ session: inout Session
  ) throws {
    let new = try newErrors(changes, check, session.language)
    guard !new.isEmpty else { return }
    let printer = context.printer(session, session.errors)
    for finding in new { session.errors.text(printer.text(finding)) }
    throw CommandError.refused(
      Wording("ingenting ändrades", "nothing was changed"),
      hint: Wording(
        "ändra det som hör ihop på en gång, eller i filen: synpunkt edit",
        "change what belongs together at once, or in the file: synpunkt edit"
      )
    )
  }
}

/// One `fält=värde` of the command line.
private struct Change {
  let file: CaseFile
  /// Keys in the register's language, from the outermost in.
  let path: [String]
  private let field: Field
  private let value: NewValue
  private let order: [String]

  init(_ word: String, _ language: Language) throws(CommandError) {
    guard let sign = word.firstIndex(of: "=") else {
      throw .usage(
        Wording("\(visible(word)) är ingen ändring", "\(visible(word)) is no change"),
        hint: Wording("skriv fält=värde", "write field=value")
      )
    }
    let names = word[..<sign].split(separator: ".").map(String.init)
    guard let first = names.first, let (file, schema) = Self.home(of: first, language) else {
      throw Self.unknown(String(word[..<sign]), Self.schemas.map(\.1), language)
    }
    self.file = file
    var (keys, inner, last) = ([String](), schema, Optional<Field>.none)
    for (depth, name) in names.enumerated() {
      if depth > 0 {
        guard case .record(let below)? = last?.type else {
          throw Self.unknown(name, [inner], language)
        }
        inner = below
      }
      guard let place = inner.position(ofWord: name, language) else {
        throw Self.unknown(name, [inner], language)
      }
      last = inner.fields[place]
      keys.append(inner.fields[place].name[language])
    }
    guard let field = last else { throw Self.unknown(first, [inner], language) }
    let text = String(word[word.index(after: sign)...])
    if field.type.schema != nil, !text.isEmpty {
      throw .usage(
        Wording(
          "”\(field.name.swedish)” har egna fält",
          "“\(field.name.english)” has fields of its own"
        ),
        hint: Wording(
          "ändra dem var för sig, eller med synpunkt edit",
          "change them one by one, or with synpunkt edit"
        )
      )
    }
    path = keys
    self.field = field
    do throws(Refusal) {
      value = try FieldValues.value(text, field, language)
    } catch {
      throw CommandError(error)
    }
    order = inner.fields.map { $0.name[language] }
    try refuseFaults(language)
  }

  func apply(to document: Document, _ language: Language) throws(CommandError) -> Document {
    guard document.findings.isEmpty else {
      throw .refused(
        Wording(
          "\(file.rawValue) har fel och kan inte ändras",
          "\(file.rawValue) has faults and cannot be changed"
        ),
        hint: Wording("rätta filen först: synpunkt edit", "mend the file first: synpunkt edit")
      )
    }
    guard let new = document.setting(path, to: value, order: order), new.findings.isEmpty else {
      throw .refused(
        Wording(
          "\(path.joined(separator: ".")) kan inte ändras i \(file.rawValue)",
          "\(path.joined(separator: ".")) cannot be changed in \(file.rawValue)"
        ),
        hint: Wording("ändra i filen: synpunkt edit", "change it in the file: synpunkt edit")
      )
    }
    return new
  }

  /// A value that the field's type does not allow never reaches the file.
  private func refuseFaults(_ language: Language) throws(CommandError) {
    guard value != .empty else { return }
    let document = Document([NewField(field.name[language], value)])
    let findings = SchemaCheck.findings(of: field, in: document, language)
    if let first = findings.first { throw .usage(first.message, hint: first.remedy) }
  }

  private static let schemas: [(CaseFile, Schema)] = [
    (.facts, CaseField.schema), (.sender, SenderField.schema),
    (.investigation, InvestigationField.schema),
  ]

  private static func home(of name: String, _ language: Language) -> (CaseFile, Schema)? {
    schemas.first { $0.1.position(ofWord: name, language) != nil }
  }

  private static func unknown(
    _ name: String,
    _ schemas: [Schema],
    _ language: Language
  )
    -> CommandError
  {
    let fields = schemas.flatMap(\.fields)
    let translated = fields.first { $0.name.swedish == name }
    let near =
      translated?.name[language]
      ?? Suggestion.nearest(to: name, among: fields.map { $0.name[language] })
    return .usage(
      Wording("okänt fält \(visible(name))", "unknown field \(visible(name))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
        ?? Wording("se synpunkt fields", "see synpunkt fields")
    )
  }
}
