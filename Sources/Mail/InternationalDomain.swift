/// A domain in letters beyond ASCII, as mail and DNS take it (RFC 3492, RFC 5890).
///
/// ```
/// kåk.example    xn--kk-yia.example
/// ```
enum InternationalDomain {
  /// The domain in ASCII; as it is where it cannot be written so.
  static func ascii(_ domain: Substring) -> String {
    guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return String(domain) }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : encoded(composed(label.lowercased()))
    }
    return labels.contains(nil) ? String(domain) : labels.compactMap(\.self).joined(separator: ".")
  }

  /// Letters with their marks as single characters, which is how names are registered; the marks of Western
  /// languages alone.
  private static func composed(_ label: String) -> [Unicode.Scalar] {
    label.flatMap { character -> [Unicode.Scalar] in
      guard character.unicodeScalars.count > 1 else { return Array(character.unicodeScalars) }
      // Two texts are equal when they differ only in that (Unicode, canonical equivalence).
      let whole = (0xC0...0x17F).lazy.compactMap { Unicode.Scalar($0) }
        .first { Character($0) == character }
      return whole.map { [$0] } ?? Array(character.unicodeScalars)
    }
  }

  /// RFC 3492, section 6.3; `nil` for a label that is too long.
  private static func encoded(_ label: [Unicode.Scalar]) -> String? {
    guard label.count <= 63 else { return nil }
    let points = label.map(\.value)
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (point, delta, bias) = (UInt32(0x80), UInt32(0), UInt32(72))
    while handled < points.count, let next = points.filter({ $0 >= point }).min() {
      delta += (next - point) * UInt32(handled + 1)
      point = next
      for value in points {
        if value < point { delta += 1 }
        guard value == point else { continue }
        var quotient = delta
        var place: UInt32 = 36
        while true {
          let threshold = place <= bias ? 1 : place >= bias + 26 ? 26 : place - bias
          if quotient < threshold { break }
          output.append(digit(threshold + (quotient - threshold) % (36 - threshold)))
          quotient = (quotient - threshold) / (36 - threshold)
          place += 36
        }
        output.append(digit(quotient))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      point += 1
    }
    let text = "xn--" + String(decoding: output, as: UTF8.self)
    return text.utf8.count <= 63 ? text : nil
  }

  /// RFC 3492, section 6.1.
  private static func adapted(_ delta: UInt32, _ count: Int, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / UInt32(count)
    var bias: UInt32 = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
  }
}
