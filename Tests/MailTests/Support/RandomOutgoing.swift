import Findings
import Laws
import Mail
import Testing

/// Outgoing messages of nasty words.
enum RandomOutgoing {
  static func message(_ seed: Int) throws -> OutgoingMessage {
    var random = Seeded(seed)
    let to = try (0..<random.below(6)).map { _ in try address(&random) }
    return try Sample.message(
      from: try address(&random),
      to: to,
      subject: text(&random, random.below(30)),
      body: (0..<random.below(8)).map { _ in text(&random, random.below(40)) }
        .joined(separator: "\n")
    )
  }

  /// What an address is for Python.
  static func pair(_ address: MailAddress) -> [String] { [address.name ?? "", address.address] }

  /// A body as it arrives: its last line has an end.
  static func arrived(_ body: String) -> String {
    body.isEmpty || body.hasSuffix("\n") ? body : body + "\n"
  }

  private static func address(_ random: inout Seeded) throws -> MailAddress {
    let name = text(&random, random.below(9))
    let local = random.pick(["a", "anna.berg", "x+y", String(repeating: "l", count: 40)])
    return try #require(MailAddress(name: name, local + "@kommun.example"))
  }

  private static let words = [
    "a", "hej", "å", "Öberg", "räksmörgås", "日本語", "👩‍👩‍👧", "e\u{301}", "=", "=?", "?=", "_", "\"",
    "\\",
    ",", ";", "<x@y.example>", "(k)", ".", "From ", " ", "  ", "=?utf-8?Q?x?=", "\u{AD}", "–",
    String(repeating: "x", count: 70), String(repeating: "ö", count: 50), "Synpunkt", "&", "[",
  ]

  private static func text(_ random: inout Seeded, _ count: Int) -> String {
    (0..<count).map { _ in random.pick(words) + random.pick(["", "", " "]) }.joined()
  }
}
