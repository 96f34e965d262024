import Casework
import CivilCalendar

/// The numbers of a register so far (B18), of its cases and not of the published ones alone.
///
/// Cases with protected identity or a secrecy mark are in no number but ``everything(receivedIn:)``, so that every
/// breakdown adds up to the total beside it and nothing is left over for whoever subtracts (L10). Nothing depends on
/// the day of the build but which years are over: an answer came in time or not, and what is not answered is
/// counted as that.
package struct SiteStatistics: Sendable {
  package private(set) var years: [Int: Count] = [:]
  package private(set) var months: [CivilMonth: Count] = [:]
  package private(set) var kinds: [Kind?: Count] = [:]
  package private(set) var areas: [String?: Count] = [:]
  package private(set) var total = Count()
  /// What came in, the secret cases among them.
  private var received: [Int: Int] = [:]
  /// The first year that is not over.
  private let year: Int
  /// Of the cases in the numbers, how many are disposed of and counted by the protocols.
  package private(set) var disposed = 0
  /// How many are disposed of and not counted: the protocols of earlier programs do not have what is counted.
  package private(set) var unknown = 0

  /// How many, and how they went.
  package struct Count: Hashable, Sendable {
    package var received = 0
    package var answered = 0
    /// Answered, with a deadline for it.
    package var timed = 0
    package var inTime = 0
    package var published = 0

    /// Of those with a deadline, in hundredths; `nil` where there are fewer than five.
    package var share: Int? {
      timed < SuppressedTable.least ? nil : (inTime * 200 + timed) / (timed * 2)
    }

    var tally: SuppressedTable.Tally {
      SuppressedTable.Tally(cases: received, published: published)
    }
  }

  /// `day`: the day of the build; without one no year is over.
  package init(on day: CivilDate? = nil) { year = day?.year ?? 0 }

  /// What is said of a case beside its year; of a secret one nothing (L10).
  package struct Place: Sendable {
    let kind: Kind?
    let area: String?
    /// Whether it has a page.
    let isPublished: Bool

    package init(kind: Kind?, area: String?, isPublished: Bool) {
      self.kind = kind
      self.area = area
      self.isPublished = isPublished
    }
  }

  /// Everything that came in during a year, to the nearest five; `nil` for a year that is not over.
  package func everything(receivedIn year: Int) -> Int? {
    year < self.year ? received[year].map { ($0 + 2) / 5 * 5 } : nil
  }

  /// Adds a case.
  package mutating func add(_ timeline: Timeline, at place: Place?, in register: Register) {
    guard let received = timeline[.received] else { return }
    self.received[received.year, default: 0] += 1
    guard let place else { return }
    var one = Count()
    one.received = 1
    if let answered = timeline[.answered] {
      one.answered = 1
      let deadlines = register.deadlines(of: timeline, today: answered)
      if let deadline = deadlines.first(where: { $0.rule.until == .answered && $0.governs }) {
        one.timed = 1
        one.inTime = answered <= deadline.due ? 1 : 0
      }
    }
    if place.isPublished { one.published = 1 }
    add(one, of: received.year, CivilMonth(received), at: place)
  }

  /// Adds cases that were disposed of, by what a protocol has kept of them.
  package mutating func add(_ figures: DisposalProtocol.Figures) {
    unknown += figures.unknown
    for row in figures.rows {
      let received = row.text(.received) ?? ""
      guard let year = Int(received.prefix(4)) else {
        unknown += 1
        continue
      }
      self.received[year, default: 0] += 1
      // Of a case with protected identity there is no month.
      guard received.count > 4, !row.isYes(.secrecy) else { continue }
      var one = Count()
      one.received = 1
      if row.has(.answered) {
        one.answered = 1
        let deadline = row.records(.deadlines, of: DisposalDeadlineField.self).first {
          $0.isYes(.governs) && $0.term(.until, as: Fact.self) == .answered
        }
        if let deadline {
          one.timed = 1
          one.inTime = deadline.isYes(.met) ? 1 : 0
        }
      }
      // It had a page until then.
      if row.has(.published) { one.published = 1 }
      disposed += 1
      let kind = row.term(.kind, as: Kind.self)
      let place = Place(kind: kind, area: row.text(.area), isPublished: row.has(.published))
      add(one, of: year, CivilMonth(iso: received), at: place)
    }
  }

  private mutating func add(_ one: Count, of year: Int, _ month: CivilMonth?, at place: Place) {
    total.add(one)
    if let month { months[month, default: Count()].add(one) }
    years[year, default: Count()].add(one)
    kinds[place.kind, default: Count()].add(one)
    areas[place.area, default: Count()].add(one)
  }

  /// Adds those of other cases.
  package mutating func add(_ other: SiteStatistics) {
    total.add(other.total)
    disposed += other.disposed
    unknown += other.unknown
    for (year, count) in other.received { received[year, default: 0] += count }
    for (year, count) in other.years { years[year, default: Count()].add(count) }
    for (month, count) in other.months { months[month, default: Count()].add(count) }
    for (kind, count) in other.kinds { kinds[kind, default: Count()].add(count) }
    for (area, count) in other.areas { areas[area, default: Count()].add(count) }
  }
}

extension SiteStatistics.Count {
  mutating func add(_ other: Self) {
    received += other.received
    answered += other.answered
    timed += other.timed
    inTime += other.inTime
    published += other.published
  }
}
