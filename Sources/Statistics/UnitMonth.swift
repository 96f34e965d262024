import Casework
import CivilCalendar
import Findings

/// What a month was like in a unit, or in everything that belongs to it (K31).
package struct UnitMonth: Sendable {
  package let unit: Organisation.Unit
  package let month: CivilMonth
  /// What came in, in the order of the numbers.
  package let received: [ReportedCase]
  /// What was answered in the month, whenever it came in.
  package let answered: [ReportedCase]
  /// What is open and past its last day, the longest first.
  package let overdue: [ReportedCase]
  /// What is open, came in during another month and is not past its last day, the nearest first.
  package let waiting: [ReportedCase]
  /// What is planned and falls due before the next report, or is late.
  package let measures: [(number: CaseNumber, measure: ReportedCase.Measure)]
  /// How many came in, month by month: the twelve that end with this one, or as many as the register has.
  package var row: [(month: CivilMonth, count: Int)] { counts.suffix(12) }
  /// Of as many months as a trend looks back on.
  package let counts: [(month: CivilMonth, count: Int)]
  /// Whether that has moved, over as many months as are known, up to two years.
  package let trend: MonthlyRow
  /// Of what belongs to it, each unit; none for a unit.
  package let parts: [UnitMonth]

  /// How many months a trend looks back on.
  package static let trendMonths = 24

  /// What the month was like by the cases that are told of.
  ///
  /// `cases`: of the unit and of what belongs to it. `counts`: how many came in, by month, of at most ``trendMonths`` that
  /// end with this one.
  package init(
    of unit: Organisation.Unit,
    in month: CivilMonth,
    cases: [ReportedCase],
    counts: [(month: CivilMonth, count: Int)],
    parts: [UnitMonth] = []
  ) {
    self.unit = unit
    self.month = month
    self.parts = parts
    let sorted = cases.sorted { $0.number < $1.number }
    received = sorted.filter { CivilMonth($0.received) == month }
    answered = sorted.filter { $0.answer.map { CivilMonth($0.day) == month } ?? false }
    overdue = sorted.filter(\.isOverdue).sorted {
      ($0.due ?? $0.received) < ($1.due ?? $1.received)
    }
    waiting = sorted.filter {
      $0.state != .closed && !$0.isOverdue && CivilMonth($0.received) != month
    }.sorted { ($0.due ?? $0.received) < ($1.due ?? $1.received) }
    let next = month.adding(months: 2).first
    measures = sorted.flatMap { item in
      item.measures.filter { $0.by.map { $0 < next } ?? true }.map { (item.number, $0) }
    }.sorted { ($0.measure.by ?? next) < ($1.measure.by ?? next) }
    self.counts = counts
    trend = MonthlyRow(received: counts)
  }

  /// Whether nothing has happened, and nothing waits.
  package var isQuiet: Bool {
    received.isEmpty && answered.isEmpty && overdue.isEmpty && waiting.isEmpty && measures.isEmpty
  }

  /// `3 ärenden (1 beröm och 2 klagomål)`, or `2 klagomål` where all are of a kind.
  package var receivedWords: Wording {
    if received.isEmpty { return Wording("inga ärenden", "no cases") }
    let kinds = Kind.allCases.compactMap { kind -> Wording? in
      let count = received.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
    }
    let others = received.count { $0.kind == nil }
    if kinds.count == 1, others == 0 { return kinds[0] }
    let count = Self.cases(received.count)
    // Where identities are protected, kinds are not told.
    if kinds.isEmpty { return count }
    let list = kinds.list
    return count + Wording(" (\(list.swedish))", " (\(list.english))")
  }

  private static func cases(_ count: Int) -> Wording {
    Wording(
      count == 1 ? "1 ärende" : "\(count) ärenden",
      count == 1 ? "1 case" : "\(count) cases"
    )
  }

  /// `2 ärenden, alla i tid, efter 7 och 12 dagar`.
  package var answeredWords: Wording {
    guard !answered.isEmpty else { return Wording("inga ärenden", "no cases") }
    let count = Self.cases(answered.count)
    return [inTimeWords, daysWords].compactMap(\.self).reduce(count) {
      $0 + Wording(", ", ", ") + $1
    }
  }

  private var inTimeWords: Wording? {
    let judged = answered.compactMap { $0.answer?.isInTime }
    let inTime = judged.count { $0 }
    if judged.isEmpty { return nil }
    if judged.count == 1 {
      return inTime == 1 ? Wording("i tid", "in time") : Wording("för sent", "late")
    }
    if inTime == judged.count { return Wording("alla i tid", "all in time") }
    if inTime == 0 { return Wording("inget i tid", "none in time") }
    return Wording("\(inTime) i tid", "\(inTime) in time")
  }

  /// Single days below five answers, else the one in the middle.
  private var daysWords: Wording? {
    let days = answered.compactMap { $0.answer?.days }.sorted()
    guard days.count >= Tally.fewest else {
      let words = days.map { Wording(verbatim: "\($0)") }.list
      let isOne = days == [1]
      return Wording(
        "efter \(words.swedish) \(isOne ? "dag" : "dagar")",
        "after \(words.english) \(isOne ? "day" : "days")"
      )
    }
    let middle = days[(days.count + 1) / 2 - 1]
    return Wording(
      "hälften inom \(middle) dagar och det längsta efter \(days[days.count - 1])",
      "half within \(middle) days and the longest after \(days[days.count - 1])"
    )
  }
}

extension Kind {
  /// `2 klagomål`, `1 fråga`.
  fileprivate func counted(_ count: Int) -> Wording {
    let isOne = count == 1
    return switch self {
    case .praise: Wording("\(count) beröm", "\(count) praise")
    case .suggestion: Wording("\(count) förslag", "\(count) suggestion\(isOne ? "" : "s")")
    case .complaint: Wording("\(count) klagomål", "\(count) complaint\(isOne ? "" : "s")")
    case .question:
      Wording("\(count) \(isOne ? "fråga" : "frågor")", "\(count) question\(isOne ? "" : "s")")
    case .fault:
      Wording(
        "\(count) \(isOne ? "felanmälan" : "felanmälningar")",
        "\(count) fault report\(isOne ? "" : "s")"
      )
    }
  }
}

extension [Wording] {
  /// `a, b och c`.
  fileprivate var list: Wording {
    guard let last else { return "" }
    let rest = dropLast()
    if rest.isEmpty { return last }
    return Wording(
      rest.map(\.swedish).joined(separator: ", ") + " och " + last.swedish,
      rest.map(\.english).joined(separator: ", ") + " and " + last.english
    )
  }
}
