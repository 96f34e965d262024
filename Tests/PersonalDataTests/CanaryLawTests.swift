import Laws
import PersonalData
import Testing

/// What is planted into a text in any disguise is found, all of it and nothing beside it.
@Suite struct CanaryLawTests {
  @Test("K25 L8 a planted detail in disguise is found at exactly its bytes", arguments: 0..<16)
  func canary(_ seed: Int) {
    var random = Seeded(seed)
    let people = (0..<20).map { _ in Invented.person(&random) }
    let scanner = PeopleScanner(people: people)
    for disguise in Disguise.allCases {
      let person = random.pick(people)
      for (kind, detail) in Self.details(of: person) {
        // Nobody writes an initial and then a name letter by letter.
        if disguise == .letterByLetter, detail.dropFirst().first == "." { continue }
        let form = disguise.applied(to: detail, &random)
        let before = Array("Det gäller ärendet (".utf8)
        let text = before + Array(form.utf8) + Array("), sa de då.".utf8)
        let range = before.count..<(before.count + form.utf8.count)
        let passages = scanner.passages(in: text)
        #expect(passages.count == 1 && passages.first?.range == range, "\(disguise) \(form)")
        #expect(passages.first.map { $0.kind == kind && !$0.people.isEmpty } == true, "\(form)")
        let leaks = scanner.leaks(in: text)
        #expect(leaks.contains { $0.range.contains(range.lowerBound) }, "\(disguise) \(form)")
      }
    }
  }

  private static func details(of person: KnownPerson) -> [(Passage.Kind, String)] {
    let name = person.name ?? ""
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    return [
      (.name, name), (.name, "\(parts[1]), \(parts[0])"),
      (.name, "\(parts[0].prefix(1)). \(parts[1])"),
      (.email, person.email ?? ""), (.phone, person.phone ?? ""), (.address, person.address ?? ""),
      (.personalIdentityNumber, person.personalIdentityNumber ?? ""),
      (.personalIdentityNumber, String((person.personalIdentityNumber ?? "").dropFirst(2))),
    ]
  }

  @Test("passages are in order, inside the text, and never overlap", arguments: 0..<16)
  func order(_ seed: Int) {
    var random = Seeded(seed)
    let people = (0..<20).map { _ in Invented.person(&random) }
    let scanner = PeopleScanner(people: people)
    var text: [UInt8] = []
    for _ in 0..<60 {
      let person = random.pick(people)
      let detail = random.pick(Self.details(of: person)).1
      text += random.pick(Disguise.allCases).applied(to: detail, &random).utf8
      text += random.pick([" ", ", ", "", "\n", "-", " och ", ". "]).utf8
    }
    for passages in [scanner.passages(in: text), scanner.leaks(in: text)] {
      #expect(!passages.isEmpty)
      for (one, next) in zip(passages, passages.dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound)
      }
      #expect(passages.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.count })
    }
  }
}
