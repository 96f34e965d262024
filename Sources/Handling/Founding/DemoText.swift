import Findings

/// The texts and words of the demo: the complaint that the reply of the routine *Synpunkten* answers.
package struct DemoText {
  /// Of the register.
  package let language: Language
  /// What came in, with a word that is misspelt.
  package let brochure: String
  package let misspelling: (wrong: String, right: String)
  package let notes: String
  package let investigation: String
  /// What a first attempt had instead.
  package let investigationFaults: [(right: String, wrong: String)]
  package let letter: String
  /// A colleague's name and number in it.
  package let letterFault: (right: String, wrong: String)
  /// The file that the brochure is typed into.
  package let file: String
  package let new: [String]
  package let unit: String
  package let area: (wrong: String, right: String)
  /// Options and values of single commands.
  package let distribute: (unit: String, area: String)
  package let pending: String
  package let to: String
  package let archive: String
  package let journal: String
  package let otherTitle: String

  package static func of(_ language: Language) -> DemoText {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  /// What a helpful colleague would make of it.
  package var reworded: String { brochure.replacing(misspelling.wrong, with: misspelling.right) }

  package var faultyInvestigation: String {
    investigationFaults.reduce(investigation) { $0.replacing($1.right, with: $1.wrong) }
  }

  package var faultyLetter: String { letter.replacing(letterFault.right, with: letterFault.wrong) }
}
