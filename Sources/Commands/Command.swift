import Findings

/// One command of the program: what it is called, what its help says, and what it does.
protocol Command: SendableMetatype {
  static var help: CommandHelp { get }
  static var effect: CommandEffect { get }
  static func run(_ context: Context) throws -> ExitStatus
}

extension Command {
  /// Most only read.
  static var effect: CommandEffect { .none }
}

/// Whether a command changes the register: one that does ends first what an earlier one left half done.
enum CommandEffect {
  case none
  case changes
}

/// What help and completion know of a command.
struct CommandHelp {
  let name: String
  /// What stands behind the name on the command line.
  let operands: Wording
  /// One line.
  let summary: Wording
  /// Paragraphs, or nothing.
  var details: Wording = ""
  var options: [Option] = []
  let examples: [Example]

  /// What it understands: its own options, and everybody's that it has not its own of.
  var allOptions: [Option] {
    options + Option.global.filter { other in !options.contains { $0.id == other.id } }
  }

  /// In which forms its result can be written.
  var formats: [String] {
    let option = allOptions.first { $0.id == "--format" }
    return option?.value?.english.split(separator: "|").map(String.init) ?? []
  }

  struct Example {
    let command: String
    let meaning: Wording

    init(_ command: String, _ meaning: Wording) {
      self.command = command
      self.meaning = meaning
    }
  }
}

/// An option of the command line.
struct Option {
  /// With its hyphens; an option named after a field has the field's name in each language.
  let name: Wording
  /// What its value is, or `nil` for one that has none.
  let value: Wording?
  let meaning: Wording

  init(_ name: Wording, _ value: Wording? = nil, meaning: Wording) {
    self.name = name
    self.value = value
    self.meaning = meaning
  }

  /// The name by which commands ask for it.
  var id: String { name.english }

  func isNamed(_ word: String) -> Bool { word == name.english || word == name.swedish }

  /// Options that every command understands.
  static let global = [
    Option(
      Wording("--register", "--store"),
      Wording("MAPP", "DIR"),
      meaning: Wording("registrets mapp", "the register's folder")
    ),
    Option(
      Wording("--tid", "--at"),
      Wording("TID", "TIME"),
      meaning: Wording("räkna som om klockan vore TID", "act as if it were TIME")
    ),
    Option(
      Wording("--som", "--as"),
      Wording("PERSON", "PERSON"),
      meaning: Wording(
        "vem du är; annars den som har git:s user.email",
        "who you are; by default git's user.email"
      )
    ),
    Option(
      "--format",
      "text|json",
      meaning: Wording("hur resultatet skrivs", "how the result is written")
    ),
    Option(
      Wording("--färg", "--color"),
      Wording("auto|alltid|aldrig", "auto|always|never"),
      meaning: Wording("färg i utskriften", "colour in the output")
    ),
    Option(Wording("--hjälp", "--help"), nil, meaning: Wording("visa hjälp", "show help")),
    Option("--version", nil, meaning: Wording("visa version", "show the version")),
  ]
}
