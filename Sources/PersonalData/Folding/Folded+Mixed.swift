extension Folded {
  /// The text with digits inside words as the letters they stand for, as in “B3rg”, if it has any.
  var withLettersForDigits: Folded? {
    replacing(beside: .letter) { cell in
      switch cell {
      case UInt8(ascii: "0"): UInt8(ascii: "o")
      case UInt8(ascii: "1"): UInt8(ascii: "i")
      case UInt8(ascii: "3"): UInt8(ascii: "e")
      case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
      case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
      case UInt8(ascii: "7"): UInt8(ascii: "t")
      default: nil
      }
    }
  }

  /// The text with letters inside numbers as the digits they look like, as in “O7O”, if it has any.
  var withDigitsForLetters: Folded? {
    replacing(beside: .digit) { cell in
      switch cell {
      case UInt8(ascii: "o"): UInt8(ascii: "0")
      case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
      default: nil
      }
    }
  }

  /// Replaces cells that stand beside one of another sort, or beside one that was replaced.
  private func replacing(
    beside other: CellTraits,
    _ replacement: (UInt8) -> UInt8?
  ) -> Folded? {
    var result: Folded?
    var wasOther = false
    for place in letters.indices {
      let isOther = traits[place].contains(other)
      if !isOther, let cell = replacement(letters[place]),
        wasOther || (place + 1 < letters.count && traits[place + 1].contains(other))
      {
        if result == nil { result = self }
        result?.letters[place] = cell
        result?.plain[place] = cell
        result?.traits[place] = other
        wasOther = true
      } else {
        wasOther = isOther
      }
    }
    guard var result else { return nil }
    result.words = Word.all(letters: result.letters, traits: result.traits)
    return result
  }
}
