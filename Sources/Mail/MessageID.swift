import Checksums

/// The name of one message, the same whenever the message is made again (RFC 5322, section 3.6.4).
///
/// ```swift
/// MessageID(identity: "SYN-2026-0042 registered", domain: "kommun.example")
/// // <4dd1…@kommun.example>
/// MessageID(identity: "SYN-2026-0042 registered", topic: "SYN-2026-0042", domain: "kommun.example")
/// // <4dd1….SYN-2026-0042@kommun.example>
/// ```
package struct MessageID: Sendable, Hashable {
  /// With its angle brackets.
  package let text: String

  /// `nil` when the domain is no domain.
  ///
  /// Of the identity's SHA-256 the first 128 bits are used: enough that no two agree by chance, and
  /// short enough for one line. `topic`: letters, digits and hyphens by which an answer to the message
  /// tells what it is about.
  package init?(identity: String, topic: String? = nil, domain: String) {
    guard Self.isDomain(domain), topic?.utf8.allSatisfy(Self.isLetterDigitOrHyphen) ?? true else {
      return nil
    }
    let digest = SHA256.hash(of: Array(identity.utf8)).hexadecimal
    text = "<" + digest.prefix(Self.digits) + (topic.map { "." + $0 } ?? "") + "@" + domain + ">"
  }

  /// A name that ``init(identity:topic:domain:)`` made for a domain.
  package struct Own: Sendable, Hashable {
    /// What the message was about, where its name says so.
    package let topic: String?

    /// `nil` for a name that another made, with or without its angle brackets.
    package init?(_ name: String, domain: String) {
      // Nearly all names are others', and most can be seen to be from their beginning.
      guard
        name.utf8.drop(while: { $0 == UInt8(ascii: "<") }).prefix(MessageID.digits)
          .allSatisfy(Self.isDigit)
      else { return nil }
      let name = name.drop { $0 == "<" }.prefix { $0 != ">" }
      let parts = name.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].lowercased() == domain.lowercased() else { return nil }
      let words = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let digits = Array(words[0].utf8)
      guard digits.count == MessageID.digits,
        digits.allSatisfy(Self.isDigit),
        words.dropFirst().allSatisfy({ $0.utf8.allSatisfy(isLetterDigitOrHyphen) })
      else { return nil }
      topic = words.count > 1 ? String(words[1]) : nil
    }

    /// Of a number with sixteen digits.
    private static func isDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
  }

  private static let digits = 32

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.count >= 2
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetterDigitOrHyphen) }
  }

  private static func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
