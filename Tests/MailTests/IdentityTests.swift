import Mail
import Testing

/// The same message is known again, and another is not taken for it.
@Suite struct IdentityTests {
  private static let message = """
    Message-ID: <x@post.example>
    Date: Mon, 2 Mar 2026 14:30:00 +0100
    From: Anna <anna@post.example>
    Subject: Maten
    Content-Type: multipart/mixed; boundary=x

    --x

    Hej på dig
    --x
    Content-Type: text/csv; name=a.csv

    1;2
    3;4
    --x--
    """

  private func identity(replacing old: String, with new: String) throws -> String {
    #expect(Self.message.contains(old))
    let changed = Self.message.replacing(old, with: new)
    return try MessageDigests(of: incoming(changed)).identity.hexadecimal
  }

  @Test func itIsTheSameForEver() throws {
    #expect(
      try MessageDigests(of: incoming(Self.message)).identity.hexadecimal
        == "8d4cfd68932c727adb6f0d3e00db71b3418151734718396431f230fa4414e985"
    )
  }

  @Test(arguments: [
    ("Message-ID:", "Received: by mx.example; now\nMessage-ID:"),
    ("Message-ID:", "Delivered-To: b@kommun.example\nTo: c@kommun.example\nMessage-ID:"),
    ("Subject: Maten", "Subject:\n =?utf-8?Q?Maten?="),
    ("--x\n\nHej på dig", "--x\nContent-Transfer-Encoding: base64\n\nSGVqIHDDpSBkaWc="),
    ("boundary=x", "boundary=\"x\"; charset=y"),
    ("name=a.csv\n", "name=a.csv\nContent-Transfer-Encoding: quoted-printable\n"),
  ])
  func changesOnTheWay(_ old: String, _ new: String) throws {
    let same = try MessageDigests(of: incoming(Self.message)).identity.hexadecimal
    #expect(try identity(replacing: old, with: new) == same)
  }

  @Test(arguments: [
    ("<x@post.example>", "<y@post.example>"),
    ("14:30:00", "14:30:01"),
    ("anna@", "bo@"),
    ("Maten", "Mat"),
    ("Hej på dig", "Hej på er"),
    ("3;4", "3;5"),
    ("a.csv", "b.csv"),
    ("text/csv", "text/x-csv"),
    ("--x\nContent-Type: text/csv; name=a.csv\n\n1;2\n3;4\n", ""),
  ])
  func differences(_ old: String, _ new: String) throws {
    let same = try MessageDigests(of: incoming(Self.message)).identity.hexadecimal
    #expect(try identity(replacing: old, with: new) != same)
  }
}
