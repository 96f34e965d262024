import Findings

/// `submission.txt` is word for word what came in (K3): its hash is that of the registration.
package enum SubmissionIsUnchanged: Rule {
  package static let codes: [FindingCode] = []

  package static func check(_ context: RuleContext, _ report: inout Report) {
    if context.bytes.unreadable.contains(.submission) || context.bytes.unreadable.contains(.log) {
      return
    }
    guard let digest = context.case.submissionDigest else {
      return context.report(IntegrityCode.submissionMissing, .submission, &report)
    }
    let registrations = context.case.log.filter { $0.event.what == .registered }
    guard let registration = registrations.first else {
      // A log with other faults may well have its registration on a faulty line.
      guard !report.findings.contains(where: { $0.file == .log }) else { return }
      let code =
        context.bytes.log == nil
        ? IntegrityCode.logMissing : IntegrityCode.logWithoutRegistration
      return context.report(code, .log, &report)
    }
    for extra in registrations.dropFirst() {
      report.add(.log, IntegrityCode.registeredTwice.finding(at: extra.range))
    }
    guard let recorded = registration.event.submissionDigest else {
      return report.add(.log, IntegrityCode.registrationWithoutHash.finding(at: registration.range))
    }
    if digest != recorded {
      context.report(IntegrityCode.submissionChanged, .submission, &report)
    }
  }
}
