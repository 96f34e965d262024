import Findings
import System

extension FileError {
  /// What the error number means; the system's own words where it is a rare one.
  package var reason: Wording {
    let swedish =
      switch reasonKind {
      case .notAllowed: "du har inte rätt till det"
      case .missing: "det finns inte"
      case .existing: "det finns redan"
      case .notAFolder: "det är ingen mapp"
      case .folder: "det är en mapp"
      case .link: "det är en länk"
      case .full: "disken är full"
      case .readOnly: "disken är skrivskyddad"
      case .failing: "disken svarar inte som den ska"
      case .other: systemWords
      }
    return Wording(swedish, systemWords)
  }
}
