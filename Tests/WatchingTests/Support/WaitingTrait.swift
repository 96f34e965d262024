import RegisterFixtures
import Testing

/// Suites whose tests wait for other programs, and leave the cores to others meanwhile.
struct WaitingTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  static var waits: Self { WaitingTrait() }
}
