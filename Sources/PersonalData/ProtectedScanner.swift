/// Finds in a text what tells of people of whom nothing may be told, each of many known by little (L10).
///
/// What tells of one of them by itself is likely at least: a rare word of a name in any form, a number, an address with its
/// house. What tells of one only together with something else – the name of many, a street, a day of birth – is likely
/// where the same text has a second such detail of the same person, and otherwise a possible name, or nothing.
///
///     | text                          | of Anna Andersson, Hemligvägen 7 |
///     |-------------------------------|----------------------------------|
///     | Anna                          | nothing                          |
///     | Anna Andersson                | possible                         |
///     | Hemligvägen                   | nothing                          |
///     | Anna på Hemligvägen           | likely, both                     |
///     | Hemligvägen 7                 | certain                          |
///
/// Texts that are published together are read together.
package struct ProtectedScanner: Sendable {
  /// By words of names that are nearly nobody else's, and by whole names.
  package let scanner: PeopleScanner
  /// By every word of their names.
  private let names: KnownPeople

  package init(_ people: [KnownPerson], rareNames: RareNames) {
    scanner = PeopleScanner(people: people, rareNames: rareNames)
    names = KnownPeople(people.map { KnownPerson(name: $0.name, otherNames: $0.otherNames) })
  }

  /// Everything that is found, also by ear, in the order of the text, which is read with others beside it: a name in one
  /// and a street in another are two details.
  package func passages(in text: [UInt8], beside others: [[UInt8]] = []) -> [Passage] {
    let texts = [text] + others
    return settled(texts.map(passages(of:)), in: texts)[0]
  }

  private func passages(of text: [UInt8]) -> [Passage] {
    scanner.knownPeople(in: text) + scanner.leaks(in: text)
  }

  /// What tells of somebody among what ``LeakSearch`` found for ``scanner`` in some bytes.
  package func settled(_ found: [Passage], in bytes: [UInt8]) -> [Passage] {
    settled([found], in: [bytes])[0]
  }

  /// Of each of some texts that are read together.
  private func settled(_ found: [[Passage]], in texts: [[UInt8]]) -> [[Passage]] {
    let found = found.map { $0.filter { !$0.people.isEmpty } }
    if found.allSatisfy(\.isEmpty) { return texts.map { _ in [] } }
    let details = found.map { $0.filter { $0.kind != .name } }
    let hasDetail = details.contains { !$0.isEmpty }
    let names = zip(found, texts).map { found, bytes in
      found.filter { $0.kind == .name }.map { weighed($0, in: bytes) }
        + (hasDetail ? commonNames(in: Folded(bytes)) : [])
    }
    let named = Set(names.joined().flatMap(\.people))
    let detailed = Set(details.joined().flatMap(\.people))
    return texts.indices.map { place in
      let told =
        names[place].compactMap { Self.told($0.passage, beside: detailed, alone: $0.weight) }
        + details[place].compactMap { Self.told($0, beside: named, alone: Self.weight(of: $0)) }
      return PassageMerging.settled(told, length: texts[place].count)
    }
  }

  /// The words of a name, whatever stands between them: on a page a line break may.
  package static func words(of name: ArraySlice<UInt8>) -> String {
    let folded = Folded(Array(name))
    return folded.words.map { String(decoding: folded.letters[$0.range], as: UTF8.self) }
      .joined(separator: " ")
  }

  /// What a passage says by itself.
  private enum Weight {
    case tells, asks, nothing
  }

  private struct WeighedName {
    let passage: Passage
    let weight: Weight

    var people: [Int] { passage.people }
  }

  private func weighed(_ name: Passage, in bytes: [UInt8]) -> WeighedName {
    let isOfMany = scanner.people.isOfMany(Folded(Array(bytes[name.range])))
    return WeighedName(passage: name, weight: isOfMany ? .asks : .tells)
  }

  /// Words of names that many have, which tell of somebody beside a detail alone.
  private func commonNames(in folded: Folded) -> [WeighedName] {
    var found: [Passage] = []
    names.findNames(in: folded, into: &found)
    return found.map { WeighedName(passage: $0, weight: .nothing) }
  }

  private static func weight(of detail: Passage) -> Weight {
    switch detail.kind {
    case .name, .personalIdentityNumber, .phone, .email: .tells
    case .address: detail.certainty > .possible ? .tells : .nothing
    case .birthDate, .property, .vehicle, .account, .link, .role, .health, .politics, .union,
      .crime, .socialServices, .swearing, .threat, .sex, .genderIdentity, .ethnicity, .religion,
      .disability, .sexualOrientation, .age:
      .nothing
    }
  }

  private static func told(
    _ passage: Passage,
    beside others: Set<Int>,
    alone weight: Weight
  ) -> Passage? {
    var passage = passage
    if !others.isDisjoint(with: passage.people) || weight == .tells {
      passage.certainty = max(passage.certainty, .likely)
      return passage
    }
    guard weight == .asks else { return nil }
    passage.certainty = .possible
    return passage
  }
}
