/// Everything that gives known people away, ready to be looked up.
///
/// Built once for many texts. What a text costs does not depend on how many people there are.
struct KnownPeople: Sendable {
  /// A word of names.
  struct Part: Sendable {
    /// How it is written with rings and dots, if differently by different people.
    var spellings: [[UInt8]] = []
    var people: [Int] = []
    /// What it is to somebody at least.
    var isSurname = false
    var isGiven = false
    var isHalf = false
  }

  /// A run of letters and digits that is somebody's.
  struct Sequence: Sendable {
    let kind: Passage.Kind
    let certainty: Passage.Certainty
    let gaps: Gaps
    var people: [Int]
  }

  /// What may stand inside a sequence.
  enum Gaps: Sendable {
    /// Any few signs or spaces.
    case any
    /// Whole words with nothing that goes on before or behind: “Storgatan 4” is not in “Storgatan 40”.
    case anyOfWhole
    /// Hyphens, line breaks and what cannot be seen: a single word must not be put together of two.
    case brokenWord
  }

  /// From a form without rings and dots to a part.
  private(set) var forms = WordTable()
  private(set) var partOfForm: [Int] = []
  private(set) var parts: [Part] = []
  /// Who has both parts; the second may be an initial.
  private(set) var pairs: [UInt64: [Int]] = [:]
  /// Days of birth: see ``KnownBirths``.
  private(set) var births = KnownBirths()
  /// Names as they sound, and as they are split: see ``KnownSounds``.
  private(set) var sounds = KnownSounds()
  private(set) var tree = SequenceTree()
  private(set) var sequences: [Sequence] = []
  /// How sequences begin, and the forms of parts by their hashes.
  private(set) var beginnings = Sieve()
  private(set) var words = Sieve()
  /// Whether one has fewer letters than others begin with.
  private(set) var hasShort = false

  /// Stands for an initial among parts: no list of people has so many words.
  static let initials = 0x7FFF_FF00

  /// Which words of names tell of somebody alone; all of them without it.
  private let rareNames: RareNames?

  /// `rareNames`: of whose names a single word tells only if it is rare, and otherwise nothing but given name and
  /// surname together do.
  init(_ people: [KnownPerson], rareNames: RareNames? = nil) {
    self.rareNames = rareNames
    pairs.reserveCapacity(people.count * 6)
    for (index, person) in people.enumerated() { add(person, knownTo: [index]) }
  }

  /// No sequence has fewer cells: three letters are anybody's.
  private static let shortest = 4

