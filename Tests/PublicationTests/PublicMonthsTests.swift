import Casework
import CivilCalendar
import Findings
import Laws
import Testing

@testable import Publication

/// K32 R19: the months on the public page of statistics tell of nobody.
@Suite struct PublicMonthsTests {
  private let register = PublicCases().register

  /// Cases by the month of receipt, as `2026-03`.
  private func statistics(_ counts: [(String, Int)]) -> SiteStatistics {
    var statistics = SiteStatistics(on: CivilDate(iso: "2026-11-30"))
    let place = SiteStatistics.Place(kind: .complaint, area: "Kost", isPublished: false)
    for (month, count) in counts {
      let timeline = Timeline(
        routine: RoutineID("synpunkten"),
        kind: .complaint,
        extendedUntil: nil
      ) { $0 == .received ? CivilDate(iso: month + "-15") : nil }
      for _ in 0..<count { statistics.add(timeline, at: place, in: register) }
    }
    return statistics
  }

  private func shown(_ months: PublicMonths) -> [String] {
    months.rows.map { "\($0.month.iso) \($0.shown.received ? "\($0.count.received)" : "–")" }
  }

  @Test("K32 R19 a small month is hidden with another, so that the year does not tell it")
  func smallMonth() {
    let months = PublicMonths(statistics([("2026-01", 9), ("2026-02", 3), ("2026-03", 7)]))
    #expect(shown(months) == ["2026-03 –", "2026-02 –", "2026-01 9"])
    #expect(months.hides)
    // Two months with a number are no picture.
    #expect(months.picture(in: .swedish) == nil)
  }

  @Test("K32 R19 of a year whose number is hidden no month is there")
  func hiddenYear() {
    let months = PublicMonths(
      statistics([("2024-05", 40), ("2025-03", 3), ("2026-01", 6), ("2026-02", 8)])
    )
    #expect(shown(months) == [])
  }

  @Test("K32 a picture has the months that are shown, and gaps for the others")
  func picture() throws {
    let months = PublicMonths(
      statistics([("2026-01", 9), ("2026-02", 3), ("2026-03", 7), ("2026-04", 8), ("2026-05", 11)])
    )
    let picture = try #require(months.picture(in: .swedish))
    #expect(
      picture.contains("maj 2026 11, april 2026 8") || picture.contains("april 2026 8, maj 2026 11")
    )
    #expect(!picture.contains("februari 2026") && !picture.contains("median"))
  }

  @Test("K32 R19 whoever adds up the months and the year finds no small number", arguments: 0..<100)
  func law(_ seed: Int) {
    var random = Seeded(seed)
    let counts = (1...12).flatMap { month in
      ["2025", "2026"].map { ("\($0)-\(month < 10 ? "0" : "")\(month)", random.below(9)) }
    }
    let months = PublicMonths(statistics(counts))
    for year in [2025, 2026] {
      let rows = months.rows.filter { $0.month.year == year }
      #expect(
        rows.allSatisfy { !$0.shown.received || $0.count.received == 0 || $0.count.received >= 5 }
      )
      let hidden = rows.filter { !$0.shown.received }
      #expect(hidden.isEmpty || hidden.count > 1)
      // What is left over for whoever subtracts is no small number either.
      #expect(hidden.isEmpty || hidden.reduce(0) { $0 + $1.count.received } >= 5)
    }
  }
}
