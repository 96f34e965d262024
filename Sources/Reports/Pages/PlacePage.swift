import Casework
import CivilCalendar
import Findings
import Mustache
import Statistics

/// Everything that stands on the page of a place (K32).
package struct PlacePage: Sendable {
  package let place: Place
  package let figures: PlaceFigures
  /// What is open, the nearest last day first.
  package let open: [ReportedCase]
  /// What is planned, or late; the first day first.
  package let measures: [(number: CaseNumber, measure: ReportedCase.Measure)]
  /// What adopted reports on the place have proposed and is not done.
  package let proposals: [(report: PeriodReportID, measure: AdoptedReport.Measure)]
  /// Praise that came in lately, the last first.
  package let praise: [ReportedCase]
  /// What belongs to it, and its figures of the year.
  package let parts: [(unit: Organisation.Unit, figures: Tally)]

  /// Of what a page is.
  package enum Place: Sendable {
    /// All that the register has: figures alone, since every manager may read it.
    case authority(String)
    case unit(Organisation.Unit)

    package var name: String {
      switch self {
      case .authority(let name): name
      case .unit(let unit): unit.name
      }
    }
  }

  /// How far back praise stands on a page, in days.
  package static let praiseDays = 120

  /// The page by the cases that are told of, of the place and of what belongs to it.
  package init(
    of place: Place,
    figures: PlaceFigures,
    cases: [ReportedCase],
    parts: [(unit: Organisation.Unit, figures: Tally)],
    proposals: [(report: PeriodReportID, measure: AdoptedReport.Measure)] = []
  ) {
    self.proposals = proposals.sorted {
      ($0.measure.by ?? .distantFuture) < ($1.measure.by ?? .distantFuture)
    }
    self.place = place
    self.figures = figures
    self.parts = parts
    let sorted = cases.sorted { $0.number < $1.number }
    open = sorted.filter { $0.state != .closed }.sorted {
      ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture)
    }
    praise = sorted.reversed().filter {
      $0.kind == .praise && $0.received > figures.day.adding(days: -Self.praiseDays)
    }.sorted { $0.received > $1.received }
    measures = sorted.flatMap { item in item.measures.map { (item.number, $0) } }
      .sorted { ($0.measure.by ?? .distantFuture) < ($1.measure.by ?? .distantFuture) }
  }
}

extension CivilDate {
  /// After every day that a case can have.
  fileprivate static let distantFuture = CivilDate(dayNumber: .max)
}

/// The words of a page, in the language of the register.
struct PlacePageText {
  let page: PlacePage
  let frame: ManagerSite.Frame
  let words: FigureWords

  private var language: Language { words.language }
  private var charts: FigureCharts { FigureCharts(in: language) }

  /// The whole page.
  ///
  /// `address`: of the page, from the root of the pages.
  func bytes(at address: PageAddress) throws(RenderingFault) -> [UInt8] {
    var writer = PageWriter(in: language)
    try frame.begin(&writer, titled: page.place.name, at: address)
    writer.markup("<div class=\"wide\">\n")
    frame.path(to: page.place, from: address, in: &writer)
    writer.element("h1", page.place.name)
    lead(&writer)
    figures(&writer)
    if !page.parts.isEmpty { parts(&writer, from: address) }
    if !page.figures.isEmpty { pictures(&writer) }
    months(&writer)
    proposals(&writer)
    switch page.place {
    case .authority: break
    case .unit(let unit):
      praise(&writer)
      open(&writer)
      measures(&writer)
      calendar(&writer, of: unit)
    }
    definitions(&writer)
    writer.markup("</div>\n")
    try frame.end(&writer, titled: page.place.name, at: address)
    return writer.bytes
  }

  private func lead(_ writer: inout PageWriter) {
    writer.line(
      "p class=\"lead\"",
      Wording(
        "Siffrorna gäller den \(page.figures.day.words(.swedish)).",
        "Figures as of \(page.figures.day.words(.english))."
      )
    )
    guard page.figures.isEmpty else { return }
    writer.line(
      "p class=\"lead\"",
      Wording("Inget har kommit in de senaste två åren.", "Nothing came in during two years.")
    )
  }

  /// The figures that a manager reads first.
  static let shown: [Figure] = [
    .received, .answered, .answeredInTime, .medianDays, .open, .overdue, .deviations, .measures,
    .measuresDone, .measuresLate,
  ]

  private func figures(_ writer: inout PageWriter) {
    let year = page.figures.day.year
    writer.table(
      Wording("Året och året före", "This year and the year before"),
      head: [Wording("Siffra", "Figure")[language], "\(year)", "\(year - 1)"],
      rows: Self.shown.map { figure in
        [
          words.heading(figure.name),
          words.text(page.figures.thisYear[figure], of: figure),
          words.text(page.figures.lastYear[figure], of: figure),
        ]
      }
    )
  }

  private static let columns: [Figure] = [.received, .answeredInTime, .open, .overdue]

  private func parts(_ writer: inout PageWriter, from address: PageAddress) {
    let year = page.figures.day.year
    writer.table(
      Wording("Det som kom in \(year), efter del", "What came in during \(year), by part"),
      head: [Wording("Del", "Part")[language]] + Self.columns.map { words.heading($0.name) },
      rows: page.parts.map { part in
        [part.unit.name] + Self.columns.map { words.short(part.figures[$0], of: $0) }
      },
      link: { place in address.way(to: .unit(page.parts[place].unit.id)) }
    )
  }

  private func pictures(_ writer: inout PageWriter) {
    writer.section("trend", titled: Wording("Hur det har gått", "How it has gone")) { writer in
      let run = charts.received(page.figures.counts.over, moving: page.figures.counts.row)
      writer.picture { run.drawing(width: $0) }
      writer.element("p", page.figures.counts.row.sentence(on: .received)[language].capitalised)
      writer.markup("\n")
      let kinds = charts.kinds(page.figures.counts.months.suffix(13))
      if !kinds.parts.isEmpty { writer.picture { kinds.drawing(width: $0) } }
      if page.figures.days.count >= Tally.fewest {
        let days = charts.days(
          page.figures.days,
          of: Wording("de tolv senaste hela månaderna", "the last twelve whole months")
        )
        writer.picture { days.drawing(width: $0) }
      }
    }
  }

  private func months(_ writer: inout PageWriter) {
    let columns: [Figure] = [.received, .answered, .answeredInTime, .medianDays]
    writer.table(
      Wording("Månad för månad", "Month by month"),
      head: [Wording("Månad", "Month")[language]] + columns.map { words.heading($0.name) },
      rows: page.figures.months.suffix(13).reversed().map { month in
        let isOver = month.month.isOver(on: page.figures.day)
        let name = month.month.words(language).capitalised
        return [isOver ? name : name + Wording(" (pågår)", " (not over)")[language]]
          + columns.map { words.short(month.tally[$0], of: $0) }
      }
    )
  }

  private func definitions(_ writer: inout PageWriter) {
    writer.section("definition", titled: Wording("Så räknar vi", "How it is counted")) { writer in
      writer.markup("<dl class=\"definitions\">\n")
      for figure in Self.shown {
        writer.element("dt", words.heading(figure.name))
        writer.element("dd", figure.meaning[language])
        writer.markup("\n")
      }
      writer.markup("</dl>\n")
    }
  }
}
