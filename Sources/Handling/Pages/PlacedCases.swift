import CaseStore
import Casework
import Checksums
import CivilCalendar
import Reports
import Statistics

/// The cases of a register by the places that they belong to: the whole authority, and each part of it.
struct PlacedCases: Sendable {
  /// The authority first, then all others in the order of the organisation.
  private(set) var all: [Place]
  /// By the path of its page: a number that is another when anything on the page may be; none where that cannot be said.
  let marks: [String: UInt64]
  private let organisation: Organisation

  /// A place, and where its cases are among those that are counted.
  struct Place: Sendable {
    /// `nil` for the whole authority.
    let unit: Organisation.Unit?
    fileprivate(set) var cases: [Int] = []

    var path: String {
      (unit.map { PageAddress.unit($0.id) } ?? .root).path(ManagerSite.pageName)
    }
  }

  /// `basis`: of the register's own files and the program; `nil` where nothing may be kept.
  init(_ counted: CountedRegister, in register: Register, basis: UInt64?) {
    organisation = register.organisation
    var all = [Place(unit: nil)]
    var places: [UnitID: Int] = [:]
    for unit in organisation.unitOrder.compactMap({ register.organisation.units[$0] }) {
      places[unit.id] = all.count
      all.append(Place(unit: unit))
    }
    var chains: [UnitID: [Int]] = [:]
    for (number, item) in counted.cases.enumerated() {
      all[0].cases.append(number)
      guard let unit = item.place.unit else { continue }
      let chain =
        chains[unit]
        ?? register.organisation.chain(from: unit).compactMap { places[$0.id] }
      chains[unit] = chain
      for place in chain { all[place].cases.append(number) }
    }
    self.all = all
    var marks: [String: UInt64] = [:]
    for place in all {
      marks[place.path] = basis.flatMap { Self.mark(of: place.cases, counted, basis: $0) }
    }
    self.marks = marks
  }

  private static func mark(
    of cases: [Int],
    _ counted: CountedRegister,
    basis: UInt64
  ) -> UInt64? {
    var hash = QuickHash()
    hash.add(basis)
    hash.add(UInt64(bitPattern: Int64(counted.day.dayNumber)))
    for place in cases {
      guard place < counted.numbers.count else {
        hash.add(counted.cases[place].row)
        continue
      }
      guard let mark = counted.marks[place] else { return nil }
      hash.add(mark)
      hash.add(UInt64(counted.numbers[place].serial))
      hash.add(UInt64(counted.numbers[place].year))
    }
    return hash.value
  }

  /// What belongs to a place and to nothing below it, with the figures of the year.
  func parts(
    of place: Place,
    _ counted: CountedRegister
  ) -> [(unit: Organisation.Unit, figures: Tally)] {
    all.compactMap { part in
      guard let unit = part.unit, unit.parent == place.unit?.id else { return nil }
      var tally = Tally()
      for number in part.cases where counted.cases[number].received.year == counted.day.year {
        tally.add(counted.cases[number])
      }
      return (unit, tally)
    }
  }
}
