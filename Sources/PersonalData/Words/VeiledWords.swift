/// Words that somebody has made harder to find, and that everybody reads: “j*vla”, “i.d.i.o.t”, “sk#t”.
struct VeiledWords {
  let text: Folded

  /// The letters that a word may stand for if a letter of it is a sign, or is not there.
  func readings(of number: Int) -> [(letters: [UInt8], last: Int)] {
    let word = text.words[number]
    if let spelled = spelled(from: number) { return [spelled] }
    if number + 1 < text.words.count, let joined = joined(number) {
      return joined.hidden.map { letter in (joined.before + [letter] + joined.after, number + 1) }
    }
    guard word.count > 1, word.count < 16, hasHidden(word) else {
      return stretched(word).map { [($0, number)] } ?? []
    }
    let letters = Array(text.letters[word.range])
    return (1...letters.count).flatMap { place in
      Self.letters.map { letter in
        (Array(letters[..<place]) + [letter] + letters[place...], number)
      }
    }
  }

  /// A word whose letters are drawn out, “idiooot”, with each of them once; of one that is doubled only a long word, for
  /// Swedish doubles letters itself.
  private func stretched(_ word: Word) -> [UInt8]? {
    guard word.count > 3, word.count < 40 else { return nil }
    var letters: [UInt8] = []
    var (run, longest) = (0, 0)
    for letter in text.letters[word.range] {
      run = letter == letters.last ? run + 1 : 1
      longest = max(longest, run)
      if run == 1 { letters.append(letter) }
    }
    return longest > 2 || longest == 2 && letters.count > 4 ? letters : nil
  }

  private static let vowels: [UInt8] =
    Array("aeiouy".utf8) + [Cell.aRing, Cell.aDiaeresis, Cell.oDiaeresis]

  /// A star stands for any of them.
  private static let letters: [UInt8] =
    Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [Cell.aRing, Cell.aDiaeresis, Cell.oDiaeresis]

  /// Four letters and more, each alone, with one sign or space everywhere between.
  private func spelled(from number: Int) -> (letters: [UInt8], last: Int)? {
    guard text.words[number].count == 1 else { return nil }
    if number > 0, text.words[number - 1].count == 1,
      text.words[number - 1].end + 1 == text.words[number].first
    {
      return nil
    }
    let sign = text.cell(text.words[number].end)
    var last = number
    while last + 1 < text.words.count, last - number < 20, text.words[last + 1].count == 1,
      text.words[last + 1].first == text.words[last].end + 1,
      text.cell(text.words[last].end) == sign
    {
      last += 1
    }
    guard last - number >= 2 else { return nil }
    return ((number...last).map { text.letters[text.words[$0].first] }, last)
  }

  /// The letters before and behind one sign or digit that stands inside a word, and those that it may stand for.
  private func joined(_ number: Int) -> (before: [UInt8], after: [UInt8], hidden: [UInt8])? {
    let (word, next) = (text.words[number], text.words[number + 1])
    guard next.first == word.end + 1, word.count + next.count >= 2, word.count < 10 else {
      return nil
    }
    let sign = text.cell(word.end)
    let (before, after) = (Array(text.letters[word.range]), Array(text.letters[next.range]))
    // “jäv1a”, “f4n”.
    if Cell.isDigit(sign) { return (before, after, Self.letters) }
    guard sign == Cell.sign || "#_!%&+=?^~@$-".utf8.contains(sign) else { return nil }
    return (before, after, Self.vowels)
  }

  /// Whether the word has more bytes than its letters: signs of emphasis that are left out.
  private func hasHidden(_ word: Word) -> Bool {
    let letters = word.range.reduce(0) {
      $0 + (Cell.plain(text.letters[$1]) == text.letters[$1] ? 1 : 2)
    }
    return text.bytes(word.range).count > letters
  }
}
