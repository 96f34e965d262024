import Casework
import Findings
import Formats
import Statistics

extension FigureAnswer {
  /// A line for each group, with the register's words; of a share its whole stands in the next column.
  package func csv(separator: CSV.Separator, _ register: Register) -> [UInt8] {
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
  package func name(in register: Register) -> Wording {
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
