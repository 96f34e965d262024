/// Initials that are somebody's, as a teacher's or a clerk's are.
///
/// Whoever knows the place knows who it is, so somebody is asked. Two and three with full stops are nearly nothing else;
/// others only where a title stands before them or a workplace behind.
struct Initials {
  let finder: NameFinder

  static func find(with finder: NameFinder, into passages: inout [Passage]) {
    let initials = Initials(finder: finder)
    var place = 0
    while place < finder.words.count {
      guard let last = initials.last(from: place) else {
        place += 1
        continue
      }
      let cells = finder.words[place].first..<finder.words[last].end
      passages.append(Passage(finder.text.bytes(cells), .name, certainty: .possible))
      place = last + 1
    }
  }

  private var text: Folded { finder.text }
  private var words: [Word] { finder.words }

  /// The last word of the initials that begin at a word.
  private func last(from place: Int) -> Int? {
    let word = words[place]
    guard !word.traits.contains(.touchesDigit), isApart(place) else { return nil }
    if word.count == 1 { return dotted(from: place) ?? single(place) }
    guard word.isAllCapitals, word.count == 2 || word.count == 3 && isNamed(place),
      !finder.isShouted(place), !Self.isShort(text.letters[word.range]), isTitled(place)
    else { return nil }
    return place
  }

