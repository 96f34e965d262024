import Checksums

/// The name of one message, the same whenever the message is made again (RFC 5322, section 3.6.4).
///
/// ```swift
/// MessageID(identity: "SYN-2026-0042 registered", domain: "kommun.example")
/// // <4dd1…@kommun.example>
/// ```
package struct MessageID: Sendable, Hashable {
  /// With its angle brackets.
  package let text: String

  /// `nil` when the domain is no domain.
  ///
  /// Of the identity's SHA-256 the first 128 bits are used: enough that no two agree by chance, and
  /// short enough for one line.
  package init?(identity: String, domain: String) {
    guard Self.isDomain(domain) else { return nil }
    let digest = SHA256.hash(of: Array(identity.utf8)).hexadecimal
    text = "<" + digest.prefix(Self.digits) + "@" + domain + ">"
  }

  /// Whether a message's name, as it came in, is one that ``init(identity:domain:)`` made for a
  /// domain.
  static func isOurs(_ name: String, domain: String) -> Bool {
    let digits = Array(name.utf8.dropFirst().prefix(while: { $0 != UInt8(ascii: "@") }))
    return name.lowercased() == "<" + String(decoding: digits, as: UTF8.self) + "@"
      + domain.lowercased() + ">"
      && digits.count == Self.digits
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
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
