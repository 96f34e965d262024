import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters

/// The findings of one case, before and after a change.
struct CaseCheck {
  private let folder: RegisterFolder
  private let register: Register
  private let number: CaseNumber
  private let today: CivilDate

  init(_ folder: RegisterFolder, _ register: Register, _ number: CaseNumber, today: CivilDate) {
    self.folder = folder
    self.register = register
    self.number = number
    self.today = today
  }

  /// The files as they are.
  func bytes() throws -> CaseBytes { try folder.read(number) }

  /// The errors that the case would have, without those it has.
  func errors(in after: CaseBytes, notIn before: CaseBytes) -> [LocatedFinding] {
    let old = Set(errors(in: before).map(Self.identity))
    return errors(in: after).filter { !old.contains(Self.identity($0)) }
  }

  /// Shows every finding of the case as it is.
  ///
  /// - Returns: ``ExitStatus/findings`` when there is an error.
  func report(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    let check = RegisterCheck(
      folder,
      register,
      today: today,
      review: CaseReviews.all(register)
    )
    let findings = try check.run([number.folder]).findings
    let printer = context.printer(session, session.errors)
    for finding in findings { session.errors.text(printer.text(finding)) }
    return findings.contains { $0.code.severity == .error } ? .findings : .done
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
