/// The area codes of telephone numbers in Sweden (Post- och telestyrelsen, the Swedish numbering plan for telephony).
enum AreaCodes {
  /// How many digits behind the zero are the area's: one in Stockholm, two in larger towns, three elsewhere.
  static func length(of significant: [UInt8]) -> Int {
    if significant.first == UInt8(ascii: "8") { return 1 }
    let first = significant.prefix(2)
    return large.contains { first.elementsEqual($0.utf8) } ? 2 : 3
  }

  private static let large = [
    "10", "11", "13", "16", "18", "19", "20", "21", "23", "26", "31", "33", "35", "36", "40", "42",
    "44",
    "46", "54", "60", "63", "90",
  ]
}
