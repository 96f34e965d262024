import CaseStore
import Casework
import CivilCalendar
import Findings

/// The findings of one case, before and after a change.
package struct CaseCheck {
  package let folder: RegisterFolder
  package let register: Register
  package let number: CaseNumber
  package let today: CivilDate

  package init(
    _ folder: RegisterFolder,
    _ register: Register,
    _ number: CaseNumber,
    today: CivilDate
  ) {
    self.folder = folder
    self.register = register
    self.number = number
    self.today = today
  }

  /// The files as they are.
  package func bytes() throws -> CaseBytes { try folder.read(number) }

  /// The errors that the case would have, without those it has.
  package func errors(in after: CaseBytes, notIn before: CaseBytes) -> [LocatedFinding] {
    let old = Set(errors(in: before).map(Self.identity))
    return errors(in: after).filter { !old.contains(Self.identity($0)) }
  }

  /// Whether the facts of the case allow it on the public site.
  package func mayBePublic(_ bytes: CaseBytes) -> Bool {
    let reader = CaseReader(register: register, today: today)
    return reader.facts(of: bytes)?.facts.mayBePublic ?? false
  }

  private func errors(in bytes: CaseBytes) -> [LocatedFinding] {
    let reader = CaseReader(register: register, today: today) { [folder] in folder.knows($0) }
    return reader.read(bytes).report.findings.filter { $1.code.severity == .error }.map {
      $1.located(in: bytes[$0] ?? [], path: "\(number.folder)/\($0.rawValue)")
    }
  }

  /// What stays the same when lines move.
  private static func identity(_ finding: LocatedFinding) -> String {
    "\(finding.path) \(finding.code.name) \(finding.message.english)"
  }
}
