import Casework
import Findings
import Handling

/// The fields that `new` and `intake` take as options.
enum IntakeOptions {
  static let all: [Option] =
    CaseField.allCases.filter(\.isForIntake).map { option($0.definition) }
    + SenderField.allCases.map { option($0.definition) }

  private static func option(_ field: Field) -> Option {
    let names = Wording("--" + hyphenated(field.name.swedish), "--" + field.id)
    let value = field.type.choice.map { choice in
      Wording(
        choice.names.map(\.swedish).joined(separator: "|"),
        choice.names.map(\.english).joined(separator: "|")
      )
    }
    return Option(names, value ?? Wording("VÄRDE", "VALUE"), meaning: field.meaning)
  }

  private static func hyphenated(_ name: String) -> String {
    name.split(separator: " ").joined(separator: "-")
  }

  /// What the options of a command line say.
  static func given(_ arguments: Arguments) -> GivenFields {
    var given = GivenFields()
    for field in CaseField.allCases where field.isForIntake {
      guard let word = arguments.value("--" + field.definition.id) else { continue }
      given.facts.append((field, word))
    }
    for field in SenderField.allCases {
      guard let word = arguments.value("--" + field.definition.id) else { continue }
      given.sender.append((field, word))
    }
    return given
  }
}
