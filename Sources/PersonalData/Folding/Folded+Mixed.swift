extension Folded {
  /// The text with digits inside words as the letters they stand for, as in “B3rg”, if it has any.
  var withLettersForDigits: Folded? { replacing(beside: .letter, by: Cell.letterMeant) }

  /// The text with letters inside numbers as the digits they look like, as in “O7O”, if it has any.
  var withDigitsForLetters: Folded? { replacing(beside: .digit, by: Cell.digitMeant) }

  /// Replaces cells that stand beside one of another sort, or beside one that was replaced.
  private func replacing(
    beside other: CellTraits,
    by replacement: (UInt8) -> UInt8?
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
