import Findings
import Handling

/// Why a piece of work was not done.
public struct RegisterFault: Error, Sendable {
  /// What is in the way, in both languages.
  public let message: Wording
  /// What to do about it.
  public let remedy: Wording?
  /// Everything that is wrong, where it is; empty when it is no matter of the files.
  public let findings: [LocatedFinding]

  init(_ refusal: Refusal) {
    message = refusal.message
    remedy = refusal.hint
    findings = []
  }

  init(_ error: any Error) {
    let refusal = Refusal(error)
    message = refusal.message
    remedy = refusal.hint
    findings = (error as? Faults)?.findings ?? []
  }
}

/// Lets whatever goes wrong be told in one way.
func fault<Result>(_ work: () throws -> Result) throws(RegisterFault) -> Result {
  do {
    return try work()
  } catch {
    throw RegisterFault(error)
  }
}
