/// What a word says by itself.
enum NameEvidence: Int, Comparable {
  /// A place, a thing, an ordinary word.
  case nothing
  /// A name, and an ordinary word.
  case doubtful
  /// No word that is known.
  case unknown
  case surname
  case given

  static func < (left: NameEvidence, right: NameEvidence) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What the word before says of a name.
enum NameCue: Int, Comparable {
  case nothing
  /// “i”, “på”: a place, sooner than somebody.
  case place
  /// “av”, “med”: somebody, or something.
  case people
  /// “fråga”, “vi bad”: somebody, sooner than something.
  case asking
  /// “doktor”, “min granne”, “mvh”: somebody, if the word is a name at all.
  case title
  /// “familjen”, “heter”: nothing but a name.
  case sure

  static func < (left: NameCue, right: NameCue) -> Bool { left.rawValue < right.rawValue }
}

extension NameFinder {
  func evidence(of place: Int) -> NameEvidence {
    let own = marks[place]
    let word = words[place]
    let others: Lexicon.Marks = [.ordinary, .thing, .common, .farewell, .title, .deed, .being]
    if own.contains(.given) { return own.isDisjoint(with: others) ? .given : .doubtful }
    let isOther = !own.isDisjoint(with: others)
    if own.contains(.surname) { return isOther ? .doubtful : .surname }
    if isOther { return own.contains(.ordinary) ? .doubtful : .nothing }
    if !own.isDisjoint(with: [.placeCue, .adverb, .peopleCue, .naming, .kin]) { return .nothing }
    if PlaceNames.isPlace(word, in: text) { return .nothing }
    if SurnameShape.isSurname(word.range, in: text) { return .surname }
    if word.traits.contains(.foreign) { return .unknown }
    if CommonWords.isSwedish(word.range, in: text) { return .nothing }
    return .unknown
  }

  /// Whether a word is known to be none of a name, and does not only look so.
  func isKnownOther(_ place: Int) -> Bool {
    !marks[place].isDisjoint(with: [.thing, .common, .farewell, .title, .deed, .being])
      || PlaceNames.isPlace(words[place], in: text)
  }

  /// The marks of the next word, or of the one behind “som”.
  func marks(behind place: Int) -> Lexicon.Marks {
    guard place + 1 < words.count, text.isBeside(words[place], words[place + 1]) else { return [] }
    guard place + 2 < words.count, text.has("som", at: words[place + 1].first),
      words[place + 1].count == 3, text.isBeside(words[place + 1], words[place + 2])
    else { return marks[place + 1] }
    return marks[place + 2]
  }

  func marks(before place: Int) -> Lexicon.Marks {
    guard place > 0, text.isBeside(words[place - 1], words[place]) else { return [] }
    return marks[place - 1]
  }

  /// Capitals among capitals, where they say nothing.
  func isShouted(_ place: Int) -> Bool {
    guard words[place].isAllCapitals else { return false }
    let neighbours = [place - 2, place - 1, place + 1, place + 2].filter(words.indices.contains)
    return neighbours.count { words[$0].isAllCapitals && words[$0].count > 1 } > 1
  }

  func cue(before place: Int) -> NameCue {
    guard place > 0, text.isNear(words[place - 1], to: words[place]) else { return .nothing }
    let word = words[place]
    let before = words[place - 1]
    let own = marks[place - 1]
    let gap = before.end..<word.first
    let isParagraph = text.traits[gap.lowerBound].contains(.paragraphEnd)
    if own.contains(.farewell), word.endsLine { return .title }
    if isParagraph { return .nothing }
    let isPlain = gap.count == 1 && text.letters[gap.lowerBound] == Cell.space
    if !isPlain {
      let sign = text.letters[gap.lowerBound]
      let isAbbreviation = gap.count == 2 && sign == UInt8(ascii: ".") && isAbbreviated(before)
      // “min granne, Xerxes, kom”.
      let isAside = gap.count == 2 && sign == UInt8(ascii: ",") && word.isCapital
      guard isAbbreviation || isAside, own.contains(.title) || own.contains(.sureCue) else {
        return .nothing
      }
      return .title
    }
    if own.contains(.sureCue) || own.contains(.naming) { return .sure }
    if own.contains(.title) {
      return text.traits[gap.lowerBound].contains(.lineEnd) && word.startsSentence
        ? .nothing : .title
    }
    if own.contains(.asking) { return .asking }
    // “pratade med Xerxes”, “mejlade till Xerxes”.
    let isTowards = before.count == 4 && text.has("till", at: before.first)
    if own.contains(.peopleCue) || isTowards, marks(before: place - 1).contains(.asking) {
      return .asking
    }
    // “svar till Birgersson”.
    if isTowards, place > 1, Self.letters.find(in: text.letters, at: words[place - 2].range) != nil
    {
      return .asking
    }
    // “lyssna på Runar”, “arg på Runar”.
    if before.count == 2, text.has("p}", at: before.first), place > 1,
      Self.towards.find(in: text.letters, at: words[place - 2].range) != nil
    {
      return .asking
    }
    if own.contains(.placeCue) { return .place }
    return own.contains(.peopleCue) ? .people : .nothing
  }

