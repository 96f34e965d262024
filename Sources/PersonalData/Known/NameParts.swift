/// The words of a name and what each is.
struct NameParts {
  struct Part {
    /// Cells with rings and dots.
    let letters: [UInt8]
    var role: Role

    /// Whether the two together are more than given names, or more than surnames.
    func isOtherSort(than other: Part) -> Bool { isGiven != other.isGiven }

    private var isGiven: Bool {
      switch role {
      case .given, .half: true
      case .surname, .particle: false
      }
    }
  }

  enum Role {
    case given, surname
    /// One half of a double name: “Inga” of Inga-Lill.
    case half
    /// “von”, “al”: says nothing alone.
    case particle
  }

  private(set) var parts: [Part] = []

  /// Reads a name with the given names first, or behind a comma.
  init(_ name: String) {
    let folded = Folded(Array(name.utf8))
    guard folded.words.count <= 12 else { return }
    let comma = folded.letters.firstIndex(of: UInt8(ascii: ","))
    let words = Self.inOrder(folded.words, comma: comma)
    let surnameStart = Self.surnameStart(of: words, in: folded)
    for (place, word) in words.enumerated() {
      let letters = Array(folded.letters[word.range])
      let isParticle = Self.particles.find(letters) != nil
      let role: Role =
        if isParticle || letters.count == 1 {
          .particle
        } else if place >= surnameStart {
          .surname
        } else if Self.isHalf(place, of: words, in: folded) {
          .half
        } else {
          .given
        }
      parts.append(Part(letters: letters, role: role))
    }
  }

  private static func inOrder(_ words: [Word], comma: Int?) -> [Word] {
    guard let comma else { return words }
    return words.filter { $0.first > comma } + words.filter { $0.first < comma }
  }

  /// The last word, with what hyphens and particles tie to it; a name of one word is a given name.
  private static func surnameStart(of words: [Word], in folded: Folded) -> Int {
    guard words.count > 1 else { return words.count }
    var start = words.count - 1
    while start > 1 {
      let before = words[start - 1]
      let isTied =
        folded.cell(words[start].first - 1) == Cell.hyphen
        && before.end == words[start].first - 1
      guard isTied || particles.find(in: folded.letters, at: before.range) != nil else { break }
      start -= 1
    }
    return start
  }

  private static func isHalf(_ place: Int, of words: [Word], in folded: Folded) -> Bool {
    folded.cell(words[place].end) == Cell.hyphen
      || folded.cell(words[place].first - 1) == Cell.hyphen
  }

  private static let particles = WordTable([
    "af", "al", "el", "abu", "bin", "ben", "ibn", "bint", "da", "de", "del", "della", "den", "der",
    "di", "do", "dos", "du", "la", "le", "ter", "ten", "van", "von", "zu", "y", "e", "o", "mac",
    "mc", "st", "ul", "ur", "och",
  ])
}
