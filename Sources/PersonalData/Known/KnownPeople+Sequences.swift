extension KnownPeople {
  enum Boundary {
    /// Begins and ends where a word or a number does.
    case wholeWords
    /// Anywhere: what is long enough to be nobody else's.
    case anywhere
  }

  /// Finds the longest sequence at each place where one begins.
  func findSequences(
    in text: Folded,
    within boundary: Boundary,
    into passages: inout [Passage]
  ) {
    guard !sequences.isEmpty else { return }
    var key = CellKey()
    // Where the key's first four cells are.
    var (first, second, third, fourth) = (0, 0, 0, 0)
    for (place, cell) in text.plain.enumerated() where Cell.isLetterOrDigit(cell) {
      key.add(cell)
      if beginnings.lets(key.value) {
        findSequence(at: first, in: text, within: boundary, into: &passages)
      }
      if hasShort, beginnings.lets(key.short.value) {
        findSequence(at: second, in: text, within: boundary, into: &passages)
      }
      (first, second, third, fourth) = (second, third, fourth, place)
    }
  }

  /// Finds the longest sequence that begins at a cell.
  private func findSequence(
    at start: Int,
    in text: Folded,
    within boundary: Boundary,
    into passages: inout [Passage]
  ) {
    if boundary == .wholeWords, Self.goesOn(from: start - 1, to: start, in: text) { return }
    var node = 0
    var place = start
    var best: (number: Int, end: Int)?
    var gaps = GapsSeen()
    while let next = tree.child(of: node, by: text.plain[place]) {
      node = next
      let number = Int(tree.ending[node])
      if number >= 0,
        isWhole(sequences[number], from: start, to: place, in: text, within: boundary),
        gaps.fit(sequences[number])
      {
        best = (number, place + 1)
      }
      guard let following = Self.next(after: place, in: text) else { break }
      gaps.note(from: place, to: following, in: text)
      place = following
    }
    guard var best else { return }
    let sequence = sequences[best.number]
    if sequence.kind == .name, isGenitive(at: best.end, in: text) { best.end += 1 }
    let hasPlus = sequence.kind == .phone && text.cell(start - 1) == UInt8(ascii: "+")
    passages.append(
      Passage(
        text.bytes((hasPlus ? start - 1 : start)..<best.end),
        sequence.kind,
        certainty: sequence.certainty,
        people: sequence.people
      )
    )
  }

  /// Whether a sequence begins with the cells of a key, or is as short as the last four and is those.
  func begins(with key: CellKey) -> Bool {
    beginnings.lets(key.value) && isBranch(key.cells)
      || hasShort && isBranch(key.short.cells.dropFirst())
  }

  private func isBranch(_ cells: some Swift.Sequence<UInt8>) -> Bool {
    var node = 0
    for cell in cells {
      guard let next = tree.child(of: node, by: cell) else { return false }
      node = next
    }
    return true
  }

  /// What stood between the letters so far.
  private struct GapsSeen {
    private var letters = 1
    private var gaps = 0
    private var areBreaks = true

    mutating func note(from place: Int, to next: Int, in text: Folded) {
      letters += 1
      guard next > place + 1 else { return }
      gaps += 1
      let isBreak = ((place + 1)..<next).contains { gap in
        text.traits[gap].contains(.lineEnd) || text.letters[gap] == Cell.hyphen
          || text.letters[gap] == UInt8(ascii: "_")
      }
      if !isBreak { areBreaks = false }
    }

    /// Whether they may stand in a sequence; letters that all stand alone are one word too.
    func fit(_ sequence: Sequence) -> Bool {
      switch sequence.gaps {
      case .any, .anyOfWhole: true
      case .brokenWord: gaps > 0 && (areBreaks || gaps == letters - 1)
      }
    }
  }

  private func isWhole(
    _ sequence: Sequence,
    from start: Int,
    to last: Int,
    in text: Folded,
    within boundary: Boundary
  ) -> Bool {
    switch (boundary, sequence.gaps) {
    case (.anywhere, .any): return true
    case (.anywhere, .anyOfWhole), (.anywhere, .brokenWord), (.wholeWords, _):
      guard !Self.goesOn(from: start - 1, to: start, in: text) else { return false }
      if !Self.goesOn(from: last, to: last + 1, in: text) { return true }
      // The genitive, of names alone.
      return sequence.kind == .name && isGenitive(at: last + 1, in: text)
    }
  }

  /// Whether an `s` stands at a cell, and nothing behind it.
  private func isGenitive(at place: Int, in text: Folded) -> Bool {
    text.cell(place) == UInt8(ascii: "s") && !Cell.isLetterOrDigit(text.cell(place + 1))
  }

  /// Whether two neighbours are of one word or one number.
  static func goesOn(from cell: Int, to next: Int, in text: Folded) -> Bool {
    let (before, after) = (text.cell(cell), text.cell(next))
    return (Cell.isLetter(before) && Cell.isLetter(after))
      || (Cell.isDigit(before) && Cell.isDigit(after))
  }

  /// The next letter or digit, behind three other signs at most.
  private static func next(after place: Int, in text: Folded) -> Int? {
    var next = place + 1
    while next < text.letters.count, next <= place + 4 {
      if Cell.isLetterOrDigit(text.letters[next]) { return next }
      switch text.letters[next] {
      case Cell.edge: return nil
      // Behind a comma another number begins.
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if text.isDigit(place) { return nil }
      default: break
      }
      next += 1
    }
    return nil
  }
}
