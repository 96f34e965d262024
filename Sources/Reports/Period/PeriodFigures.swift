import Casework
import Charts
import CivilCalendar
import Findings
import PDF
import Statistics

/// The figures of a period's report: of its department, as of its day, without those who are protected.
///
/// A committee's papers are public: cases with protected identity or a secrecy mark are in no number of a report, so that
/// nothing is left over for whoever subtracts (L10). Text, tables and charts of a report are made of the same cases.
package struct PeriodFigures: Sendable {
  package let id: PeriodReportID
  package let day: CivilDate
  private let register: Register
  private let counted: [CountedCase]
  /// Where those of the department are, whenever they came in.
  private let all: [Int]
  /// Where those are that came in during the period.
  private let inPeriod: [Int]
  private let began: CivilMonth?
  let words: FigureWords

  /// The figures of a report, by cases as they are counted on its day.
  package init(
    _ id: PeriodReportID,
    of counted: [CountedCase],
    on day: CivilDate,
    in register: Register
  ) {
    self.id = id
    self.day = day
    self.register = register
    words = FigureWords(in: register.language)
    var selection = FigureSelection()
    if let department = id.department { selection.values = [(.unit, .unit(department))] }
    self.counted = counted
    let isMeant = selection.condition(in: register.organisation)
    all = counted.indices.filter { !counted[$0].isProtected && isMeant(counted[$0]) }
    inPeriod = Self.places(all, of: id.third, among: counted)
    began = counted.lazy.compactMap(\.received.month).min()
  }

  private static func places(
    _ places: [Int],
    of third: CivilThird,
    among counted: [CountedCase]
  ) -> [Int] {
    places.filter { counted[$0].received.month.map { CivilThird($0) == third } ?? false }
  }

  private var language: Language { register.language }

  private func third(_ period: ReportName.Period) -> CivilThird {
    switch period {
    case .this: id.third
    case .previous: id.previous.third
    case .lastYear: CivilThird(iso: "\(id.third.year - 1)-\(id.third.third)") ?? id.third
    }
  }

  /// Where the cases are of which a figure is.
  private func places(_ chosen: ReportName.Cases) -> [Int] {
    let places =
      chosen.period == .this
      ? inPeriod : Self.places(all, of: third(chosen.period), among: counted)
    guard let group = chosen.group else { return places }
    var selection = FigureSelection()
    selection.values = [group]
    let isMeant = selection.condition(in: register.organisation)
    return places.filter { isMeant(counted[$0]) }
  }

  private func tally(_ chosen: ReportName.Cases = .init()) -> Tally {
    places(chosen).reduce(into: Tally()) { $0.add(counted[$1]) }
  }

  /// A figure as it stands in the text.
  package func text(_ figure: Figure, of chosen: ReportName.Cases) -> String {
    words.text(tally(chosen)[figure], of: figure)
  }

  // MARK: Tables

  private static let columns: [Figure] = [.received, .answered, .answeredInTime, .medianDays]
  private static let compared: [Figure] = [
    .received, .answered, .answeredInTime, .medianDays, .ninetiethDays, .open, .overdue,
    .deviations, .measures, .measuresDone, .measuresLate,
  ]

  /// The rows of a table, its head first.
  package func rows(of table: ReportName.Table) -> [[String]] {
    switch table {
    case .comparison:
      let periods = ReportName.Period.allCases
      let head = [Wording("Siffra", "Figure")[language]] + periods.map { third($0).iso }
      let tallies = periods.map { tally(.init(period: $0)) }
      return [head]
        + Self.compared.map { figure in
          [words.heading(figure.name)] + tallies.map { words.text($0[figure], of: figure) }
        }
    case .by(let dimension):
      let groups = groups(by: dimension)
      let all = [(name: Wording("Alla", "All")[language], tally: tally())]
      let head = [words.heading(dimension.name)] + Self.columns.map { words.heading($0.name) }
      return [head]
        + (groups + all).map { group in
          [group.name] + Self.columns.map { words.short(group.tally[$0], of: $0) }
        }
    }
  }

  private func groups(by dimension: Dimension) -> [(name: String, tally: Tally)] {
    let months = id.third.months
    let table = FigureTable(
      inPeriod.lazy.map { counted[$0] },
      by: [dimension],
      in: register.organisation,
      through: dimension == .month ? (months.first, months.last) : (nil, nil)
    )
    return table.groups.map { group in
      (
        name: group.values.first.map { name(of: $0, in: dimension) } ?? words.dash,
        tally: group.tally
      )
    }
  }

  private func name(of value: GroupValue, in dimension: Dimension) -> String {
    guard case .none = value else { return name(of: value) }
    let none = Wording("Utan \(dimension.name.swedish)", "No \(dimension.name.english)")
    return none[language]
  }

  func name(of value: GroupValue) -> String {
    switch value {
    case .kind(let kind): words.heading(kind.name)
    case .channel(let channel): words.heading(channel.name)
    case .area(let name): name
    case .unit(let id): register.organisation.units[id]?.name ?? id.description
    case .routine(let id): register.routines[id]?.name ?? id.description
    case .month(let month): month.words(language).capitalised
    case .third(let third): third.iso
    case .year(let year): "\(year)"
    case .none: Wording("Utan", "None")[language]
    }
  }

  // MARK: Charts

  /// The months that end with the period, or with what of it is over.
  private var months: MonthCounts {
    let after = id.third.months.last?.last.adding(days: 1) ?? day
    return MonthCounts(
      of: all.lazy.map { counted[$0] },
      on: min(day, after),
      since: began
    )
  }

  /// A chart, so wide; it is as high as it needs.
  package func drawing(of chart: ReportName.Chart, width: Length) -> Drawing {
    let charts = FigureCharts(in: language)
    switch chart {
    case .received:
      let months = months
      return charts.received(months.over, moving: months.row).drawing(width: width)
    case .kinds:
      return charts.kinds(months.months.dropLast().suffix(12)).drawing(width: width)
    case .days:
      let days = inPeriod.compactMap { place in
        counted[place].isAnswered == true ? counted[place].calendarDays : nil
      }
      return charts.days(days.sorted(), of: Wording("perioden", "the period")).drawing(width: width)
    case .by(let dimension):
      let groups = groups(by: dimension).map {
        (name: $0.name, count: $0.tally[.received].value ?? 0)
      }
      let title =
        Wording("Inkomna efter ", "Received by ") + dimension.name
      return charts.parts(groups, title: title).drawing(width: width)
    }
  }

  // MARK: Sentences

  /// What has moved, and what has not.
  package var trends: [String] {
    [months.row.sentence(on: .received)[language].capitalised]
  }

  /// What has become more or less than its share lets expect.
  package var patterns: [String] {
    guard let first = id.third.months.first, let last = id.third.months.last else { return [] }
    return [[Dimension.unit, .area], [.unit, .kind]].flatMap { dimensions in
      let found = GroupPatterns(
        of: all.lazy.map { counted[$0] },
        by: dimensions,
        in: first...last,
        of: register.organisation
      )
      return found.sentences { Wording(verbatim: name(of: $0)) }.map { $0[language] }
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether what a name places tells of fewer than five cases, which is not for everybody.
  package func tellsOfFew(_ name: ReportName) -> Bool {
    func isFew(_ tally: Tally) -> Bool { (1..<Tally.fewest).contains(tally[.received].value ?? 0) }
    switch name {
    case .figure(_, let chosen): return isFew(tally(chosen))
    case .table(.comparison):
      return ReportName.Period.allCases.contains { isFew(tally(.init(period: $0))) }
    case .table(.by(let dimension)), .chart(.by(let dimension)):
      return groups(by: dimension).contains { isFew($0.tally) }
    case .chart(.received):
      return months.over.contains { (1..<Tally.fewest).contains($0.count) }
    case .chart(.kinds):
      return months.months.dropLast().suffix(12).contains {
        $0.kinds.values.contains { (1..<Tally.fewest).contains($0) }
      }
    case .chart(.days): return true
    case .trends, .patterns: return false
    }
  }
}
