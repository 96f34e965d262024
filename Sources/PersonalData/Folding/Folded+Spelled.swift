extension Folded {
  /// The text with numbers in words as their digits – “noll sju noll, ett sju fyra” –, if so many stand beside each other
  /// that they are one: see ``SpelledNumbers``.
  var withDigitsForWords: Folded? {
    let runs = SpelledNumbers.runs(in: self)
    if runs.isEmpty { return nil }
    var result = Folded(length: length)
    var place = 0
    for run in runs {
      result.append(place..<run.cells.lowerBound, of: self)
      for number in run.numbers {
        for (offset, digit) in number.digits.enumerated() {
          // The first digit begins where the word does, and every one ends where it ends.
          let cells = offset == 0 ? number.cells : number.cells.suffix(1)
          result.append(digit, as: .digit, inPlaceOf: cells, of: self)
        }
      }
      place = run.cells.upperBound
    }
    result.append(place..<letters.count, of: self)
    result.words = Word.all(letters: result.letters, traits: result.traits)
    return result
  }
}

/// Numbers in words that stand beside each other.
///
/// Four at least, two beside a number, or one that a digit touches – “070one740635” –, as one says a number aloud: digit by
/// digit, in pairs or with hundreds; in one word, too. Two words of one number are one: “åttio tre”.
enum SpelledNumbers {
  struct Number {
    let cells: Range<Int>
    let digits: [UInt8]
  }

  struct Run {
    let numbers: [Number]
    var cells: Range<Int> {
      guard let first = numbers.first, let last = numbers.last else { return 0..<0 }
      return first.cells.lowerBound..<last.cells.upperBound
    }
  }

  /// Number words that make a run.
  static let least = 4

  static func runs(in text: Folded) -> [Run] {
    var runs: [Run] = []
    var numbers: [Number] = []
    var before: Word?
    func end() {
      let run = Run(numbers: numbers)
      let isWedged = !numbers.isEmpty && touchesDigits(run.cells, in: text)
      if numbers.count >= least || isWedged
        || numbers.count > 1 && isBesideDigit(run.cells, in: text)
      {
        runs.append(Run(numbers: joined(numbers)))
      }
      numbers = []
    }
    for word in text.words {
      let own = parts(of: word, in: text)
      let isNear = before.map { text.isNear($0, to: word) } ?? false
      before = word
      if own.isEmpty || !isNear { end() }
      numbers += own
    }
    end()
    return runs
  }

  private static func isBesideDigit(_ cells: Range<Int>, in text: Folded) -> Bool {
    (1...3).contains {
      text.digit(cells.lowerBound - 1 - $0) != nil || text.digit(cells.upperBound + $0) != nil
    }
  }

  /// Whether a digit stands directly beside, or digits on both sides.
  private static func touchesDigits(_ cells: Range<Int>, in text: Folded) -> Bool {
    if text.digit(cells.lowerBound - 1) != nil || text.digit(cells.upperBound) != nil {
      return true
    }
    return (1...2).contains { text.digit(cells.lowerBound - 1 - $0) != nil }
      && (1...2).contains { text.digit(cells.upperBound + $0) != nil }
  }

  /// The numbers that a word is made of; none where it is no number.
  private static func parts(of word: Word, in text: Folded) -> [Number] {
    guard word.count < 80 else { return [] }
    // “51nov04”.
    if word.traits.contains(.touchesDigit), text.digit(word.first - 1) != nil,
      text.digit(word.end) != nil, let month = BirthDates.month(word.range, in: text)
    {
      return [
        Number(cells: word.range, digits: Array((month < 10 ? "0\(month)" : "\(month)").utf8))
      ]
    }
    return NumberWords.pieces(word.range, in: text.letters).map {
      Number(cells: $0.range, digits: $0.digits)
    }
  }

  /// “åttio tre” as one number.
  private static func joined(_ numbers: [Number]) -> [Number] {
    var result: [Number] = []
    for number in numbers {
      if let last = result.last, last.digits.count == 2, last.digits[1] == 0x30,
        last.digits[0] > 0x31, number.digits.count == 1, number.digits != [0x30]
      {
        result[result.count - 1] = Number(
          cells: last.cells.lowerBound..<number.cells.upperBound,
          digits: [last.digits[0]] + number.digits
        )
      } else {
        result.append(number)
      }
    }
    return result
  }
}
