import Casework
import CivilCalendar
import Findings
import Laws
import Statistics
import Testing
import Typesetting

@testable import Reports

/// K33: figures in text, tables and charts of one report are of the same cases.
@Suite struct FigureLawTests {
  private static let dimensions = [
    "typ", "område", "enhet", "verksamhet", "förvaltning", "kanal",
  ]

  @Test(
    "K33 text, table and chart of one report have the same figures, whatever came in",
    arguments: 0..<24
  )
  func agree(_ seed: Int) throws {
    var random = Seeded(seed)
    let register = Self.register
    let third = try #require(CivilThird(iso: "2026-2"))
    let day = try #require(CivilDate(iso: "2026-09-07"))
    // Nothing, one case, a few, and two thousand a month.
    let count = seed == 0 ? 0 : seed == 1 ? 1 : seed == 2 ? 8_000 : random.below(60)
    let cases = try (0..<count).map { _ in try Self.item(&random) }
    let figures = PeriodFigures(PeriodReportID(third, of: nil), of: cases, on: day, in: register)
    let text = PeriodText(parsing: Array(Self.text.utf8), in: .swedish)
    let printed = text.printed(by: figures, in: register, width: .points(400))
    let blocks = printed.blocks.compactMap(Self.shown)
    let received = try #require(Self.words(printed.blocks, after: "Kom in: "))
    let answered = try #require(Self.words(printed.blocks, after: "Svarade: "))
    var rest = blocks[...]
    guard case .table(let comparison)? = rest.popFirst() else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.first { $0[0] == "Inkomna" }?[1] == received)
    for dimension in Self.dimensions {
      guard case .table(let rows)? = rest.popFirst(),
        case .picture(let alternative)? = rest.popFirst()
      else {
        Issue.record("no \(dimension)")
        return
      }
      #expect(rows.last?[0] == "Alla" && rows.last?[1] == received, "\(dimension)")
      let parts = rows.dropFirst().dropLast()
      let said = parts.map { "\($0[0]) \($0[1])" }.joined(separator: ", ") + "."
      #expect(alternative.hasSuffix(". " + said), "\(dimension): \(alternative)")
      let sum = parts.reduce(0) { $0 + Self.number($1[1]) }
      #expect(sum == Self.number(received), "\(dimension)")
    }
    guard case .picture(let days)? = rest.popFirst() else {
      Issue.record("no days")
      return
    }
    let all = answered.split(separator: " av ").first.map(String.init) ?? "–"
    #expect(
      days.contains(". \(all == "–" ? "0" : all) svar på det som kom in"),
      "\(days) \(answered)"
    )
    #expect(printed.pictures.count == Self.dimensions.count + 1)
  }

  private static let text =
    "rubrik: R\ndatum: 2026-09-07\n\nKom in: {inkomna}\n\nSvarade: {besvarade}\n\n"
    + "{tabell jämförelse}\n\n"
    + dimensions.map { "{tabell efter \($0)}\n\n{diagram efter \($0)}\n\n" }.joined()
    + "{diagram dagar till svar}\n"

  private enum Shown {
    case table([[String]])
    case picture(String)
  }

  private static func shown(_ block: Block) -> Shown? {
    switch block {
    case .table(let rows, _): .table(rows.map { $0.map { $0.map(\.text).joined() } })
    case .picture(let picture): .picture(picture.alternative)
    case .heading, .paragraph, .list, .lines: nil
    }
  }

  private static func words(_ blocks: [Block], after start: String) -> String? {
    blocks.lazy.compactMap { block -> String? in
      guard case .paragraph(let spans) = block else { return nil }
      let text = spans.map(\.text).joined()
      return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
    }.first
  }

  private static func number(_ words: String) -> Int { Int(words.filter(\.isNumber)) ?? -1 }

  private static func item(_ random: inout Seeded) throws -> CountedCase {
    let first = try #require(CivilDate(iso: "2026-05-01"))
    var item = CountedCase(received: .day(first.adding(days: random.below(123))))
    item.place.kind = random.chance(oneIn: 9) ? nil : random.pick(Kind.allCases)
    item.place.channel = random.chance(oneIn: 9) ? nil : random.pick(Channel.allCases)
    item.place.area = random.pick([nil, "Kost", "Bemötande"])
    item.place.unit = random.pick([nil, "almhaga", "fridhem"]).flatMap { UnitID($0) }
    item.isToBeAnswered = true
    item.isAnswered = random.chance(oneIn: 2)
    item.isClosed = item.isAnswered
    item.isOverdue = false
    item.answer = random.pick([.inTime, .late, .undecided])
    item.closing = .undecided
    item.calendarDays = random.below(90)
    item.outcome = .ordinary
    return item
  }

  private static let register: Register = {
    var bytes = RegisterBytes()
    bytes.settings = Array("myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n".utf8)
    bytes.organisation = Array(
      """
      förvaltningar:
        - id: omsorg
          namn: Omsorgsförvaltningen
          verksamheter:
            - id: aldreomsorg
              namn: Äldreomsorg
              enheter:
                - id: almhaga
                  namn: Almhaga
                - id: fridhem
                  namn: מרכז הבית

      """.utf8
    )
    var reader = RegisterReader(bytes)
    return reader.read()
  }()
}
