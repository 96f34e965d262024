import CaseStore
import Casework
import Findings
import Handling

extension CaseCheck {
  /// Shows every finding of the case as it is.
  ///
  /// - Returns: ``ExitStatus/findings`` when there is an error.
  func report(_ context: Context) throws -> ExitStatus {
    let findings = try desk.check.run([number.folder]).findings
    context.show(findings)
    return findings.contains { $0.code.severity == .error } ? .findings : .done
  }
}
