extension Folded {
  /// Whether nothing but a few signs stands between two words.
  func isNear(_ word: Word, to next: Word) -> Bool {
    guard next.first > word.end, next.first - word.end <= 3 else { return false }
    for place in word.end..<next.first
    where letters[place] == Cell.edge || Cell.isLetterOrDigit(letters[place]) {
      return false
    }
    return true
  }

  /// Whether one space or one hyphen stands between two words.
  func isBeside(_ word: Word, _ next: Word) -> Bool {
    guard next.first == word.end + 1 else { return false }
    return letters[word.end] == Cell.space || letters[word.end] == Cell.hyphen
  }

  /// The number of the last word that begins before a cell.
  func word(before cell: Int) -> Int? {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].first < cell { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension Folded {
  /// The word that begins at a cell.
  func wordStarting(at cell: Int) -> Word? {
    guard let number = word(before: cell + 1), words[number].first == cell else { return nil }
    return words[number]
  }
}
