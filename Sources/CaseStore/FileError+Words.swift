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
      case .notAFile: "det är ingen vanlig fil"
      case .full: "disken är full"
      case .readOnly: "disken är skrivskyddad"
      case .failing: "disken svarar inte som den ska"
      case .other: systemWords
      }
    let english = reasonKind == .notAFile ? "it is not an ordinary file" : systemWords
    return Wording(swedish, english)
  }

  /// What is told of a file or a folder that cannot be read, with what helps where it is not its permissions.
  package func finding(as code: FindingCode) -> Finding {
    let remedy: Wording? =
      switch reasonKind {
      case .link, .notAFile, .folder:
        Wording("lägg en vanlig fil i dess ställe", "put an ordinary file in its place")
      case .notAFolder:
        Wording("lägg en vanlig mapp i dess ställe", "put an ordinary folder in its place")
      case .failing: Wording("kontrollera disken", "check the disk")
      case .notAllowed, .missing, .existing, .full, .readOnly, .other: nil
      }
    return code.finding(with: ["reason": reason], remedy: remedy)
  }
}
