import Casework
import CivilCalendar

/// The numbers of a register so far (B18), of all its cases and not of the published ones alone.
///
/// Nothing here depends on the day of the build: an answer came in time or not, and what is not answered
/// is counted as that.
package struct SiteStatistics: Sendable {
  package private(set) var years: [Int: Count] = [:]
  package private(set) var kinds: [Kind: Count] = [:]
  package private(set) var areas: [String: Count] = [:]
  package private(set) var total = Count()
  /// Of those, how many are disposed of and counted by the protocols.
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

    /// Of those with a deadline, in hundredths; `nil` where there are none.
    package var share: Int? { timed == 0 ? nil : (inTime * 200 + timed) / (timed * 2) }
  }

  package init() {}

  /// What a case is counted under beside its year; of one with protected identity nothing (L10).
  package struct Place: Sendable {
    let kind: Kind?
    let area: String?

    package init(kind: Kind?, area: String?) {
      self.kind = kind
      self.area = area
    }
  }

  /// Adds a case.
  package mutating func add(_ timeline: Timeline, at place: Place?, in register: Register) {
    guard let received = timeline[.received] else { return }
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
    if timeline[.published] != nil { one.published = 1 }
    add(one, received.year, place)
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
      if row.has(.published) { one.published = 1 }
      // Of a case with protected identity there is no month.
      let isOpen = received.count > 4 && !row.isYes(.secrecy)
      disposed += 1
      add(
        one,
        year,
        isOpen ? Place(kind: row.term(.kind, as: Kind.self), area: row.text(.area)) : nil
      )
    }
  }

  private mutating func add(_ one: Count, _ year: Int, _ place: Place?) {
    total.add(one)
    years[year, default: Count()].add(one)
    if let kind = place?.kind { kinds[kind, default: Count()].add(one) }
    if let area = place?.area { areas[area, default: Count()].add(one) }
  }

  /// Adds those of other cases.
  package mutating func add(_ other: SiteStatistics) {
    total.add(other.total)
    disposed += other.disposed
    unknown += other.unknown
    for (year, count) in other.years { years[year, default: Count()].add(count) }
    for (kind, count) in other.kinds { kinds[kind, default: Count()].add(count) }
    for (area, count) in other.areas { areas[area, default: Count()].add(count) }
  }
}

extension SiteStatistics.Count {
  fileprivate mutating func add(_ other: Self) {
    received += other.received
    answered += other.answered
    timed += other.timed
    inTime += other.inTime
    published += other.published
  }
}
