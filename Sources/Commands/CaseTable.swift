import CaseStore
import Casework
import Findings

/// Cases as lines of a table: the title last, cut to the width of a terminal.
struct CaseTable {
  private let language: Language
  private let width: Int?
  private let columns: [Column]

  private struct Column {
    let head: String
    let width: Int
    let text: (IndexEntry) -> String
  }

  init(_ register: Register, width: Int?) {
    let language = register.language
    self.language = language
    self.width = width
    let units = register.organisation.unitOrder.map(\.description)
    let people = register.organisation.people.keys.map(\.description)
    columns = [
      Column(head: CaseField.number.definition.name[language], width: 13) { $0.number.description },
      Self.choice(ListField.stateName[language], Choice(CaseState.self), language) {
        $0.state.rawValue
      },
      Self.choice(
        CaseField.kind.definition.name[language],
        Choice(Kind.self),
        language
      ) { $0.text(.kind) },
      Column(head: CaseField.received.definition.name[language], width: 10) {
        $0.date(.received)?.iso ?? ""
      },
      Self.text(.unit, width: units.map(\.count).max(), language),
      Self.text(.investigator, width: people.map(\.count).max(), language),
    ]
  }

  func write(_ entries: [IndexEntry], to output: inout Output) {
    guard !entries.isEmpty else { return }
    output.line(line(columns.map(\.head), title: CaseField.title.definition.name[language]))
    for entry in entries {
      output.line(line(columns.map { $0.text(entry) }, title: title(of: entry)))
    }
  }

  private func title(of entry: IndexEntry) -> String {
    if !entry.isReadable {
      return Wording("(case.yaml kan inte läsas)", "(case.yaml cannot be read)")[language]
    }
    if entry.isProtected { return Wording("(skyddad identitet)", "(protected identity)")[language] }
    return visible(entry.text(.title) ?? "")
  }

  private func line(_ cells: [String], title: String) -> String {
    var line = ""
    for (cell, column) in zip(cells, columns) {
      line += cell + String(repeating: " ", count: max(0, column.width - cell.count) + 2)
    }
    guard let width, line.count + title.count > width else { return line + title }
    return line + title.prefix(max(0, width - line.count - 1)) + "…"
  }

  private static func text(_ field: CaseField, width: Int?, _ language: Language) -> Column {
    let head = field.definition.name[language]
    return Column(head: head, width: max(head.count, width ?? 0)) { visible($0.text(field) ?? "") }
  }

  private static func choice(
    _ head: String,
    _ choice: Choice,
    _ language: Language,
    id: @escaping (IndexEntry) -> String?
  ) -> Column {
    let names = choice.names.map { $0[language] }
    return Column(head: head, width: max(head.count, names.map(\.count).max() ?? 0)) { entry in
      guard let text = id(entry) else { return "" }
      return choice.ids.firstIndex(of: text).map { names[$0] } ?? visible(text)
    }
  }
}
