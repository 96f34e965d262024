import Mail

extension Benchmarks {
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
