import CaseStore
import Casework
import CivilCalendar
import Findings
import Statistics
import System

/// What managers are told of a month (K31): the register is read once for all of them.
package struct MonthReports: Sendable {
  package let month: CivilMonth
  /// Cases that could not be read and are in no report.
  package let unreadable: [CaseNumber]
  let desk: Desk
  /// What adopted reports have proposed and is not done, by department.
  let proposals: [UnitID?: [(report: PeriodReportID, measure: AdoptedReport.Measure)]]
  private let cases: [UnitID: [ReportedCase]]
  private let counts: [UnitID: [CivilMonth: Int]]
  /// When the first case came in.
  private let began: CivilMonth?

  /// A part of a report: a place, with why the reader gets it.
  package struct Section: Sendable {
    package let place: UnitMonth
    package let standing: ReportReaders.Standing
  }

  /// Reads what a month and its sequel were like.
  ///
  /// - Throws: `FileError` when the register's folder cannot be read.
  package init(of month: CivilMonth, at desk: Desk) throws {
    let counted = try desk.counted()
    proposals = try PeriodReports(desk).openProposals()
    self.month = month
    self.desk = desk
    began = counted.cases.compactMap(\.received.month).min()
    var counts: [UnitID: [CivilMonth: Int]] = [:]
    for item in counted.cases {
      if let unit = item.place.unit, let received = item.received.month {
        counts[unit, default: [:]][received, default: 0] += 1
      }
    }
    self.counts = counts
    let told = counted.numbers.indices.filter { counted.cases[$0].isTold(in: month) }
    let read = desk.reported(told, of: counted)
    let found = read.compactMap(\.self)
    cases = Dictionary(grouping: found.filter { $0.unit != nil }) {
      $0.unit ?? UnitID(unchecked: "")
    }
    unreadable =
      counted.unreadable
      + zip(told, read).filter { $1 == nil }
      .map { counted.numbers[$0.0] }
  }

  /// The sections of somebody's report: an operation or department of which they have every unit by itself is left out.
  package func sections(for reader: ReportReaders.Reader) -> [Section] {
    let own = Set(reader.places.map(\.unit.id))
    var told: Set<Set<UnitID>> = []
    return reader.places.compactMap { place in
      let below = units(below: place.unit)
      if !below.isEmpty, below.allSatisfy(own.contains), cases[place.unit.id] == nil { return nil }
      // An operation that is all of its department has been told of with it.
      guard told.insert(leaves(of: place.unit)).inserted else { return nil }
      let month = self.month(of: place.unit)
      // Of a unit that is no more, or not yet, only what there is to say is said.
      if month.isQuiet, !place.unit.exists(on: self.month.first...self.month.last) { return nil }
      return Section(place: month, standing: place.standing)
    }
  }

  /// What the month was like in a place, with everything that belongs to it.
  package func month(of unit: Organisation.Unit) -> UnitMonth {
    let below = units(below: unit)
    let parts = below.compactMap { desk.register.organisation.units[$0] }
      .filter { $0.level == .unit }.map(self.month)
      .filter { !$0.isQuiet || $0.unit.exists(on: month.first...month.last) }
    let all = [unit.id] + below
    // What a unit was before a merger or a move is its past; before that there is none, and no month without cases.
    let past = unit.level == .unit ? desk.register.organisation.predecessors(of: unit.id) : []
    let units = ([unit.id] + past).compactMap { desk.register.organisation.units[$0] }
    let months = months.filter { month in
      month == self.month || units.contains { $0.isWhole(in: month) }
    }
    return UnitMonth(
      of: unit,
      in: month,
      cases: all.flatMap { cases[$0] ?? [] },
      counts: months.map { month in
        (month, (all + past).reduce(0) { $0 + (counts[$1]?[month] ?? 0) })
      },
      parts: parts
    )
  }

  /// The units that a place is made of: itself where nothing belongs to it.
  private func leaves(of unit: Organisation.Unit) -> Set<UnitID> {
    let below = units(below: unit).filter { id in
      desk.register.organisation.units[id]?.level == .unit || cases[id] != nil
    }
    return below.isEmpty ? [unit.id] : Set(below + (cases[unit.id] == nil ? [] : [unit.id]))
  }

  /// What belongs to a place and is not itself, in the order of the organisation.
  private func units(below unit: Organisation.Unit) -> [UnitID] {
    let organisation = desk.register.organisation
    if unit.level == .unit { return [] }
    return organisation.unitOrder.filter { id in
      id != unit.id && organisation.chain(from: id).contains { $0.id == unit.id }
    }
  }

  /// As far back as a trend looks, and not before the register began.
  private var months: [CivilMonth] {
    let earliest = month.adding(months: 1 - UnitMonth.trendMonths)
    return CivilMonth.all(from: max(earliest, began ?? month), through: month)
  }
}

extension CountedCase {
  /// Whether a report of a month may say something of it.
  fileprivate func isTold(in month: CivilMonth) -> Bool {
    guard place.unit != nil, case .day(let day) = received else { return false }
    if isClosed == false || CivilMonth(day) == month { return true }
    if let measures, measures.done < measures.all { return true }
    return isAnswered == true
      && calendarDays.map { CivilMonth(day.adding(days: $0)) == month } ?? false
  }
}
