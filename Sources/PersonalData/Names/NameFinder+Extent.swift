/// How far a name goes that begins at a word.
extension NameFinder {
  /// The last of the capital words that a name goes on with.
  func lastOfName(from place: Int) -> Int {
    var last = place
    while last + 1 < words.count, last - place < 5 {
      if let behind = behindParticle(last) {
        last = behind
        continue
      }
      if let behind = behindNickname(last) ?? behindFormer(last) {
        last = behind
        continue
      }
      let next = words[last + 1]
      let gap = words[last].end..<next.first
      guard next.isCapital else { break }
      // “Samantha O'Brien”.
      if words[last].count == 1, gap.count == 1, text.letters[gap.lowerBound] == UInt8(ascii: "'") {
        last += 1
        continue
      }
      if isCommaBeforeGiven(last, isFirst: last == place) {
        last += 1
        continue
      }
      guard gap.count == 1 else { break }
      let isHyphen = text.letters[gap.lowerBound] == Cell.hyphen
      guard isHyphen || text.letters[gap.lowerBound] == Cell.space,
        !text.traits[gap.lowerBound].contains(.paragraphEnd)
      else { break }
      if next.count == 1 {
        let isIrish = text.cell(next.end) == UInt8(ascii: "'")
        if isIrish, last + 2 < words.count, words[last + 2].isCapital {
          last += 1
          continue
        }
        // “Hugo B som”; an Å begins another sentence.
        let isInitial =
          text.cell(next.end) == Cell.space && text.digit(next.end + 1) == nil
          && UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.letters[next.first]
          || text.cell(next.end) == UInt8(ascii: ",")
        guard text.cell(next.end) == UInt8(ascii: ".") || next.endsLine || isInitial else { break }
        return last + 1
      }
      let evidence = evidence(of: last + 1)
      // Behind a given name a word that only looks like another is a surname.
      let isSurname = marks[last].contains(.given) && !isKnownOther(last + 1)
      // “hon hette Gudmo Xandersen”.
      let isSaid = last == place && !isKnownOther(last + 1) && cue(before: place) == .sure
      guard evidence > .nothing || isHyphen || isSurname || isSaid else { break }
      // What begins a line begins with a capital letter in any case.
      if text.traits[gap.lowerBound].contains(.lineEnd), evidence < .unknown, !next.endsLine,
        !marks[last + 1].contains(.surname)
      {
        break
      }
      last += 1
    }
    return last
  }

  /// The word behind a nickname: “Per "Putte" Ljung”, “Eva (Evis) Hallin”.
  private func behindNickname(_ place: Int) -> Int? {
    guard place + 2 < words.count, words[place + 1].isCapital, words[place + 2].isCapital else {
      return nil
    }
    let (before, behind) = (
      words[place].end..<words[place + 1].first, words[place + 1].end..<words[place + 2].first
    )
    guard before.count == 2, behind.count == 2, text.letters[before.lowerBound] == Cell.space,
      text.letters[behind.upperBound - 1] == Cell.space
    else { return nil }
    let pair = [text.letters[before.upperBound - 1], text.letters[behind.lowerBound]]
    let quote = UInt8(ascii: "\"")
    let isSet = pair == [quote, quote] || pair == [0x27, 0x27] || pair == [0x28, 0x29]
    return isSet ? place + 2 : nil
  }

  /// The word behind “f.d.”, which somebody was called before.
  private func behindFormer(_ place: Int) -> Int? {
    guard place + 3 < words.count, text.has(" f.d. ", at: words[place].end),
      words[place + 3].isCapital
    else { return nil }
    return place + 3
  }

  /// “Lindgren, Petra”.
  private func isCommaBeforeGiven(_ place: Int, isFirst: Bool) -> Bool {
    guard isFirst, place + 1 < words.count else { return false }
    let gap = words[place].end..<words[place + 1].first
    guard gap.count == 2, ",;".utf8.contains(text.letters[gap.lowerBound]) else { return false }
    let evidence = evidence(of: place)
    // “Du, Gunnel”: an ordinary word that somebody is called as well.
    let isSurname = marks[place].contains(.surname) && !isKnownOther(place)
    return marks[place + 1].contains(.given)
      && (evidence == .surname || isSurname || evidence == .unknown)
  }

  /// The capital word behind “von”, “af”, “de la” and the like.
  func behindParticle(_ place: Int) -> Int? {
    guard place + 1 < words.count, text.isBeside(words[place], words[place + 1]) else { return nil }
    return behindParticles(from: place + 1)
  }

  /// The capital word behind one or two particles that begin at a word.
  func behindParticles(from first: Int) -> Int? {
    var next = first
    while next < words.count, next - first < 2, marks[next].contains(.particle),
      !words[next].isCapital, next == first || text.isBeside(words[next - 1], words[next])
    {
      next += 1
    }
    guard next > first, next < words.count, text.isBeside(words[next - 1], words[next]),
      words[next].isCapital, words[next].count > 1
    else { return nil }
    return next
  }
}
