import Laws

/// Writes documents of the text format as many hands would: every construct, spelled in every
/// accepted way, with comments, blank lines and both line ends.
struct RandomDocument {
  private var random: Seeded
  private var text = ""
  private var lineEnd: String
  private var isBelowLiteral = false

  /// The bytes of the document with this number.
  static func bytes(_ seed: Int) -> [UInt8] {
    var document = RandomDocument(seed)
    return document.whole()
  }

  private init(_ seed: Int) {
    random = Seeded(seed)
    lineEnd = random.chance(oneIn: 4) ? "\r\n" : "\n"
  }

  private mutating func whole() -> [UInt8] {
    noise()
    let column = random.chance(oneIn: 12) ? 1 + random.below(3) : 0
    random.chance(oneIn: 3) ? list(column: column, depth: 1) : record(column: column, depth: 1)
    if random.chance(oneIn: 5) {
      // Trailing spaces may be text of a last literal block: only the line end goes.
      text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count)
    }
    return (random.chance(oneIn: 9) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private mutating func line(_ words: String) { text += words + lineEnd }

  /// Blank lines and comments, which may stand anywhere between fields; below a literal block an
  /// indented comment would be text.
  private mutating func noise() {
    guard random.chance(oneIn: 5) else { return }
    for _ in 0...random.below(2) {
      let words = random.pick([
        "", "", "   ", "# anteckning", "      # djupt: 'inne", "#", "#\ttabb", "##",
      ])
      line(isBelowLiteral && words.hasPrefix("      #") ? "# djupt" : words)
    }
  }

  private mutating func comment() -> String {
    random.chance(oneIn: 6) ? random.pick([" # se ovan", "  #", "   ## x: 'y", " # a\tb"]) : ""
  }

  private func margin(_ column: Int) -> String { String(repeating: " ", count: column) }

  // MARK: Collections

  private mutating func record(column: Int, depth: Int, head: String? = nil) {
    var head = head
    for number in 0...random.below(4) {
      let key = key(number)
      line(head: head ?? margin(column), key + ":", parentColumn: column, depth: depth, isKey: true)
      head = nil
      noise()
    }
  }

  private mutating func list(column: Int, depth: Int, head: String? = nil) {
    var head = head
    for _ in 0...random.below(4) {
      let start = head ?? margin(column)
      let gap = random.chance(oneIn: 8) ? 3 : 1
      let inner = column + 1 + gap
      switch random.below(depth < 5 ? 6 : 3) {
      case 0: record(column: inner, depth: depth + 1, head: start + "-" + margin(gap))
      case 1 where depth < 5:
        list(column: inner, depth: depth + 1, head: start + "-" + margin(gap))
      default: line(head: start, "-", parentColumn: column, depth: depth, isKey: false)
      }
      head = nil
      noise()
    }
  }

  /// A key or dash and what it holds.
  private mutating func line(
    head: String,
    _ sign: String,
    parentColumn: Int,
    depth: Int,
    isKey: Bool
  ) {
    let start = head + sign
    isBelowLiteral = false
    switch random.below(depth < 5 ? 12 : 9) {
    case 0: line(start + margin(random.below(2)) + comment())
    case 1, 2: literal(start, parentColumn)
    case 3...8: line(start + margin(1 + (random.chance(oneIn: 6) ? 3 : 0)) + scalar() + comment())
    case 9:
      line(start + comment())
      noise()
      record(column: parentColumn + 1 + random.below(4), depth: depth + 1)
    default:
      line(start + comment())
      noise()
      list(column: parentColumn + (isKey ? random.pick([0, 2, 2, 3]) : 2), depth: depth + 1)
    }
  }

  private mutating func key(_ number: Int) -> String {
    let name = random.pick([
      "typ", "enhet", "e-post", "registrerad av", "åtgärder", "o\u{308}ppen", "12:30", "a#b",
    ])
    let unique = "\(name) \(number)"
    switch random.below(12) {
    case 0: return "'\(unique): #'"
    case 1: return "\"\(unique)\\n\""
    case 2: return unique + "  "
    default: return unique
    }
  }

  // MARK: Scalars

  private mutating func scalar() -> String {
    switch random.below(5) {
    case 0: "'" + NastyText.quotable(&random).split("'", "''") + "'"
    case 1:
      "\"" + NastyText.quotable(&random).split("\\", "\\\\").split("\"", "\\\"") + escape() + "\""
    default: random.pick(Self.plain)
    }
  }

  private mutating func escape() -> String {
    random.pick([
      "", "\\n", "\\t", "\\xE5", "\\u00E5", "\\U0001F600", "\\/", "\\_", "\\N", "\\L", "\\e", "\\ ",
      "\\\"",
    ])
  }

  private mutating func literal(_ start: String, _ parentColumn: Int) {
    line(start + " |" + random.pick(["", "", "-"]) + comment())
    let column = parentColumn + 1 + random.below(4)
    for _ in 0..<random.below(3) where random.chance(oneIn: 3) {
      line(margin(random.below(column + 1)))
    }
    line(
      margin(column)
        + random.pick(["rad", "- post", "a: b", "# inte kommentar", "'", "|", "---", "x\t"])
    )
    for _ in 0..<random.below(5) {
      switch random.below(5) {
      case 0: line(margin(random.below(column + 4)))
      case 1: line(margin(column) + random.pick(["\tindragen", "   djupare ", "#", "\t"]))
      default: line(margin(column) + random.pick(Self.plain))
      }
    }
    isBelowLiteral = true
  }

  private static let plain = [
    "klagomål", "2026-01-26T07:19:33+01:00", "no", "0042", "~", "null", "070-174 06 35", "a:b",
    "x#y",
    "http://exempel.se/#a", "-x", "?x", ":x", "it's \"so\"", "a, b [c] {d}", "Storgatan 4 B",
    "e\u{301}n", "😀 \u{A0}", "--- x", "...", "= b", "\\n", "a  b", "--", "<<", "5 %",
  ]
}

extension String {
  /// With each occurrence of a sign replaced, scalar by scalar.
  fileprivate func split(_ sign: Unicode.Scalar, _ replacement: String) -> String {
    unicodeScalars.split(separator: sign, omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: replacement)
  }
}
