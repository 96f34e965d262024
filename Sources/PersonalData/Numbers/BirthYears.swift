/// Years of birth: “född -44”, “född och uppvuxen i Ystad 1944”, “1944 föddes min mor”, “jag är en 44:a”.
///
/// A year alone is that of many, so somebody is asked. Of a house or an idea it is nobody's.
enum BirthYears {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() {
      guard let said = said(number, in: text) else { continue }
      let cells =
        behind(word, said, in: text) ?? before(number, in: text)
        ?? inWords(number, said, in: text)
      if let cells {
        passages.append(Passage(text.bytes(cells), .birthDate, certainty: .possible))
      }
    }
    findCohorts(in: text, into: &passages)
  }

  private enum Said {
    /// “född”: behind it stands a year sooner than anything else.
    case birth
    /// “f.” before a year of which a sign says that it is one.
    case short
  }

  private static func said(_ number: Int, in text: Folded) -> Said? {
    let word = text.words[number]
    if word.count == 1 {
      guard text.has("f", at: word.first) || text.has("b", at: word.first) else { return nil }
      let isSmall = !word.isCapital && !word.traits.contains(.touchesDigit)
      return isSmall && text.cell(word.first - 1) != UInt8(ascii: ".") ? .short : nil
    }
    if births.find(in: text.letters, at: word.range) != nil {
      return isOfThing(before: number, in: text) ? nil : .birth
    }
    let isOfSome =
      cohorts.find(in: text.letters, at: word.range) != nil && hasPerson(before: number, in: text)
    return isOfSome ? .birth : nil
  }

  // MARK: Digits

  /// The year behind a word in its sentence.
  private static func behind(_ word: Word, _ said: Said, in text: Folded) -> Range<Int>? {
    var place = word.end
    if said == .short, text.cell(place) == UInt8(ascii: ".") { place += 1 }
    let isAbbreviated = place > word.end
    var words = 0
    while place - word.end < 48, place < text.letters.count {
      let cell = text.letters[place]
      if Cell.isDigit(cell) {
        let isBare = words == 0 || words == 1 && text.has("}r ", at: word.end + 1)
        let takesBare = isBare && (said == .birth || isAbbreviated)
        return year(at: place, takesBare: takesBare ? .yes : .no, in: text)
      }
      if Cell.isLetter(cell) {
        guard said == .birth else { return nil }
        while Cell.isLetter(text.cell(place)) { place += 1 }
        words += 1
        if words > 6 { return nil }
        continue
      }
      if isSentenceEnd(place, in: text) { return nil }
      place += 1
    }
    return nil
  }

  /// The year before a word that says what happened in it: “1944 föddes min mor”.
  private static func before(_ number: Int, in text: Folded) -> Range<Int>? {
    var place = text.words[number].first - 1
    let limit = max(0, place - 30)
    while place > limit {
      if text.digit(place) != nil {
        var start = place
        while text.digit(start - 1) != nil { start -= 1 }
        return year(at: start, takesBare: .no, in: text)
      }
      if isSentenceEnd(place, in: text) { return nil }
      place -= 1
    }
    return nil
  }

  private enum Bare {
    case yes, no
  }

  /// “1944”, “-44”, “'44”, and “44” where a bare number is taken.
  private static func year(at place: Int, takesBare: Bare, in text: Folded) -> Range<Int>? {
    let run = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard !goesOn(at: run.end, in: text) else { return nil }
    let mark = text.cell(place - 1)
    if run.count == 4 {
      let isYear = (1900...2029).contains(run.number(0..<4)) && text.digit(place - 2) == nil
      return isYear ? place..<run.end : nil
    }
    guard run.count == 2, text.digit(place - 2) == nil, !isCount(behind: run.end, in: text) else {
      return nil
    }
    if mark == Cell.hyphen || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`") {
      return (place - 1)..<run.end
    }
    switch takesBare {
    case .yes: return place..<run.end
    case .no: return nil
    }
  }

  /// Whether digits are a part of a day, a time, an amount or a decade.
  private static func goesOn(at end: Int, in text: Folded) -> Bool {
    let sign = text.cell(end)
    if sign == Cell.hyphen { return Cell.isLetterOrDigit(text.cell(end + 1)) }
    if DigitRun.contains("/:.,", sign) { return text.digit(end + 1) != nil }
    return Cell.isLetter(sign) || sign == UInt8(ascii: "%")
  }

  /// “född 10 veckor för tidigt”, “född 12 maj”.
  private static func isCount(behind end: Int, in text: Folded) -> Bool {
    guard text.cell(end) == Cell.space, let word = text.wordStarting(at: end + 1) else {
      return false
    }
    return counted.find(in: text.letters, at: word.range) != nil
  }

  private static func isSentenceEnd(_ place: Int, in text: Folded) -> Bool {
    let cell = text.letters[place]
    if cell == Cell.edge || text.traits[place].contains(.paragraphEnd) { return true }
    guard DigitRun.contains(".!?", cell) else { return false }
    return text.cell(place + 1) == Cell.space || text.cell(place + 1) == Cell.edge
  }

  // MARK: Words

  /// “född fyrtiofyra”, “föddes nittonhundra fyrtiofyra”.
  private static func inWords(_ number: Int, _ said: Said, in text: Folded) -> Range<Int>? {
    guard said == .birth else { return nil }
    var next = number + 1
    while next < text.words.count, next - number < 4,
      text.isNear(text.words[next - 1], to: text.words[next])
    {
      if let (_, last) = NumberWords.year(at: next, in: text),
        !isCount(behind: text.words[last].end, in: text)
      {
        return text.words[next].first..<text.words[last].end
      }
      guard fillers.find(in: text.letters, at: text.words[next].range) != nil else { return nil }
      next += 1
    }
    return nil
  }

  /// “jag är en 44:a”.
  private static func findCohorts(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated()
    where word.count <= 2 && text.has("a", at: word.first) && number > 1 {
      let colon = text.cell(word.first - 1) == UInt8(ascii: ":") ? word.first - 1 : word.first
      guard text.digit(colon - 1) != nil, text.digit(colon - 2) ?? 0 > 1,
        text.digit(colon - 3) == nil, text.cell(colon - 3) == Cell.space,
        number > 1, being.find(in: text.letters, at: text.words[number - 1].range) != nil,
        hasPerson(before: number, in: text)
      else { continue }
      passages.append(
        Passage(text.bytes((colon - 2)..<word.end), .birthDate, certainty: .possible)
      )
    }
  }

  // MARK: Who

  /// “idén föddes”, “föreningen är född”: nobody.
  private static func isOfThing(before number: Int, in text: Folded) -> Bool {
    let words = text.words[max(0, number - 2)..<number]
    return words.contains { things.find(in: text.letters, at: $0.range) != nil }
  }

  private static func hasPerson(before number: Int, in text: Folded) -> Bool {
    text.words[max(0, number - 4)..<number].contains {
      people.find(in: text.letters, at: $0.range) != nil
    }
  }

  private static let births = table(
    """
    född födda född född födde föddes fdd födelseår födelseåret født fødd born syntynyt geboren
    """
  )
  private static let cohorts = table("årgång årgången årskull fött kull")
  private static let being = table("är en var som")
  private static let fillers = table(
    "år året den anno i på våren hösten sommaren vintern typ ca cirka"
  )
  private static let counted = table(
    """
    vecka veckor dag dagar månad månader timme timmar minuter gram kilo kg hg cm år poäng procent personer
    januari februari mars april maj juni juli augusti september oktober november december jan feb apr jun jul aug sep okt nov dec
    """
  )
  private static let things = table(
    """
    idén idéen tanken projektet föreningen planen kommunen staden huset byggnaden skolan företaget bolaget klubben appen bilen
    traditionen partiet tidningen festivalen biblioteket området stadsdelen verksamheten rörelsen initiativet
    """
  )
  private static let people = table(
    """
    jag vi han hon hen du mamma pappa mor far mormor morfar farmor farfar syster bror dotter son man fru make maka
    sambo granne grannen brukaren patienten barn barnet kvinnan mannen damen flickan pojken eleven kollegan i she he
    """
  )

  private static func table(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(whereSeparator: \.isWhitespace) {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }
}
