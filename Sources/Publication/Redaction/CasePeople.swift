import Casework
import Findings
import PersonalData

/// Everybody whose details a case or the organisation holds (K25), and what each is to the case.
package struct CasePeople: Sendable {
  package private(set) var known: [KnownPerson] = []
  private var parts: [Part] = []
  /// Beside those who are known of the case.
  private var protected: ProtectedPeople?
  /// Whoever the cases of the register name.
  private var others = PeopleElsewhere.nobody
  /// The authority's own lists.
  private var own = OwnLists()

  /// What somebody is to a case.
  package enum Part: Sendable, Hashable, CaseIterable {
    case sender
    case staff
    /// Somebody whom a file of the case names.
    case named
    /// Somebody of another case of whom nothing is told, not even that (L10).
    case elsewhere
  }

  /// The staff of the organisation alone.
  package init(staff register: Register) {
    for name in register.redaction.staff { add(KnownPerson(name: name), .staff) }
    for person in register.organisation.people.values.sorted(by: { $0.id < $1.id }) {
      add(
        KnownPerson(
          name: person.name,
          email: person.email,
          phone: person.phone,
          // `anna.berg`, as it stands in files.
          otherNames: [person.id.description]
        ),
        .staff
      )
    }
  }

  /// Whomever the files of a case name, the staff left out.
  package init(of item: Case, in register: Register) {
    if let sender = item.sender {
      add(KnownPerson(sender: sender), .sender)
    }
    for field in [CaseField.takenDownBy, .onBehalfOf] {
      guard let text = item.facts.text(field) else { continue }
      add(KnownPerson(name: Self.name(text)), .named)
    }
    addCorrespondents(of: item, register)
  }

  /// `Omar Nilsson` of `Omar Nilsson, undersköterska` or `Omar Nilsson (vikarie)`.
  static func name(_ text: String) -> String {
    String(text.prefix { $0 != "," && $0 != "(" && $0 != ";" })
  }

  /// All whom the header of a message names, but for addresses of the authority itself: its staff are known
  /// otherwise, and its own name may be read.
  private mutating func addCorrespondents(of item: Case, _ register: Register) {
    guard let message = item.message else { return }
    let domain = register.mail.from.split(separator: "@").last.map { "@" + $0.lowercased() }
    var seen: Set<String> = []
    for line in MessageField.people.flatMap({ message.texts($0) }) where seen.insert(line).inserted
    {
      let person = Correspondence(line)
      if let domain, person.address?.lowercased().hasSuffix(domain) == true { continue }
      if person.name == nil, person.address == nil { continue }
      add(KnownPerson(name: person.name, email: person.address), .named)
    }
  }

  /// Sender and others, whoever the answer may mention, the sender's firm, everybody of other cases whose identity is
  /// protected, and whoever other cases name.
  ///
  /// `letter`: the text of the answer as it was posted or is written.
  package init(
    of item: Case,
    from letter: [UInt8]?,
    in register: Register,
    protected: ProtectedPeople,
    others: PeopleElsewhere = .nobody
  ) {
    self.init(of: item, in: register)
    self.protected = protected
    self.others = others
    own = OwnLists(register)
    if let firm = item.sender?.text(.organisation) { add(KnownPerson(organisation: firm), .sender) }
    addMentioned(in: letter, register)
    let staff = CasePeople(staff: register)
    known += staff.known
    parts += staff.parts
  }

  /// What the letter's header allows it to mention, where that is somebody: the letter may, the public text may not.
  private mutating func addMentioned(in letter: [UInt8]?, _ register: Register) {
    guard let letter else { return }
    let header = LetterHeader(of: letter, in: register.language)
    for words in header.record?.texts(.mayMention) ?? [] where PersonName.isLikely(words) {
      add(KnownPerson(name: words), .named)
    }
  }

  package mutating func add(_ person: KnownPerson, _ part: Part) {
    known.append(person)
    parts.append(part)
  }

  /// What those are whom a passage can mean; the sender before others.
  func part(of people: [Int]) -> Part? {
    let found = Set(people.map { parts.indices.contains($0) ? parts[$0] : .elsewhere })
    return Part.allCases.first { found.contains($0) }
  }

  /// A scanner for those who are known of the case.
  package var scanner: PeopleScanner { PeopleScanner(people: known) }

  /// To look for all of them.
  package var search: CaseSearch {
    CaseSearch(known, own: own, protected: protected, others: others)
  }
}
