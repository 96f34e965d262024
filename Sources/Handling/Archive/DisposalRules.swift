import CaseStore
import Casework
import Findings

/// The rules of a register by which cases are disposed of.
package enum DisposalRules {
  /// What they are read for.
  package enum Use {
    case looking
    case disposing
  }

  /// The register with those of its rules that have a decision; who only looks may want all of them.
  ///
  /// - Throws: ``Faults`` where the settings have errors, ``Refusal`` where no rule has the decision.
  package static func read(
    in folder: RegisterFolder,
    deciding decision: String?,
    for use: Use
  ) throws -> (register: Register, rules: [DisposalRule]) {
    let (register, findings) = try folder.readRegister()
    // A rule that is misread could remove what nobody decided about.
    let faults = findings.filter {
      $0.code.severity == .error && $0.path == RegisterFile.settings.path
    }
    guard faults.isEmpty else { throw Faults(faults) }
    return (register, try rules(of: register, deciding: decision, for: use))
  }

  private static func rules(
    of register: Register,
    deciding decision: String?,
    for use: Use
  ) throws(Refusal) -> [DisposalRule] {
    guard !register.disposal.isEmpty else {
      throw .refused(
        Wording("register.yaml har inga gallringsregler", "register.yaml has no disposal rules"),
        hint: Wording(
          "skriv dem under ”gallring”: beslut, vilka ärenden, och efter hur lång tid",
          "write them under “disposal”: decision, which cases, and after how long"
        )
      )
    }
    guard let decision else {
      guard use == .looking else {
        throw .refused(
          Wording("inget gallras utan beslut", "nothing is disposed of without a decision"),
          hint: Wording(
            "ange --beslut BETECKNING, eller se först vad som kan gallras med --bara-visa",
            "give --decision REF, or see first what can go with --dry-run"
          )
        )
      }
      return register.disposal
    }
    let rules = register.disposal.filter { $0.decision == decision }
    guard rules.isEmpty else { return rules }
    let known = Set(register.disposal.map(\.decision)).sorted().joined(separator: ", ")
    throw .refused(
      Wording(
        "ingen gallringsregel i register.yaml har beslutet \(visible(decision))",
        "no disposal rule in register.yaml has the decision \(visible(decision))"
      ),
      hint: Wording(verbatim: visible(known))
    )
  }
}
