import Casework
import Findings
import PersonalData

/// What a letter says of people beyond its addressee and who signs it (K22): their names and numbers,
/// addresses and other details.
struct LetterMentions: Sendable {
  private let register: Register
  private let scanner: PeopleScanner

  init(_ register: Register) {
    self.register = register
    let people = register.organisation.people.values.sorted { $0.id < $1.id }
    scanner = PeopleScanner(
      people: people.map { KnownPerson(name: $0.name, email: $0.email, phone: $0.phone) }
    )
  }

  /// One finding for each passage that nobody has judged.
  func findings(_ text: LetterText, _ item: Case) -> [Finding] {
    let allowed = Allowed(text, item, register)
    let signature = text.closing.map { $0.phrase.lowerBound } ?? text.bytes.count
    return scanner.passages(in: text.bytes).compactMap { passage in
      guard passage.range.lowerBound >= text.header.end, passage.range.lowerBound < signature,
        passage.certainty >= .likely, let what = passage.kind.what
      else { return nil }
      let words = String(decoding: text.bytes[passage.range], as: UTF8.self)
      guard !allowed.contains(words) else { return nil }
      guard passage.kind != .personalIdentityNumber else {
        return LetterCode.identityNumber.finding(at: passage.range)
      }
      return LetterCode.personalData.finding(
        at: passage.range,
        ["what": what, "text": Wording(verbatim: visible(words))]
      )
    }
  }
}

/// What a letter may say: who it goes to and who signs it, how the authority is reached, and what its
/// header allows.
private struct Allowed {
  private var words: Set<String> = []
  private var numbers: Set<String> = []

  init(_ text: LetterText, _ item: Case, _ register: Register) {
    let sender = [SenderField.name, .organisation, .address, .email, .phone].compactMap {
      item.sender?.text($0)
    }
    let investigator = item.facts.id(.investigator, PersonID.self)
      .flatMap { register.organisation.people[$0] }
    let signer = text.closing?.signature.map { text.text([$0]) } ?? []
    let person = [investigator?.name, investigator?.email, investigator?.phone].compactMap { $0 }
    let authority =
      [register.authority, register.phone, register.email, register.website]
      .compactMap { $0 } + register.postalAddress
    let judged = text.header.record?.texts(.mayMention) ?? []
    for known in sender + person + signer + authority + judged { add(known) }
  }

  private mutating func add(_ text: String) {
    words.formUnion(Self.words(text))
    let digits = text.filter(\.isNumber)
    if digits.count >= 5 { numbers.insert(digits) }
  }

  /// Whether everything that a passage says is allowed; the genitive of a name is the name.
  func contains(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    if digits.count >= 5, numbers.contains(digits) { return true }
    return Self.words(text).allSatisfy { word in
      words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension PersonalData.Passage.Kind {
  /// As a finding names it; `nil` for words that a letter may use, though they are not published.
  fileprivate var what: Wording? {
    switch self {
    case .name: Wording("en person", "a person")
    case .personalIdentityNumber: Wording("ett personnummer", "a personal identity number")
    case .phone: Wording("ett telefonnummer", "a phone number")
    case .email: Wording("en e-postadress", "an e-mail address")
    case .address: Wording("en adress", "an address")
    case .property: Wording("en fastighet", "a property")
    case .vehicle: Wording("ett fordon", "a vehicle")
    case .birthDate: Wording("ett födelsedatum", "a date of birth")
    case .swearing, .threat, .sex, .genderIdentity, .ethnicity, .religion, .disability,
      .sexualOrientation, .age:
      nil
    }
  }
}
