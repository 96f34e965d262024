import Findings

/// The texts and words of the demo: the complaint that the reply of the routine *Synpunkten* answers.
struct DemoText {
  /// Of the register.
  let language: Language
  /// What came in, with a word that is misspelt.
  let brochure: String
  let misspelling: (wrong: String, right: String)
  let notes: String
  let investigation: String
  /// What a first attempt had instead.
  let investigationFaults: [(right: String, wrong: String)]
  let letter: String
  /// A colleague's name and number in it.
  let letterFault: (right: String, wrong: String)
  /// The file that the brochure is typed into.
  let file: String
  let new: [String]
  let unit: String
  let area: (wrong: String, right: String)
  /// Options and values of single commands.
  let distribute: (unit: String, area: String)
  let pending: String
  let to: String
  let archive: String
  let journal: String
  let otherTitle: String

  static func of(_ language: Language) -> DemoText {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  /// What a helpful colleague would make of it.
  var reworded: String { brochure.replacing(misspelling.wrong, with: misspelling.right) }

  var faultyInvestigation: String {
    investigationFaults.reduce(investigation) { $0.replacing($1.right, with: $1.wrong) }
  }

  var faultyLetter: String { letter.replacing(letterFault.right, with: letterFault.wrong) }
}
