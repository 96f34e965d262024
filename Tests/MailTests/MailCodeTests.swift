import Findings
import Mail
import Testing

/// The codes of this module.
@Suite struct MailCodeTests {
  @Test func namesAreStableAndDifferent() {
    #expect(
      MailCode.all.map(\.name) == [
        "mail-empty", "mail-binary", "mail-without-header", "mail-sender-unreadable",
        "mail-date-unreadable", "mail-boundary-missing", "mail-boundary-not-closed",
        "mail-nested-too-deep", "mail-too-many-parts", "mail-charset-unknown",
        "mail-charset-wrong", "mail-base64-damaged", "mail-encoding-unknown",
        "mail-uuencode-damaged", "mail-nul", "mail-line-ends-broken", "mail-words-unread",
        "mail-text-in-file", "mail-sender-is-us", "mail-sender-unread", "mail-is-answer",
        "mail-possibly-same", "mail-possibly-joined", "mail-form-unread", "mail-not-acknowledged",
        "sender-may-be-protected", "sender-not-compared", "text-not-utf8",
      ]
    )
  }

  @Test(arguments: MailCode.all)
  func onlyWhatCannotBeReadIsAnError(_ code: FindingCode) {
    let unreadable = ["mail-empty", "mail-binary", "mail-without-header"]
    #expect((code.severity == .error) == unreadable.contains(code.name))
    #expect(code.message.swedish != code.message.english)
  }
}
