import Casework
import CivilCalendar
import Findings
import Laws
import Testing

@testable import Publication

/// R19: whoever has the page of statistics, today's and yesterday's, and can subtract, learns no number below five.
@Suite struct StatisticsAttackTests {
  private let cases = PublicCases()

  /// What somebody reads in a row of a table; `nil` for a dash.
  private struct Read {
    let name: String
    let received, answered: Int?
    let published: Int
    let inTime, timed: Int?

    var unanswered: Int? { answered.flatMap { answered in received.map { $0 - answered } } }
    var late: Int? { inTime.flatMap { inTime in timed.map { $0 - inTime } } }
    var untimed: Int? { timed.flatMap { timed in answered.map { $0 - timed } } }
    /// Whether anybody can count all its cases.
    var isPublic: Bool { received == published }
  }

  private func generated(_ seed: Int) -> SiteStatistics {
    var random = Seeded(seed)
    var statistics = SiteStatistics(on: CivilDate(iso: "2026-11-30"))
    let often = 1 + random.below(5)
    for _ in 0..<random.below(160) {
      let month = 1 + random.below(9)
      let received = CivilDate(iso: "202\(5 + random.below(2))-0\(month)-\(10 + random.below(18))")
      let isAnswered = !random.chance(oneIn: often)
      let answered = received?.adding(days: random.chance(oneIn: 6) ? 60 : 10)
      // A routine that nobody knows has no time for an answer.
      let routine = random.chance(oneIn: 9) ? "annan" : "synpunkten"
      let kind = random.pick([Kind.praise, .suggestion, .complaint, .complaint, .complaint])
      let timeline = Timeline(routine: RoutineID(routine), kind: kind, extendedUntil: nil) { fact in
        switch fact {
        case .received: received
        case .answered: isAnswered ? answered : nil
        case .distributed, .signedOff, .published, .closed: nil
        }
      }
      let place = SiteStatistics.Place(
        kind: kind,
        area: random.pick(["Kost", "Bemötande", "Information", nil]),
        isPublished: random.chance(oneIn: 3)
      )
      let isSecret = random.chance(oneIn: 12)
      statistics.add(timeline, at: isSecret ? nil : place, in: cases.register)
    }
    return statistics
  }

  /// The tables of the page, each with its rows and its total.
  private func tables(_ statistics: SiteStatistics) throws -> [(rows: [Read], total: Read?)] {
    let site = Site(of: cases.register, by: Pages.templates)
    let page = String(decoding: try site.statistics(statistics).bytes, as: UTF8.self)
    return page.split(separator: "<table>").dropFirst().map { table in
      let lines = table.split(separator: "\n").filter { $0.contains("<th scope=\"row\">") }
      let read = lines.map { line in
        (isTotal: line.contains("class=\"total\""), row: Self.row(line))
      }
      return (read.filter { !$0.isTotal }.map(\.row), read.first { $0.isTotal }?.row)
    }
  }

  private static func row(_ line: Substring) -> Read {
    func number(_ label: String) -> Int? {
      let behind = line.ranges(of: "<span class=\"label\">\(label)</span> ").first?.upperBound
      return behind.flatMap { Int(line[$0...].prefix(while: \.isNumber)) }
    }
    let share = line.firstMatch(of: /(\d+) av (\d+)/)
    return Read(
      name: String(line.firstMatch(of: /row">([^<]*)</)?.1 ?? ""),
      received: number("Inkomna"),
      answered: number("Besvarade"),
      published: number("Publicerade") ?? 0,
      inTime: share.flatMap { Int($0.1) },
      timed: share.flatMap { Int($0.2) }
    )
  }

  private static var columns: [KeyPath<Read, Int?>] {
    [
      \.received, \.answered, \.unanswered, \.inTime, \.late, \.untimed,
    ]
  }

  @Test(
    "R19 law: no number of few stands on the page, and none is left over for whoever subtracts",
    arguments: 0..<(Exhaustive.isAsked ? 800 : 60)
  )
  func law(_ seed: Int) throws {
    let tables = try tables(generated(seed))
    try compareMonths(tables.map(\.rows), "seed \(seed)")
    // A table of which nothing may be told has no rows.
    for (place, (rows, total)) in tables.enumerated() where !rows.isEmpty {
      for column in Self.columns {
        // What became of a whole year of the authority is told.
        let told = place == 0 && column != \.received ? [] : rows
        for row in told where !row.isPublic {
          #expect(!Self.isFew(row[keyPath: column]), "seed \(seed) \(row)")
        }
        guard let sum = total?[keyPath: column] else { continue }
        let hidden = rows.filter { $0[keyPath: column] == nil }
        let rest = sum - rows.compactMap { $0[keyPath: column] }.reduce(0, +)
        #expect(
          hidden.isEmpty ? rest == 0 : hidden.count > 1 || rest == 0 || rest == sum,
          "seed \(seed) \(rows)"
        )
        #expect(!Self.isFew(rest) || rest == sum, "seed \(seed) \(rows)")
      }
      // Of a hidden number several are possible, also for whoever has counted the pages.
      guard let sum = total?.received else { continue }
      let hidden = rows.filter { $0.received == nil }
      let rest = sum - rows.compactMap(\.received).reduce(0, +)
      #expect(hidden.isEmpty || rest - hidden.reduce(0) { $0 + max(1, $1.published) } >= 2)
    }
  }

  /// The months of a year against its own row.
  private func compareMonths(_ tables: [[Read]], _ name: String) throws {
    let months = tables.first { rows in rows.contains { $0.name.contains(" 202") } } ?? []
    for year in tables.first ?? [] {
      let own = months.filter { $0.name.hasSuffix(" " + year.name) }
      if own.isEmpty { continue }
      for column in Self.columns {
        let hidden = own.filter { $0[keyPath: column] == nil }
        guard let sum = year[keyPath: column] else {
          #expect(!hidden.isEmpty, "\(name) \(year)")
          continue
        }
        let rest = sum - own.compactMap { $0[keyPath: column] }.reduce(0, +)
        #expect(
          hidden.isEmpty ? rest == 0 : hidden.count > 1 || rest == 0 || rest == sum,
          "\(name) \(own)"
        )
        #expect(!Self.isFew(rest) || rest == sum, "\(name) \(own)")
      }
    }
  }

  private static func isFew(_ number: Int?) -> Bool { number.map { (1..<5).contains($0) } ?? false }

  @Test("R19 of thirty cases of which all but two are answered the page tells how many came in")
  func unanswered() throws {
    var statistics = SiteStatistics(on: CivilDate(iso: "2026-11-30"))
    for number in 0..<30 {
      let timeline = Timeline(
        routine: RoutineID("synpunkten"),
        kind: .complaint,
        extendedUntil: nil
      ) { fact in
        switch fact {
        case .received: CivilDate(iso: "2026-03-02")
        case .answered: number < 28 ? CivilDate(iso: "2026-03-10") : nil
        case .distributed, .signedOff, .published, .closed: nil
        }
      }
      let place = SiteStatistics.Place(kind: .complaint, area: "Kost", isPublished: false)
      statistics.add(timeline, at: place, in: cases.register)
    }
    let tables = try tables(statistics)
    let year = try #require(tables.first?.rows.first)
    #expect(year.answered == 28)
    let kind = try #require(tables.first { $0.rows.first?.name == "Klagomål" }?.rows.first)
    #expect(kind.received == 30)
    #expect(kind.answered == nil && kind.inTime == nil)
  }
}
