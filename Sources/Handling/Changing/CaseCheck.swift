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

  /// The files as they are; facts that cannot be read may allow a page, so that they stop who would change them.
  package func bytes() throws -> CaseBytes { try desk.folder.readForChange(number) }

  /// The errors that the case would have, without those it has.
  package func errors(in after: CaseBytes, notIn before: CaseBytes) -> [LocatedFinding] {
    let old = Set(errors(in: before).map(Self.identity))
    return errors(in: after).filter { !old.contains(Self.identity($0)) }
  }

  /// Whether the facts of the case allow it on the public site.
  package func mayBePublic(_ bytes: CaseBytes) -> Bool {
    desk.reader.facts(of: bytes)?.facts.mayBePublic ?? false
  }

  /// Why a case may not be public, in a word; `nil` where nothing keeps it from being so.
  func reasonToWithhold(_ bytes: CaseBytes) -> Wording? {
    guard let facts = desk.reader.facts(of: bytes)?.facts else { return nil }
    if facts.mayBeProtected {
      return Wording("Skyddade personuppgifter.", "Protected personal data.")
    }
    return facts.has(.secrecy) ? Wording("Sekretess.", "Secrecy.") : nil
  }

  /// Whether a change takes a case from the public because somebody is protected, or something secret.
  func isUnpublishing(_ after: CaseBytes, from before: CaseBytes) -> Bool {
    mayBePublic(before) && !mayBePublic(after) && reasonToWithhold(after) != nil
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
