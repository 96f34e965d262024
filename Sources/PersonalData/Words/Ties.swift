/// Whether a sentence speaks of one person: what is told in it is told of somebody.
///
/// Of “rullstol” in a text on ramps nobody is to be asked, of “han sitter i rullstol” somebody is. A sentence ties a word
/// to somebody by a pronoun (“hon”), a relation (“min dotter”), one person's role (“vikarien”), a name, or “jag” directly
/// before.
struct Ties {
  private let text: Folded
  /// For each word the first word of its sentence.
  private let sentences: [Int]
  private let isTied: [Bool]

  init(_ text: Folded, naming names: [Passage]) {
    self.text = text
    var sentences: [Int] = []
    sentences.reserveCapacity(text.words.count)
    var start = 0
    for (number, word) in text.words.enumerated() {
      if word.startsSentence { start = number }
      sentences.append(start)
    }
    self.sentences = sentences
    var isTied = [Bool](repeating: false, count: text.words.count)
    for (number, word) in text.words.enumerated() where Self.isPerson(word, in: text) {
      isTied[sentences[number]] = true
    }
    for name in names {
      guard let number = Self.word(at: name.range.lowerBound, in: text) else { continue }
      isTied[sentences[number]] = true
    }
    self.isTied = isTied
  }

  /// Whether a passage is said of somebody.
  func tie(_ passage: Passage) -> Bool {
    guard let number = Self.word(at: passage.range.lowerBound, in: text) else { return false }
    if isTied[sentences[number]] { return true }
    // “Jag kommer hem till dig”: a threat is to whoever reads it.
    if passage.kind == .threat, isAddressed(number) { return true }
    let first = max(sentences[number], number - 4)
    return (first..<max(first, number)).contains { place in
      text.has("jag", at: text.words[place].first) && text.words[place].count == 3
        && place + 1 < text.words.count && Self.isBeing(text.words[place + 1], in: text)
    }
  }

  /// Whether a sentence has a “you”, from its first word to the fifth behind a word.
  private func isAddressed(_ number: Int) -> Bool {
    let last = min(text.words.count, number + 6)
    return (sentences[number]..<last).contains {
      sentences[$0] == sentences[number]
        && Self.readers.find(in: text.letters, at: text.words[$0].range) != nil
    }
  }

  private static let readers = table("du dig din ditt dina er era ert ni you your")

  /// Whether a passage is a word of a language or a country that most texts may have.
  func isLanguage(_ passage: Passage) -> Bool {
    guard passage.kind == .ethnicity,
      let number = Self.word(at: passage.range.lowerBound, in: text)
    else { return false }
    return Self.languages.contains {
      text.letters[text.words[number].range].starts(with: $0)
    }
  }

  private static let languages = [
    "svensk", "finsk", "dansk", "norsk", "tysk", "engelsk", "modersmål", "etnisk", "utländsk",
    "utlänning", "polska",
  ]
  .map { Folded.letters(of: $0) }

  /// The word that stands at a byte, or the next one.
  private static func word(at byte: Int, in text: Folded) -> Int? {
    var low = 0
    var high = text.words.count
    while low < high {
      let middle = (low + high) / 2
      if text.bytes(text.words[middle].range).upperBound <= byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < text.words.count ? low : nil
  }

  private static func isPerson(_ word: Word, in text: Folded) -> Bool {
    if people.find(in: text.letters, at: word.range) != nil { return true }
    let marks = Lexicon.shared.marks(of: word, in: text)
    if marks.contains(.kin) { return true }
    guard marks.contains(.title), word.count > 4 else { return false }
    return text.letters[word.end - 1] == UInt8(ascii: "n") || text.has("na", at: word.end - 2)
  }

  private static func isBeing(_ word: Word, in text: Folded) -> Bool {
    beings.find(in: text.letters, at: word.range) != nil
  }

  private static let people = table(
    """
    han hon hen honom henne hans hennes hens flickan pojken mannen kvinnan killen tjejen gubben tanten damen herren farbrorn barnet
    brukaren patienten eleven vikarien grannen chefen läraren rektorn sonen dottern he she him her his
    """
  )
  private static let beings = table(
    "är har hade var blev fick lider led sitter satt går gick fått haft bor lever äter am have was"
  )

  private static func table(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(whereSeparator: \.isWhitespace) {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }
}
