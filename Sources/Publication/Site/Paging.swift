/// How a list is divided into pages, so that none is large and an old one stays what it is.
///
/// Pages are filled from the oldest case on, and get their numbers in that order: what comes later is on pages of its
/// own. The first page, which has no number, has the newest cases, and with them the page before as long as it is not
/// full. With pages of 2, ten cases a to j from new to old:
///
/// ```
/// a b   c d → 4   e f → 3   g h → 2   i j → 1
/// ```
///
/// and with nine of them, a to i: `a b c`, then `d e`, which is page 3.
struct Paging {
  /// The members of each page, the first page first.
  let pages: [Range<Int>]

  /// How many cases a page with a number has, at most, and how many bytes their lines.
  static let limit = (cases: 40, bytes: 40_000)

  /// `sizes`: the bytes of each member's line, the newest first.
  init(_ sizes: [Int], limit: (cases: Int, bytes: Int) = Self.limit) {
    var full: [Range<Int>] = []
    var end = sizes.count
    var bytes = 0
    for place in sizes.indices.reversed() {
      if end - place > limit.cases || (bytes + sizes[place] > limit.bytes && place + 1 < end) {
        full.append((place + 1)..<end)
        end = place + 1
        bytes = 0
      }
      bytes += sizes[place]
    }
    // What is left is the first page, with the page before where it is short.
    if end < limit.cases, bytes < limit.bytes, let last = full.popLast() { end = last.upperBound }
    pages = [0..<end] + full.reversed()
  }

  /// The number of a page by its place; `nil` for the first.
  func number(ofPage place: Int) -> Int? { place == 0 ? nil : pages.count - place }

  /// Where a page lies: `cases/index.html`, `cases/index~3.html`.
  func path(ofPage place: Int, of list: String) -> String {
    guard let number = number(ofPage: place), list.hasSuffix(".html") else { return list }
    // No name of an area, unit, kind or month has this sign.
    return list.dropLast(5) + "~\(number).html"
  }
}
