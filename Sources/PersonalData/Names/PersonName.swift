/// Whether some words are somebody's name, as far as words can say.
package enum PersonName {
  /// Whether a name is found in the words, and no ordinary word stands beside it.
  package static func isLikely(_ words: String) -> Bool {
    let text = Folded(Array(words.utf8))
    guard !text.words.isEmpty, text.words.count < 6, !words.contains(where: \.isNumber) else {
      return false
    }
    let finder = NameFinder(text)
    let evidence = text.words.indices.map(finder.evidence(of:))
    guard text.words[0].isCapital, !evidence.contains(.nothing) else { return false }
    return evidence.contains { $0 >= .surname } || evidence.count > 1
  }
}
