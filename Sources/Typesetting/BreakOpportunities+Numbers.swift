/// Numbers that are read as one: `0980-319 240`, `15 december`, `10 000 kronor`, `5 kap. 3 §`.
extension BreakOpportunities {
  /// Whether two words are never put on different lines while there is another way.
  func keepTogether(_ word: Range<Int>, _ next: Range<Int>) -> Bool {
    let (last, first) = (base(word.upperBound - 1), base(next.lowerBound))
    if Self.isDigit(first) {
      if Self.isDigit(last) || last == "§" || last == ")" { return isNumberBefore(word) }
      return Self.before.contains(letters(of: word)) || isDash(word)
    }
    guard Self.isDigit(last) else {
      return Self.powers.contains(letters(of: word)) && Self.money.contains(letters(of: next))
    }
    // +46 (0)8, and 08 - 465 004 00.
    if first == "(" {
      return next.count > 1 && Self.isDigit(base(next.lowerBound + 1))
        && (base(word.lowerBound) == "+" || base(word.lowerBound) == "0")
    }
    if isDash(next), let after = wordAfter(next) { return Self.isDigit(base(after)) }
    // `100 kr/mån` has the unit of `100 kr`.
    let unit = letters(of: next)
    return Self.units.contains(String(unit.prefix { $0 != "/" }))
  }

  /// Whether what a word ends with belongs to the number behind it: a `)` does where it closes an area code.
  private func isNumberBefore(_ word: Range<Int>) -> Bool {
    let last = base(word.upperBound - 1)
    guard last == ")" else { return true }
    return word.allSatisfy { place in
      let scalar = base(place)
      return Self.isDigit(scalar) || scalar == "(" || scalar == ")" || scalar == "+"
    }
  }

  /// A dash by itself, with digits before and behind it.
  private func isDash(_ word: Range<Int>) -> Bool {
    guard word.count == 1, base(word.lowerBound) == "-" || base(word.lowerBound) == "–" else {
      return false
    }
    var before = word.lowerBound - 1
    while before >= 0, text.clusters[before].kind == .space { before -= 1 }
    return before >= 0 && Self.isDigit(base(before))
  }

  private func wordAfter(_ word: Range<Int>) -> Int? {
    var place = word.upperBound
    while place < text.clusters.count, text.clusters[place].kind == .space { place += 1 }
    return place < text.clusters.count ? place : nil
  }

  /// A short word in small letters, without what ends a sentence; empty for a long one.
  private func letters(of word: Range<Int>) -> String {
    guard word.count <= 14 else { return "" }
    var view = String.UnicodeScalarView()
    for place in word { view.append(base(place)) }
    var text = Substring(String(view).lowercased())
    while let sign = text.last, ".,;:!?)”’\"".contains(sign) { text.removeLast() }
    return String(text)
  }

  /// What stands before a number and belongs to it.
  private static let before: Set<String> = [
    "§", "§§", "kap", "kl", "nr", "no", "tel", "tfn", "kr", "sek", "eur", "€", "$", "£", "ca",
    "s", "sid", "sidan", "v", "vecka", "rum", "bilaga", "mom", "art", "artikel", "dnr", "org.nr",
    "orgnr",
    "linje", "kapitel", "week", "page", "room",
  ]

  /// What may stand between a number and its money: `10 miljoner kronor`.
  private static let powers: Set<String> = [
    "tusen", "miljon", "miljoner", "miljard", "miljarder", "thousand", "million", "billion",
  ]
  private static let money: Set<String> = ["kronor", "kr", "euro", "sek", "eur", "pounds"]

  /// What a number counts, and what is numbered: money, law, days, measures.
  private static let units: Set<String> = [
    "§", "§§", "kap", "st", "stycket", "punkten", "%", "‰", "procent", "procentenheter",
    "dag", "dagar", "dagars", "veckor", "månad", "månader", "år", "års", "mg", "kvm", "days",
    "weeks",
    "months", "years",
    "kr", "kronor", "kronors", "krona", "öre", "sek", "euro", "eur", "€", "tkr", "mkr",
    "tusen", "miljon", "miljoner", "miljard", "miljarder", "million", "billion",
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober",
    "november", "december", "jan", "feb", "apr", "aug", "sep", "sept", "okt", "nov", "dec",
    "january", "february", "march", "may", "june", "july", "august", "october", "oct",
    "mm", "cm", "dm", "m", "km", "mil", "m²", "m³", "g", "kg", "ton", "l", "dl", "cl", "ml", "kwh",
    "°c",
    "meter", "kilometer", "kvadratmeter", "grader", "minuter", "timmar", "timmars", "sekunder",
    "am", "pm", "percent", "minutes", "hours", "metres",
  ]
}
