/// Who gets reports, and of what: whoever manages something, and in place of who cannot be told whoever is next above.
///
/// | a unit's manager | who gets its report |
/// |---|---|
/// | is there | they |
/// | is not named, has left, or has no address | the next one up who is there |
/// | and nobody above is there | the registrars of its department |
package struct ReportReaders: Sendable {
  /// Each person once, in the order of the organisation.
  package private(set) var readers: [Reader] = []

  /// Somebody, and everything of which they get reports.
  package struct Reader: Sendable {
    package let person: PersonID
    /// In the order of the organisation.
    package fileprivate(set) var places: [Place]

    package init(person: PersonID, places: [Place]) {
      self.person = person
      self.places = places
    }
  }

  /// A department, an operation or a unit.
  package struct Place: Sendable {
    package let unit: Organisation.Unit
    package let standing: Standing
  }

  /// Why somebody gets the report of a place.
  package enum Standing: Hashable, Sendable {
    /// They manage it.
    case manager
    /// Whoever manages it cannot be told.
    case insteadOf(PersonID)
    /// Nobody manages it.
    case vacancy
  }

  package init(of organisation: Organisation) {
    for id in organisation.unitOrder {
      guard let unit = organisation.units[id] else { continue }
      let own = unit.manager
      let standing: Standing
      if let own {
        standing = organisation.canBeTold(own) ? .manager : .insteadOf(own)
      } else {
        standing = .vacancy
      }
      for person in organisation.reportReaders(of: unit, standing) {
        add(Place(unit: unit, standing: standing), to: person)
      }
    }
  }

  private mutating func add(_ place: Place, to person: PersonID) {
    if let known = readers.firstIndex(where: { $0.person == person }) {
      readers[known].places.append(place)
    } else {
      readers.append(Reader(person: person, places: [place]))
    }
  }
}

extension Organisation {
  /// Whether somebody is there and has an address.
  package func canBeTold(_ person: PersonID) -> Bool {
    people[person]?.mailAddress != nil && !hasLeft(person)
  }

  fileprivate func reportReaders(
    of unit: Unit,
    _ standing: ReportReaders.Standing
  ) -> [PersonID] {
    if let manager = unit.manager, standing == .manager { return [manager] }
    let above = chain(from: unit.id).dropFirst().compactMap(\.manager)
    if let next = above.first(where: canBeTold) { return [next] }
    return registrars(for: unit.id).filter(canBeTold)
  }
}
