import Casework
import Findings
import PersonalData
import Synchronization

/// What a letter says of people beyond its addressee and who signs it (K22): their names and numbers,
/// addresses and other details.
final class LetterMentions: Sendable {
  private let register: Register
  /// Made when the first letter is looked through: most checks meet none.
  private let scanner = Mutex<PeopleScanner?>(nil)

  init(_ register: Register) { self.register = register }

  private func knownScanner() -> PeopleScanner {
    scanner.withLock { known in
      if let known { return known }
      let people = register.organisation.people.values.sorted { $0.id < $1.id }
      let made = PeopleScanner(
        people: people.map { KnownPerson(name: $0.name, email: $0.email, phone: $0.phone) }
      )
      known = made
      return made
    }
  }

  /// One finding for each passage that nobody has judged.
  func findings(_ text: LetterText, of item: Case) -> [Finding] {
    let allowed = Allowed(text, of: item, in: register)
    let places = PrintedPlaces(text)
    return knownScanner().mentions(in: text.bytes).compactMap { passage in
      guard passage.certainty >= .likely, let what = passage.kind.mention,
        places.arePrinted(passage)
      else { return nil }
      let words = String(decoding: text.bytes[passage.range], as: UTF8.self)
      // A number that proves itself by its check digit is nothing that a letter can need.
      let isProven = passage.kind == .personalIdentityNumber && passage.certainty == .certain
      // A greeting is no part of the name behind it: ”Bäste Siv Alm”.
      let name = passage.kind == .name ? Salutation.name(in: words) : nil
      guard isProven || !allowed.contains(words) && !(name.map(allowed.contains) ?? false) else {
        return nil
      }
      guard passage.kind != .personalIdentityNumber else {
        return LetterCode.identityNumber.finding(at: passage.range)
      }
      return LetterCode.personalData.finding(
        at: passage.range,
        with: ["what": what, "text": Wording(verbatim: visible(words))]
      )
    }
  }
}

/// Where a letter says something to its addressee: its heading, enclosures and text; who signs it is to
/// be known.
private struct PrintedPlaces {
  private let header: [Range<Int>]
  private let body: Int
  private let signature: Range<Int>

  init(_ text: LetterText) {
    body = text.header.end
    if let record = text.header.record {
      let places = [record[.heading]].compactMap { $0 } + record.items(.enclosures)
      header = places.map(record.document.range(of:))
    } else {
      header = []
    }
    let start = text.closing?.phrase.lowerBound ?? text.bytes.count
    signature = start..<max(start, text.signatureBlock.last?.upperBound ?? start)
  }

  func arePrinted(_ passage: PersonalData.Passage) -> Bool {
    let place = passage.range.lowerBound
    if place < body { return header.contains { $0.overlaps(passage.range) } }
    return !signature.contains(place) || !passage.kind.isOfSignature
  }
}

extension LetterText {
  /// The lines below the words of greeting that say who signs: what comes after them is text again.
  fileprivate var signatureBlock: ArraySlice<Range<Int>> { closing?.signature.prefix(6) ?? [] }
}

/// What a letter may say: who it goes to and who signs it, how the authority is reached, and what its
/// header allows.
private struct Allowed {
  private var words: Set<String> = []
  private var numbers: Set<String> = []

  init(_ text: LetterText, of item: Case, in register: Register) {
    let sender = [SenderField.name, .organisation, .address, .email, .phone].compactMap {
      item.sender?.text($0)
    }
    let writer = item.writer(register)
    let signer = text.signatureBlock.map { text.text([$0]) }
    let person = [writer?.name, writer?.email, writer?.phone].compactMap { $0 }
    let authority =
      [
        register.authority, register.phone, register.email, register.website,
        register.privacyNotice,
      ]
      .compactMap { $0 } + register.postalAddress
    let judged = text.header.record?.texts(.mayMention) ?? []
    for known in sender + person + signer + authority + judged { add(known) }
  }

  private mutating func add(_ text: String) {
    words.formUnion(Self.words(text))
    let digits = Self.national(text)
    if digits.count >= 5 { numbers.insert(digits) }
  }

  /// Whether everything that a passage says is allowed; the genitive of a name is the name.
  func contains(_ text: String) -> Bool {
    let digits = Self.national(text)
    if digits.count >= 5, numbers.contains(digits) { return true }
    return Self.words(text).allSatisfy { word in
      words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
    }
  }

  /// The digits of a number as it is dialled in the country: +46 (0)980 and 0046 980 are 0980.
  private static func national(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    let isAbroad = text.contains("+46") || digits.hasPrefix("0046")
    guard isAbroad, let country = digits.end(of: "46", before: 5) else { return digits }
    let rest = digits[country...]
    return rest.hasPrefix("0") ? String(rest) : "0" + rest
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension String {
  /// Where it goes on behind some digits that stand within its first ones.
  fileprivate func end(of digits: String, before limit: Int) -> Index? {
    for place in indices.prefix(limit) where self[place...].hasPrefix(digits) {
      return index(place, offsetBy: digits.count)
    }
    return nil
  }
}

extension PersonalData.Passage.Kind {
  /// Whether it says who somebody is and how they are reached.
  fileprivate var isOfSignature: Bool {
    switch self {
    case .name, .phone, .email, .address: true
    case .personalIdentityNumber, .property, .vehicle, .birthDate, .account, .link, .role, .health,
      .politics, .union, .crime, .socialServices, .swearing, .threat, .sex,
      .genderIdentity, .ethnicity, .religion, .disability, .sexualOrientation, .age:
      false
    }
  }
}