  /// Whether no letter is tied to it from before: “A-B”, “t.ex.”.
  private func isApart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let gap = words[place].first - words[place - 1].end
    return gap != 1 || text.letters[words[place].first - 1] == Cell.space
      || text.letters[words[place].first - 1] == UInt8(ascii: "/")
  }

  /// Several with full stops, hyphens or spaces between; of small letters only beside a title or a workplace.
  private func dotted(from place: Int) -> Int? {
    var last = place
    var hasDot = false
    while last + 1 < words.count, last - place < 3, words[last + 1].count == 1,
      words[last + 1].isCapital == words[place].isCapital
    {
      let gap = words[last].end..<words[last + 1].first
      let signs = text.letters[gap]
      let isDot =
        signs.first == UInt8(ascii: ".") && gap.count <= 2
        && (gap.count == 1 || signs.last == Cell.space)
      guard isDot || gap.count == 1 && (signs.first == Cell.space || signs.first == Cell.hyphen)
      else { break }
      hasDot = hasDot || isDot
      last += 1
    }
    guard last > place, !text.isDigitBeside(words[last]) else { return nil }
    let letters = words[place...last].map { text.letters[$0.first] }
    if Self.dottedShort.find(letters) != nil { return nil }
    let isTold = isTitled(place) || isAtWork(last)
    if !words[place].isCapital { return hasDot && isTold ? last : nil }
    return hasDot || isTold ? last : nil
  }

  /// One alone, behind a title or before a workplace.
  private func single(_ place: Int) -> Int? {
    let word = words[place]
    guard word.isCapital, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.letters[word.first] else {
      return nil
    }
    let isDotted = text.cell(word.end) == UInt8(ascii: ".")
    if isDotted, isAtWork(place) { return place }
    let isKin = finder.marks(before: place).contains(.kin) && place > 1
    // “assistenten M kom inte”.
    let isOne =
      place > 0 && text.letters[words[place - 1].end - 1] == UInt8(ascii: "n")
      && !finder.marks(behind: place).isDisjoint(with: [.deed, .being])
    guard isTitled(place), isKin || isDotted || isOne,
      place + 1 == words.count || !startsName(place + 1)
    else { return nil }
    return place
  }

  private func startsName(_ place: Int) -> Bool {
    words[place].isCapital && text.isNear(words[place - 1], to: words[place])
      && finder.evidence(of: place) > .doubtful
  }

  /// Whether a title, a relation or “initialer” stands directly before.
  private func isTitled(_ place: Int) -> Bool {
    guard place > 0, text.isBeside(words[place - 1], words[place]) else { return isNamed(place) }
    return finder.marks(before: place).contains(.title) || isNamed(place)
  }

  private func isNamed(_ place: Int) -> Bool {
    guard place > 0, text.isNear(words[place - 1], to: words[place]) else { return false }
    return Self.naming.find(in: text.letters, at: words[place - 1].range) != nil
  }

  private func isAtWork(_ place: Int) -> Bool { finder.isAtWork(place) }

  /// Whether letters are short for something else.
  private static func isShort(_ letters: ArraySlice<UInt8>) -> Bool {
    short.find(Array(letters)) != nil
  }

  private static let naming = table(
    "initialer initialerna initialen sign signatur signaturen initials"
  )
  private static let short = table(
    """
    ps pps osa obs usa eu ab hb kb us uk tv cd dvd ac it hr pc id pr fn hm km oa ob fk ks bn sn kf un if ik bk sk ek vo ifo ao ok np na tf
    vd vt ht sm vm em os ai ip gps nb re sv vb fw cc lss hvb bup bvc sfi hsl sol lvu lvm pbl osl gdpr bmo asap aka ad bc st sj
    ex tex bla mm osv fd dvs pga sk ed fom tom iom mfl dv od ev el ca dr pm am fm nr kl lr resp eg ie cv bb brf gmt utc mc md
    fvm fvo vab aap led lcd abc ett en va gc gk gs bi so no sa ma bl hk sl sd kd mp
    """
  )

  /// What is short with full stops.
  private static let dottedShort = table(
    """
    ps pps osa obs usa eu nb asap aka tex blaa mm osv fd dvs pga sk ed iom am pm ie eg st va os fvb sos iq ad bc rsvp mvh mfl
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

extension Folded {
  /// Whether a digit stands beside a word, with one sign between at most.
  fileprivate func isDigitBeside(_ word: Word) -> Bool {
    digit(word.end) != nil || digit(word.end + 1) != nil
  }
}

extension NameFinder {
  /// Whether a place where people work stands behind a word: “Rut i kassan”.
  func isAtWork(_ place: Int) -> Bool { isIn(Self.workplaces, place) }

  /// Whether a place where nobody but the staff is stands behind a word.
  func isAtDesk(_ place: Int) -> Bool { isIn(Self.desks, place) }

  private func isIn(_ places: WordTable, _ place: Int) -> Bool {
    var next = place + 1
    guard next + 1 < words.count, text.isNear(words[place], to: words[next]),
      words[next].first - words[place].end <= 2,
      Self.workCues.find(in: text.letters, at: words[next].range) != nil
    else { return false }
    next += 1
    // “i er kassa”, “på det lokala kontoret”.
    for _ in 0..<2 where next < words.count {
      guard text.isBeside(words[next - 1], words[next]) else { return false }
      if places.find(in: text.letters, at: words[next].range) != nil { return true }
      next += 1
    }
    return false
  }

  private static let workCues = workTable("i på vid från bakom hos")
  /// Where the staff of an authority is met.
  private static let workplaces = workTable(
    """
    kassan kassa receptionen reception växeln köket disken luckan lagret matsalen expeditionen informationen infodisken kontoret
    personalen hemtjänsten ledningen avdelningen avdelning verkstaden förrådet kundtjänst kundtjänsten medborgarkontoret
    medborgarservice kontaktcenter biblioteket bibliotek badhuset simhallen återvinningscentralen tippen fritids fritidsgården
    dagis förskolan skolan skola rektorsexpeditionen socialkontoret soc socialtjänsten familjecentralen vårdcentralen nattpasset
    nattskiftet natten kvällspasset dagverksamheten äldreboendet boendet gruppboendet korttids caféet kafeterian cafeterian
    gatukontoret byggnadsnämnden stadsbyggnadskontoret miljökontoret bygglov försörjningsstöd färdtjänsten snöröjningen
    parkförvaltningen vaktmästeriet kommunhuset stadshuset frontdesk office desk reception kitchen checkout
    """
  )

  private static let desks = workTable(
    "kassan receptionen växeln luckan disken infodisken expeditionen kundtjänst kundtjänsten medborgarkontoret"
  )

  private static func workTable(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(whereSeparator: \.isWhitespace) {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }
}
