/// Number plates of vehicles: three letters, two digits, and a digit or a letter.
///
/// Transportstyrelsen uses no I, Q, V, Å, Ä or Ö, and no O as the last letter.
enum Vehicles {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() {
      if word.count == 1 {
        if let passage = spelled(number, in: text) { passages.append(passage) }
      } else if word.count == 3, let passage = plate(number, in: text) {
        passages.append(passage)
      }
    }
  }

  private static func plate(_ number: Int, in text: Folded) -> Passage? {
    let word = text.words[number]
    guard text.letters[word.range].allSatisfy(isPlateLetter) else { return nil }
    var place = word.end
    if text.cell(place) == Cell.space || text.cell(place) == Cell.hyphen { place += 1 }
    guard text.digit(place) != nil, text.digit(place + 1) != nil else { return nil }
    let last = text.cell(place + 2)
    let isPlate = Cell.isDigit(last) || (isPlateLetter(last) && last != UInt8(ascii: "o"))
    guard isPlate, !Cell.isLetterOrDigit(text.cell(place + 3)), !goesOn(at: place + 3, in: text),
      Cell.isDigit(last) || text.traits[place + 2].contains(.capital) || !word.isAllCapitals
    else { return nil }
    let before = text.cell(word.first - 1)
    guard !Cell.isDigit(before), before != Cell.hyphen else { return nil }
    let range = text.bytes(word.first..<(place + 3))
    let isSaid =
      number > 0 && text.isNear(text.words[number - 1], to: word)
      && isAnnounced(text.words[number - 1], in: text)
    let isWord = words.contains(Array(text.letters[word.range]))
    if isSaid {
      return Passage(range, .vehicle, certainty: word.isAllCapitals ? .certain : .likely)
    }
    guard word.isAllCapitals else {
      let isSpaced = place > word.end && Cell.isLetter(text.cell(place - 1))
      let isKnown = isWord || isSpaced || !Lexicon.shared.marks(of: word, in: text).isEmpty
      return isKnown ? nil : Passage(range, .vehicle, certainty: .possible)
    }
    return Passage(range, .vehicle, certainty: isWord ? .possible : .likely)
  }

  /// “A B C 1 2 3” behind a word that says what it is.
  private static func spelled(_ number: Int, in text: Folded) -> Passage? {
    guard number > 0, isAnnounced(text.words[number - 1], in: text),
      text.isNear(text.words[number - 1], to: text.words[number])
    else { return nil }
    var cells: [UInt8] = []
    var place = text.words[number].first
    var end = place
    while cells.count < 6, place - end < 3 {
      let cell = text.cell(place)
      if Cell.isLetterOrDigit(cell) {
        cells.append(cell)
        end = place + 1
      } else if !DigitRun.contains(" -.,/", cell) {
        return nil
      }
      place += 1
    }
    guard cells.count == 6, cells[..<3].allSatisfy(isPlateLetter), Cell.isDigit(cells[3]),
      Cell.isDigit(cells[4]), Cell.isDigit(cells[5]) || isPlateLetter(cells[5]),
      !Cell.isLetterOrDigit(text.cell(end))
    else { return nil }
    let range = text.bytes(text.words[number].first..<end)
    return Passage(range, .vehicle, certainty: .likely)
  }

  /// Whether the digits are a part of a longer number.
  private static func goesOn(at place: Int, in text: Folded) -> Bool {
    let sign = text.cell(place)
    guard
      sign == Cell.hyphen || sign == Cell.space || sign == UInt8(ascii: ":")
        || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",")
    else { return false }
    return text.digit(place + 1) != nil
  }

  private static func isPlateLetter(_ cell: UInt8) -> Bool {
    switch cell {
    case UInt8(ascii: "i"), UInt8(ascii: "q"), UInt8(ascii: "v"): false
    default: (0x61...0x7A).contains(cell)
    }
  }

  private static func isAnnounced(_ word: Word, in text: Folded) -> Bool {
    announcing.contains(Array(text.letters[word.range]))
  }

  private static let announcing = set(
    """
    bil bilen bilar regnr reg regnummer registreringsnummer registreringsskylt skylt skylten
    nummerplåt nummerplåten nr moped mopeden motorcykel motorcykeln mc taxi taxin buss bussen
    lastbil lastbilen car plate registration
    """
  )
  /// Words and short forms of three such letters, and what else has a number behind it.
  private static let words = set(
    """
    sha aes rsa rum tel sid lgh den det som och har kan ska man men att par max ung kr sek usd eur nok dkk hus
    plan box typ dag dom jag han hon hej tre sex tal mer ner upp fem var lag paragraf lss osl hsl
    sol pbl fgs gps tack kap art sal buss the for and see per age top new hol let del not los kom
    gör gar far nya gym bmw ean rfs sfs ltu kth lth apr jan feb mar jun jul aug sep okt nov dec bd
    tdr pdf dnr hsb kf ppm mrsa kl hade last all cm mb gb tr ca hm
    """
  )

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) })
  }
}
