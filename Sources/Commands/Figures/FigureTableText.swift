import Casework
import CivilCalendar
import Findings
import Handling
import Statistics

/// Figures on a terminal: of everything one figure a line, of groups one group a line, each with a bar.
struct FigureTableText {
  private let answer: FigureAnswer
  private let register: Register
  private var language: Language { register.language }

  init(_ answer: FigureAnswer, _ register: Register) {
    self.answer = answer
    self.register = register
  }

  func write(on terminal: Terminal) {
    let width = terminal.output.width ?? 100
    for line in answer.table.dimensions.isEmpty ? figures(width: width) : groups(width: width) {
      terminal.output.line(line)
    }
    let notes = self.notes
    if !notes.isEmpty { terminal.output.line() }
    for note in notes {
      for line in TextWrap.lines(note[language], width: width) { terminal.output.line(line) }
    }
    terminal.output.line()
    terminal.say(
      Wording("Den \(answer.counted.day.iso): ", "On \(answer.counted.day.iso): ")
        + Count.cases(answer.count)
        + Wording(
          ", kontrollsumma \(answer.counted.digest.hexadecimal.prefix(12))",
          ", hash \(answer.counted.digest.hexadecimal.prefix(12))"
        )
    )
  }

  // MARK: Everything

  /// One figure a line.
  private func figures(width: Int) -> [String] {
    guard let tally = answer.table.groups.first?.tally else { return [] }
    let names = Figure.allCases.map { $0.name[language].count }.max() ?? 0
    return Figure.allCases.map { figure in
      let value = tally[figure]
      let words = Self.words(value, of: figure)[language]
      let line = Self.left(figure.name[language], names) + "  " + words
      guard let bar = Self.bar(value, of: figure), width >= names + 50 else { return line }
      return Self.left(line, names + 26) + bar
    }
  }

  private static func words(_ value: FigureValue, of figure: Figure) -> Wording {
    guard let number = value.value else {
      return Wording("för få svar (\(value.of ?? 0))", "too few answers (\(value.of ?? 0))")
    }
    let left =
      value.unknown > 0 ? Wording(", \(value.unknown) okänt", ", \(value.unknown) unknown") : ""
    guard figure.make == .share, let of = value.of else {
      return Wording(verbatim: "\(number)") + left
    }
    if of == 0 { return Wording("–", "–") + left }
    guard of >= Tally.fewest else {
      return Wording("\(number) av \(of)", "\(number) of \(of)") + left
    }
    let share = (number * 200 + of) / (of * 2)
    return Wording("\(number) av \(of)  \(share)\u{A0}%", "\(number) of \(of)  \(share)%") + left
  }

  private static func bar(_ value: FigureValue, of figure: Figure) -> String? {
    guard figure.make == .share, let number = value.value, let of = value.of, of >= Tally.fewest
    else { return nil }
    return bar(number, of: of, width: 20)
  }

  // MARK: Groups

  /// A column of a table of groups.
  private struct Column {
    let figure: Figure
    let head: String
    let cells: [String]
    var width: Int { max(head.count, cells.map(\.count).max() ?? 0) }
  }

  /// From the one that is asked for most: what does not fit is left out from the end.
  private static let columns: [Figure] = [
    .received, .answeredInTime, .open, .overdue, .medianDays,
  ]

  private func groups(width: Int) -> [String] {
    let groups = answer.table.groups
    let names = groups.map { group in
      group.values.map { visible($0.name(in: register)[language]) }.joined(separator: ", ")
        + (answer.isUnfinished(group) ? "*" : "")
    }
    let head = answer.table.dimensions.map { $0.name[language] }.joined(separator: ", ")
    let nameWidth = min(max(head.count, names.map(\.count).max() ?? 0), max(12, width - 30))
    var columns: [Column] = []
    var used = nameWidth
    for figure in Self.columns {
      let column = Column(
        figure: figure,
        head: figure.name[language],
        cells: groups.map { Self.short($0.tally[figure], of: figure) }
      )
      guard used + 2 + column.width <= width else { break }
      used += 2 + column.width
      columns.append(column)
    }
    let most = groups.compactMap { $0.tally[.received].value }.max() ?? 0
    let barWidth = min(20, width - used - 2)
    var lines = [
      Self.left(head, nameWidth) + columns.map { "  " + Self.right($0.head, $0.width) }.joined()
    ]
    for (place, name) in names.enumerated() {
      var line = Self.left(Self.cut(name, nameWidth), nameWidth)
      for column in columns { line += "  " + Self.right(column.cells[place], column.width) }
      if barWidth >= 8, most > 0 {
        let received = groups[place].tally[.received].value ?? 0
        line += "  " + Self.bar(received, of: most, width: barWidth)
      }
      lines.append(line.trimmingEnd())
    }
    return lines
  }

  /// A share in per cent where five or more could have been, else as a number.
  private static func short(_ value: FigureValue, of figure: Figure) -> String {
    guard let number = value.value else { return "–" }
    guard figure == .answeredInTime, let of = value.of else { return "\(number)" }
    if of == 0 { return "–" }
    return of >= Tally.fewest ? "\((number * 200 + of) / (of * 2))\u{A0}%" : "\(number)/\(of)"
  }

  // MARK: What is said below

  private var notes: [Wording] {
    var notes: [Wording] = []
    if answer.table.groups.contains(where: answer.isUnfinished) {
      notes.append(
        Wording("* pågår ännu och bedöms inte", "* is not over yet, and is not assessed")
      )
    }
    notes += answer.sentences { $0.name(in: register) }
    return notes
  }

  // MARK: Lines

  private static func bar(_ part: Int, of whole: Int, width: Int) -> String {
    let signs = (part * width * 2 + whole) / (whole * 2)
    return String(repeating: "█", count: part > 0 ? max(1, signs) : 0)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
