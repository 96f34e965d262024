/// Everything that is found by its digits.
enum Numbers {
  static func find(in text: Folded, into passages: inout [Passage]) {
    var place = 0
    while place < text.letters.count {
      place = number(at: place, in: text, into: &passages) ?? place + 1
    }
    BirthDates.findInWords(in: text, into: &passages)
    BirthYears.find(in: text, into: &passages)
  }

  private static func number(
    at place: Int,
    in text: Folded,
    into passages: inout [Passage]
  ) -> Int? {
    let cell = text.letters[place]
    if cell == UInt8(ascii: "+") || cell == UInt8(ascii: "(") {
      guard !isPartOfNumber(place, in: text) else { return nil }
      return PhoneNumbers.find(at: place, in: text, into: &passages)
    }
    guard Cell.isDigit(cell) else { return nil }
    if isPartOfNumber(place, in: text) {
      guard !Cell.isDigit(text.cell(place - 1)) else { return nil }
      return IdentityNumbers.find(behindDigitsAt: place, in: text, into: &passages)
    }
    if let end = IdentityNumbers.find(at: place, in: text, into: &passages) { return end }
    if isAccount(place, in: text) { return account(at: place, in: text, into: &passages) }
    if let end = PhoneNumbers.find(at: place, in: text, into: &passages) { return end }
    return BirthDates.find(at: place, in: text, into: &passages)
  }

  /// Whether digits go on a number that began before: behind a digit, or behind a digit and a hyphen.
  private static func isPartOfNumber(_ place: Int, in text: Folded) -> Bool {
    let before = text.cell(place - 1)
    if Cell.isDigit(before) { return true }
    guard before == Cell.hyphen || before == UInt8(ascii: ":") || before == UInt8(ascii: ",")
    else { return false }
    return Cell.isDigit(text.cell(place - 2))
  }

  /// Whether a word says that the number is of an account, an invoice or a case.
  static func isAccount(_ place: Int, in text: Folded) -> Bool {
    guard let last = text.word(before: place), place - text.words[last].end <= 3 else {
      return false
    }
    return accounts.contains(Array(text.letters[text.words[last].range]))
  }

  /// Leaves the number of an account, and returns the cell behind its digits and the signs between them.
  ///
  /// The accounts of some banks are identity numbers behind four digits of the bank.
  private static func account(
    at place: Int,
    in text: Folded,
    into passages: inout [Passage]
  ) -> Int {
    let run = DigitRun(text, at: place, limit: 30, gap: 1, signs: "- ")
    for (digit, gap) in run.gaps.enumerated() where gap > 0 {
      let cell = run.cells[digit]
      if let end = IdentityNumbers.find(behindDigitsAt: cell, in: text, into: &passages) {
        return max(end, run.end)
      }
    }
    return run.end
  }

  private static let accounts = Set(
    """
    bankgiro bankgirot bg plusgiro plusgirot pg postgiro postgirot konto kontonr kontonummer
    clearing ocr orgnr organisationsnummer faktura fakturanr fakturanummer ärende ärendenummer
    ärendenr dnr diarienr diarienummer artikel artikelnr artikelnummer kundnr kundnummer isbn kr
    kronor
    """.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) }
  )
}
