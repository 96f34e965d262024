/// Swedish numbers in words: days as ordinals, years, and numbers that are said aloud.
enum NumberWords {
  /// The day that a word is: “fjärde”, “tjugoförsta”, “fyra”.
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
    for day in 4...31 {
      let word =
        day < 20 ? teens[day - 1] : tens[day / 10 - 2] + (day % 10 > 0 ? teens[day % 10 - 1] : "")
      _ = table.insert(cells(word))
      values.append(day)
    }
    for (word, day) in [("trettionde", 30), ("trettioförsta", 31)] {
      _ = table.insert(cells(word))
      values.append(day)
    }
    return (table, values)
  }()

  // MARK: Numbers that are said aloud

  struct Piece {
    let range: Range<Int>
    let digits: [UInt8]
  }

  /// The numbers that letters are made of: one in “fyra”, three in “nollsjunoll”; none where they are anything else.
  static func pieces(_ range: Range<Int>, in letters: [UInt8]) -> [Piece] {
    guard beginnings.contains(pair(at: range.lowerBound, in: letters)) else { return [] }
    var end = range.upperBound
    while end > range.lowerBound {
      if let digits = spoken(range.lowerBound..<end, in: letters) {
        let piece = Piece(range: range.lowerBound..<end, digits: digits)
        if end == range.upperBound { return [piece] }
        let rest = pieces(end..<range.upperBound, in: letters)
        if !rest.isEmpty { return [piece] + rest }
      }
      end -= 1
    }
    return []
  }

  private static func pair(at place: Int, in letters: [UInt8]) -> UInt16 {
    guard place + 1 < letters.count else { return 0 }
    return UInt16(letters[place]) << 8 | UInt16(letters[place + 1])
  }

  /// How numbers in words begin, in two letters.
  private static let beginnings = Set(
    "no en et tv tr fy fe se sj åt ni ti el to fj tj ar hu ze on tw th fo fi si ei te yk ka ko ne vi ku yh"
      .split(separator: " ")
      .map { pair(at: 0, in: cells(String($0))) }
  )

  private static func spoken(_ range: Range<Int>, in letters: [UInt8]) -> [UInt8]? {
    guard range.count <= 24 else { return nil }
    if let number = spelled.find(in: letters, at: range) { return digitsOfWord[number] }
    guard range.count > 5, let (hundreds, rest) = hundreds(Array(letters[range])) else {
      return nil
    }
    if rest.isEmpty { return Array("\(hundreds * 100)".utf8) }
    let tens = rest.starts(with: and) ? Array(rest.dropFirst(and.count)) : rest
    return small[tens].map { Array("\(hundreds * 100 + $0)".utf8) }
  }

  /// “hundra”, “sjuhundra”, “nittonhundra”, “tvåtusen”, and what stands behind.
  private static func hundreds(_ letters: [UInt8]) -> (Int, rest: [UInt8])? {
    guard letters.contains(UInt8(ascii: "u")) else { return nil }
    for (sign, factor) in [(hundred, 1), (thousand, 10)] {
      for start in 0...12 where start + sign.count <= letters.count {
        guard letters[start..<(start + sign.count)].elementsEqual(sign) else { continue }
        let count = start == 0 ? 1 : small[Array(letters[..<start])]
        return count.flatMap {
          $0 < 30 ? ($0 * factor, Array(letters[(start + sign.count)...])) : nil
        }
      }
    }
    return nil
  }

  private static let hundred = cells("hundra")
  private static let thousand = cells("tusen")
  private static let and = cells("och")

  private static let (spelled, digitsOfWord): (WordTable, [[UInt8]]) = {
    var table = WordTable()
    var values: [[UInt8]] = []
    func add(_ word: String, _ number: String) {
      let place = table.insert(cells(word))
      if place == values.count { values.append(Array(number.utf8)) }
    }
    for word in ["noll", "nolla", "nollan"] { add(word, "0") }
    for word in ["ett", "etta", "ettan", "en"] { add(word, "1") }
    for (place, word) in [
      "två", "tvåa", "tre", "trea", "fyra", "fem", "sex", "sju", "sjua", "åtta", "nio", "nia",
    ].enumerated() {
      add(word, ["2", "2", "3", "3", "4", "5", "6", "7", "7", "8", "9", "9"][place])
    }
    for (place, word) in teens.enumerated() { add(word, "\(place + 1)") }
    for (place, ten) in tens.enumerated() {
      add(ten, "\((place + 2) * 10)")
      for (one, word) in teens.prefix(9).enumerated() {
        add(ten + word, "\((place + 2) * 10 + one + 1)")
      }
    }
    for (number, words) in foreign {
      for word in words.split(separator: " ") { add(String(word), "\(number)") }
    }
    return (table, values)
  }()

  /// English and Finnish.
  private static let foreign: [(number: Int, words: String)] =
    [
      "zero nought nolla", "one yksi", "two kaksi", "three kolme", "four neljä", "five viisi",
      "six kuusi", "seven seitsemän", "eight kahdeksan", "nine yhdeksän", "ten kymmenen", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { ($0.offset, $0.element) }
    + ["twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    .enumerated().map { (($0.offset + 2) * 10, $0.element) }

  private static func cells(_ text: String) -> [UInt8] { Folded.letters(of: text) }
}
