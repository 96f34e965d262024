import Mail
import Testing

/// What is set aside, and, more important, what is not.
@Suite struct AutomaticTests {
  static let own = OwnMail(addresses: ["Synpunkten@kommun.example"], domain: "kommun.example")

  static let cases: [(header: String, is: Automatic?)] = [
    ("Auto-Submitted: auto-replied", .autoReply),
    ("Auto-Submitted: auto-generated (rule)", .generated),
    ("Auto-Submitted: auto-notified; owner-email=\"x@y.example\"", .generated),
    ("Auto-Submitted: no", nil),
    ("Auto-Submitted: No; x=y", nil),
    ("X-Autoreply: yes", .autoReply),
    ("X-Autorespond: Jag är borta", .autoReply),
    ("Precedence: auto_reply", .autoReply),
    ("X-Mailer: vacation 1.2.7", .autoReply),
    ("X-Mailer: Apple Mail", nil), ("Delivered-To: Autoresponder", .autoReply),
    ("Delivered-To: synpunkten@kommun.example", nil),
    ("X-Precedence: auto_reply", .autoReply), ("X-Precedence: bulk", nil),
    ("X-MS-Exchange-Inbox-Rules-Loop: a@b.example\nSubject: Automatiskt svar: x", .autoReply),
    ("X-MS-Exchange-Inbox-Rules-Loop: a@b.example\nSubject: Bänken", nil),
    ("Subject: [Auto-Reply] En synpunkt\nIn-Reply-To: <a@b.example>", .autoReply),
    ("Subject: Re: SYN-2026-0001 (Out of Office)\nIn-Reply-To: <a@b.example>", .autoReply),
    ("Subject: [Automatiskt svar] En synpunkt", nil),
    ("Subject: Re: Bilen (auto)\nIn-Reply-To: <a@b.example>", nil),
    ("Subject: Report Domain: kommun.example Submitter: mx.example Report-ID: 1", .report),
    ("Subject: Report domain names", nil), ("X-Auto-Response-Suppress: All", nil),
    ("X-Auto-Response-Suppress: All\nPrecedence: auto_reply", .autoReply),
    ("X-Auto-Response-Suppress: All\nSubject: Automatiskt svar: Frånvaro", .autoReply),
    ("Subject: Automatiskt svar: Frånvaro", nil),
    ("Subject: Out of office", nil),
    ("Subject: Out of Office Re: x\nPrecedence: bulk", .autoReply),
    ("Subject: Frånvaro i skolan\nReturn-Path: <>", nil),
    ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", .bounce),
    (
      "Content-Type: multipart/report; report-type=disposition-notification; boundary=x", .autoReply
    ),
    ("Content-Type: multipart/report; report-type=feedback-report; boundary=x", .report),
    ("Content-Type: multipart/report; boundary=x", .report),
    ("Return-Path: <>", nil),
    ("Return-Path: < >\nSubject: x", nil),
    ("Return-Path: <anna@post.example>", nil),
    ("From: Mail Delivery System <MAILER-DAEMON@mx.example>", .bounce),
    ("From: MAILER-DAEMON", .bounce),
    ("From: postmaster@mx.example", .bounce),
    ("From: Postmästare <post@mx.example>", nil),
    ("From: Synpunkten <synpunkten@KOMMUN.example>", nil),
    ("From: annan@kommun.example", nil),
    ("Message-ID: <ba7816bf8f01cfea414140de5dae2223@kommun.example>", .loop),
    ("Message-ID: <ba7816bf8f01cfea414140de5dae2223@post.example>", nil),
    ("Message-ID: <anna@kommun.example>", nil),
    ("In-Reply-To: <ba7816bf8f01cfea414140de5dae2223@kommun.example>", nil),
    ("X-Loop: synpunkten@kommun.example", .loop),
    ("X-Loop: lista@post.example", nil),
    (Array(repeating: "Received: x", count: 50).joined(separator: "\n"), nil),
    (Array(repeating: "Received: x", count: 51).joined(separator: "\n"), .loop),
    ("List-Id: <lista.post.example>\nPrecedence: list", nil),
    ("Precedence: bulk", nil),
    ("List-Unsubscribe: <mailto:x@y.example>", nil),
    ("Subject: Klagomål", nil),
  ]

  @Test(arguments: cases)
  func header(_ header: String, is automatic: Automatic?) throws {
    #expect(try incoming("To: a@b.example\n\(header)\n\n", own: Self.own).automatic == automatic)
  }

  @Test func whatWeSendIsALoopWhenItComesBack() throws {
    let bytes = try Sample.message().bytes()
    #expect(try IncomingMessage(parsing: bytes).automatic == .generated)
    let own = OwnMail(domain: "kommun.example")
    #expect(try IncomingMessage(parsing: bytes, own: own).automatic == .loop)
  }

  @Test func listsAreKnownButNotSetAside() throws {
    #expect(try incoming("From: a@b.example\nList-Id: <x.example>\n\n").isFromList)
    #expect(try incoming("From: a@b.example\nPrecedence: Bulk\n\n").isFromList)
    #expect(try !incoming("From: a@b.example\n\n").isFromList)
  }
}
