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

  /// A line for each group, with the register's words; of a share its whole stands in the next column.
  func csv(separator: CSV.Separator, _ register: Register) -> [UInt8] {
    let language = register.language
    var head = table.dimensions.map { $0.name[language] }
    for figure in Figure.allCases {
      head.append(figure.name[language])
      if figure.make != .count {
        head.append(figure.name[language] + Wording(", av", ", of")[language])
      }
    }
    // Without the mark a spreadsheet takes the letters for those of another encoding.
    var bytes: [UInt8] = separator == .semicolon ? [0xEF, 0xBB, 0xBF] : []
    bytes += CSV.record(head, separator: separator)
    for group in table.groups {
      var cells = group.values.map { $0.name(in: register)[language] }
      for figure in Figure.allCases {
        let value = group.tally[figure]
        cells.append(value.value.map(String.init) ?? "")
        if figure.make != .count { cells.append(value.of.map(String.init) ?? "") }
      }
      bytes += CSV.record(cells, separator: separator)
    }
    return bytes
  }
}

extension GroupValue {
  /// As people read it.
  func name(in register: Register) -> Wording {
    switch self {
    case .kind(let kind): kind.name
    case .area(let name): Wording(verbatim: name)
    case .unit(let id):
      Wording(verbatim: register.organisation.units[id]?.name ?? id.description)
    case .routine(let id): Wording(verbatim: register.routines[id]?.name ?? id.description)
    case .channel(let channel): channel.name
    case .month, .third, .year: Wording(verbatim: id ?? "")
    case .none: Wording("(saknas)", "(none)")
    }
  }
}
