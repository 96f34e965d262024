import Mail
import System

extension Benchmarks {
  /// Reading mail alone.
  func readingMail() throws {
    print("| stage | figure | baseline | ratio | limit |")
    print("|---|---:|---:|---:|---:|")
    try mail()
    try smallMail()
  }

  /// Messages of 20 KB, parsed by turns with Python's `email` and its newest policy, which is asked for the header and the
  /// content of each part.
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
      let time = try seconds {
        for bytes in messages {
          blackHole(try IncomingMessage(parsing: bytes, own: own).text.count)
        }
      }
      ours.append(time / Double(messages.count))
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
