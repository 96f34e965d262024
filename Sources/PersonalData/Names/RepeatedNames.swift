/// Names that a text has once where something tells that they are names, and again where nothing does: “Kjell Qvarnlöf sov.
/// Qvarnlöf borde avgå.”
enum RepeatedNames {
  static func find(with finder: NameFinder, into passages: inout [Passage]) {
    guard !finder.named.isEmpty else { return }
    let (text, words) = (finder.text, finder.words)
    let ordinary: Lexicon.Marks = [
      .ordinary, .common, .thing, .title, .farewell, .being, .deed, .placeCue, .particle,
    ]
    var names = WordTable()
    var inName = [Bool](repeating: false, count: words.count)
    for range in finder.named {
      for number in range {
        inName[number] = true
        guard words[number].count > 3, finder.marks[number].isDisjoint(with: ordinary) else {
          continue
        }
        _ = names.insert(Array(text.letters[words[number].range]))
        // “Birgerssons” first, and “Birgersson” behind it.
        if text.letters[words[number].end - 1] == UInt8(ascii: "s"), words[number].count > 5 {
          _ = names.insert(Array(text.letters[words[number].range].dropLast()))
        }
      }
    }
    for (number, word) in words.enumerated() where !inName[number] && word.count > 3 {
      let isSame =
        names.find(in: text.letters, at: word.range) != nil
        || text.letters[word.end - 1] == UInt8(ascii: "s")
          && names.find(in: text.letters, at: word.first..<(word.end - 1)) != nil
      guard isSame else { continue }
      let certainty: Passage.Certainty = word.isCapital ? .likely : .possible
      passages.append(Passage(text.bytes(word.range), .name, certainty: certainty))
    }
  }
}
