import CaseStore
import CaseText
import Casework
import Findings
import Handling
import Notices
import System

/// `init`: a new register, complete and free of findings, to be filled with the authority's own.
enum InitCommand: Command {
  static let help = CommandHelp(
    name: "init",
    operands: Wording("[MAPP]", "[DIR]"),
    summary: Wording("skapar ett nytt register", "makes a new register"),
    details: Wording(
      "Registret får organisation, rutin, blanketter och inställningar för Git. Filer som redan finns\n"
        + "skrivs aldrig över. Är git:s user.name och user.email satta blir du registrator.",
      "The register gets organisation, routine, forms and settings for Git. Files that are there are\n"
        + "never overwritten. If git's user.name and user.email are set, you become registrar."
    ),
    options: [
      Option(
        "--routine",
        "synpunkten|kontakt",
        Wording("rutin; synpunkten om inget sägs", "routine; synpunkten unless said")
      ),
      Option("--language", "sv|en", Wording("registrets språk", "the register's language")),
    ],
    examples: [
      .init(
        "synpunkt init register",
        Wording("ett register i mappen register", "a register in the folder register")
      ),
      .init(
        "synpunkt init --routine kontakt --language en",
        Wording("på engelska, här", "in English, here")
      ),
    ]
  )

  static func run(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    guard context.arguments.operands.count <= 1 else {
      throw CommandError.usage(Wording("ange en mapp", "name one folder"))
    }
    let language = try language(context)
    let routine = try routine(context)
    session.language = language
    let path = PathText.normalized(session.absolute(context.arguments.operands.first ?? "."))
    guard !RegisterFolder(path: path).exists else {
      throw CommandError.refused(
        Wording("det finns redan ett register i \(path)", "there is a register in \(path) already")
      )
    }
    let created = try create(path, language, routine, RegistrarIdentity(session))
    if context.wantsJSON {
      let files = JSON.array(created.map(JSON.string))
      session.output.line(JSON.object([("path", .string(path)), ("created", files)]).compact)
      return .done
    }
    for file in created { session.output.line("  " + file) }
    session.say(Wording("Registret finns i \(path).", "The register is in \(path)."))
    session.say(
      Wording(
        "Skriv in er egen myndighet i cases/register.yaml och cases/organisation.yaml, och kör sedan\n"
          + "  synpunkt check\n  synpunkt new",
        "Fill in your own authority in cases/register.yaml and cases/organisation.yaml, then run\n"
          + "  synpunkt check\n  synpunkt new"
      )
    )
    return .done
  }

  /// - Returns: The files that were made, from the register's root.
  static func create(
    _ path: String,
    _ language: Language,
    _ routine: Scaffold.Routine,
    _ registrar: RegistrarIdentity?
  ) throws -> [String] {
    let root = try Folder.making(path)
    let organisation = Document(parsing: Scaffold.organisation(language))
    // register.yaml comes last: with it, the folder is a register.
    let files: [(String, [UInt8])] =
      [
        (".gitattributes", Array(Scaffold.gitAttributes.utf8)),
        (".gitignore", Array(Scaffold.gitIgnore.utf8)),
        ("cases/calendar.yaml", Scaffold.calendar(language)),
        ("cases/inbox/.gitkeep", []),
        (
          "cases/organisation.yaml",
          (registrar?.replacing(in: organisation, language) ?? organisation).bytes
        ),
        ("cases/routines/\(routine.rawValue).yaml", routine.file(language)),
        ("templates/forms/investigation.yaml", Scaffold.investigation(language)),
        ("templates/forms/synpunkt.txt", Scaffold.form(language)),
      ] + NoticeTemplates.Kind.allCases.map { ($0.path, Scaffold.mail($0, language)) }
      + Scaffold.letters + Scaffold.site(language) + [
        ("cases/register.yaml", Scaffold.settings(language))
      ]
    var created: [String] = []
    for (file, bytes) in files {
      if try root.createFile(at: file, bytes) { created.append(file) }
    }
    return created
  }

  private static func language(_ context: Context) throws(CommandError) -> Language {
    guard let word = context.arguments.value("--language") else { return .swedish }
    guard let language = Language(rawValue: word) else {
      throw .usage(
        Wording("okänt språk \(visible(word))", "unknown language \(visible(word))"),
        hint: Wording("välj sv eller en", "choose sv or en")
      )
    }
    return language
  }

  private static func routine(_ context: Context) throws(CommandError) -> Scaffold.Routine {
    guard let word = context.arguments.value("--routine") else { return .synpunkten }
    guard let routine = Scaffold.Routine(rawValue: word) else {
      throw .usage(
        Wording("okänd rutin \(visible(word))", "unknown routine \(visible(word))"),
        hint: Wording("välj synpunkten eller kontakt", "choose synpunkten or kontakt")
      )
    }
    return routine
  }
}

/// Who sets up a register, and so becomes its first registrar.
struct RegistrarIdentity {
  let name: String
  let email: String

  /// The identity that git would use, or `nil`.
  init?(_ session: Session) {
    let environment = session.environment
    guard
      let name = environment["GIT_AUTHOR_NAME"]
        ?? ChildProcess.output(["git", "config", "user.name"], environment),
      let email = environment["GIT_AUTHOR_EMAIL"]
        ?? ChildProcess.output(["git", "config", "user.email"], environment)
    else { return nil }
    self.name = name
    self.email = email
  }

  /// The organisation with this person in place of its first registrar; `nil` when the name gives no
  /// id or the address cannot be one.
  func replacing(in organisation: Document, _ language: Language) -> Document? {
    guard let id = Self.id(of: name), SchemaCheck.isEmailAddress(email) else { return nil }
    let people = OrganisationField.people.definition.name[language]
    guard let list = organisation[[people]],
      let first = organisation.children(of: list).first(where: { _ in true })
    else { return nil }
    let person = Record<PersonField>(organisation, first, language)
    guard let old = person.text(.id), let oldName = person.text(.name),
      let oldEmail = person.text(.email)
    else { return nil }
    // In the scaffold these three words stand nowhere else.
    var text = String(decoding: organisation.bytes, as: UTF8.self)
    for (word, replacement) in [(oldEmail, email), (old, id), (oldName, name)] {
      text = text.split(separator: word, omittingEmptySubsequences: false)
        .joined(separator: replacement)
    }
    let document = Document(parsing: Array(text.utf8))
    return document.findings.isEmpty ? document : nil
  }

  /// `Åsa Öberg` → `asa.oberg`.
  static func id(of name: String) -> String? {
    let letters: [Character: String] = [
      "å": "a", "ä": "a", "á": "a", "à": "a", "ö": "o", "ø": "o", "ó": "o", "é": "e", "è": "e",
      "ü": "u", "æ": "ae", "ł": "l", "ñ": "n", "ç": "c",
    ]
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      word.map {
        letters[$0] ?? (($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" ? String($0) : "")
      }
      .joined()
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: ".")
    return PersonID(id)?.description
  }
}
