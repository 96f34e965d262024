import Casework
import Charts
import CivilCalendar
import Findings
import Letters
import PDF
import Typesetting
import Writing

/// The text of a period's report as somebody wrote it: a letter's format, with figures, tables and charts placed by name.
///
///     rubrik: Synpunkter i Omsorgsförvaltningen, maj till augusti 2026
///     datum: 2026-09-07
///
///     # Vad som kom in
///
///     Under perioden kom {inkomna: 42} ärenden in.
///
///     {diagram inkomna per månad}
///
/// `datum` is the day of which the figures are.
package struct PeriodText: Sendable {
  package let letter: LetterText
  /// What is placed by name, in the order of the text.
  package let names: [PlacedName]

  package init(parsing bytes: [UInt8], in language: Language) {
    letter = LetterText(parsing: bytes, in: language)
    names = PlacedName.all(in: bytes, from: letter.header.end)
  }

  package var bytes: [UInt8] { letter.bytes }

  /// The day of which the figures are; `nil` where the header names none.
  package var day: CivilDate? { letter.header.record?.date(.date) }

  /// Whether everything that is placed is decided by the facts of cases alone, and nobody has to ask for more.
  package func isOfFactsAlone(in register: Register) -> Bool {
    names.allSatisfy { name in
      switch ReportName(name.name, in: register) {
      case .figure(let figure, _): figure.isOfFactsAlone
      case .table: false
      case .chart, .trends, .patterns, nil: true
      }
    }
  }

  /// The text with every figure as the register has it.
  package func filled(by figures: PeriodFigures, in register: Register) -> [UInt8] {
    replaced { name in
      guard case .figure(let figure, let cases)? = ReportName(name.name, in: register) else {
        return nil
      }
      return "{\(name.name): \(figures.text(figure, of: cases))}"
    }
  }

  /// Every figure with the value that it has in the text, or has in the register where the text has none.
  package func values(
    by figures: PeriodFigures,
    in register: Register
  ) -> [(name: String, value: String)] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard case .figure(let figure, let cases)? = ReportName(name.name, in: register),
        seen.insert(name.name).inserted
      else { return nil }
      return (name.name, figures.text(figure, of: cases))
    }
  }

  /// What is printed, with the pictures in the order in which they stand.
  package func printed(
    by figures: PeriodFigures,
    in register: Register,
    width: Length
  ) -> (blocks: [Block], pictures: [Drawing]) {
    let text = replaced { name in
      guard case .figure(let figure, let cases)? = ReportName(name.name, in: register) else {
        return nil
      }
      return figures.text(figure, of: cases)
    }
    let plain = LetterText(parsing: text, in: register.language)
    var pictures: [Drawing] = []
    let blocks = plain.body.flatMap { block -> [Block] in
      guard case .paragraph(let spans) = block, let name = Self.nameAlone(in: spans),
        let placed = ReportName(name, in: register)
      else { return [block] }
      switch placed {
      case .figure: return [block]
      case .table(let table): return [Self.table(figures.rows(of: table))]
      case .trends: return figures.trends.map { .paragraph([Span($0)]) }
      case .patterns: return [.list(figures.patterns.map { Block.Item([Span($0)]) })]
      case .chart(let chart):
        let drawing = figures.drawing(of: chart, width: width)
        pictures.append(drawing)
        return [
          .picture(
            .init(
              pictures.count - 1,
              height: drawing.height,
              alternative: drawing.title + ". " + drawing.alternative
            )
          )
        ]
      }
    }
    return (blocks, pictures)
  }

  private static func table(_ rows: [[String]]) -> Block {
    let columns = rows.first?.count ?? 1
    return .table(
      rows.map { $0.map { [Span($0)] } },
      TableForm([.left] + Array(repeating: .right, count: max(columns - 1, 0)))
    )
  }

  /// The name that is all of a paragraph.
  private static func nameAlone(in spans: [Span]) -> String? {
    let text = Array(spans.map(\.text).joined().utf8)
    let names = PlacedName.all(in: text, from: 0)
    return names.count == 1 && names[0].range == text.indices ? names[0].name : nil
  }

  /// Whether a name is all of its paragraph.
  func standsAlone(_ name: PlacedName) -> Bool {
    letter.passages.contains { passage in
      guard case .paragraph(let lines) = passage else { return false }
      let pieces = lines.flatMap { $0 }
      return pieces.count == 1 && pieces[0] == name.range
    }
  }

  /// An item of the list below the heading of proposals.
  package struct ProposedMeasure: Hashable, Sendable {
    package let what: String
    /// The day by which it is to be done, the last that it names.
    package let by: CivilDate?
    /// Its first line in the text.
    let range: Range<Int>?

    /// Whether it is still what the draft asks for.
    var isPrompt: Bool { what.hasPrefix("[") }
  }

  /// The items of the list below the heading of proposals.
  package func proposals(in register: Register) -> [ProposedMeasure] {
    let heading = Self.proposals[register.language].lowercased()
    var isBelow = false
    var found: [ProposedMeasure] = []
    for passage in letter.passages {
      switch passage {
      case .heading(_, let line):
        isBelow = letter.text([line]).lowercased() == heading
      case .list(let items) where isBelow:
        for item in items {
          let lines = item.passages.flatMap(\.lines)
          let text = Inline.spans(lines, of: bytes).map(\.text).joined()
          found.append(
            ProposedMeasure(
              what: text,
              by: Self.day(in: text, register.language),
              range: lines.first
            )
          )
        }
      case .list, .paragraph, .table, .closing: break
      }
    }
    return found
  }

  /// The words of the report, with the figures that were filled in and without tables and charts.
  package func plain(_ language: Language) -> String {
    let text = replaced { $0.value ?? "" }
    let plain = LetterText(parsing: text, in: language).plain(language)
    let parts = plain.split(separator: "\n\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return parts.dropFirst().joined(separator: "\n\n")
  }

  /// Below which proposals are read.
  package static let proposals = Wording("Förslag", "Proposals")

  /// The last day that a text names, as `2027-01-31` or `31 januari 2027`.
  private static func day(in text: String, _ language: Language) -> CivilDate? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { $0.lowercased() }
    let months = (1...12).compactMap { CivilMonth(year: 2000, month: $0)?.name(language) }
    return words.indices.compactMap { place in
      if let day = CivilDate(iso: words[place]) { return day }
      guard place > 0, place + 1 < words.count, let day = Int(words[place - 1]),
        let month = months.firstIndex(where: { $0.lowercased() == words[place] }),
        let year = Int(words[place + 1])
      else { return nil }
      return CivilDate(year: year, month: month + 1, day: day)
    }.last
  }

  /// The text with some names replaced; `nil` leaves one as it is.
  private func replaced(_ text: (PlacedName) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * names.count)
    var place = 0
    for name in names {
      guard let new = text(name) else { continue }
      result += bytes[place..<name.range.lowerBound]
      result += Array(new.utf8)
      place = name.range.upperBound
    }
    return result + bytes[place...]
  }
}
