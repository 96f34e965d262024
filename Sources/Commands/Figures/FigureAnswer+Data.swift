import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import Statistics

extension FigureAnswer {
  /// As other programs and the acceptance checks read it: ids in English, months without cases too.
  var json: JSON {
    var fields: [(String, JSON)] = [
      ("day", .string(counted.day.iso)), ("digest", .string(counted.digest.hexadecimal)),
      ("unreadable", .array(counted.unreadable.map { .string($0.description) })),
      ("groups", .array(table.groups.map(json))),
    ]
    if table.dimensions == [.month] {
      fields.append(("trend", .object(trends.map { ($0.figure.rawValue, Self.json($0.row)) })))
    }
    if !groupTrends.isEmpty { fields.append(("trends", .array(groupTrends.map(json)))) }
    if !trends.isEmpty || !groupTrends.isEmpty {
      fields.append(("signals_by_chance", .decimal(expectedSignals)))
    }
    if let patterns {
      fields.append(("patterns", .array(patterns.patterns.map { json($0, patterns) })))
    }
    return .object(fields)
  }

  private func json(_ group: FigureTable.Group) -> JSON {
    var fields: [(String, JSON)] = [("group", json(group.values, by: table.dimensions))]
    if isUnfinished(group) { fields.append(("unfinished", .bool(true))) }
    fields.append(
      ("figures", .object(Figure.allCases.map { ($0.rawValue, Self.json(group.tally[$0])) }))
    )
    return .object(fields)
  }

  private func json(_ group: (values: [GroupValue], rows: [Figure: MonthlyRow])) -> JSON {
    .object([
      ("group", json(group.values, by: table.dimensions.filter { $0 != .month })),
      (
        "trend",
        .object(
          Figure.allCases.compactMap { figure in
            group.rows[figure].map { (figure.rawValue, Self.json($0)) }
          }
        )
      ),
    ])
  }

  private func json(_ values: [GroupValue], by dimensions: [Dimension]) -> JSON {
    .object(zip(dimensions, values).map { ($0.rawValue, JSON($1.id)) })
  }

  private static func json(_ value: FigureValue) -> JSON {
    var fields: [(String, JSON)] = [("value", value.value.map(JSON.number) ?? .null)]
    if let of = value.of { fields.append(("of", .number(of))) }
    if value.unknown > 0 { fields.append(("unknown", .number(value.unknown))) }
    return .object(fields)
  }

  private static func json(_ row: MonthlyRow) -> JSON {
    let chart = row.chart
    var fields: [(String, JSON)] = [
      ("points", .number(chart.points)), ("useful", .number(chart.useful)),
      ("median", chart.median.map(JSON.decimal) ?? .null),
      ("longest_run", .number(chart.longestRun)),
      ("longest_run_limit", .number(chart.longestRunLimit)),
      ("crossings", .number(chart.crossings)), ("crossings_limit", .number(chart.crossingsLimit)),
      ("signal", chart.signal.map(JSON.bool) ?? .null),
    ]
    if chart.signal == nil { fields.append(("why", "fewer than 12 useful points")) }
    fields.append(("outside", .array(row.outside.map { .string($0.iso) })))
    return .object(fields)
  }

  private func json(_ pattern: Pattern<[GroupValue]>, _ patterns: GroupPatterns) -> JSON {
    let dimensions = table.dimensions.filter { !$0.isTime }
    return .object([
      ("group", json(pattern.cell, by: dimensions)), ("now", .number(pattern.now)),
      ("before", .number(pattern.before)), ("expected", .decimal(pattern.expected)),
      ("p", .decimal(pattern.chance)),
      (
        "months",
        .array([patterns.months.lowerBound, patterns.months.upperBound].map { .string($0.iso) })
      ),
    ])
  }
}
