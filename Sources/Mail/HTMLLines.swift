/// The lines that the text of HTML becomes.
///
/// Line ends and spaces wait until something is written behind them, so that none is left over.
struct HTMLLines {
  /// How far a block stands from the one before.
  enum Space: Int {
    case lineEnd = 1
    case blankLine = 2
  }

  /// Everything but the bytes, which only grow.
  struct State {
    var length = 0
    /// Line ends that are to come.
    var breaks = 0
    /// Blanks that are to come.
    var gap: [UInt8] = []
    var isLineEmpty = true
    var isCellEnded = false
    var isPreformatted = false
    var paragraphSpace = Space.blankLine
    var quotes = 0
    /// For each open list, how its items are marked.
    var lists: [List] = []
    /// What the next line begins with.
    var marker = ""
    /// Whether what is written next is the first of struck words; and whether some were written.
    var isStrikePending = false
    var isStruck = false
  }

  /// How the items of a list are marked.
  enum List {
    case dashes
    /// With the number of the last item, and how far the next is from it.
    case numbers(last: Int, Numbering, step: Int = 1)
  }

  enum Numbering {
    case digits
    case letters
    case capitals
    case roman
    case romanCapitals

    /// `3`, `c`, `C`, `iii` or `III`; digits where the letters do not reach.
    func text(_ number: Int) -> String {
      switch self {
      case .digits: "\(number)"
      case .letters: Self.letter(number)
      case .capitals: Self.letter(number).uppercased()
      case .roman: Self.roman(number)
      case .romanCapitals: Self.roman(number).uppercased()
      }
    }

    private static func letter(_ number: Int) -> String {
      guard (1...26).contains(number) else { return "\(number)" }
      return String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number - 1)))
    }

    private static func roman(_ number: Int) -> String {
      guard (1...99).contains(number) else { return "\(number)" }
      let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
      let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
      return tens[number / 10] + ones[number % 10]
    }
  }

  private var bytes: [UInt8] = []
  private(set) var state = State()

  /// How much has been written.
  var length: Int { bytes.count }

  /// What has been written from a place on.
  func text(from start: Int) -> ArraySlice<UInt8> { bytes[min(start, bytes.count)...] }

  /// Takes back everything since then.
  mutating func restore(_ before: State) {
    bytes.removeLast(bytes.count - before.length)
    state = before
  }

  /// All of it, the last line with its end.
  consuming func finished() -> [UInt8] { bytes.isEmpty ? [] : bytes + [UInt8(ascii: "\n")] }

  mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n") where state.isPreformatted: breakLine()
    case UInt8(ascii: "\t") where state.isPreformatted: state.gap.append(byte)
    case _ where !isSpace(byte): write(byte)
    case _ where state.isPreformatted: state.gap.append(Self.hardSpace)
    default:
      let isNeeded = state.gap.isEmpty ? !state.isLineEmpty : state.gap.last == Self.hardSpace
      if isNeeded { state.gap.append(UInt8(ascii: " ")) }
    }
  }

  /// Signs without any space.
  mutating func add(word: ArraySlice<UInt8>) {
    guard let first = word.first else { return }
    write(first)
    bytes += word.dropFirst()
    state.length = bytes.count
  }

  /// A character that was written as an entity: a space that is one stays, however many there are.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == "\u{A0}" {
      state.gap.append(Self.hardSpace)
    } else {
      for byte in String(scalar).utf8 { add(byte) }
    }
  }

  mutating func breakLine() {
    state.breaks += 1
    state.isLineEmpty = true
    state.gap = []
  }

  mutating func endBlock(_ space: Space) {
    // A block of nothing but a space that stays is how programs write an empty line.
    if state.isLineEmpty, !state.isPreformatted, !state.gap.isEmpty { state.breaks += 1 }
    state.breaks = max(state.breaks, space.rawValue)
    state.isLineEmpty = true
    state.isCellEnded = false
    state.gap = []
  }

  mutating func openParagraph(_ space: Space) {
    endBlock(space)
    state.paragraphSpace = space
  }

  mutating func closeParagraph() { endBlock(state.paragraphSpace) }

  mutating func rule() {
    endBlock(.lineEnd)
    for _ in 0..<5 { write(UInt8(ascii: "-")) }
    endBlock(.lineEnd)
  }

  mutating func openList(_ list: List) {
    endBlock(state.lists.isEmpty ? .blankLine : .lineEnd)
    state.lists.append(list)
  }

  mutating func closeList() {
    _ = state.lists.popLast()
    endBlock(state.lists.isEmpty ? .blankLine : .lineEnd)
    state.marker = ""
  }

  /// `number`: the item's own, where it does not count on from the last.
  mutating func item(number: Int?) {
    endBlock(.lineEnd)
    let indent = String(repeating: "  ", count: min(max(0, state.lists.count - 1), Self.depthLimit))
    switch state.lists.last {
    case .numbers(let last, let numbering, let step):
      let number = number ?? last + step
      state.lists[state.lists.count - 1] = .numbers(last: number, numbering, step: step)
      state.marker = indent + numbering.text(number) + ". "
    case .dashes, nil: state.marker = indent + "- "
    }
  }

  mutating func cell() {
    if !state.isLineEmpty { state.isCellEnded = true }
  }

  mutating func openStrike() { state.isStrikePending = true }

  mutating func closeStrike() {
    if state.isStruck {
      bytes += Self.strike
      state.length = bytes.count
    }
    (state.isStrikePending, state.isStruck) = (false, false)
  }

  private static let strike = Array("~~".utf8)

  mutating func openQuote() {
    endBlock(.blankLine)
    state.quotes += 1
  }

  mutating func closeQuote() {
    endBlock(.blankLine)
    state.quotes = max(0, state.quotes - 1)
  }

  mutating func openPreformatted() {
    endBlock(.blankLine)
    state.isPreformatted = true
  }

  mutating func closePreformatted() {
    endBlock(.blankLine)
    state.isPreformatted = false
  }

  /// In a gap, a space that stays beside others.
  private static let hardSpace: UInt8 = 0xA0

  /// How many signs of depth a line begins with at most, so that no text grows without bounds.
  private static let depthLimit = 10

  /// A byte that can be seen, behind everything that was to come before it.
  private mutating func write(_ byte: UInt8) {
    if state.isLineEmpty {
      beginLine()
    } else if state.isCellEnded {
      bytes.append(UInt8(ascii: "\t"))
    } else {
      writeGap()
    }
    if state.isStrikePending {
      bytes += Self.strike
      (state.isStrikePending, state.isStruck) = (false, true)
    }
    bytes.append(byte)
    state.isCellEnded = false
    state.isLineEmpty = false
    state.gap.removeAll(keepingCapacity: true)
    state.length = bytes.count
  }

  private mutating func writeGap() {
    for space in state.gap { bytes.append(space == Self.hardSpace ? UInt8(ascii: " ") : space) }
  }

  private mutating func beginLine() {
    if !bytes.isEmpty { bytes += [UInt8](repeating: UInt8(ascii: "\n"), count: state.breaks) }
    for _ in 0..<min(state.quotes, Self.depthLimit) { bytes += "> ".utf8 }
    bytes += state.marker.utf8
    writeGap()
    state.breaks = 0
    state.marker = ""
  }
}
