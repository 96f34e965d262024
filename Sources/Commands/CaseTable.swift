import CaseStore
import Casework
import Findings
import Handling
import System

/// Cases as lines of a table: the title last, cut to the width of a terminal.
///
/// On a terminal that is too narrow for a title, columns are left out, those first that are asked for
/// least.
struct CaseTable: Sendable {
  private let language: Language
  private let width: Int?
  private let columns: [Column]

  private struct Column: Sendable {
    let head: String
    let width: Int
    /// Which columns are left out first: the higher ones; 0 stays.
    var rank = 0
    let text: @Sendable (ListedCase) -> String
  }

  init(_ register: Register, width: Int?) {
    let language = register.language
    self.language = language
    self.width = width
    let all = Self.columns(of: register, in: language)
    columns = width.map { Self.fitting(all, within: $0) } ?? all
  }

  private static func fitting(_ columns: [Column], within width: Int) -> [Column] {
    var columns = columns
    func total() -> Int { columns.reduce(0) { $0 + $1.width + 2 } }
    while total() + shortestTitle > width,
      let place = columns.indices.max(by: { columns[$0].rank < columns[$1].rank }),
      columns[place].rank > 0
    {
      columns.remove(at: place)
    }
    return columns
  }

  /// As much of a title as tells one case from another.
  private static let shortestTitle = 24

  private static func columns(of register: Register, in language: Language) -> [Column] {
    let units = register.organisation.unitOrder.map(\.description)
    let people = register.organisation.people.keys.map(\.description)
    return [
      Column(head: CaseField.number.definition.name[language], width: 13) {
        $0.entry.number.description
      },
      Self.choice(ListField.stateName[language], among: Choice(CaseState.self), in: language) {
        $0.entry.state.rawValue
      },
      Self.choice(
        CaseField.kind.definition.name[language],
        among: Choice(Kind.self),
        in: language,
        rank: 1
      ) { $0.entry.text(.kind) },
      Column(head: CaseField.received.definition.name[language], width: 10, rank: 3) {
        $0.entry.date(.received)?.iso ?? ""
      },
      // The mark stands beside the date, so that nothing depends on colour.
      Column(head: ListField.dueName[language], width: 11) { item in
        item.next.map { $0.due.iso + (item.isOverdue ? "!" : "") } ?? ""
      },
      Self.text(.unit, width: units.map(\.count).max(), rank: 2, in: language),
      Self.text(.investigator, width: people.map(\.count).max(), rank: 4, in: language),
    ]
  }

  func write(_ cases: [ListedCase], to output: inout Output) {
    guard !cases.isEmpty else { return }
    output.append(line(columns.map(\.head), title: CaseField.title.definition.name[language]))
    let pieces = Parallel.map(cases, inPiecesOf: 512) { cases in
      [cases.flatMap { item in line(columns.map { $0.text(item) }, title: title(of: item.entry)) }]
    }
    for piece in pieces { output.append(piece) }
  }

  private func title(of entry: IndexEntry) -> String {
    if !entry.isReadable {
      return Wording("(case.yaml kan inte läsas)", "(case.yaml cannot be read)")[language]
    }
    if entry.isProtected { return Wording("(skyddade uppgifter)", "(protected data)")[language] }
    return visible(entry.text(.title) ?? "")
  }

  /// A line with its end.
  private func line(_ cells: [String], title: String) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(160)
    var used = 0
    for (cell, column) in zip(cells.lazy.map(visible), columns) {
      let own = Self.signs(in: cell)
      line += cell.utf8
      line += repeatElement(UInt8(ascii: " "), count: max(0, column.width - own) + 2)
      used += max(own, column.width) + 2
    }
    if let width, used + Self.signs(in: title) > width {
      line += title.prefix(max(0, width - used - 1)).utf8
      line += "…".utf8
    } else {
      line += title.utf8
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// As many as its bytes where it is ASCII, as most cells are.
  private static func signs(in text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }

  private static func text(
    _ field: CaseField,
    width: Int?,
    rank: Int,
    in language: Language
  ) -> Column {
    let head = field.definition.name[language]
    return Column(head: head, width: max(head.count, width ?? 0), rank: rank) {
      visible($0.entry.text(field) ?? "")
    }
  }

  private static func choice(
    _ head: String,
    among choice: Choice,
    in language: Language,
    rank: Int = 0,
    id: @escaping @Sendable (ListedCase) -> String?
  ) -> Column {
    let names = choice.names.map { $0[language] }
    let width = max(head.count, names.map(\.count).max() ?? 0)
    return Column(head: head, width: width, rank: rank) { item in
      guard let text = id(item) else { return "" }
      return choice.ids.firstIndex(of: text).map { names[$0] } ?? visible(text)
    }
  }
}
