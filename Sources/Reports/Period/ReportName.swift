import Casework
import CivilCalendar
import Findings
import Statistics

/// What a report places by name: a figure in its text, or a table, a chart or sentences in a paragraph of their own.
///
/// | in a text | what |
/// |---|---|
/// | `{inkomna}` | a figure of the period |
/// | `{inkomna, klagomål}` | of a kind, an area, a unit or a channel |
/// | `{besvarade i tid, förra perioden}` | of the four months before; `samma period i fjol` |
/// | `{tabell efter enhet}` | by unit, area, kind …; `tabell jämförelse` has the periods side by side |
/// | `{diagram inkomna per månad}` | also `typer per månad`, `dagar till svar`, `efter enhet` … |
/// | `{trender}`, `{mönster}` | sentences |
package enum ReportName: Hashable, Sendable {
  case figure(Figure, Cases)
  case table(Table)
  case chart(Chart)
  case trends
  case patterns

  /// Of which cases a figure is.
  package struct Cases: Hashable, Sendable {
    package var period = Period.this
    package var group: (dimension: Dimension, value: GroupValue)?

    package static func == (left: Cases, right: Cases) -> Bool {
      left.period == right.period && left.group?.value == right.group?.value
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(period)
      hasher.combine(group?.value)
    }
  }

  package enum Period: CaseIterable, Hashable, Sendable {
    case this, previous, lastYear

    var name: Wording {
      switch self {
      case .this: Wording("perioden", "period")
      case .previous: Wording("förra perioden", "previous period")
      case .lastYear: Wording("samma period i fjol", "same period last year")
      }
    }
  }

  package enum Table: Hashable, Sendable {
    case comparison
    case by(Dimension)
  }

  package enum Chart: Hashable, Sendable {
    case received, kinds, days
    case by(Dimension)
  }

  /// By which a table or a chart may be divided.
  static let dimensions: [Dimension] = [.kind, .area, .unit, .operation, .department, .channel]

  private static let comparison = Wording("tabell jämförelse", "table comparison")
  private static let trendsName = Wording("trender", "trends")
  private static let patternsName = Wording("mönster", "patterns")
  private static let received = Wording("diagram inkomna per månad", "chart received by month")
  private static let kinds = Wording("diagram typer per månad", "chart kinds by month")
  private static let days = Wording("diagram dagar till svar", "chart days to answer")

  private static func by(_ dimension: Dimension, _ what: Wording) -> Wording {
    what + Wording(" efter \(dimension.name.swedish)", " by \(dimension.name.english)")
  }

  private static let table = Wording("tabell", "table")
  private static let chart = Wording("diagram", "chart")

  /// Everything that has a name of its own, without figures.
  private static let fixed: [(Wording, ReportName)] =
    [
      (comparison, .table(.comparison)), (trendsName, .trends), (patternsName, .patterns),
      (received, .chart(.received)), (kinds, .chart(.kinds)), (days, .chart(.days)),
    ]
    + (dimensions + [.month]).map { (by($0, table), .table(.by($0))) }
    + dimensions.map { (by($0, chart), .chart(.by($0))) }

  /// What a name means, in either language; `nil` for none.
  package init?(_ text: String, in register: Register) {
    let parts = text.split(separator: ",").map { $0.trimmed }
    guard let name = parts.first?.lowercased() else { return nil }
    if let found = Self.fixed.first(where: { $0.0.swedish == name || $0.0.english == name }) {
      guard parts.count == 1 else { return nil }
      self = found.1
      return
    }
    guard
      let figure = Figure.allCases.first(where: {
        $0.rawValue == name || $0.name.swedish == name || $0.name.english == name
      })
    else { return nil }
    var cases = Cases()
    for part in parts.dropFirst() {
      let word = part.lowercased()
      if let period = Period.allCases.first(where: {
        $0.name.swedish == word || $0.name.english == word
      }) {
        cases.period = period
      } else if cases.group == nil, let group = Self.group(part, in: register) {
        cases.group = group
      } else {
        return nil
      }
    }
    self = .figure(figure, cases)
  }

  private static func group(
    _ text: String,
    in register: Register
  ) -> (dimension: Dimension, value: GroupValue)? {
    func term<Value: Term>(_: Value.Type) -> Value? {
      let word = text.lowercased()
      return Value.allCases.first { $0.name.swedish == word || $0.name.english == word }
    }
    if let kind = term(Kind.self) { return (.kind, .kind(kind)) }
    if let unit = UnitID(text), register.organisation.units[unit] != nil {
      return (.unit, .unit(unit))
    }
    if register.routines.values.contains(where: { $0.has(area: text) }) {
      return (.area, .area(text))
    }
    if let channel = term(Channel.self) { return (.channel, .channel(channel)) }
    return nil
  }

  /// Every name that there is, without the groups of figures.
  package static func all(_ language: Language) -> [String] {
    fixed.map { $0.0[language] } + Figure.allCases.map { $0.name[language] }
  }

  /// Whether it stands in the middle of a text.
  var isInline: Bool {
    switch self {
    case .figure: true
    case .table, .chart, .trends, .patterns: false
    }
  }
}

extension Substring {
  /// Without the spaces around it.
  var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
