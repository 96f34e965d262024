import Casework
import CivilCalendar
import Findings
import Laws
import Testing

@testable import Publication

/// The numbers of the site: of open cases alone, and so that nothing secret is left over.
@Suite struct SiteStatisticsTests {
  private let cases = PublicCases()

  /// A case as it is counted.
  private struct Counted {
    var received = "2026-03-02"
    var answered: String? = nil
    var kind = Kind.complaint
    var area: String? = "Kost"
    var isPublished = false
    var isSecret = false
  }

  private func statistics(_ counted: [Counted], on day: String = "2026-11-30") -> SiteStatistics {
    var statistics = SiteStatistics(on: CivilDate(iso: day))
    for one in counted {
      let timeline = Timeline(
        routine: RoutineID("synpunkten"),
        kind: one.kind,
        extendedUntil: nil
      ) { fact in
        switch fact {
        case .received: CivilDate(iso: one.received)
        case .answered: one.answered.flatMap { CivilDate(iso: $0) }
        case .distributed, .signedOff, .published, .closed: nil
        }
      }
      let place = SiteStatistics.Place(
        kind: one.kind,
        area: one.area,
        isPublished: one.isPublished
      )
      statistics.add(timeline, at: one.isSecret ? nil : place, in: cases.register)
    }
    return statistics
  }

  private func page(_ statistics: SiteStatistics) throws -> String {
    let site = Site(of: cases.register, by: Pages.templates)
    return String(decoding: try site.statistics(statistics).bytes, as: UTF8.self)
  }

  @Test("B18: the share in time is of the answered cases with a deadline, in whole per cent")
  func share() {
    let answers = ["2026-03-17", "2026-03-18", "2026-03-19", "2026-04-30", "2026-04-30", nil]
    let statistics = statistics(answers.map { Counted(answered: $0) })
    #expect(statistics.total.received == 6)
    #expect(statistics.total.answered == 5)
    #expect(statistics.total.share == 60)
    #expect(statistics.kinds[.complaint]?.inTime == 3)
    #expect(statistics.years[2026]?.received == 6)
    #expect(SiteStatistics().total.share == nil)
    // Of fewer than five there is no share.
    #expect(self.statistics([Counted(answered: "2026-03-17")]).total.share == nil)
  }

  @Test("R19 every breakdown leaves secret cases out and adds up to the total beside it")
  func addsUp() {
    let some = [
      Counted(), Counted(kind: .praise), Counted(area: nil), Counted(received: "2025-01-07"),
      Counted(isSecret: true), Counted(received: "2025-01-07", isSecret: true),
    ]
    let statistics = statistics(some)
    #expect(statistics.total.received == 4)
    #expect(statistics.years.values.reduce(0) { $0 + $1.received } == 4)
    #expect(statistics.kinds.values.reduce(0) { $0 + $1.received } == 4)
    #expect(statistics.areas.values.reduce(0) { $0 + $1.received } == 4)
    #expect(statistics.areas[nil]?.received == 1)
  }

  @Test("R19 everything received is told of years that are over, to the nearest five")
  func everything() throws {
    let some =
      (0..<12).map { Counted(received: "2025-03-02", isSecret: $0 > 8) }
      + (0..<9).map { _ in Counted() }
    #expect(statistics(some).everything(receivedIn: 2025) == 10)
    #expect(statistics(some).everything(receivedIn: 2026) == nil)
    #expect(statistics(some, on: "2027-01-01").everything(receivedIn: 2026) == 10)
    let page = try page(statistics(some))
    #expect(page.contains("<span class=\"label\">Alla, avrundat</span> 10<"))
    #expect(!page.contains("12<"))
  }

  @Test("R19 a number of few is not shown, and neither is one from which it follows")
  func fewAreHidden() throws {
    let some =
      (0..<12).map { _ in Counted() } + (0..<2).map { _ in Counted(kind: .praise) }
      + (0..<9).map { _ in Counted(kind: .suggestion) }
    let page = try page(statistics(some))
    func row(_ name: String) throws -> Substring {
      try #require(
        page.split(separator: "\n").first { $0.contains("<th scope=\"row\">\(name)<") }
      )
    }
    #expect(try row("Klagomål").contains("Inkomna</span> 12<"))
    #expect(try row("Beröm").contains("Inkomna</span> –<"))
    #expect(try row("Förslag").contains("Inkomna</span> –<"))
    #expect(page.contains("Där ett streck står"))
    // All that there are have pages: nothing to hide.
    let shown = try self.page(statistics([Counted(isPublished: true)]))
    #expect(shown.contains("Inkomna</span> 1<"))
    #expect(!shown.contains("Där ett streck står"))
  }

  @Test("R19 an area that is none of the routine's is not told")
  func strangeArea() throws {
    let page = try page(statistics((0..<7).map { _ in Counted(area: "Anna Berg ringde") }))
    #expect(!page.contains("Anna Berg"))
    #expect(page.contains("<th scope=\"row\">Utan område<"))
  }

  @Test(
    "R19, L10 whatever is secret changes no byte of any file, today or since yesterday",
    arguments: 0..<40
  )
  func secretsChangeNothing(_ seed: Int) throws {
    var generator = Seeded(seed)
    var open: [Counted] = []
    for _ in 0..<generator.below(60) {
      let day = 10 + generator.below(18)
      var one = Counted(received: "202\(5 + generator.below(2))-0\(1 + generator.below(9))-\(day)")
      one.kind = generator.pick([.praise, .suggestion, .complaint])
      one.area = generator.pick(["Kost", "Bemötande", nil])
      one.answered = generator.pick([nil, "2026-10-01"])
      one.isPublished = generator.chance(oneIn: 2)
      open.append(one)
    }
    let secret = (0..<(1 + generator.below(6))).map { _ in
      var one = generator.pick(open + [Counted()])
      (one.received, one.isSecret) = ("2026-06-10", true)
      return one
    }
    let site = Site(of: cases.register, by: Pages.templates)
    let yesterday = try site.made([], statistics(open))
    let today = try site.made([], statistics(open + secret))
    #expect(today == yesterday, "seed \(seed)")
    // Of a year that is over one number may be another: everything, rounded.
    let later = try site.made([], statistics(open + secret, on: "2027-01-04"))
    let without = try site.made([], statistics(open, on: "2027-01-04"))
    for (one, other) in zip(later, without) where one != other {
      #expect(one.path == "statistics.html")
      #expect(Self.withoutEverything(one) == Self.withoutEverything(other))
    }
  }

  private static func withoutEverything(_ file: SiteFile) -> String {
    String(decoding: file.bytes, as: UTF8.self).replacing(/Alla, avrundat<\/span> \d+/, with: "")
  }
}
