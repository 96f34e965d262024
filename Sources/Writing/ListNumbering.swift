/// How the items of a list are numbered in HTML, after the numbers that somebody wrote.
package struct ListNumbering {
  /// `1`, `a`, `A` or `i`, as the attribute `type` has it.
  private let type: Character
  private let first: Int
  /// Whether HTML has such numbers: `1.2.` it has not, and they are to be written out.
  package let isOfHTML: Bool

  /// By the label of the first item: `1.`, `b)`, `(iv)`.
  package init(_ label: String) {
    let sign = Self.number(label)
    isOfHTML = sign.split(separator: ".").count == 1
    first =
      Self.value(sign, of: "1") ?? Self.value(sign, of: sign.first?.isUppercase == true ? "A" : "a")
      ?? 1
    type = sign.first.map { $0.isNumber ? "1" : $0.isUppercase ? "A" : "a" } ?? "1"
  }

  /// The attributes of the list, a space before each.
  package var attributes: String {
    (type == "1" ? "" : " type=\"\(type)\"") + (first == 1 ? "" : " start=\"\(first)\"")
  }

  /// The number of an item where it does not follow from the one before, from 0.
  package func value(of label: String, at place: Int) -> Int? {
    guard let value = Self.value(Self.number(label), of: type) else { return nil }
    return value == first + place ? nil : value
  }

  private static func number(_ label: String) -> String {
    String(label.filter { $0.isLetter || $0.isNumber || $0 == "." }.drop { $0 == "." })
  }

  private static func value(_ sign: String, of type: Character) -> Int? {
    if type == "1" {
      return sign.split(separator: ".").last.flatMap { Int($0) }
    }
    guard sign.count == 1, let letter = sign.lowercased().unicodeScalars.first?.value else {
      return nil
    }
    return Int(letter) - 0x60
  }
}
