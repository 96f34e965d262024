/// Swedish numbers in words: days as ordinals, and years.
enum NumberWords {
  /// The day that an ordinal is: “fjärde”, “tjugoförsta”.
  static func day(_ word: Word, in text: Folded) -> Int? {
    days.find(in: text.letters, at: word.range).map { dayOfWord[$0] }
  }

  /// A year in words that begins at a word, and the number of its last word: “nittonhundrafyrtiofyra”, “nitton hundra
  /// fyrtiofyra”, “fyrtiofyra”.
  static func year(at number: Int, in text: Folded) -> (year: Int, last: Int)? {
    guard text.words.indices.contains(number) else { return nil }
    var letters: [UInt8] = []
    var best: (year: Int, last: Int)?
    for next in number..<min(number + 5, text.words.count) {
      if next > number, !text.isBeside(text.words[next - 1], text.words[next]) { break }
      letters += text.letters[text.words[next].range]
      guard letters.count < 40 else { break }
      if let year = year(of: letters) { best = (year, next) }
    }
    return best
  }

  private static func year(of letters: [UInt8]) -> Int? {
    for (century, value) in centuries where letters.starts(with: century) {
      let rest = Array(letters.dropFirst(century.count))
      if rest.isEmpty { return value == 19 ? nil : value * 100 }
      for start in [rest, Array(rest.dropFirst(3))]
      where start.count == rest.count || rest.starts(with: Array("och".utf8)) {
        if let number = small[start] { return value * 100 + number }
      }
    }
    return small[letters].flatMap { $0 > 9 ? $0 : nil }
  }

  private static let centuries: [([UInt8], Int)] = [
    (cells("nittonhundra"), 19), (cells("tjugohundra"), 20), (cells("tvåtusen"), 20),
    (cells("artonhundra"), 18), (cells("nitton"), 19),
  ]

  /// From 1 to 99.
  private static let small: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [:]
    for (place, word) in teens.enumerated() { numbers[cells(word)] = place + 1 }
    for (place, ten) in tens.enumerated() {
      numbers[cells(ten)] = (place + 2) * 10
      for (one, word) in teens.prefix(9).enumerated() {
        numbers[cells(ten + word)] = (place + 2) * 10 + one + 1
      }
    }
    return numbers
  }()

  private static let teens = [
    "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "tretton",
    "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
  ]
  private static let tens = [
    "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
  ]
  private static let ordinals = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde",
  ]

  private static let (days, dayOfWord): (WordTable, [Int]) = {
    var table = WordTable()
    var values: [Int] = []
    for (place, word) in ordinals.enumerated() {
      _ = table.insert(cells(word))
      values.append(place + 1)
    }
    for (place, word) in ordinals.prefix(9).enumerated() {
      _ = table.insert(cells("tjugo" + word))
      values.append(place + 21)
    }
    for (word, day) in [("trettionde", 30), ("trettioförsta", 31)] {
      _ = table.insert(cells(word))
      values.append(day)
    }
    return (table, values)
  }()

  /// The value of a digit in words, for numbers that are spelled.
  static func digits(_ word: Word, in text: Folded) -> [UInt8]? {
    spelled.find(in: text.letters, at: word.range).map { digitsOfWord[$0] }
  }

  private static let (spelled, digitsOfWord): (WordTable, [[UInt8]]) = {
    var table = WordTable()
    var values: [[UInt8]] = []
    func add(_ word: String, _ number: String) {
      let place = table.insert(cells(word))
      if place == values.count { values.append(Array(number.utf8)) }
    }
    for word in ["noll", "nolla"] { add(word, "0") }
    for word in ["ett", "en"] { add(word, "1") }
    for (place, word) in teens.enumerated() { add(word, "\(place + 1)") }
    for (place, ten) in tens.enumerated() {
      add(ten, "\((place + 2) * 10)")
      for (one, word) in teens.prefix(9).enumerated() {
        add(ten + word, "\((place + 2) * 10 + one + 1)")
      }
    }
    return (table, values)
  }()

  private static func cells(_ text: String) -> [UInt8] { Folded.letters(of: text) }
}
