/// Numbers by which money reaches somebody: IBAN, cards, Swish, and accounts of Swedish banks.
///
/// IBAN: two letters, two check digits and up to 30 letters and digits whose remainder by 97 is 1 (ISO 13616). Cards:
/// 13 to 19 digits with the check digit of Luhn (ISO/IEC 7812-1). Swish numbers of companies begin with 123 and have
/// ten digits. Accounts: a clearing number of four or five digits and six to ten more (Bankgirot, “Bankernas
/// kontonummer”).
enum Accounts {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for word in text.words where word.count == 2 && word.traits.contains(.touchesDigit) {
      if let end = iban(at: word, in: text) {
        passages.append(Passage(text.bytes(word.first..<end), .account, certainty: .certain))
      }
    }
    var place = 0
    while place < text.letters.count {
      if text.digit(place) != nil, text.digit(place - 1) == nil,
        let found = number(at: place, in: text)
      {
        passages.append(found.passage)
        place = found.end
      } else {
        place += 1
      }
    }
  }

  // MARK: IBAN

  private static func iban(at word: Word, in text: Folded) -> Int? {
    guard text.cell(word.first - 1) != UInt8(ascii: "-"), text.digit(word.end) != nil,
      text.digit(word.end + 1) != nil, text.cell(word.end + 2) != Cell.edge
    else { return nil }
    var remainder = 0
    var cells: [UInt8] = []
    var place = word.end + 2
    var best: Int?
    let head = Array(text.letters[word.first..<(word.end + 2)])
    while cells.count < 30 {
      let cell = text.cell(place)
      let isSpace = cell == Cell.space || cell == Cell.hyphen
      if isSpace, Cell.isLetterOrDigit(text.cell(place + 1)) {
        place += 1
        continue
      }
      guard Cell.isDigit(cell) || (0x61...0x7A).contains(cell) else { break }
      cells.append(cell)
      remainder = add(cell, to: remainder)
      place += 1
      let isEnd = !Cell.isLetterOrDigit(text.cell(place))
      if cells.count >= 11, isEnd, head.reduce(remainder, { add($1, to: $0) }) == 1 { best = place }
    }
    // A slip of the pen in a Swedish one is still somebody's: 20 digits behind the letters.
    if best == nil, head.starts(with: Array("se".utf8)), cells.count == 20,
      cells.allSatisfy(Cell.isDigit)
    {
      best = place
    }
    return best
  }

  private static func add(_ cell: UInt8, to remainder: Int) -> Int {
    if Cell.isDigit(cell) { return (remainder * 10 + Int(cell - 0x30)) % 97 }
    return (remainder * 100 + Int(cell - 0x61) + 10) % 97
  }

  // MARK: Cards, Swish and accounts

  private static let signs: StaticString = " -.,/"

  private static func number(at place: Int, in text: Folded) -> (passage: Passage, end: Int)? {
    let run = DigitRun(text, at: place, limit: 20, gap: 2, signs: signs)
    let said = announcement(before: place, in: text)
    // “clearing 6123, konto …”.
    if said == .account, run.count == 4 || run.count == 5, text.digit(run.end) == nil,
      let last = text.word(before: place), text.has("clearing", at: text.words[last].first),
      place - text.words[last].end <= 3
    {
      return (Passage(text.bytes(place..<run.end), .account, certainty: .likely), run.end)
    }
    guard run.count >= 9, text.digit(run.end) == nil else { return nil }
    let certainty: Passage.Certainty
    if said == .public {
      return nil
    } else if isCard(run) {
      certainty = said == .account ? .certain : .likely
    } else if run.count == 10, run.number(0..<3) == 123, run.groups(10).count > 1 {
      certainty = .likely
    } else if said == .account, (9...16).contains(run.count) {
      certainty = .likely
    } else if isAccount(run, in: text) {
      certainty = .possible
    } else {
      return nil
    }
    return (Passage(text.bytes(place..<run.end), .account, certainty: certainty), run.end)
  }

  private static func isCard(_ run: DigitRun) -> Bool {
    guard (15...19).contains(run.count), (3...6).contains(run.digits[0]),
      Luhn.isValid(run.digits[...])
    else { return false }
    let groups = run.groups(run.count)
    return groups.count == 1 || groups.dropLast().allSatisfy { $0 == 4 } || groups == [4, 6, 5]
  }

  /// “8327-9, 123 456 789-1”, “6123-456 789 123”: a clearing number apart from its account.
  private static func isAccount(_ run: DigitRun, in text: Folded) -> Bool {
    let groups = run.groups(run.count)
    guard (11...15).contains(run.count), groups.count >= 2, groups[0] == 4, run.digits[0] > 0,
      !(1900...2099).contains(run.number(0..<4))
    else { return false }
    return groups.dropFirst().allSatisfy { $0 <= 10 } && groups.dropFirst().contains { $0 >= 3 }
  }

  // MARK: What a word says

  private enum Announcement {
    case account
    /// Of an authority, an invoice: nobody's.
    case `public`
    case nothing
  }

  /// What one of the two words before, close by, says that the digits are.
  private static func announcement(before place: Int, in text: Folded) -> Announcement {
    guard let last = text.word(before: place) else { return .nothing }
    for number in stride(from: last, through: max(0, last - 2), by: -1) {
      let word = text.words[number]
      guard place - word.first < 34 else { break }
      let letters = Array(text.letters[word.range])
      if publicWords.contains(letters) { return .public }
      if accountWords.contains(letters) { return .account }
    }
    return .nothing
  }

  private static let accountWords = set(
    """
    konto kontot kontonr kontonummer bankkonto bankkontot clearing clearingnr clearingnummer swish swisha swishade swishat
    swishnummer kort kortet bankkort kortnummer kreditkort mastercard visa iban account card
    """
  )
  private static let publicWords = set(
    """
    bankgiro bankgirot bg plusgiro plusgirot pg postgiro ocr orgnr organisationsnummer faktura fakturan fakturanr fakturanummer
    ärende ärendenummer ärendenr dnr diarienr diarienummer artikel artikelnr isbn kundnr kundnummer referens
    """
  )

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) })
  }
}
