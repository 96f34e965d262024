import CaseText
import CivilCalendar
import Findings

/// Something that the facts of a case must keep, against each other and against the register.
///
/// One rule is one type in one file, with its codes and their words at the bottom.
package protocol Rule: SendableMetatype {
  static var codes: [FindingCode] { get }
  static func check(_ context: RuleContext, _ report: inout Report)
}

/// What a rule sees.
package struct RuleContext {
  let `case`: Case
  let bytes: CaseBytes
  let register: Register
  let today: CivilDate
  let caseExists: (CaseNumber) -> Bool

  var facts: Record<CaseField> { `case`.facts }

  var routine: Routine? {
    facts.id(.routine, as: RoutineID.self).flatMap { register.routines[$0] }
  }

  var standing: Standing { Standing(`case`, in: register) }

  /// A finding at a field of case.yaml.
  func report(
    _ code: FindingCode,
    at field: CaseField,
    into report: inout Report,
    with arguments: [String: Wording] = [:],
    remedy: Wording? = nil
  ) {
    report.add(to: .facts, code.finding(at: facts.range(field), with: arguments, remedy: remedy))
  }

  /// A finding about a whole file of the case, whose path its remedy can name.
  func report(_ code: FindingCode, at file: CaseFile, into report: inout Report) {
    let path = `case`.number.folder + "/" + file.rawValue
    report.add(
      to: file,
      code.finding(
        with: [
          "path": Wording(verbatim: path), "file": Wording(verbatim: file.rawValue),
          "case": "\(`case`.number)",
        ]
      )
    )
  }
}

extension Wording {
  /// What somebody wrote, safe to show.
  static func quoting(_ text: String) -> Wording { Wording(verbatim: visible(text)) }
}
