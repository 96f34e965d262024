/// Flats and rooms without their street: “lgh 1203”, “lägenhetsnummer 0902”, “bor på rum 14”.
///
/// A flat has four digits, the first two its floor from 10 (Lag (2006:378) om lägenhetsregister; Lantmäteriet): with its
/// neighbours' house known, it is one household's. Other numbers are asked.
enum Flats {
  static func flat(_ number: Int, in text: Folded) -> PostalAddresses.Found? {
    let word = text.words[number]
    let isFlat = flats.find(in: text.plain, at: word.range) != nil
    guard isFlat || isLivedInRoom(number, in: text) else { return nil }
    var place = word.end
    while place - word.end < 2, " .:-#".utf8.contains(text.cell(place)) { place += 1 }
    for name in ["nr ", "nr. ", "nummer "] as [StaticString] where text.has(name, at: place) {
      place += name.utf8CodeUnitCount
    }
    let run = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard (1...4).contains(run.count), text.digit(run.end) == nil, text.cell(run.end) != Cell.hyphen
    else { return nil }
    // “lägenheten 65 kvm”, “lägenheten 2 mars”: a size and a day are no flat.
    if let next = text.wordStarting(at: run.end + 1),
      others.find(in: text.plain, at: next.range) != nil && !text.has("{r", at: next.first)
    {
      return nil
    }
    let isNumbered = isFlat && run.count == 4 && run.digits[0] < 4 && run.number(0..<4) < 1900
    return PostalAddresses.Found(
      cells: word.first..<run.end,
      certainty: isNumbered ? .likely : .possible
    )
  }

  /// Whether a word is a room in which somebody lives.
  private static func isLivedInRoom(_ number: Int, in text: Folded) -> Bool {
    guard rooms.find(in: text.plain, at: text.words[number].range) != nil else { return false }
    // “på Linden rum 14”.
    if number > 1, text.words[number - 1].isCapital, !text.words[number - 1].startsSentence,
      text.has("p}", at: text.words[number - 2].first), text.words[number - 2].count == 2
    {
      return true
    }
    return (max(0, number - 4)..<number).contains {
      lives.find(in: text.plain, at: text.words[$0].range) != nil
        && !(($0 + 1)...number).contains { text.words[$0].startsSentence }
    }
  }

  private static let flats = WordTable(
    ["lgh", "lagenhet", "lagenheten", "lagenhetsnummer", "lagenhetsnr", "lghnr", "lghnummer"]
  )
  private static let rooms = WordTable(["rum", "rummet", "rumsnummer", "rumsnr", "sal", "plats"])
  private static let lives = WordTable(
    ["bor", "bodde", "bott", "ligger", "lag", "vistas", "boende", "patienten", "brukaren"]
  )
  private static let others = WordTable(
    [
      "kvm", "kvadrat", "kvadratmeter", "m", "rum", "rok", "kr", "kronor", "procent", "januari",
      "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
      "november", "december", "dagar", "veckor", "manader", "ar", "timmar",
    ]
  )
}
