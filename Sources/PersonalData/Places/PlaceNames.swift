/// Words that are places by their ending: “Solbackaskolan”, “Kvarngatan”.
enum PlaceNames {
  static func isPlace(_ word: Word, in text: Folded) -> Bool {
    hasEnding(word, in: text, among: streets) || hasEnding(word, in: text, among: buildings)
  }

  /// Whether a word is a street's name alone.
  static func isStreet(_ word: Word, in text: Folded) -> Bool {
    hasEnding(word, in: text, among: streets)
  }

  /// Whether a word is one that ends a street's name of several: “Stora torg”, “Olofs väg”.
  static func isStreetWord(_ word: Word, in text: Folded) -> Bool {
    streetWords.contains(Array(text.letters[word.range]))
  }

  private static func hasEnding(_ word: Word, in text: Folded, among endings: Endings) -> Bool {
    var end = word.end
    // The genitive: “Solbackaskolans”.
    if word.count > 5, text.letters[end - 1] == UInt8(ascii: "s"),
      text.letters[end - 2] == UInt8(ascii: "n")
    {
      end -= 1
    }
    // “Sporthallen” is not “Kyrkallén”.
    if text.letters[word.range].suffix(6).elementsEqual("hallen".utf8) || word.count < 6 {
      return false
    }
    for length in endings.lengths where end - word.first > length {
      if endings.words.find(in: text.letters, at: (end - length)..<end) != nil { return true }
    }
    return false
  }

  private struct Endings: Sendable {
    var words = WordTable()
    var lengths: [Int] = []

    init(_ list: String) {
      for word in list.split(whereSeparator: \.isWhitespace) {
        let letters = Folded.letters(of: String(word))
        _ = words.insert(letters)
        if !lengths.contains(letters.count) { lengths.append(letters.count) }
      }
    }
  }

  private static let streets = Endings(
    """
    gatan vägen gränd gränden stigen allén esplanaden promenaden stråket torget torg backen brinken
    slingan svängen ringen kroken leden kajen stranden väg gata stig platsen plan planen parken
    gården höjden street road lane avenue
    """
  )

  private static let buildings = Endings(
    """
    skolan skola gymnasiet förskolan boendet hemmet huset kyrkan sjukhuset centralen centrum hallen
    badet bron hamnen stationen parken skogen sjön ån berget dalen området förvaltningen nämnden
    enheten tjänsten kommunen kommun stiftelsen föreningen bolaget verket myndigheten kassan
    förmedlingen styrelsen inspektionen lagen partiet förbundet
    """
  )

  private static let streetWords: Set<[UInt8]> = Set(
    "gata gatan väg vägen gränd torg stig stigen allé plan plats backe led kaj strand gård street road lane avenue"
      .split(separator: " ").map { Folded.letters(of: String($0)) }
  )
}
