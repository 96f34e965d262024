import Foundation
import Handling
import RegisterFixtures
import System
import Testing

@testable import Commands

/// Programs that send, and what becomes of a message when they do not.
@Suite struct MailTransportTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(
    at time: String = MailRegister.now,
    mail: String? = nil,
    sms: String? = nil,
    patience: Int = 60,
    options: [String] = []
  ) -> Run {
    var environment = ["PATH": "/usr/bin:/bin"]
    environment["SYNPUNKT_SENDMAIL"] = mail
    environment["SYNPUNKT_SMS"] = sms
    return register.run(
      ["remind", "--at", time] + options,
      environment: environment,
      patience: patience
    )
  }

  /// How often each message was handed over.
  private var deliveries: [String: Int] {
    let ids = register.programOutput().matches(of: /\nMessage-ID: (.*)\n/)
      .map { String($0.output.1) }
    return Dictionary(grouping: ids) { $0 }.mapValues(\.count)
  }

  /// One is enough to wait for.
  private func leaveOneMessage() throws {
    for path in ["SYN-2026-0003", "SYN-2026-0004", "SYN-2026-0002/sender.yaml"] {
      try FileManager.default.removeItem(atPath: register.absolute("cases/2026/00/" + path))
    }
  }

  /// Without the id, which is in the middle: `1.300.eml`.
  private var waiting: [String] {
    register.waiting().map { name in
      let parts = name.split(separator: ".")
      return "\(parts[0]) \(parts[parts.count - 1])"
    }
  }

  @Test("M19 a program gets the message whole, with -t -i and our address, and nothing is left")
  func takes() throws {
    let program = try register.makeProgram(
      "sendmail",
      "echo \"args $@\" >> \"$OUT\"; cat >> \"$OUT\""
    )
    let run = remind(mail: program + " --account  kommun")
    #expect(run.status == .done)
    #expect(run.errors == "")
    let output = register.programOutput()
    #expect(
      output.matches(of: /args --account kommun -t -i -f synpunkten@kommun.example\n/).count == 6
    )
    let messages = output.components(
      separatedBy: "args --account kommun -t -i -f synpunkten@kommun.example\n"
    ).dropFirst()
    #expect(messages.map(SentMail.summary).sorted() == SentMail.messages)
    #expect(waiting == [])
    #expect(try register.outbox() == [])
    #expect(remind(mail: program).output == "")
    #expect(register.programOutput() == output)
  }

  @Test(
    "S14 a program whose path has spaces, as itself or in the shell's quotes",
    arguments: ["PROGRAM", "'PROGRAM'", "\"PROGRAM\" -x", "cat >> OUT; exit 0;", "X=1 'PROGRAM'"]
  )
  func hasSpaces(line: String) throws {
    try leaveOneMessage()
    let program = try register.makeProgram("min post", "cat >> \"$OUT\"")
    let words = line.replacingOccurrences(of: "PROGRAM", with: program)
      .replacingOccurrences(of: "OUT", with: "'" + register.absolute(".programs/out") + "'")
    let run = remind(mail: words)
    #expect(run.errors == "")
    #expect(run.status == .done)
    #expect(deliveries.values.sorted() == [1])
  }

  @Test(
    "S14 what the shell cannot run is no program's refusal",
    arguments: ["'/nowhere/send mail'", "'/etc/passwd'", "kill -9 $$;"]
  )
  func shellFails(line: String) throws {
    try leaveOneMessage()
    let run = remind(mail: line)
    #expect(run.status == .failure)
    #expect(run.errors.contains("gick inte att köra, eller svarade inte; meddelandet ligger kvar"))
    #expect(waiting == ["1 eml"])
  }

  @Test("what a program prints is thrown away, and what it does not read is its own business")
  func readsNothing() throws {
    let program = try register.makeProgram(
      "sendmail",
      "head -c 5 > /dev/null; yes | head -c 100000"
    )
    let run = remind(mail: program)
    #expect(run.status == .done)
    #expect(!run.output.contains("y\ny"))
    #expect(waiting == [])
  }

  @Test("exit 75: the message waits, the others behind it too, and a day of it loses nothing")
  func isBusy() throws {
    let busy = try register.makeProgram(
      "busy",
      "cat > /dev/null; echo x >> \"$OUT.tries\"; exit 75"
    )
    #expect(remind(mail: busy).status == .failure)
    // Only the first was tried.
    #expect(waiting == ["0 eml", "0 eml", "0 eml", "0 eml", "0 eml", "1 eml"])
    var minutes = 0
    while minutes < 24 * 60 {
      minutes += 10
      let (day, hour) = (23 + (8 + minutes / 60) / 24, (8 + minutes / 60) % 24)
      let time = String(format: "2026-11-%02dT%02d:%02d", day, hour, minutes % 60)
      let run = remind(at: time, mail: busy)
      #expect(run.output == "")
    }
    #expect(register.waiting().count == 6)
    #expect(try register.told() == SentMail.lines)
    let program = try register.makeProgram("sendmail", "cat >> \"$OUT\"")
    #expect(remind(at: "2026-11-25T08:00", mail: program).status == .done)
    #expect(deliveries.values.sorted() == [1, 1, 1, 1, 1, 1])
    #expect(waiting == [])
  }

  @Test("a message that is refused is tried again after 5, 10, 20, … 240 minutes, and not before")
  func waitsLonger() throws {
    try leaveOneMessage()
    let program = try register.makeProgram("refusing", "echo try >> \"$OUT\"; exit 67")
    #expect(remind(mail: program).status == .failure)
    var tries: [Int] = [0]
    // Up to midnight, each time as late as it may not and as early as it may.
    for minute in 1..<960 where minute % 5 == 0 || minute % 5 == 4 {
      let time = String(format: "2026-11-23T%02d:%02d", 8 + minute / 60, minute % 60)
      let before = register.programOutput()
      _ = remind(at: time, mail: program)
      if register.programOutput() != before { tries.append(minute) }
    }
    #expect(tries == [0, 5, 15, 35, 75, 155, 315, 555, 795])
  }

  @Test("S13 what waits is said with when, and --now tries it at once")
  func saysWhatWaits() throws {
    try leaveOneMessage()
    let refusing = try register.makeProgram("refusing", "exit 67")
    let working = try register.makeProgram("sendmail", "cat >> \"$OUT\"")
    let waits = """
      1 meddelande väntar; nästa försök 2026-11-23 08:05
        = försök genast: synpunkt remind --nu

      """
    #expect(remind(mail: refusing).errors.hasSuffix("skickas senare\n" + waits))
    let again = remind(mail: working)
    #expect(again.errors == waits)
    #expect(again.status == .failure)
    #expect(remind(mail: working, options: ["--dry-run"]).errors == waits)
    #expect(deliveries == [:])
    #expect(remind(mail: refusing, options: ["--now"]).errors.contains("2026-11-23 08:10\n"))
    let now = remind(mail: working, options: ["--nu"])
    #expect(now.errors == "")
    #expect(now.status == .done)
    #expect(deliveries.values.sorted() == [1])
  }

  @Test("S13 what waits behind a busy program goes when remind is run again")
  func saysWhatIsDue() throws {
    let busy = try register.makeProgram("busy", "cat > /dev/null; exit 75")
    #expect(
      remind(mail: busy).errors.contains(
        "6 meddelanden väntar; nästa försök när remind eller watch körs\n"
      )
    )
    // Nobody works, and nothing was tried.
    let saturday = remind(at: "2026-11-28T08:00", mail: busy)
    #expect(saturday.status == .done)
    #expect(!saturday.errors.contains("väntar;"))
  }

  @Test(
    "a program that fails: everything is kept, and said",
    arguments: [
      ("cat > /dev/null; exit 1", "slutade med 1"), ("exit 67", "slutade med 67"),
      ("kill -9 $$", "gick inte att köra, eller svarade inte"),
      ("sleep 60", "gick inte att köra, eller svarade inte"),
    ]
  )
  func fails(_ script: String, _ words: String) throws {
    try leaveOneMessage()
    let program = try register.makeProgram("failing", script)
    let run = remind(mail: program, patience: script.hasPrefix("sleep") ? 1 : 60)
    #expect(run.status == .failure)
    #expect(
      run.errors.contains(
        "REGISTER/.programs/failing \(words); meddelandet ligger kvar och skickas senare\n"
      )
    )
    #expect(waiting == ["1 eml"])
    let working = try register.makeProgram("sendmail", "cat >> \"$OUT\"")
    #expect(remind(at: "2026-11-24T08:00", mail: working).status == .done)
    #expect(deliveries.values.sorted() == [1])
  }

  @Test("what a program that hangs has started is killed with it")
  func killsAll() throws {
    let program = try register.makeProgram("hanging", "(sleep 2; echo late >> \"$OUT\") & wait")
    #expect(remind(mail: program, patience: 1).status == .failure)
    Thread.sleep(forTimeInterval: 2.5)
    #expect(register.programOutput() == "")
  }

  @Test("a program that takes nothing of a long message does not hold everything up")
  func takesNothing() throws {
    let program = try register.makeProgram("sleeping", "sleep 60")
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let start = Date()
    #expect(
      ChildProcess.feed(long, to: [program], in: ["PATH": "/usr/bin:/bin"], seconds: 1) == nil
    )
    #expect(Date().timeIntervalSince(start) < 5)
  }

  @Test("a program that is not there")
  func isMissing() throws {
    let run = remind(mail: "/nowhere/sendmail")
    #expect(run.status == .failure)
    #expect(run.errors.contains("/nowhere/sendmail gick inte att köra, eller svarade inte"))
    #expect(register.waiting().count == 6)
    #expect(try register.told() == SentMail.lines)
    #expect(remind(at: "2026-11-24T08:00").status == .done)
    #expect(try register.outbox().map(SentMail.summary).sorted() == SentMail.messages)
  }

  private func wantSMS() throws {
    try register.write(
      "cases/2026/00/SYN-2026-0003/sender.yaml",
      Array("namn: Mia Ask\ntelefon: +46 70-123 45 67\nkontakt: sms\n".utf8)
    )
  }

  @Test("a text message: the number as the last word, the text as the input")
  func sendsSMS() throws {
    try wantSMS()
    let program = try register.makeProgram("sms", "echo \"args $@\" >> \"$OUT\"; cat >> \"$OUT\"")
    #expect(remind(sms: program + " --from Kommun").status == .done)
    #expect(
      register.programOutput() == """
        args --from Kommun +46701234567
        Vi har tagit emot ditt ärende SYN-2026-0003. Du får svar senast den 21 december 2026. \
        Hälsningar Exempelkommunen

        """
    )
    #expect(try register.outbox().count == 5)
    #expect(waiting == [])
    #expect(try register.told() == SentMail.lines)
  }

  @Test(
    "no program for text messages: who is not told is named, and told by a machine that has one"
  )
  func hasNoSMS() throws {
    try wantSMS()
    let run = remind()
    #expect(run.status == .done)
    #expect(
      run.errors
        == "SYN-2026-0003: synpunktslämnaren vill ha sms, men inget program är angivet i SYNPUNKT_SMS\n"
    )
    #expect(waiting == [])
    #expect(try register.outbox().count == 5)
    #expect(
      try register.told()
        == SentMail.lines.filter { $0 != "0003 aviserad vid=inkom till=avsändaren" }
    )
    let program = try register.makeProgram("sms", "cat >> \"$OUT\"")
    #expect(remind(at: "2026-11-24T08:00", sms: program).status == .done)
    #expect(register.programOutput().hasPrefix("Vi har tagit emot ditt ärende SYN-2026-0003."))
    #expect(try register.told() == SentMail.lines)
    #expect(waiting == [])
  }

  @Test("text messages that wait for a busy program hold back no mail")
  func busySMS() throws {
    try wantSMS()
    let busy = try register.makeProgram("busy", "exit 75")
    #expect(remind(sms: busy).status == .failure)
    #expect(try register.outbox().count == 5)
    #expect(waiting == ["1 sms"])
  }

  @Test("a .synpunkt where nothing may be written: nothing is sent, and that is said")
  func isReadOnly() throws {
    try FileManager.default.createDirectory(
      atPath: register.absolute(".synpunkt"),
      withIntermediateDirectories: false
    )
    chmod(register.absolute(".synpunkt"), 0o555)
    let run = WithoutRights.run { remind() }
    #expect(run.status == .failure)
    #expect(run.errors.contains(".synpunkt"))
    #expect(run.output == "")
    chmod(register.absolute(".synpunkt"), 0o755)
    #expect(remind().status == .done)
    #expect(try register.outbox().map(SentMail.summary).sorted() == SentMail.messages)
    #expect(try register.told() == SentMail.lines)
  }
}
