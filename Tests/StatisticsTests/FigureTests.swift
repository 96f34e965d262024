import Casework
import CivilCalendar
import Findings
import Statistics
import Testing

/// B18: how figures are made of what is counted of each case.
@Suite struct FigureTests {
  private func item(
    _ month: String,
    _ change: (inout CountedCase) -> Void = { _ in }
  ) throws -> CountedCase {
    var item = CountedCase(received: .month(try #require(CivilMonth(iso: month))))
    item.isDistributed = false
    item.isToBeAnswered = true
    item.isAnswered = false
    item.isClosed = false
    item.isOverdue = false
    item.answer = .undecided
    item.closing = .undecided
    item.calendarDays = 3
    item.outcome = .ordinary
    change(&item)
    return item
  }

  private func tally(_ cases: [CountedCase]) -> Tally {
    var tally = Tally()
    for item in cases { tally.add(item) }
    return tally
  }

  private func answered(after days: Int, _ timeliness: CountedCase.Timeliness) throws -> CountedCase
  {
    try item("2026-03") { item in
      item.isAnswered = true
      item.calendarDays = days
      item.answer = timeliness
    }
  }

  @Test("B18 a share has its whole beside it: of what could have been, and nothing else")
  func shares() throws {
    let tally = tally([
      try answered(after: 2, .inTime), try answered(after: 40, .late),
      // Not answered and past its day counts against it, and one whose day is to come does not.
      try item("2026-03") { $0.answer = .late }, try item("2026-03"),
      try item("2026-03") { $0.isToBeAnswered = false },
    ])
    #expect(tally[.received] == FigureValue(5, of: nil, unknown: 0))
    #expect(tally[.answered] == FigureValue(2, of: 4, unknown: 0))
    #expect(tally[.answeredInTime] == FigureValue(1, of: 3, unknown: 0))
    #expect(tally[.within5] == FigureValue(1, of: 2, unknown: 0))
    #expect(tally[.within2] == FigureValue(1, of: 4, unknown: 0))
    #expect(tally[.open] == FigureValue(5, of: 5, unknown: 0))
  }

  @Test(
    "B18 days are told from five answers on, by the nearest rank",
    arguments: [
      ([1, 2, 3, 4], nil, nil), ([1, 2, 3, 4, 50], 3, 50), ([9, 1, 5, 3, 7, 2], 3, 9),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9), ([6, 6, 6, 6, 6], 6, 6),
    ]
  )
  func ranks(_ days: [Int], median: Int?, ninetieth: Int?) throws {
    let tally = tally(try days.map { try answered(after: $0, .inTime) })
    #expect(tally[.medianDays].value == median)
    #expect(tally[.ninetiethDays].value == ninetieth)
    #expect(tally[.medianDays].of == days.count)
  }

  @Test("A4 what a disposed case does not tell is left out, and said so")
  func unknown() throws {
    var gone = CountedCase(received: .year(2019))
    gone.isDisposed = true
    gone.isClosed = true
    let tally = tally([gone, try item("2026-03")])
    #expect(tally[.received] == FigureValue(2, of: nil, unknown: 0))
    #expect(tally[.disposed] == FigureValue(1, of: 2, unknown: 0))
    #expect(tally[.closed] == FigureValue(1, of: 2, unknown: 0))
    #expect(tally[.answered] == FigureValue(0, of: 1, unknown: 1))
    #expect(tally[.medianDays].unknown == 1)
  }

  @Test("B18 groups stand in their order, and months without cases among them")
  func groups() throws {
    let cases = [
      try item("2026-05") { $0.place.kind = .complaint },
      try item("2026-02") { $0.place.kind = .praise },
      try item("2026-05"),
    ]
    let months = FigureTable(cases, by: [.month], in: Organisation())
    #expect(months.groups.map { $0.values[0].id } == ["2026-02", "2026-03", "2026-04", "2026-05"])
    #expect(months.groups.map { $0.tally[.received].value } == [1, 0, 0, 2])
    let kinds = FigureTable(cases.reversed(), by: [.kind], in: Organisation())
    #expect(kinds.groups.map { $0.values[0].id } == ["praise", "complaint", nil])
    let none = FigureTable([], by: [], in: Organisation())
    #expect(none.groups.map { $0.tally[.received].value } == [0])
    #expect(FigureTable([], by: [.month], in: Organisation()).groups.isEmpty)
    let quiet = FigureTable(
      [],
      by: [.month],
      in: Organisation(),
      through: (CivilMonth(iso: "2026-11"), CivilMonth(iso: "2027-01"))
    )
    #expect(quiet.groups.map { $0.values[0].id } == ["2026-11", "2026-12", "2027-01"])
    #expect(quiet.groups.allSatisfy { $0.tally[.received].value == 0 })
  }

  @Test(
    "B18 each figure has a name of its own and its sentence, in both languages",
    arguments: Language.allCases
  )
  func words(_ language: Language) {
    let names = Figure.allCases.map { $0.name[language] }
    #expect(Set(names).count == names.count)
    for figure in Figure.allCases {
      #expect(figure.meaning[language].hasSuffix("."))
      #expect((figure.base == nil) == (figure.make == .count))
    }
  }

  @Test("K33 four months are a period: 2026-2 is May to August")
  func thirds() throws {
    let third = try #require(CivilThird(iso: "2026-2"))
    #expect(third.months.map(\.iso) == ["2026-05", "2026-06", "2026-07", "2026-08"])
    #expect(CivilThird(iso: "2026-0") == nil)
    #expect(CivilThird(iso: "2026-4") == nil)
    #expect(CivilThird(iso: "2026-02") == nil)
    #expect(CivilMonth(iso: "2026-12").map { CivilThird($0).iso } == "2026-3")
    #expect(CivilMonth(iso: "2026-13") == nil)
    #expect(CivilMonth(iso: "2025-12")?.adding(months: 2).iso == "2026-02")
  }
}
