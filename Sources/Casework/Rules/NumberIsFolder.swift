import Findings

/// The number in case.yaml is the name of the folder.
///
///     cases/2026/00/SYN-2026-0042/case.yaml
///     ärende: SYN-2026-0024
package enum NumberIsFolder: Rule {
  package static let codes = [numberDiffers]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let number = context.facts.text(.number).flatMap({ CaseNumber($0) }),
      number != context.case.number
    else { return }
    context.report(
      numberDiffers,
      at: .number,
      into: &report,
      with: ["number": "\(number)", "folder": "\(context.case.number)"]
    )
  }
}

extension NumberIsFolder {
  static let numberDiffers = FindingCode(
    "number-differs-from-folder",
    .error,
    message: Wording(
      "ärendet är {number} men mappen heter {folder}",
      "the case is {number} but the folder is named {folder}"
    ),
    remedy: Wording(
      "skriv {folder}, om inte mappen har bytt namn av misstag",
      "write {folder}, unless the folder was renamed by mistake"
    ),
    why: Wording(
      "Numret står på två ställen och måste vara detsamma, annars går ärendet inte att hitta.",
      "The number is given in two places and must be the same, or the case cannot be found."
    )
  )
}
