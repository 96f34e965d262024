/// Identity numbers that words or a day make known: “fyra sista: 8376”, “4 november 1951-8376”.
enum SaidIdentityNumbers {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for place in text.letters.indices where text.isDigit(place) && text.digit(place - 1) == nil {
      if let cells = lastFour(at: place, in: text) {
        passages.append(
          Passage(text.bytes(cells), .personalIdentityNumber, certainty: .likely)
        )
      } else if let cells = behindDate(at: place, in: text) {
        passages.append(
          Passage(text.bytes(cells), .personalIdentityNumber, certainty: .certain)
        )
      }
    }
  }

  /// The last four digits alone, where words say that they are: “sista fyra: 8376”.
  private static func lastFour(at place: Int, in text: Folded) -> Range<Int>? {
    let run = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard run.count == 4, let last = text.word(before: place), place - text.words[last].end <= 3
    else { return nil }
    let words = (max(0, last - 3)...last).map { text.plain[text.words[$0].range] }
    let isSaid = words.contains { word in lastWords.contains { word.elementsEqual($0.utf8) } }
    let isFour =
      isSaid && (words.contains { $0.elementsEqual("fyra".utf8) || $0.elementsEqual("four".utf8) })
    guard
      isFour
        || words.contains(where: { word in wholeWords.contains { word.elementsEqual($0.utf8) } })
    else { return nil }
    return place..<run.end
  }

  private static let lastWords = ["sista", "last", "slutar", "slutet"]
  private static let wholeWords = [
    "kontrollsiffror", "kontrollsiffrorna", "slutsiffror", "slutsiffrorna", "fodelsenummer",
    "fodelsenumret",
  ]

  /// The four digits behind a day that is written out, where all together are proved: “4/11 1951-8376”.
  private static func behindDate(at place: Int, in text: Folded) -> Range<Int>? {
    guard let date = BirthDates.date(at: place, in: text) else { return nil }
    switch date.form {
    case .full, .twoDigitYear: break
    case .short, .dayAndMonth, .year: return nil
    }
    var start = date.end
    while start - date.end < 3, !Cell.isLetterOrDigit(text.cell(start)) { start += 1 }
    let run = DigitRun(text, at: start, limit: 5, gap: 0, signs: "")
    guard start > date.end, run.count == 4 else { return nil }
    let isTied = text.letters[date.end..<start].contains(Cell.hyphen)
    guard isTied || (1900...2015).contains(date.year) else { return nil }
    let year = date.year % 100
    let day = [
      year / 10, year % 10, date.month / 10, date.month % 10, date.day / 10, date.day % 10,
    ]
    return Luhn.isValid((day + run.digits)[...]) ? place..<run.end : nil
  }
}
