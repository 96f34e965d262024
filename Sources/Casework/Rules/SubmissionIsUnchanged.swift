import Findings

/// `submission.txt` is word for word what came in (K3): its hash is that of the registration.
package enum SubmissionIsUnchanged: Rule {
  package static let codes: [FindingCode] = []

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let unreadable = context.bytes.unreadable
    let registrations = context.case.log.filter { $0.event.what == .registered }
    if registrations.isEmpty, !unreadable.contains(.log) {
      let isMissing = context.bytes.log == nil
      let code = isMissing ? IntegrityCode.logMissing : IntegrityCode.logWithoutRegistration
      context.report(code, at: .log, into: &report)
    }
    for extra in registrations.dropFirst() {
      report.add(
        to: .log,
        IntegrityCode.registeredTwice.finding(
          at: extra.range,
          with: ["case": "\(context.case.number)"]
        )
      )
    }
    guard !unreadable.contains(.submission) else { return }
    guard let digest = context.case.submissionDigest else {
      return context.report(IntegrityCode.submissionMissing, at: .submission, into: &report)
    }
    guard let registration = registrations.first else { return }
    guard let recorded = registration.event.submissionDigest else {
      return report.add(
        to: .log,
        IntegrityCode.registrationWithoutHash.finding(
          at: registration.range,
          with: ["case": "\(context.case.number)"]
        )
      )
    }
    if digest != recorded {
      context.report(IntegrityCode.submissionChanged, at: .submission, into: &report)
    }
  }
}
