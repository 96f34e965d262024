import Casework
import Findings
import PersonalData

/// Everybody whose details a case or the organisation holds (K25), and what each is to the case.
package struct CasePeople: Sendable {
  package private(set) var known: [KnownPerson] = []
  private var parts: [Part] = []

  /// What somebody is to a case.
  package enum Part: Sendable, Hashable, CaseIterable {
    case sender
    case staff
    /// Somebody whom a file of the case names.
    case named
  }

  /// The staff of the organisation alone.
  package init(staff register: Register) {
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

  /// Those whom the files of a case name, the staff left out.
  package init(of item: Case) {
    if let sender = item.sender {
      add(
        KnownPerson(
          name: sender.text(.name),
          email: sender.text(.email),
          phone: sender.text(.phone),
          address: sender.text(.address),
          personalIdentityNumber: sender.text(.personalIdentityNumber)
        ),
        .sender
      )
    }
    for field in [CaseField.takenDownBy, .onBehalfOf] {
      guard let text = item.facts.text(field) else { continue }
      // `Omar Nilsson, undersköterska` or `Omar Nilsson (vikarie)`.
      let name = text.prefix { $0 != "," && $0 != "(" && $0 != ";" }
      add(KnownPerson(name: String(name)), .named)
    }
  }

  /// Both.
  package init(of item: Case, _ register: Register) {
    self.init(of: item)
    let staff = CasePeople(staff: register)
    known += staff.known
    parts += staff.parts
  }

  package mutating func add(_ person: KnownPerson, _ part: Part) {
    known.append(person)
    parts.append(part)
  }

  /// What those are whom a passage can mean; the sender before others.
  func part(of people: [Int]) -> Part? {
    let found = Set(people.compactMap { parts.indices.contains($0) ? parts[$0] : nil })
    return Part.allCases.first { found.contains($0) }
  }

  /// A scanner for them.
  package var scanner: PeopleScanner { PeopleScanner(people: known) }
}
