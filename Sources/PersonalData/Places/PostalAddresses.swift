/// Where people live: streets with a number, boxes, “c/o”, and postcodes with their town.
enum PostalAddresses {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() {
      if let found = street(number, in: text) ?? special(number, in: text) ?? Flats.flat(
        number,
        in: text
      )
        ?? shortStreet(number, in: text) ?? village(number, in: text)
        ?? spelledStreet(number, in: text)
      {
        passages.append(withTown(found, in: text))
      } else if word.isCapital || word.traits.contains(.touchesDigit),
        let found = town(number, in: text)
      {
        passages.append(found)
      }
    }
  }

  /// “Klockargränd 9”, “Stora Nygatan 12 B lgh 1102”; a street alone is where many live.
  private static func street(_ number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    let isOneWord = PlaceNames.isStreet(word, in: text)
    let isStreetWord = PlaceNames.isStreetWord(word, in: text)
    guard isOneWord || isStreetWord || isBeforePostcode(word, in: text) else { return nil }
    var first = number
    while first > 0, number - first < 3, text.isBeside(text.words[first - 1], text.words[first]),
      text.words[first - 1].isCapital || isStreetAdjective(text.words[first - 1], in: text),
      !text.words[first - 1].startsSentence || !isOneWord
        || isStreetAdjective(text.words[first - 1], in: text),
      !text.traits[text.words[first].first - 1].contains(.lineEnd)
    {
      first -= 1
    }
    // “S:t Knuts torg 4”.
    if first > 1, text.has("s:t ", at: text.words[first].first - 4) { first -= 2 }
    guard let end = houseNumber(behind: word.end, in: text) else {
      return isOneWord ? house(before: first, to: word, in: text) : nil
    }
    guard !isStreetWord || isOneWord || first < number else { return nil }
    return Found(
      cells: text.words[first].first..<end,
      certainty: word.isCapital || first < number ? .likely : .possible
    )
  }

  /// “gula huset på Lillåvägen”: a house that has no number, and no neighbour that is like it.
  private static func house(before first: Int, to street: Word, in text: Folded) -> Found? {
    guard first > 2, text.isBeside(text.words[first - 1], text.words[first]),
      text.has("p} ", at: text.words[first - 1].first)
        || text.has("vid ", at: text.words[first - 1].first)
        || text.has("i ", at: text.words[first - 1].first),
      houses.find(in: text.letters, at: text.words[first - 2].range) != nil,
      looks.find(in: text.letters, at: text.words[first - 3].range) != nil
    else { return nil }
    return Found(cells: text.words[first - 3].first..<street.end, certainty: .possible)
  }

  private static let houses = table(
    "huset villan stugan radhuset kåken torpet gården hörnhuset lägenheten"
  )
  private static let looks = table(
    "gula röda vita blå gröna svarta grå bruna rosa orangea stora lilla sista första översta nedersta nya gamla höga låga fula"
  )

  private static func table(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(separator: " ") { _ = table.insert(Folded.letters(of: String(word))) }
    return table
  }

  struct Found {
    var cells: Range<Int>
    let certainty: Passage.Certainty
  }

  /// With the postcode and the town that stand directly behind it on its line.
  private static func withTown(_ found: Found, in text: Folded) -> Passage {
    var end = found.cells.upperBound
    var place = end
    while place - end < 3, place < text.letters.count, text.digit(place) == nil,
      !text.traits[place].contains(.lineEnd)
    {
      place += 1
    }
    if let code = postcode(at: place, in: text), text.cell(place - 1) == Cell.space {
      end = code
      if text.cell(code) == Cell.space, let town = text.wordStarting(at: code + 1), town.count > 1 {
        end = town.end
      }
    }
    let range = text.bytes(found.cells.lowerBound..<end)
    return Passage(range, .address, certainty: found.certainty)
  }

  /// A street cut short, as in `Kaptensg. 38`.
  private static func shortStreet(_ number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    let last = text.cell(word.end - 1)
    let isCut = text.cell(word.end) == UInt8(ascii: ".")
    // “Ekvg 3” as “Ekv. 3”.
    let isShort = shortEndings.contains { text.plain[word.range].suffix(2).elementsEqual($0.utf8) }
    guard word.count > (isCut ? 2 : 4) || isShort && word.count > 3, word.isCapital,
      isCut && (last == UInt8(ascii: "g") || last == UInt8(ascii: "v")) || isShort,
      // “1. Ring.” with the next item below it.
      !isCut || !text.traits[word.end + 1].contains(.lineEnd),
      let end = houseNumber(behind: isCut ? word.end + 1 : word.end, in: text)
    else { return nil }
    var first = number
    while first > 0, number - first < 2, text.isBeside(text.words[first - 1], text.words[first]),
      isStreetAdjective(text.words[first - 1], in: text)
    {
      first -= 1
    }
    return Found(cells: text.words[first].first..<end, certainty: .likely)
  }

  private static let shortEndings = ["vg", "gt"]

  /// “Ekvägen tre”: a house whose number is a word, unless that counts something.
  private static func spelledStreet(_ number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    guard PlaceNames.isStreet(word, in: text), number + 1 < text.words.count,
      text.isBeside(word, text.words[number + 1]),
      houseWords.find(in: text.plain, at: text.words[number + 1].range) != nil
    else { return nil }
    var last = number + 1
    if last + 1 < text.words.count, text.isBeside(text.words[last], text.words[last + 1]) {
      let next = text.words[last + 1]
      if next.count == 1, next.isCapital {
        last += 1
      } else if counted.find(in: text.plain, at: next.range) != nil
        || next.count > 4 && text.plain[next.range].suffix(2).elementsEqual("er".utf8)
      {
        return nil
      }
    }
    return Found(cells: word.first..<text.words[last].end, certainty: .possible)
  }

  private static let houseWords = WordTable(
    [
      "ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv",
      "tretton",
      "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo", "tjugoett", "tjugotva",
      "tjugotre", "tjugofyra", "tjugofem", "trettio",
    ]
  )
  private static let counted = WordTable(
    [
      "ganger", "dagar", "veckor", "manader", "ar", "timmar", "meter", "minuter", "stycken", "st",
      "km", "hus", "barn", "kvallar", "natter", "morgnar", "hundra", "tusen", "av",
    ]
  )

  /// A farm of a village: “Högastorp 1238”.
  private static func village(_ number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    guard word.isCapital, word.count > 3, text.cell(word.end) == Cell.space,
      text.digit(word.end + 1) != nil
    else { return nil }
    let run = DigitRun(text, at: word.end + 1, limit: 5, gap: 0, signs: "")
    guard (3...4).contains(run.count), !(1900...2099).contains(run.number(0..<run.count)),
      !Cell.isLetterOrDigit(text.cell(run.end)), text.cell(run.end) != UInt8(ascii: ":"),
      postcode(at: word.end + 1, in: text) == nil,
      villages.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
    else { return nil }
    return Found(cells: word.first..<run.end, certainty: .likely)
  }

  /// How names of villages end.
  private static let villages =
    "torp arp rup by röd ryd red rud hult måla boda stad sta inge löv lösa ås ås hem um åkra tofta köpinge berga backa näs sjö viken vik toft lund landa"
    .split(separator: " ").map { Folded.letters(of: String($0)) }

  private static func isStreetAdjective(_ word: Word, in text: Folded) -> Bool {
    adjectives.contains(Array(text.letters[word.range]))
  }

  private static let adjectives = Set(
    "stora lilla norra södra östra västra gamla nya övre nedre yttre inre"
      .split(separator: " ").map { Folded.letters(of: String($0)) }
  )

  /// Whether a number follows a capital word, and then a postcode: “Ekbacken 3, 999 10 Ekhamra”.
  private static func isBeforePostcode(_ word: Word, in text: Folded) -> Bool {
    guard word.isCapital, word.startsLine || word.count > 3,
      let end = houseNumber(behind: word.end, in: text)
    else { return false }
    var place = end
    if text.cell(place) == UInt8(ascii: ",") { place += 1 }
    guard text.cell(place) == Cell.space,
      place > end || text.traits[place].contains(.lineEnd)
    else { return false }
    return postcode(at: place + 1, in: text) != nil
  }

  /// Behind a number with its letter, its flat and its stairs.
  private static func houseNumber(behind street: Int, in text: Folded) -> Int? {
    var place = street
    let comma = text.cell(street) == UInt8(ascii: ",") ? street + 1 : street
    for word in [" nr", " nr.", " nummer"] as [StaticString]
    where text.has(word, at: comma) && text.cell(comma + word.utf8CodeUnitCount) == Cell.space {
      place = comma + word.utf8CodeUnitCount
    }
    guard text.cell(place) == Cell.space, text.digit(place + 1) != nil else { return nil }
    let run = DigitRun(text, at: place + 1, limit: 5, gap: 0, signs: "")
    guard run.count <= 4, text.digit(run.end) == nil else { return nil }
    // “vägen 14.30” is a time, and “gatan 25 %” a share.
    if text.cell(run.end) == UInt8(ascii: "."), text.digit(run.end + 1) != nil { return nil }
    if text.cell(run.end) == UInt8(ascii: ":") { return nil }
    var end = run.end
    if text.cell(end) == Cell.hyphen, text.digit(end + 1) != nil {
      end = DigitRun(text, at: end + 1, limit: 4, gap: 0, signs: "").end
    }
    let letter = text.cell(end) == Cell.space ? end + 1 : end
    if (0x61...0x68).contains(text.cell(letter)), !Cell.isLetterOrDigit(text.cell(letter + 1)),
      letter == end || text.traits[letter].contains(.capital)
        || !Cell.isDigit(text.cell(letter + 2))
    {
      end = letter + 1
    }
    return behindFlat(end, in: text)
  }

  private static func behindFlat(_ end: Int, in text: Folded) -> Int {
    var place = end
    if text.cell(place) == UInt8(ascii: ",") { place += 1 }
    for flat in [" lgh ", " l{genhet ", " lgh", " nb", " bv"] as [StaticString]
    where text.has(flat, at: place) {
      let run = DigitRun(text, at: place + flat.utf8CodeUnitCount, limit: 4, gap: 0, signs: "")
      return max(run.end, end)
    }
    let run = DigitRun(text, at: place + 1, limit: 2, gap: 0, signs: "")
    if text.cell(place) == Cell.space, run.count > 0, text.has(" tr", at: run.end),
      !Cell.isLetterOrDigit(text.cell(run.end + 3))
    {
      return behindDoor(run.end + 3, in: text)
    }
    return end
  }

  /// Which door of the stairs: “2 tr ö g”.
  private static func behindDoor(_ end: Int, in text: Folded) -> Int {
    let start = text.cell(end) == UInt8(ascii: ".") ? end + 1 : end
    for door in [
      " | g", " |g", " |.g", " t h", " t.h", " th", " t v", " t.v", " tv", " n b", " g} in", " g.i",
    ] as [StaticString]
    where text.has(door, at: start)
      && !Cell.isLetterOrDigit(text.cell(start + door.utf8CodeUnitCount))
    {
      return start + door.utf8CodeUnitCount
    }
    return end
  }

  /// “Box 123” and “c/o Svensson”.
  private static func special(_ number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    if text.letters[word.range].elementsEqual("box".utf8), text.cell(word.end) == Cell.space {
      let run = DigitRun(text, at: word.end + 1, limit: 6, gap: 1, signs: " ")
      let hasTown = text.has(", ", at: run.end) && postcode(at: run.end + 2, in: text) != nil
      guard run.count > 0, run.count <= 5, word.isCapital || hasTown else { return nil }
      return Found(cells: word.first..<run.end, certainty: .likely)
    }
    // “PL 1234 Sätaröd”: a farm on the postman's round.
    if word.count == 2, word.isAllCapitals, text.has("pl ", at: word.first) {
      let run = DigitRun(text, at: word.end + 1, limit: 5, gap: 0, signs: "")
      guard (2...4).contains(run.count), text.cell(run.end) == Cell.space else { return nil }
      let town = text.wordStarting(at: run.end + 1)
      let end = town.map { $0.isCapital ? $0.end : run.end } ?? run.end
      return Found(cells: word.first..<end, certainty: .likely)
    }
    guard word.count == 1, text.has("c/o", at: word.first), number + 2 < text.words.count else {
      return nil
    }
    var last = number + 2
    guard text.isNear(text.words[number + 1], to: text.words[last]) else { return nil }
    while last + 1 < text.words.count, last - number < 5, text.words[last + 1].isCapital,
      text.isBeside(text.words[last], text.words[last + 1]),
      !text.traits[text.words[last].end].contains(.lineEnd)
    {
      last += 1
    }
    return Found(cells: word.first..<text.words[last].end, certainty: .likely)
  }

  /// “999 11 Ekhamra”, “SE-291 32 Kristianstad”.
  private static func town(_ number: Int, in text: Folded) -> Passage? {
    let word = text.words[number]
    guard word.isCapital, word.count > 1, text.cell(word.first - 1) == Cell.space else {
      return nil
    }
    let last = word.first - 2
    for length in [6, 5] {
      var start = last - length + 1
      guard start > 0, let end = postcode(at: start, in: text), end == last + 1 else { continue }
      if text.cell(start - 1) == Cell.hyphen {
        if text.has("se-", at: start - 3) {
          start -= 3
        } else if text.has("s-", at: start - 2) {
          start -= 2
        }
      }
      let isUsual = length == 6
      return Passage(
        text.bytes(start..<word.end),
        .address,
        certainty: isUsual ? .likely : .possible
      )
    }
    return nil
  }

  /// Behind five digits, the first of them not 0, as “999 11” or “99911”.
  private static func postcode(at place: Int, in text: Folded) -> Int? {
    var place = place
    if text.has("se-", at: place) { place += 3 } else if text.has("s-", at: place) { place += 2 }
    guard text.digit(place) ?? 0 > 0, text.digit(place - 1) == nil else { return nil }
    let run = DigitRun(text, at: place, limit: 5, gap: 1, signs: " ")
    guard run.count == 5, text.digit(run.end) == nil else { return nil }
    return run.groups(5) == [5] || run.groups(5) == [3, 2] ? run.end : nil
  }
}
