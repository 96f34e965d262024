import Casework
import Charts
import CivilCalendar
import Findings
import Statistics

/// Pictures of figures, with their words: what each says stands in its alternative, too.
package struct FigureCharts: Sendable {
  private let words: FigureWords

  package init(in language: Language) { words = FigureWords(in: language) }

  private var language: Language { words.language }

  /// How many came in, month by month, as far as months are over, and whether that has moved.
  package func received(
    _ months: [(month: CivilMonth, count: Int)],
    moving row: MonthlyRow
  ) -> RunPicture {
    var picture = RunPicture(
      title: Wording("Inkomna per månad", "Received by month")[language],
      alternative: extremes(of: months) + row.sentence(on: .received)[language].capitalised,
      points: months.map { month in
        RunPicture.MonthPoint(
          month.month,
          value: Double(month.count),
          words: words.number(month.count),
          isOutside: row.told.contains(month.month)
        )
      },
      outsideWords: Wording("utanför gränserna", "outside the limits")[language],
      monthNames: words.monthNames,
      number: { [words] in words.number($0) }
    )
    guard let median = row.chart.median else { return picture }
    picture.median = (median, "median " + words.number(median))
    if row.chart.signal == true {
      picture.run = longestRun(of: months.map { Double($0.count) }, around: median).map { run in
        (
          run,
          Wording("\(run.count) månader på samma sida", "\(run.count) months on one side")[language]
        )
      }
    }
    return picture
  }

  /// What came in during some months, by kinds.
  package func kinds(_ months: ArraySlice<MonthCounts.Month>) -> StackPicture {
    let parts = Kind.allCases.compactMap { kind -> StackPicture.Part? in
      let counts = months.map { $0.kinds[kind] ?? 0 }
      return counts.contains { $0 > 0 } ? .init(words.heading(kind.name), counts: counts) : nil
    }
    let totals = parts.map { part in
      part.name.lowercased() + " " + words.number(part.counts.reduce(0, +))
    }
    return StackPicture(
      title: Wording("Typ av ärende per månad", "Kind of case by month")[language],
      alternative: span(months.map(\.month)) + ": " + totals.joined(separator: ", ") + ".",
      months: months.map(\.month),
      parts: parts,
      monthNames: words.monthNames,
      number: { [words] in words.number($0) }
    )
  }

  /// How long answers took, in days from the least; `when` the cases came in.
  package func days(_ days: [Int], of when: Wording) -> DayPicture {
    let most = 40
    var counts = [Int](repeating: 0, count: min(max(days.last ?? 0, 20), most) + 1)
    var longer = 0
    for day in days {
      if day < counts.count { counts[max(day, 0)] += 1 } else { longer += 1 }
    }
    let all = words.number(days.count)
    let within = words.number(days.count { $0 <= 30 })
    var picture = DayPicture(
      title: Wording("Dagar från inkommet till svar", "Days from receipt to answer")[language],
      alternative: Wording(
        "\(all) svar på det som kom in under \(when.swedish), \(within) av dem inom 30 dagar"
          + (days.last.map { "; det längsta tog \($0) dagar." } ?? "."),
        "\(all) answers to what came in during \(when.english), \(within) of them within 30 days"
          + (days.last.map { "; the longest took \($0) days." } ?? ".")
      )[language],
      counts: counts,
      number: { [words] in words.number($0) }
    )
    if longer > 0 { picture.longer = (longer, "> \(most)") }
    return picture
  }

  /// How many came in during the year, by what belongs to a place.
  package func parts(_ parts: [(name: String, count: Int)], title: Wording) -> BarPicture {
    BarPicture(
      title: title[language],
      alternative: parts.map { "\($0.name) \(words.number($0.count))" }.joined(separator: ", ")
        + ".",
      bars: parts.map { .init($0.name, value: Double($0.count), words: words.number($0.count)) }
    )
  }

  /// The months in words, with the fullest and the emptiest of them, and a space.
  private func extremes(of months: [(month: CivilMonth, count: Int)]) -> String {
    guard let most = months.max(by: { $0.count < $1.count }),
      let least = months.min(by: { $0.count < $1.count })
    else { return "" }
    let span = span(months.map(\.month)) + ". "
    guard most.count > least.count else { return span }
    return span
      + Wording(
        "Mest i \(most.month.words(.swedish)) (\(words.number(most.count))), "
          + "minst i \(least.month.words(.swedish)) (\(words.number(least.count))). ",
        "Most in \(most.month.words(.english)) (\(words.number(most.count))), "
          + "least in \(least.month.words(.english)) (\(words.number(least.count))). "
      )[language]
  }

  private func span(_ months: [CivilMonth]) -> String {
    guard let first = months.first, let last = months.last else { return "" }
    return Wording(
      "\(first.words(.swedish)) till \(last.words(.swedish))",
      "\(first.words(.english)) to \(last.words(.english))"
    )[language].capitalised
  }

  /// The places of the first of the longest runs on one side of the median; what lies on it is passed over.
  private func longestRun(of values: [Double], around median: Double) -> Range<Int>? {
    var longest: (range: Range<Int>, count: Int)?
    var (start, last, count, side) = (0, 0, 0, false)
    for (place, value) in values.enumerated() where value != median {
      if count == 0 || (value > median) != side {
        (start, count, side) = (place, 0, value > median)
      }
      (last, count) = (place, count + 1)
      if count > longest?.count ?? 0 { longest = (start..<(last + 1), count) }
    }
    return longest?.range
  }
}

extension String {
  /// With its first letter in upper case.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
