/// Digits of a text with single signs between them.
struct DigitRun {
  /// The value and the cell of each digit.
  private(set) var digits: [Int] = []
  private(set) var cells: [Int] = []
  /// For each digit how many other cells stand before it; for the first, 0.
  private(set) var gaps: [Int] = []
  /// The cell that the run, with what stands behind it, was read to.
  private(set) var end: Int

  /// Reads digits from a cell on: so many at most, and between two of them so many of the signs at most.
  init(_ text: Folded, at start: Int, limit: Int, gap: Int, signs: StaticString) {
    end = start
    var place = start
    while digits.count < limit {
      var next = place
      while next - place < gap, !digits.isEmpty, Self.contains(signs, text.cell(next)) { next += 1 }
      guard let digit = text.digit(next) else { break }
      digits.append(digit)
      cells.append(next)
      gaps.append(next - place)
      place = next + 1
      end = place
    }
  }

  var count: Int { digits.count }

  /// Whether a group of digits ends with so many of them.
  func isGroupEnd(_ count: Int, in text: Folded) -> Bool {
    count <= digits.count && text.digit(cells[count - 1] + 1) == nil
  }

  /// The digits' groups, as their lengths.
  func groups(_ count: Int) -> [Int] {
    var groups: [Int] = []
    for place in 0..<count {
      if place == 0 || gaps[place] > 0 { groups.append(1) } else { groups[groups.count - 1] += 1 }
    }
    return groups
  }

  func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }

  static func contains(_ signs: StaticString, _ cell: UInt8) -> Bool {
    for place in 0..<signs.utf8CodeUnitCount where signs.utf8Start[place] == cell { return true }
    return false
  }
}
