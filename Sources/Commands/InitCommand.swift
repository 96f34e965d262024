import CaseStore
import Findings
import Formats
import Handling
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
        Wording("--rutin", "--routine"),
        "synpunkten|kontakt",
        meaning: Wording("rutin; synpunkten om inget sägs", "routine; synpunkten by default")
      ),
      Option(
        Wording("--språk", "--language"),
        "sv|en",
        meaning: Wording("registrets språk", "the register's language")
      ),
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

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.count <= 1 else {
      throw CommandError.usage(Wording("ange en mapp", "name one folder"))
    }
    let language = try language(context)
    let routine = try routine(context)
    context.terminal.language = language
    let path = PathText.normalized(
      context.terminal.absolute(context.arguments.operands.first ?? ".")
    )
    guard !RegisterFolder(path: path).exists else {
      throw CommandError.refused(
        Wording("det finns redan ett register i \(path)", "there is a register in \(path) already")
      )
    }
    let created = try NewRegister(
      in: language,
      routine: routine,
      registrar: RegistrarIdentity(context.terminal.environment)
    )
    .create(at: path)
    if context.wantsJSON {
      let files = JSON.array(created.map(JSON.string))
      context.terminal.output.json(JSON.object([("path", .string(path)), ("created", files)]))
      return .done
    }
    for file in created { context.terminal.output.line("  " + file) }
    context.terminal.say(Wording("Registret finns i \(path).", "The register is in \(path)."))
    context.terminal.say(
      Wording(
        "Skriv in er egen myndighet i cases/register.yaml och cases/organisation.yaml, och kör sedan\n"
          + "  synpunkt check\n  synpunkt new",
        "Fill in your own authority in cases/register.yaml and cases/organisation.yaml, then run\n"
          + "  synpunkt check\n  synpunkt new"
      )
    )
    return .done
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
