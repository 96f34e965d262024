/// Words in other alphabets, of which nobody here knows whether they are names: “محمد ringde”, “王小明 bor där”.
///
/// A text that is not in Swedish at all is one passage, which somebody reads who can.
enum OtherScripts {
  static func find(with finder: NameFinder, into passages: inout [Passage]) {
    var place = 0
    let words = finder.words
    while place < words.count {
      guard isOther(words[place], in: finder.text) else {
        place += 1
        continue
      }
      var last = place
      while last + 1 < words.count, finder.text.isNear(words[last], to: words[last + 1]),
        words[last + 1].traits.contains(.foreign)
      {
        last += 1
      }
      let cells = words[place].first..<words[last].end
      passages.append(Passage(finder.text.bytes(cells), .name, certainty: .possible))
      place = last + 1
    }
  }

  /// Whether a word has two letters of another alphabet that look like none of ours; “nº” and “π” have not.
  private static func isOther(_ word: Word, in text: Folded) -> Bool {
    guard word.traits.contains(.foreign) else { return false }
    let others = text.letters[word.range].filter { $0 >= 0x80 }
    return others.count >= 4 && others.first != 0xC2
  }
}

extension NameFinder {
  /// Whether a word is written as hardly a word of Swedish is: “Bango”, “Khadiza”, “Suu”.
  func looksForeign(_ place: Int) -> Bool {
    let letters = text.letters[words[place].range]
    guard letters.count > 3, let last = letters.last else { return false }
    if letters.first == UInt8(ascii: "x") { return true }
    // “Webbsidan”, “Zonen”: borrowed words have our articles.
    if letters.count > 8 || isInflected(place) { return false }
    if "oui".utf8.contains(last) || letters.contains(where: "wqz".utf8.contains) { return true }
    return zip(letters, letters.dropFirst()).contains { first, second in
      second == UInt8(ascii: "h") && "kgzdb".utf8.contains(first)
        || first == second && "auiy".utf8.contains(first)
    }
  }

  /// Whether a word ends as our nouns do with an article, or as several of them.
  func isInflected(_ place: Int) -> Bool {
    let letters = text.letters[words[place].range]
    return ["an", "en", "et", "or", "ar", "er", "na"].contains {
      letters.suffix(2).elementsEqual($0.utf8)
    }
  }
}
