import Findings
import Typesetting

/// Finds simple tables among the lines of a paragraph: rows with the same number of cells, two to four.
///
///     | Vecka | Planerat | Gjort |        Vecka   Planerat   Gjort
///     |-------|----------|-------|        41      14         12
///     | 41    | 14       | 12    |        42      14         14
///
/// Cells stand between upright lines, or are set apart by tabs or by two or more spaces. A row of hyphens
/// below the first is no row, and makes that one the headings; `--:` in it puts its column to the right, `:-:` in
/// the middle. A column of numbers stands at the right, unless that row or its place as the first column says
/// otherwise.
///
///     Måndag   8–17        no headings: opening hours, or names with what they do
///     Tisdag   8–16
///
/// Without a row of hyphens the first row is headings where it has words alone, one in each column, and some column
/// goes on with numbers or times, mostly.
package enum TableRows {
  /// What some lines are.
  enum Part {
    case table([[Range<Int>]], TableForm)
    /// Rows that are no table that can be set.
    case misshapen(ArraySlice<WrittenLine>, Wording)
    case text(ArraySlice<WrittenLine>)
  }

  /// As many columns as there is room for on a letter.
  static let columns = 2...4

  static func divide(_ lines: ArraySlice<WrittenLine>, _ bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var text = lines.startIndex
    var place = lines.startIndex
    while place < lines.endIndex {
      let rows = piped(lines[place...], bytes)
      if rows.count > 1 || rows.first.map({ bytes[$0.range.lowerBound] == bar }) ?? false {
        if text < place { parts.append(.text(lines[text..<place])) }
        parts.append(table(rows, bytes))
        place = rows.endIndex
        text = place
      } else if let (table, form, count) = spaced(lines[place...], bytes) {
        if text < place { parts.append(.text(lines[text..<place])) }
        parts.append(.table(table, form))
        place += count
        text = place
      } else {
        place += 1
      }
    }
    if text < lines.endIndex { parts.append(.text(lines[text...])) }
    return parts
  }

  private static let bar = UInt8(ascii: "|")

  /// The lines at the beginning that have upright lines between blanks, or at their edges.
  private static func piped(
    _ lines: ArraySlice<WrittenLine>,
    _ bytes: [UInt8]
  ) -> ArraySlice<WrittenLine> {
    lines.prefix { line in
      bytes[line.range.lowerBound] == bar || cells(line.range, bytes).count > 1
        || isRuleLine(bytes[line.range])
    }
  }

  private static func table(_ lines: ArraySlice<WrittenLine>, _ bytes: [UInt8]) -> Part {
    var rows = lines.map { cells($0.range, bytes) }
    let count = rows.first?.count ?? 0
    var alignments: [ColumnAlignment?] = []
    if rows.count > 1, rows[1].count == count, rows[1].allSatisfy({ isRule(bytes[$0]) }) {
      alignments = rows.remove(at: 1).map { alignment(bytes[$0]) }
    }
    guard rows.count > 1 else {
      return .misshapen(
        lines,
        Wording("en tabell har minst två rader", "a table has at least two rows")
      )
    }
    guard columns.contains(count) else {
      return .misshapen(
        lines,
        Wording(
          "den har \(count == 1 ? "en kolumn" : "\(count) kolumner"), och ett brev rymmer två till fyra",
          "it has \(count == 1 ? "one column" : "\(count) columns"), and a letter has room for two to four"
        )
      )
    }
    if let place = rows.firstIndex(where: { $0.count != count }) {
      let found = rows[place].count
      return .misshapen(
        lines,
        Wording(
          "rad \(place + 1) har \(found) \(found == 1 ? "cell" : "celler"), den första \(count)",
          "row \(place + 1) has \(found) cell\(found == 1 ? "" : "s"), the first \(count)"
        )
      )
    }
    if let place = rows.firstIndex(where: { $0.allSatisfy { isRule(bytes[$0]) } }) {
      let number = place + (alignments.isEmpty ? 1 : 2)
      return .misshapen(
        lines,
        Wording(
          "rad \(number) är en linje, och bara rad 2 kan vara det",
          "row \(number) is a rule, and only row 2 can be one"
        )
      )
    }
    return .table(rows, form(of: rows, under: alignments, bytes))
  }

  /// The form of a table; with a row of hyphens below the first row that says where columns stand.
  private static func form(
    of rows: [[Range<Int>]],
    under rule: [ColumnAlignment?],
    _ bytes: [UInt8]
  ) -> TableForm {
    if rule.isEmpty { return form(of: rows, bytes) }
    let numbers = numbers(in: rows.dropFirst(), bytes)
    return TableForm(zip(rule, numbers).map { $0 ?? $1 })
  }

  /// The form of some rows of which nothing is said.
  package static func form(of rows: [[Range<Int>]], _ bytes: [UInt8]) -> TableForm {
    let first = (rows.first ?? []).map { bytes[$0] }
    let goesOnWithNumbers = first.indices.contains { column in
      rows.dropFirst().count { beginsWithNumber(bytes[$0[column]]) } * 2 >= rows.count - 1
    }
    if goesOnWithNumbers, areHeadings(first) {
      return TableForm(numbers(in: rows.dropFirst(), bytes))
    }
    return TableForm(numbers(in: rows[...], bytes), head: .firstColumn)
  }

  /// Whether the cells of a row say what others are: words, or the years of columns; a day of the week is no heading.
  private static func areHeadings(_ cells: [ArraySlice<UInt8>]) -> Bool {
    let years = cells.filter { $0.count == 4 && $0.allSatisfy(\.isDigit) }
    let areYears = years.count > 1 && Set(years).count == years.count
    let name = cells.first.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
    return !days.contains { name.hasPrefix($0) }
      && cells.allSatisfy { cell in
        cell.first?.isLetter ?? true || areYears && years.contains(cell)
      }
  }

  private static let days = [
    "mån", "tis", "ons", "tors", "fre", "lör", "sön", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun",
  ]

  private static func beginsWithNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.first?.isDigit ?? false
  }

  /// What a cell of the rule below the headings says of its column.
  private static func alignment(_ rule: ArraySlice<UInt8>) -> ColumnAlignment? {
    let colon = UInt8(ascii: ":")
    switch (rule.first == colon, rule.last == colon) {
    case (true, true): return .centre
    case (false, true): return .right
    case (true, false): return .left
    case (false, false): return nil
    }
  }

  /// Where the columns of some rows without headings stand.
  private static func numbers(
    in rows: ArraySlice<[Range<Int>]>,
    _ bytes: [UInt8]
  ) -> [ColumnAlignment] {
    (rows.first ?? []).indices.map { column in
      let cells = rows.map { bytes[$0[column]] }.filter { !$0.isEmpty }
      return column > 0 && !cells.isEmpty && cells.allSatisfy(isNumber) ? .right : .left
    }
  }

  /// Digits with what stands among them, and a unit or a sign before or behind them.
  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    var text = Substring(String(decoding: cell, as: UTF8.self))
    if let first = text.first, "-−–+".contains(first) { text = text.dropFirst() }
    for unit in ["kr", "%", ":-"] where text.hasSuffix(unit) { text = text.dropLast(unit.count) }
    return (text.first?.isNumber ?? false)
      && text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,".contains($0) }
  }

  /// The cells between upright lines; those at the edges of a row part nothing.
  private static func cells(_ line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var (start, end) = (line.lowerBound, line.upperBound)
    let isFramed = bytes[start] == bar
    if isFramed { start += 1 }
    let isTight = isFramed || isRuleLine(bytes[line])
    if end > start, bytes[end - 1] == bar, end - 1 == start || bytes[end - 2] != UInt8(ascii: "\\")
    {
      end -= 1
    }
    var cells: [Range<Int>] = []
    var place = start
    var cell = start
    while place < end {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      // Without a frame an upright line stands between blanks, as no word does.
      let parts =
        isTight
        || place > start && bytes[place - 1].isBlank && place + 1 < end && bytes[place + 1].isBlank
      if bytes[place] == bar, parts {
        cells.append(trimmed(cell..<place, bytes))
        cell = place + 1
      }
      place += 1
    }
    return cells + [trimmed(cell..<end, bytes)]
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    while start < end, bytes[start].isBlank { start += 1 }
    return start..<end
  }

  /// Whether a line is hyphens and upright lines alone, as `--|--`.
  private static func isRuleLine(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(bar) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == bar || $0.isBlank
      }
  }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains(UInt8(ascii: "-"))
      && cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  /// The rows at the beginning whose cells stand apart by tabs or spaces, and how many lines they are; `nil` for fewer
  /// than two.
  private static func spaced(
    _ lines: ArraySlice<WrittenLine>,
    _ bytes: [UInt8]
  ) -> (rows: [[Range<Int>]], form: TableForm, lines: Int)? {
    guard let first = lines.first else { return nil }
    let count = columns(of: first.range, bytes).count
    guard columns.contains(count) else { return nil }
    var rows: [[Range<Int>]] = []
    for line in lines {
      let cells = columns(of: line.range, bytes)
      guard cells.count == count else { break }
      rows.append(cells)
    }
    guard rows.count > 1 else { return nil }
    let lineCount = rows.count
    let isRuled = lineCount > 2 && rows[1].allSatisfy { isRule(bytes[$0]) }
    let rule = isRuled ? rows.remove(at: 1).map { alignment(bytes[$0]) } : []
    return (rows, form(of: rows, under: rule, bytes), lineCount)
  }

  /// What stands between tabs, or two or more spaces that end no sentence.
  static func columns(of line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var cell = line.lowerBound
    var place = line.lowerBound
    while place < line.upperBound {
      let gap = bytes[place..<line.upperBound].prefix(while: \.isBlank)
      guard !gap.isEmpty else {
        place += 1
        continue
      }
      let isWide = gap.contains(UInt8(ascii: "\t")) || gap.count > 1
      if isWide, gap.count > 2 || !".!?".utf8.contains(bytes[place - 1]) {
        cells.append(cell..<place)
        cell = gap.endIndex
      }
      place = gap.endIndex
    }
    return cells + [cell..<line.upperBound]
  }
}
