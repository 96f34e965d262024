import Casework
import Charts
import CivilCalendar
import Findings
import Letters
import PDF
import Reports
import Statistics
import Typesetting

/// One page on a month in a unit, to be shown at the staff meeting: praise first, and nothing that tells of anybody (K31).
package struct MonthSheet {
  private let place: UnitMonth
  private let register: Register

  /// The page of a place.
  package static func sheet(
    of place: UnitMonth,
    at desk: LetterDesk
  ) throws -> LetterForms.Sheet {
    let page = MonthSheet(place: place, register: desk.register)
    let sheet = StorySheet(
      language: desk.register.language.tag,
      author: desk.register.authority,
      title: page.title,
      versions: [12, 8, 5, 3, 1, 0].map(page.blocks),
      created: desk.desk.midnight,
      producer: Producer.ofMonthSheet
    )
    let picture = page.picture
    return try LetterForms.set(try LetterPress(desk), source: RegisterFile.settings.path) {
      typeface throws(LayoutFaults) in
      try sheet.document(typeface) { _, corner, mark, typesetter in
        let drawn = picture.marks(at: corner, number: mark, with: &typesetter)
        return (drawn.marks, drawn.missing)
      }
    }
  }

  private var language: Language { register.language }

  /// How many came in, month by month.
  private var picture: Drawing {
    FigureCharts(in: language).received(place.counts, moving: place.trend)
      .drawing(width: StorySheet.measure)
  }

  private var title: String {
    place.unit.name
      + Wording(", ", ", ")[language] + place.month.words(language)
  }

  /// With at most so many cases of a sort, and a word on the rest.
  private func blocks(most: Int) -> [Block] {
    var blocks: [Block] = [
      .heading(1, [Span(title)]),
      .paragraph([
        Span(
          (Wording("Kom in: ", "Came in: ") + place.receivedWords
            + Wording(". Besvarades: ", ". Answered: ") + place.answeredWords + ".")[language]
        )
      ]),
    ]
    let sorts: [(Wording, [Kind])] = [
      (Wording("Beröm", "Praise"), [.praise]), (Wording("Förslag", "Suggestions"), [.suggestion]),
      (Wording("Klagomål", "Complaints"), [.complaint]),
      (Wording("Frågor och felanmälningar", "Questions and fault reports"), [.question, .fault]),
    ]
    for (name, kinds) in sorts {
      let cases = place.received.filter { $0.kind.map(kinds.contains) ?? false }
      if cases.isEmpty { continue }
      blocks += [.heading(2, [Span(name[language])]), list(cases, most: most)]
    }
    if !place.measures.isEmpty {
      blocks.append(.heading(2, [Span(Wording("Det här ska göras", "To be done")[language])]))
      blocks.append(.list(measures(most: most)))
    }
    blocks.append(
      .heading(2, [Span(Wording("Månad för månad", "Month by month")[language])])
    )
    let picture = picture
    let words = picture.title + ". " + picture.alternative
    blocks.append(.picture(.init(0, height: picture.height, alternative: words)))
    let trend = place.trend.sentence(on: .received)[language]
    blocks.append(.paragraph([Span(trend.capitalised)]))
    return blocks
  }

  private func list(_ cases: [ReportedCase], most: Int) -> Block {
    var items = cases.prefix(most).map { item in
      let title = item.title ?? Wording("Ett ärende", "A case")[language]
      return Block.Item([Span(title + (item.area.map { " (\($0))" } ?? ""))])
    }
    if cases.count > most { items.append(rest(cases.count - most, of: cases.count)) }
    return .list(items)
  }

  private func measures(most: Int) -> [Block.Item] {
    var items = place.measures.prefix(most).map { _, measure in
      let what = measure.what ?? Wording("En åtgärd", "A measure")[language]
      let by = measure.by.map {
        Wording(
          (measure.isLate ? ", skulle ha varit klar " : ", ska vara klar ") + $0.words(.swedish),
          ", due \($0.words(.english))"
        )[language]
      }
      let late = measure.isLate ? Wording("", " – late")[language] : ""
      return Block.Item([Span(what + (by ?? "") + late)])
    }
    if place.measures.count > most {
      items.append(rest(place.measures.count - most, of: place.measures.count))
    }
    return items
  }

  private func rest(_ count: Int, of all: Int) -> Block.Item {
    Block.Item([
      Span(
        (count == all
          ? Wording("\(count) stycken", "\(count) of them")
          : Wording("och \(count) till", "and \(count) more"))[language]
      )
    ])
  }
}