  /// Whether the next word has the form of what somebody did: “Ploypailin tolkade”.
  func didSomething(_ place: Int) -> Bool {
    guard place + 1 < words.count, text.isBeside(words[place], words[place + 1]),
      text.letters[words[place].end] == Cell.space, !words[place + 1].isCapital
    else { return false }
    let verb = words[place + 1]
    return verb.count > 4 && text.has("ade", at: verb.end - 3)
      || ["kom", "körde", "gjorde", "ville", "kunde", "vill"].contains {
        Folded.letters(of: $0).elementsEqual(text.letters[verb.range])
      }
  }

  /// Whether a capital letter in the middle of a sentence is somebody's sooner than a place's: “tack Zetterwall”, “när
  /// Zetterwall kom”.
  func standsOut(_ place: Int) -> Bool {
    let word = words[place]
    guard place > 0, word.count > 3, !word.startsSentence, !word.startsLine, !isInflected(place),
      text.cell(word.first - 1) == Cell.space, text.cell(word.end) != Cell.hyphen,
      !word.traits.contains(.touchesDigit), text.digit(word.end + 1) == nil,
      Self.heads.find(in: text.letters, at: words[place - 1].range) == nil,
      !Self.villages.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) }
      )
    else { return false }
    // “mellan Vä och Tollarp”, “byarna Vä, Tollarp”.
    // “i hela Charlottesborg”.
    if place > 1, marks[place - 2].contains(.placeCue),
      Self.wholes.find(in: text.letters, at: words[place - 1].range) != nil
    {
      return false
    }
    let before = words[max(0, place - 3)..<place]
    // “Wiktoria Krzak och Zbyszek”.
    if place > 1, text.has("och", at: words[place - 1].first), words[place - 1].count == 3,
      text.isBeside(words[place - 2], words[place - 1]), words[place - 2].isCapital,
      evidence(of: place - 2) >= .surname || evidence(of: max(0, place - 3)) == .given
    {
      return true
    }
    if before.contains(where: { $0.isCapital && !$0.startsSentence }) { return false }
    return !words[place - 1].isCapital
      || !marks[place - 1].isDisjoint(with: [.peopleCue, .sureCue, .asking, .common, .adverb])
  }

  /// What is done to somebody with “på”.
  private static let towards: WordTable = {
    var table = WordTable()
    let list =
      "lyssna lyssnar lyssnade lita litar skrek skriker skäller skällde vänta väntar väntade arg arga trött trötta sur klagar klagade förbannad"
    for word in list.split(separator: " ") { _ = table.insert(Folded.letters(of: String(word))) }
    return table
  }()

  /// What a place may be between a preposition and its name.
  private static let wholes: WordTable = {
    var table = WordTable()
    for word
      in "hela halva centrala stora lilla gamla nya norra södra östra västra fina vackra nordvästra sydöstra"
      .split(separator: " ")
    {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }()

  /// How places end, and hardly a name.
  private static let villages = "by löv arp torp tad inge röd ryd måla boda åkra berga svik sund ås"
    .split(separator: " ").map { Folded.letters(of: String($0)) }

  /// What goes to somebody.
  private static let letters: WordTable = {
    var table = WordTable()
    for word
      in "svar svaret brev brevet mejl mejlet hälsning hälsningar tack beröm ros hej kopia sms meddelande"
      .split(separator: " ")
    {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }()

  /// Of whom or what a name behind them is: a place, a firm, a book.
  private static let heads: WordTable = {
    var table = WordTable()
    let list = """
      restaurang restaurangen skolan skola butiken affären företaget firman bolaget hotellet hotell kvarteret byn sjön gården parken
      stugan förskolan förskola avdelningen avdelning boendet enheten gruppbostaden biblioteket museet teatern festivalen appen
      programmet systemet tjänsten boken filmen serien märket bilen bussen linjen båten färjan ön orten samhället staden kommunen
      stadsdelen området tätorten nära kring föreningen klubben laget partiet kyrkan stiftelsen projektet leverantören entreprenören
      operatören kedjan varumärket modellen sorten typen rasen bandet gruppen station stationen hållplats hållplatsen caféet puben
      """
    for word in list.split(whereSeparator: \.isWhitespace) {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }()

  private func isAbbreviated(_ word: Word) -> Bool {
    ["dr", "fam", "hr", "fr", "prof", "doc", "ing", "mr", "mrs", "ms", "st"].contains {
      (short: StaticString) in
      word.count == short.utf8CodeUnitCount && text.has(short, at: word.first)
    }
  }
}
