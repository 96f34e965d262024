/// Titles that point at one person: “enhetschefen på Solgården”, “[namn], rektor Ekskolan”.
///
/// Of some offices there is one in each place – a head, a headmaster –, and whoever reads a case and its unit knows who
/// holds it. Others are somebody's where the text says which: “vaktmästaren på Ekskolan”. “En chef” and “cheferna” are
/// nobody.
enum Roles {
  /// `names`: of people, behind which a title is that of one: “Karin Ek⏎enhetschef”.
  static func find(in text: Folded, behind names: [Passage], into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() where word.count > 3 {
      guard let office = Office(word, in: text) else { continue }
      let isHolders = names.contains { isBehind($0, word, in: text) }
      guard let last = end(of: office, at: number, in: text) ?? (isHolders ? number : nil)
      else { continue }
      let cells = word.first..<text.words[last].end
      passages.append(Passage(text.bytes(cells), .role, certainty: .possible))
    }
  }

  private static func isBehind(_ name: Passage, _ word: Word, in text: Folded) -> Bool {
    let gap = text.bytes(word.range).lowerBound - name.range.upperBound
    return (1...3).contains(gap)
      && text.letters[max(0, word.first - gap)..<word.first].allSatisfy {
        $0 == Cell.space || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(")
      }
  }

  /// The last word of a passage that points at one person.
  private static func end(of office: Office, at number: Int, in text: Folded) -> Int? {
    if isMany(number, in: text) { return nil }
    if let last = place(behind: number, of: office, in: text) { return last }
    if isBehindMask(number, in: text) { return number }
    if isSingledOut(number, in: text) { return number }
    return office.isOne && (office.isDefinite || isOurs(number, in: text)) ? number : nil
  }

  /// “den enda manliga läraren”, “vår blonda fritidsledare”: there is one who is so.
  private static func isSingledOut(_ number: Int, in text: Folded) -> Bool {
    for place in [number - 1, number - 2] where place >= 0 {
      guard text.isBeside(text.words[place], text.words[place + 1]) else { return false }
      if only.find(in: text.letters, at: text.words[place].range) != nil { return true }
      let isOurs =
        place == number - 2 && ours.find(in: text.letters, at: text.words[place].range) != nil
      if isOurs, looks.find(in: text.letters, at: text.words[place + 1].range) != nil {
        return true
      }
    }
    return false
  }

  private static let only = table("enda ende ensamma")
  private static let looks = table(
    "blonda blonde mörka mörke rödhåriga rödhårige långa långe korta korte manliga manlige kvinnliga unga unge äldre gamla gamle tjocka tjocke smala smale skäggiga skäggige nya nye tatuerade finska finske polska polske arabiska gravida"
  )

  /// “vår rektor”, “biträdande rektor”.
  private static func isOurs(_ number: Int, in text: Folded) -> Bool {
    guard number > 0, text.isBeside(text.words[number - 1], text.words[number]) else {
      return false
    }
    return ours.find(in: text.letters, at: text.words[number - 1].range) != nil
  }

  /// “en enhetschef”, “alla rektorer”.
  private static func isMany(_ number: Int, in text: Folded) -> Bool {
    guard number > 0, text.isBeside(text.words[number - 1], text.words[number]) else {
      return false
    }
    return many.find(in: text.letters, at: text.words[number - 1].range) != nil
  }

  /// The place that stands behind an office: “på Solgården”, “hemtjänsten”, “Ekskolan”.
  private static func place(behind number: Int, of office: Office, in text: Folded) -> Int? {
    let next = number + 1
    guard next < text.words.count, text.isNear(text.words[number], to: text.words[next]) else {
      return nil
    }
    let isTied = ties.find(in: text.letters, at: text.words[next].range) != nil
    guard isTied else {
      let isNamed =
        office.isOne && text.words[next].isCapital && text.words[next].count > 1
        && !text.words[next].startsSentence
      let isUnit = units.contains { text.letters[text.words[next].range].starts(with: $0) }
      return isNamed || isUnit ? next : nil
    }
    guard next + 1 < text.words.count, text.isBeside(text.words[next], text.words[next + 1]) else {
      return nil
    }
    let place = text.words[next + 1]
    // “tack för föreläsningen”.
    let isPurpose = text.has("f|r ", at: text.words[next].first)
    let isPlace =
      place.isCapital || units.contains { text.letters[place.range].starts(with: $0) }
      || !isPurpose && CommonWords.isSwedish(place.range, in: text)
    return isPlace && (office.isDefinite || office.isOne) ? next + 1 : nil
  }

  /// Whether a mask stands before it: “[namn], ”, “[namn]⏎”.
  private static func isBehindMask(_ number: Int, in text: Folded) -> Bool {
    guard number > 0, text.isNear(text.words[number - 1], to: text.words[number]) else {
      return false
    }
    let before = text.words[number - 1]
    let isMask = masks.find(in: text.letters, at: before.range) != nil
    return isMask && text.cell(before.end) != Cell.space
      && text.cell(before.first - 1) != Cell.space
  }

  private static let masks = table("namn name")

  /// What somebody is.
  private struct Office {
    /// Whether there is one in a place.
    let isOne: Bool
    let isDefinite: Bool

    init?(_ word: Word, in text: Folded) {
      let letters = text.letters[word.range]
      guard Roles.lastPairs.contains(Roles.pair(letters)) else { return nil }
      for (list, isOne) in [(Roles.ones, true), (Roles.some, false)] {
        for (ending, article) in list {
          for form in [ending + article, ending] where letters.count >= form.count {
            guard letters.suffix(form.count).elementsEqual(form) else { continue }
            // “Chefen” alone is anybody's; “enhetschefen” is one's.
            let isBare = letters.count == form.count && ending.elementsEqual("chef".utf8)
            self.isOne = isOne && !isBare
            isDefinite = form.count > ending.count
            return
          }
        }
      }
      return nil
    }
  }

  /// The last two letters of a word.
  private static func pair(_ letters: some BidirectionalCollection<UInt8>) -> [UInt8] {
    Array(letters.suffix(2))
  }

  private static let lastPairs = Set(
    (ones + some).flatMap { ending, article in [pair(ending), pair(ending + article)] }
  )

  private static let ones = endings(
    "chef:en rektor:n föreståndare:n direktör:en ordförande:n kommunalråd:et borgmästare:n kyrkoherde:n stadsarkitekt:en kommunjurist:en verksamhetsledare:n"
  )
  private static let some = endings(
    """
    sköterska:n kurator:n vaktmästare:n samordnare:n handläggare:n fritidsledare:n pedagog:en lärare:n mattant:en kock:en vikarie:n
    bibliotekarie:n arkivarie:n registrator:n sekreterare:n inspektör:en ledare:n psykolog:en logoped:en terapeut:en instruktör:en
    """
  )

  /// Words with their articles.
  private static func endings(_ list: String) -> [([UInt8], article: [UInt8])] {
    list.split(whereSeparator: \.isWhitespace).map { entry in
      let parts = entry.split(separator: ":")
      return (Folded.letters(of: String(parts[0])), Folded.letters(of: String(parts[1])))
    }
  }

  private static let many = table(
    "en ett någon någons ingen varje alla många flera olika vilken som ny nya annan andra"
  )
  private static let ours = table(
    "vår våran min mitt vårt er eran deras biträdande tillförordnad tf vice nuvarande förra tidigare"
  )
  private static let ties = table("på i vid för hos inom av")
  private static let units = [
    "hemtj", "äldreom", "omsorg", "kommun", "förskol", "grundskol", "gymnas", "skol", "avdelning",
    "bibliotek", "socialtj", "teknisk", "miljö", "bygg", "kultur", "fritid", "barn", "individ",
    "funktion", "särskilt", "vård", "badhus", "simhall", "högstadi", "låg", "mellanstadi", "enhet",
    "nämnd",
  ]
  .map { Folded.letters(of: $0) }

  private static func table(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(separator: " ") { _ = table.insert(Folded.letters(of: String(word))) }
    return table
  }
}
