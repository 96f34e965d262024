import Findings

/// Help, from what the commands say of themselves.
enum HelpText {
  static func overview(_ language: Language) -> String {
    var text = Wording(
      """
      synpunkt – registret över vad människor tycker om kommunens service

      Så här: synpunkt KOMMANDO [ÄRENDE…] [flaggor]


      """,
      """
      synpunkt – the register of what people think of public services

      Usage: synpunkt COMMAND [CASE…] [options]


      """
    )[language]
    let width = Program.commands.map { $0.help.name.count }.max() ?? 0
    for group in CommandGroup.all {
      text += group.name[language] + ":\n"
      text +=
        table(group.commands.map { ($0.help.name, $0.help.summary) }, width: width, in: language)
        + "\n"
    }
    text += Wording("Gäller överallt:", "Everywhere:")[language] + "\n"
    text += options(Option.global, in: language)
    text +=
      "\n"
      + Wording(
        """
        Ett ärende skrivs med hela numret, sin mapp, eller slutet av numret: SYN-2026-0042, 2026-42, 42.
        Mer om ett kommando: synpunkt help KOMMANDO

        """,
        """
        A case is named by its whole number, its folder, or the end of its number: SYN-2026-0042, 2026-42, 42.
        More about a command: synpunkt help COMMAND

        """
      )[language]
    return text
  }

  static func command(_ help: CommandHelp, in language: Language) -> String {
    let operands = help.operands[language]
    var text = "synpunkt \(help.name)\(operands.isEmpty ? "" : " " + operands)\n\n"
    text += help.summary[language] + ".\n"
    if !help.details[language].isEmpty { text += "\n" + help.details[language] + "\n" }
    if !help.options.isEmpty {
      text +=
        "\n" + Wording("Flaggor:", "Options:")[language] + "\n"
        + options(help.options, in: language)
    }
    text += "\n" + Wording("Exempel:", "Examples:")[language] + "\n"
    for example in help.examples {
      let line = words(of: example.command, from: help, in: language)
      text += "  \(line)\n      \(example.meaning[language])\n"
    }
    return text
  }

  /// A command line with its options as they are called in a language.
  private static func words(
    of line: String,
    from help: CommandHelp,
    in language: Language
  ) -> String {
    let options = help.allOptions
    return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      // `--sort=-inkom` is a name and a value.
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = options.first(where: { $0.isNamed(String(parts[0])) }) else {
        return String(word)
      }
      return ([option.name[language]] + parts.dropFirst().map(String.init)).joined(separator: "=")
    }.joined(separator: " ")
  }

  /// A longer name has a line of its own.
  private static let widestName = 26

  private static func options(_ options: [Option], in language: Language) -> String {
    table(
      options.map { option in
        (option.name[language] + (option.value.map { " " + $0[language] } ?? ""), option.meaning)
      },
      in: language
    )
  }

  private static func table(_ rows: [(String, Wording)], in language: Language) -> String {
    table(rows, width: rows.map(\.0.count).filter { $0 <= widestName }.max() ?? 0, in: language)
  }

  private static func table(
    _ rows: [(String, Wording)],
    width: Int,
    in language: Language
  ) -> String {
    rows.map { name, meaning in
      let margin = String(repeating: " ", count: width + 4)
      let gap =
        name.count > widestName
        ? "\n" + margin : String(repeating: " ", count: width - name.count + 2)
      return "  " + name + gap + meaning[language] + "\n"
    }.joined()
  }
}
