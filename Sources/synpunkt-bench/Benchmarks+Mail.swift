import Mail
import System

extension Benchmarks {
  /// Reading mail alone.
  func readingMail() throws {
    print("| stage | figure | baseline | ratio | limit |")
    print("|---|---:|---:|---:|---:|")
    try mail()
    try smallMail()
    try intake()
  }

  /// A thousand different messages of 20 KB that lie in the inbox of a fresh register, from start to exit: registered and
  /// told to the registrar, each durable.
  func intake() throws {
    var times: [Double] = []
    // Removed when all is measured: for minutes ext4 is slow to make files after it has removed many.
    var homes: [String] = []
    defer { _ = try? ChildRun(["rm", "-rf"] + homes) }
    for _ in 0..<3 {
      let home = try Folder.makingTemporary(in: "/tmp")
      homes.append(home)
      let store = home + "/register"
      var generator = Generator()
      try generator.generate(100, in: store)
      let inbox = try Folder(store).makingFolder(at: "cases/inbox")
      let messages = MailSample.messages(ofEach: 250)
      for (number, bytes) in messages.enumerated() {
        try inbox.putDerived("\(number).eml", holding: bytes)
      }
      // What was written within the last seconds is left until it is whole.
      let files = (0..<messages.count).map { store + "/cases/inbox/\($0).eml" }
      _ = try ChildRun(["touch", "-d", "2026-11-24T08:30:00"] + files)
      _ = try ChildRun(["sync"])
      let words = ["--as", "anna.berg", "--store", store, "--at", "2026-11-24T09:00"]
      let run = try ChildRun([program, "intake"] + words)
      let left = try inbox.entries().count { $0.name.hasSuffix(".eml") }
      guard run.status == 0, left == 0 else {
        throw BenchError("intake ended with \(run.status), \(left) left")
      }
      times.append(run.seconds)
    }
    row("intake of 1,000 mails of 20 KB", rounded(median(times), to: 2) + " s", "–", "–", "4 s")
  }

  /// Messages of 20 KB, parsed by turns with Python's `email` and its newest policy, which is asked for the header and the
  /// content of each part; of each the better of two passes in one process.
  func smallMail() throws {
    let messages = MailSample.messages(ofEach: 10)
    let place = folder + "/.synpunkt/bench-mail"
    let files = try Folder(folder).makingFolder(at: ".synpunkt/bench-mail")
    for (number, bytes) in messages.enumerated() {
      try files.createOrReplace("\(number).eml", bytes)
    }
    let environment = processEnvironment()
    let python = environment["PYTHON"] ?? "python3"
    let own = OwnMail(addresses: ["synpunkten@kommun.example"], domain: "kommun.example")
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      let passes = try (0..<2).map { _ in
        try seconds {
          for bytes in messages {
            blackHole(try IncomingMessage(parsing: bytes, own: own).text.count)
          }
        }
      }
      ours.append((passes.min() ?? 0) / Double(messages.count))
      let peer = ChildProcess.output([python, "-c", Self.pythonEmail, place], in: environment)
      if let time = peer.flatMap({ Double($0) }) { theirs.append(time) }
    }
    row(
      "a mail of 20 KB, parsed",
      rounded(median(ours) * 1e6, to: 1) + " µs",
      theirs.isEmpty
        ? "Python is not installed" : rounded(median(theirs) * 1e6, to: 0) + " µs Python email",
      theirs.isEmpty ? "–" : rounded(median(theirs) / median(ours), to: 1),
      "at least 30"
    )
  }

  /// Seconds for each message, of the best of two passes.
  private static let pythonEmail = """
    import email, email.policy, glob, sys, time
    texts = [open(name, "rb").read() for name in glob.glob(sys.argv[1] + "/*.eml")]
    best = 9
    for _ in range(2):
        start = time.perf_counter()
        for text in texts:
            message = email.message_from_bytes(text, policy=email.policy.default)
            for name in ("from", "to", "cc", "reply-to", "subject", "date", "message-id"): str(message[name])
            for part in message.walk():
                if not part.is_multipart(): part.get_content()
        best = min(best, (time.perf_counter() - start) / len(texts))
    print(best)
    """

  /// A message with an attachment that makes it 50 MB, parsed in memory.
  func mail() throws {
    let line = Array(repeating: UInt8(ascii: "A"), count: 76) + Array("\r\n".utf8)
    var bytes = Array(
      """
      From: Gunnel Rask <gunnel@example.com>\r
      To: synpunkten@kommun.example\r
      Subject: Bilder\r
      Date: Tue, 24 Nov 2026 08:00:00 +0100\r
      Message-ID: <1@example.com>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/mixed; boundary="b"\r
      \r
      --b\r
      Content-Type: text/plain; charset=utf-8\r
      \r
      Se bilden.\r
      --b\r
      Content-Type: image/jpeg\r
      Content-Disposition: attachment; filename="bild.jpg"\r
      Content-Transfer-Encoding: base64\r
      \r

      """.utf8
    )
    while bytes.count < 50_000_000 { bytes += line }
    bytes += Array("--b--\r\n".utf8)
    let own = OwnMail(addresses: ["synpunkten@kommun.example"], domain: "kommun.example")
    let times = try (0..<rounds).map { _ in
      try seconds {
        blackHole(try IncomingMessage(parsing: bytes, own: own).attachments.count)
      }
    }
    row("a mail of 50 MB, parsed", milliseconds(median(times)), "–", "–", "–")
  }
}
