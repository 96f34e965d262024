/// The next digits of a text, whatever signs, and words that tie them together, stand between them.
struct SpreadDigits {
  private(set) var digits: [Int] = []
  private(set) var cells: [Int] = []
  /// What stands before each digit; `nil` before the first, and where a digit stands directly before.
  private(set) var gaps: [Gap?] = []
  /// What stands between the last digit and the one behind it, if there is one.
  private(set) var gapBehind: Gap?

  /// What stands between two digits.
  struct Gap: Equatable {
    /// The cells between them.
    var range: Range<Int>
    var words: Words = []
    var hasLineEnd = false
    /// Whether another cell of a table, or another point of a list, begins here.
    var hasItemEnd = false

    struct Words: OptionSet {
      let rawValue: UInt8

      /// “sista fyra siffror”: what follows belongs to the number before.
      static let strong = Words(rawValue: 1)
      /// “nr”: may belong to it.
      static let weak = Words(rawValue: 2)
      /// “och”: says nothing by itself.
      static let filler = Words(rawValue: 4)
      /// “x”: a letter in the place of a sign, without a space.
      static let letter = Words(rawValue: 8)
      /// “51 år 11 mån”: says what of a day a number is.
      static let part = Words(rawValue: 32)
      /// “51år1104”: any letters that a digit stands directly beside.
      static let wedge = Words(rawValue: 16)
    }
  }

  /// How close two digits with something between them stand.
  enum Closeness: Int, Comparable {
    /// One sign, and no space.
    case tight
    case space
    /// Several signs, or words.
    case loose

    static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The signs that may stand between two digits: as many as people draw a line with.
  static let mostSigns = 24
  /// The most digits that a number has.
  static let longest = 12

  /// Reads digits from a cell on, as long as they may be an identity number's.
  init?(_ text: Folded, at start: Int) {
    digits.reserveCapacity(Self.longest)
    cells.reserveCapacity(Self.longest)
    gaps.reserveCapacity(Self.longest)
    var place = start
    var gap: Gap?
    while digits.count < Self.longest, let digit = text.digit(place) {
      digits.append(digit)
      cells.append(place)
      gaps.append(gap)
      // Most numbers are no date, which is known after six digits.
      if digits.count == 6, !isDate(0, yearDigits: 2), number(0..<4) < 1850 || number(0..<4) > 2099
      {
        return nil
      }
      gap = nil
      place += 1
      guard text.digit(place) == nil else { continue }
      gap = Self.gap(at: place, in: text)
      guard let end = gap?.range.upperBound else { break }
      place = end
    }
    gapBehind = gap
    if gap == nil, digits.count == Self.longest, text.digit(place) != nil {
      gapBehind = Gap(range: place..<place)
    }
  }

  var count: Int { digits.count }

  func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }

  /// Whether a day of birth begins at a digit.
  func isDate(_ start: Int, yearDigits: Int) -> Bool {
    let month = start + yearDigits
    guard month + 4 <= count else { return false }
    return CalendarDay.isBirth(
      year: number(start..<month),
      month: number(month..<(month + 2)),
      day: number((month + 2)..<(month + 4)),
      yearDigits: yearDigits
    )
  }

  /// What stands behind so many digits: `nil` where none follows near by.
  func gap(behind count: Int) -> Gap? { count < gaps.count ? gaps[count] : gapBehind }

  /// Whether another digit stands directly behind so many.
  func goesOn(behind count: Int) -> Bool {
    if count < gaps.count { return gaps[count] == nil }
    return gapBehind?.range.isEmpty == true
  }

  /// The lengths of the groups that so many digits stand in.
  func groups(_ count: Int) -> [Int] {
    var groups: [Int] = []
    for place in 0..<count {
      if place == 0 || gaps[place] != nil {
        groups.append(1)
      } else {
        groups[groups.count - 1] += 1
      }
    }
    return groups
  }

