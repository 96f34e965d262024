import CaseStore
import Casework
import CivilCalendar
import Findings

/// The findings of one case, before and after a change.
package struct CaseCheck {
  package let desk: Desk
  package let number: CaseNumber

  package init(_ number: CaseNumber, at desk: Desk) {
    self.desk = desk
    self.number = number
  }

  /// The files as they are.
  package func bytes() throws -> CaseBytes { try desk.folder.read(number) }

  /// The errors that the case would have, without those it has.
  package func errors(in after: CaseBytes, notIn before: CaseBytes) -> [LocatedFinding] {
    let old = Set(errors(in: before).map(Self.identity))
    return errors(in: after).filter { !old.contains(Self.identity($0)) }
  }

  /// Whether the facts of the case allow it on the public site.
  package func mayBePublic(_ bytes: CaseBytes) -> Bool {
    desk.reader.facts(of: bytes)?.facts.mayBePublic ?? false
  }

  /// Whether a change protects the identity of somebody who may stand on the page of another case.
  package func protectsAnew(_ after: CaseBytes, from before: CaseBytes) -> Bool {
    mayBeProtected(after) && (!mayBeProtected(before) || before.sender != after.sender)
  }

  private func mayBeProtected(_ bytes: CaseBytes) -> Bool {
    desk.reader.facts(of: bytes)?.facts.mayBeProtected ?? true
  }

  private func errors(in bytes: CaseBytes) -> [LocatedFinding] {
    desk.reader.read(bytes).report.findings.filter { $1.code.severity == .error }.map {
      $1.located(in: bytes[$0] ?? [], path: "\(number.folder)/\($0.rawValue)")
    }
  }

  /// What stays the same when lines move.
  private static func identity(_ finding: LocatedFinding) -> String {
    "\(finding.path) \(finding.code.name) \(finding.message.english)"
  }
}
