/// Directions within a paragraph from left to right: a simplified UAX #9.
///
/// Kept are the rules W2 to W7, N0 to N2 and I1; a mark goes with its letter (W1). Left out are
/// embeddings and isolates (X1 to X8): the paragraph's level is 0, and a letter quotes names and
/// phrases, not texts within texts.
struct BidiLevels {
  private var classes: [BidiClass]
  private let scalars: [Unicode.Scalar]

  /// A level for each character: 0, 1 or 2.
  static func levels(of scalars: [Unicode.Scalar]) -> [UInt8] {
    var levels = BidiLevels(classes: scalars.map(BidiClass.init), scalars: scalars)
    levels.resolveNumbers()
    levels.resolveSeparators()
    levels.resolveBrackets()
    levels.resolveNeutrals()
    return levels.classes.map { resolved in
      switch resolved {
      case .left, .neutral: 0
      case .right, .arabicLetter: 1
      case .europeanNumber, .arabicNumber: 2
      case .europeanSeparator, .europeanTerminator, .commonSeparator: 0
      }
    }
  }

  /// W2 and W3: digits behind an Arabic letter are Arabic numbers.
  private mutating func resolveNumbers() {
    var strong = BidiClass.left
    for place in classes.indices {
      switch classes[place] {
      case .left, .right: strong = classes[place]
      case .arabicLetter:
        strong = .arabicLetter
        classes[place] = .right
      case .europeanNumber: if strong == .arabicLetter { classes[place] = .arabicNumber }
      case .arabicNumber, .europeanSeparator, .europeanTerminator, .commonSeparator, .neutral: break
      }
    }
  }

  /// W4 to W7: what stands between or beside digits, and digits of a text from left to right.
  private mutating func resolveSeparators() {
    for place in classes.indices.dropFirst().dropLast() {
      let before = classes[place - 1]
      guard before == classes[place + 1] else { continue }
      switch (classes[place], before) {
      case (.europeanSeparator, .europeanNumber), (.commonSeparator, .europeanNumber),
        (.commonSeparator, .arabicNumber):
        classes[place] = before
      default: break
      }
    }
    var place = 0
    while place < classes.count {
      guard classes[place] == .europeanTerminator else {
        place += 1
        continue
      }
      let first = place
      while place < classes.count, classes[place] == .europeanTerminator { place += 1 }
      let isOfNumber =
        (first > 0 && classes[first - 1] == .europeanNumber)
        || (place < classes.count && classes[place] == .europeanNumber)
      for index in first..<place { classes[index] = isOfNumber ? .europeanNumber : .neutral }
    }
    var strong = BidiClass.left
    for place in classes.indices {
      switch classes[place] {
      case .left, .right: strong = classes[place]
      case .europeanNumber: if strong == .left { classes[place] = .left }
      case .europeanSeparator, .commonSeparator: classes[place] = .neutral
      case .arabicLetter, .arabicNumber, .europeanTerminator, .neutral: break
      }
    }
  }

  /// N0: both brackets of a pair take one direction.
  private mutating func resolveBrackets() {
    // How much of each direction stands before a place, so that a pair is judged at once.
    var lefts = [0]
    var rights = [0]
    for resolved in classes {
      lefts.append((lefts.last ?? 0) + (resolved == .left ? 1 : 0))
      rights.append((rights.last ?? 0) + (Self.isRight(resolved) ? 1 : 0))
    }
    for pair in pairs() {
      let hasLeft = lefts[pair.closing] > lefts[pair.opening]
      let hasRight = rights[pair.closing] > rights[pair.opening]
      guard hasLeft || hasRight else { continue }
      let isRight = !hasLeft && isRight(before: pair.opening)
      classes[pair.opening] = isRight ? .right : .left
      classes[pair.closing] = isRight ? .right : .left
    }
  }

  /// BD16, with its limit of 63 open brackets.
  private func pairs() -> [(opening: Int, closing: Int)] {
    var open: [(closing: Unicode.Scalar, place: Int)] = []
    var pairs: [(opening: Int, closing: Int)] = []
    for (place, scalar) in scalars.enumerated() where classes[place] == .neutral {
      switch scalar {
      case "(", "[", "{":
        guard open.count < 63, let closing = Self.mirrored(scalar) else { return pairs }
        open.append((closing, place))
      case ")", "]", "}":
        guard let index = open.lastIndex(where: { $0.closing == scalar }) else { continue }
        pairs.append((open[index].place, place))
        open.removeSubrange(index...)
      default: break
      }
    }
    return pairs.sorted { $0.opening < $1.opening }
  }

  private func isRight(before place: Int) -> Bool {
    var index = place
    while index > 0 {
      index -= 1
      if classes[index] == .left { return false }
      if Self.isRight(classes[index]) { return true }
    }
    return false
  }

  /// N1 and N2: neutrals between right and right are right, all others left.
  private mutating func resolveNeutrals() {
    var before = BidiClass.left
    var place = 0
    while place < classes.count {
      guard classes[place] == .neutral else {
        before = classes[place]
        place += 1
        continue
      }
      let first = place
      while place < classes.count, classes[place] == .neutral { place += 1 }
      let isRight =
        Self.isRight(before) && place < classes.count && Self.isRight(classes[place])
      for index in first..<place { classes[index] = isRight ? .right : .left }
    }
  }

  /// Numbers count as from right to left here (N0, N1).
  private static func isRight(_ resolved: BidiClass) -> Bool {
    switch resolved {
    case .right, .arabicLetter, .europeanNumber, .arabicNumber: true
    case .left, .europeanSeparator, .europeanTerminator, .commonSeparator, .neutral: false
    }
  }

  /// The bracket or quotation mark that looks the other way (`BidiMirroring.txt`).
  static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "(": ")"
    case ")": "("
    case "[": "]"
    case "]": "["
    case "{": "}"
    case "}": "{"
    case "<": ">"
    case ">": "<"
    case "«": "»"
    case "»": "«"
    case "‹": "›"
    case "›": "‹"
    default: nil
    }
  }

  /// L2: the order in which clusters of these levels stand from left to right.
  static func visualOrder(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in (1...highest).reversed() {
      var place = 0
      while place < levels.count {
        guard levels[order[place]] >= level else {
          place += 1
          continue
        }
        let first = place
        while place < levels.count, levels[order[place]] >= level { place += 1 }
        order[first..<place].reverse()
      }
    }
    return order
  }
}
