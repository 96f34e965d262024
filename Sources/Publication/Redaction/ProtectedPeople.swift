import CaseText
import Casework
import Findings
import PersonalData

/// Everybody in the register whose identity is protected: no text of any case may give one of them away (L10).
///
/// They are known by words of their names that are nearly nobody else's, by their other details, and by two things
/// together that many have each (``ProtectedScanner``). What is said about them names neither them nor their case.
package struct ProtectedPeople: Sendable {
  /// To look for them.
  let scanner: ProtectedScanner
  /// Whether the files of all of them could be read.
  package let isComplete: Bool
  /// Changes with every one of them.
  package let basis: [UInt8]

  /// Nobody.
  package static func nobody(_ register: Register) -> Self { Self([], besides: register) }

  package init(_ senders: [SenderFile], besides register: Register) {
    var people: [KnownPerson] = []
    var isComplete = true
    for sender in senders {
      switch sender {
      case .unreadable: isComplete = false
      case .bytes(let bytes):
        let document = Document(parsing: bytes)
        if !document.findings.isEmpty { isComplete = false }
        guard let root = document.root, document.kind(of: root) == .mapping else { continue }
        let record = Record<SenderField>(document, at: root, in: register.language)
        var person = KnownPerson(sender: record)
        person.name = person.name.flatMap(Self.name)
        people.append(person)
      }
    }
    self.isComplete = isComplete
    basis = Self.basis(people, isComplete: isComplete)
    scanner = ProtectedScanner(people, rareNames: Self.rareNames(register))
  }

  /// Names that the staff have as well, and the register's own words, tell of nobody.
  private static func rareNames(_ register: Register) -> RareNames {
    RareNames(
      besides: register.organisation.people.values.map { KnownPerson(name: $0.name) },
      words: Array(OwnWords(register).all)
    )
  }

  /// A name without the words that people write in the place of one.
  static func name(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || "()[]”\"".contains($0) }
      .filter { !placeholders.contains($0.lowercased()) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let placeholders: Set<String> = [
    "skyddad", "skyddade", "skyddat", "identitet", "id", "personuppgifter", "personuppgift",
    "uppgifter", "sekretess",
    "sekretessmarkerad", "sekretessmarkering", "hemlig", "hemligt", "anonym", "okänd", "okänt",
    "namn",
    "saknas", "ej", "känd", "känt", "nn", "protected", "identity", "secret", "anonymous", "unknown",
    "name",
    "confidential", "withheld",
  ]

  private static func basis(_ people: [KnownPerson], isComplete: Bool) -> [UInt8] {
    var basis: [UInt8] = [isComplete ? 1 : 0]
    for person in people {
      for detail in [
        person.name, person.email, person.phone, person.address, person.personalIdentityNumber,
      ] {
        basis += Array((detail ?? "").utf8)
        basis.append(0)
      }
    }
    return basis
  }

  // MARK: Finding

  /// What of them a text gives away: likely where nobody may allow it, possible where somebody decides, as of a name that
  /// many have.
  ///
  /// `others`: the texts that are published with it.
  func passages(in text: [UInt8], beside others: [[UInt8]] = []) -> [Passage] {
    scanner.passages(in: text, beside: others)
  }

  /// Names that many have, of texts in which somebody has judged that they may stand (K26).
  package func judged(_ texts: PublicTexts, of item: Case) -> Set<String> {
    var words: Set<String> = []
    for text in PublicText.allCases {
      guard let bytes = texts[text] else { continue }
      let names = passages(in: bytes).filter { $0.kind == .name && $0.certainty == .possible }
      if names.isEmpty { continue }
      let kept = PublicReview.kept(in: text, of: .name, by: item)
      for name in names where kept.contains(QuotedSentence.around(name.range, in: bytes)) {
        words.insert(ProtectedScanner.words(of: bytes[name.range]))
      }
    }
    return words
  }
}

extension KnownPerson {
  /// Who sent a case.
  package init(sender: Record<SenderField>) {
    self.init(
      name: sender.text(.name),
      email: sender.text(.email),
      phone: sender.text(.phone),
      address: sender.text(.address),
      personalIdentityNumber: sender.text(.personalIdentityNumber)
    )
  }
}