  static func pair(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private mutating func add(_ person: KnownPerson, knownTo own: [Int]) {
    for name in [person.name].compactMap({ $0 }) + person.otherNames { addName(name, knownTo: own) }
    if let number = person.personalIdentityNumber { births.add(number, of: own) }
    for detail in KnownDetails.all(of: person) {
      addSequence(
        detail.cells,
        as: detail.kind,
        certainty: detail.certainty,
        gaps: detail.gaps,
        knownTo: own
      )
    }
  }

  private mutating func addName(_ name: String, knownTo own: [Int]) {
    let parts = NameParts(name).parts
    let tells = parts.map { rareNames?.contains($0.letters) ?? true }
    var numbers: [Int] = []
    for (part, tells) in zip(parts, tells) {
      let number = addPart(part, knownTo: tells ? own : [])
      numbers.append(number)
      if tells { sounds.add(part, number: number) }
      if tells, part.letters.count >= 5, part.role != .particle {
        addSequence(
          part.letters.map(Cell.plain),
          as: .name,
          certainty: .likely,
          gaps: .brokenWord,
          knownTo: own
        )
      }
    }
    for (i, first) in numbers.enumerated() {
      for (j, second) in numbers.enumerated() where i != j {
        guard tells[i] || tells[j] || parts[i].isOtherSort(than: parts[j]) else { continue }
        addPair(first, second, knownTo: own)
      }
      // The initials of everything else, before and behind.
      guard parts[i].role != .half, tells[i] else { continue }
      for (j, other) in parts.enumerated() where i != j {
        guard let letter = other.letters.first.map(Cell.plain) else { continue }
        addPair(Self.initials + Int(letter), first, knownTo: own)
        addPair(first, Self.initials + Int(letter), knownTo: own)
      }
    }
    addWholeName(parts, knownTo: own)
    if tells.contains(true) { addDoubleName(parts, of: own) }
  }

  /// “Inga-Lill” as one word.
  private mutating func addDoubleName(_ parts: [NameParts.Part], of own: [Int]) {
    let both = parts.filter { $0.role == .half }.flatMap(\.letters)
    guard both.count >= 5 else { return }
    for form in Transliteration.forms(of: both) {
      addSequence(form, as: .name, certainty: .likely, gaps: .anyOfWhole, knownTo: own)
    }
  }

  /// The name as one word, as in addresses of all kinds, in both orders.
  private mutating func addWholeName(_ parts: [NameParts.Part], knownTo own: [Int]) {
    let surname = parts.filter { $0.role == .surname || $0.role == .particle }.flatMap(\.letters)
    let given = parts.filter { $0.role == .given || $0.role == .half }
    var wholes = [parts.flatMap(\.letters)]
    if let first = given.first, !surname.isEmpty {
      wholes += [first.letters + surname, surname + first.letters]
      let all = given.flatMap(\.letters)
      if given.count > 1 { wholes += [all + surname, surname + all] }
    }
    guard parts.count > 1 else { return }
    for whole in wholes where whole.count >= 6 {
      for form in Transliteration.forms(of: whole) {
        addSequence(form, as: .name, certainty: .certain, gaps: .any, knownTo: own)
      }
    }
  }

  private mutating func addPart(_ part: NameParts.Part, knownTo own: [Int]) -> Int {
    let plain = part.letters.map(Cell.plain)
    let number = forms.find(plain).map { partOfForm[$0] } ?? parts.count
    if number == parts.count { parts.append(Part()) }
    if !parts[number].spellings.contains(part.letters) {
      parts[number].spellings.append(part.letters)
      for form in Transliteration.forms(of: part.letters) {
        let place = forms.insert(form)
        if place == partOfForm.count {
          partOfForm.append(number)
          words.insert(WordHash(of: form, at: form.indices).value)
        }
      }
    }
    if part.role != .particle { Self.add(own, to: &parts[number].people) }
    switch part.role {
    case .given: parts[number].isGiven = true
    case .surname: parts[number].isSurname = true
    case .half: parts[number].isHalf = true
    case .particle: break
    }
    return number
  }

  private mutating func addPair(_ first: Int, _ second: Int, knownTo own: [Int]) {
    Self.add(own, to: &pairs[Self.pair(first, second), default: []])
  }

  private mutating func addSequence(
    _ cells: [UInt8],
    as kind: Passage.Kind,
    certainty: Passage.Certainty,
    gaps: Gaps,
    knownTo own: [Int]
  ) {
    guard cells.count >= Self.shortest else { return }
    let number = tree.insert(cells, number: sequences.count)
    if number == sequences.count {
      sequences.append(Sequence(kind: kind, certainty: certainty, gaps: gaps, people: own))
      addBeginning(cells)
    } else {
      Self.add(own, to: &sequences[number].people)
    }
  }

  /// Adds somebody to a list, in which those who were added before stand; many lists of one are the same.
  private static func add(_ own: [Int], to people: inout [Int]) {
    if people.isEmpty { people = own } else if people.last != own.last { people += own }
  }

  private mutating func addBeginning(_ cells: [UInt8]) {
    var key = CellKey()
    for cell in cells.prefix(CellKey.length) { key.add(cell) }
    beginnings.insert(key.value)
    if cells.count < CellKey.length { hasShort = true }
  }
}
