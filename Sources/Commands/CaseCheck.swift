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
    let printer = context.printer(for: context.terminal.errors)
    for finding in findings { context.terminal.errors.styled(printer.text(finding)) }
    return findings.contains { $0.code.severity == .error } ? .findings : .done
  }
}
