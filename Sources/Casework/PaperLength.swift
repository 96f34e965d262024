import Findings

/// A length on paper as people write it: `105 mm`, `47,5 mm` or, for type, `11 pt`.
package struct PaperLength: Hashable, Sendable {
  /// Thousandths of a millimetre.
  package let micrometres: Int

  /// A length, or `nil` when the text is none, is negative or is longer than two metres.
  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let thousandths = Self.thousandths(parts[0]) else { return nil }
    switch parts[1] {
    case "mm": micrometres = thousandths
    // One point is 1/72 of an inch of 25.4 mm.
    case "pt": micrometres = thousandths * 25_400 / 72_000
    default: return nil
    }
    guard micrometres <= 2_000_000 else { return nil }
  }

  /// A decimal number of at most three decimals, with a comma or a full stop.
  private static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, (1...4).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    let decimals = parts[1]
    guard (1...3).contains(decimals.utf8.count) else { return nil }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
    return Int(padded).map { whole * 1000 + $0 }
  }
}