  /// What stands at a cell before the next digit, if that is near enough to be of one number.
  private static func gap(at start: Int, in text: Folded) -> Gap? {
    var place = start
    var gap = Gap(range: start..<start)
    var signs = 0
    while signs <= mostSigns, place < text.letters.count {
      let cell = text.letters[place]
      if Cell.isDigit(cell), !isCountOfDigits(at: place, behind: gap, in: text) {
        gap.range = start..<place
        if gap.words.contains(.wedge) { return gap.range.count < 24 ? gap : nil }
        // “511104 T 8376” of a number that somebody has for a time.
        if gap.words.contains(.letter) { return gap.range.count <= 3 ? gap : nil }
        return gap.words.isSubset(of: .filler) && !gap.words.isEmpty ? nil : gap
      }
      if cell == Cell.edge { return nil }
      if Cell.isLetter(cell) {
        var end = place
        while Cell.isLetter(text.cell(end)), end - place < TyingWords.longest { end += 1 }
        guard !Cell.isLetter(text.cell(end)) else { return nil }
        let words = TyingWords.words(WordHash(of: text.plain, at: place..<end))
        let isWedge =
          end - place <= TyingWords.longestWedge && words != .letter
          && (text.digit(place - 1) != nil || text.digit(end) != nil)
        guard words != nil || isWedge else { return nil }
        gap.words.formUnion(words ?? .wedge)
        if isWedge { gap.words.insert(.wedge) }
        place = end
      } else {
        signs += 1
        gap.hasLineEnd = gap.hasLineEnd || text.traits[place].contains(.lineEnd)
        gap.hasItemEnd = gap.hasItemEnd || text.traits[place].contains(.itemEnd)
        place += 1
      }
    }
    return nil
  }

  /// Whether a digit is the 4 of “sista 4 siffrorna”.
  private static func isCountOfDigits(at place: Int, behind gap: Gap, in text: Folded) -> Bool {
    gap.words.contains(.strong) && text.cell(place) == UInt8(ascii: "4")
      && text.digit(place + 1) == nil && text.digit(place - 1) == nil
  }
}

extension SpreadDigits.Gap {
  /// Whether a letter stands in it that touches a digit.
  var isWedged: Bool { words.contains(.wedge) || words == .letter && range.count < 3 }

  func closeness(in text: Folded) -> SpreadDigits.Closeness {
    guard range.count == 1 else { return .loose }
    return text.cell(range.lowerBound) == Cell.space ? .space : .tight
  }

  /// Whether the same signs stand in both.
  func isLike(_ other: Self, in text: Folded) -> Bool {
    if words == .letter, other.words == .letter { return true }
    if words.contains(.wedge), other.words.contains(.wedge) { return true }
    return words.isEmpty && other.words.isEmpty && text.letters[range] == text.letters[other.range]
  }
}

/// Words that tie digits together to one number: “511104, sista fyra 8376”.
enum TyingWords {
  /// Letters of the longest.
  static let longest = 20
  /// Letters of the longest word of any kind that ties digits together because it touches them.
  static let longestWedge = 8

  /// What a word, without rings and dots, is; `nil` for any other.
  static func words(_ word: WordHash) -> SpreadDigits.Gap.Words? {
    guard sieve.lets(word.value), let number = table.find(word) else { return nil }
    if number < strong.count { return .strong }
    if number < strong.count + weak.count { return .weak }
    if number < strong.count + weak.count + filler.count { return .filler }
    return number < strong.count + weak.count + filler.count + parts.count ? .part : .letter
  }

  private static let strong = [
    "sista", "fyra", "siffra", "siffran", "siffror", "siffrorna", "kontrollsiffra",
    "kontrollsiffran", "kontrollsiffror", "kontrollsiffrorna", "fodelsenummer", "fodelsenumret",
    "individnummer", "slut", "slutet", "slutar", "slutsiffror", "slutsiffrorna", "avslutas", "last",
    "four", "digit",
    "digits", "ending", "ends",
  ]
  private static let weak = [
    "nr", "nummer", "numret", "no", "number", "streck", "bindestreck", "minus", "plus",
    "snedstreck",
    "dash", "hyphen", "slash", "foljt", "darefter", "dito", "sedan", "sen", "then", "followed",
    "by",
  ]
  private static let filler = [
    "och", "samt", "med", "pa", "de", "dom", "sa", "av", "and", "the", "is",
    "are", "with", "eller", "or",
  ]
  /// “År” is “är” without its ring.
  private static let parts = [
    "ar", "manad", "manaden", "man", "dag", "dagen", "year", "month", "day",
  ]
  private static let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
  private static let table = WordTable(strong + weak + filler + parts + letters)
  private static let sieve = (strong + weak + filler + parts + letters).reduce(into: Sieve()) {
    $0.insert(WordHash(of: Array($1.utf8), at: 0..<$1.utf8.count).value)
  }
}
