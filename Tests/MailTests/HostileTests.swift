import Laws
import Mail
import Testing

/// Inputs made to cost time: each is read in time that grows with its length and no faster.
///
/// A quarter of their length each time, all of it with `SYNPUNKT_EXHAUSTIVE=1`.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
  /// A message's beginning, a piece that is repeated, and what follows.
  static let attacks: [(start: String, piece: String, count: Int, end: String)] = [
    // A million header lines.
    ("", "Subject: x\n", 1_000_000, "\n"),
    // A line of 10 MB.
    ("Subject: x\n\n", "0123456789", 1_000_000, ""),
    // A header line of 2 MB.
    ("To: ", "a@b.example, ", 150_000, "\n\n"),
    ("To: ", "(", 500_000, "\n\n"),
    ("Subject: ", "=?utf-8?Q?a", 50_000, "\n\n"),
    ("Subject: ", "=?utf-8?B?*", 50_000, "?=\n\n"),
    ("Subject: ", "=?utf-8?Q?=C3=A5?= ", 30_000, "\n\n"),
    ("Content-Type: text/plain", "; name*1=a", 50_000, "\n\n"),
    // Parts.
    ("Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\n", 150_000, ""),
    (
      "Content-Type: multipart/mixed; boundary=x\n\n",
      "--x\nContent-Type: multipart/mixed; boundary=x\n\n", 30_000, ""
    ),
    (
      "Content-Type: multipart/mixed; boundary=\"\(String(repeating: "-", count: 5_000))\"\n\n",
      String(repeating: "-", count: 4_000) + "\n", 300, ""
    ),
    // HTML.
    ("Content-Type: text/html\n\n", "<div><blockquote><ul>a", 15_000, ""),
    ("Content-Type: text/html\n\n", "<a \">\" ", 30_000, ""),
    ("Content-Type: text/html\n\n", "<!--<style><a \"'<", 15_000, ""),
    ("Content-Type: text/html\n\n", "&#&a&aring", 30_000, ""),
    ("Content-Type: text/html\n\n", "<ul><b hidden>a</b>", 10_000, ""),
    // Texts.
    ("Content-Type: text/plain; format=flowed\n\n", ">> a \n", 50_000, ""),
    ("Content-Transfer-Encoding: quoted-printable\n\n", "=   ", 100_000, ""),
  ]

  @Test(arguments: attacks)
  func isReadInTime(_ start: String, _ piece: String, _ count: Int, _ end: String) throws {
    var bytes = Array(("From: a@b.example\n" + start).utf8)
    let count = Exhaustive.isAsked ? count : count / 4
    bytes.reserveCapacity(bytes.count + piece.utf8.count * count)
    for _ in 0..<count { bytes += piece.utf8 }
    let message = try IncomingMessage(parsing: bytes + Array(end.utf8))
    #expect(message.from == [MailAddress("a@b.example")])
  }
}
