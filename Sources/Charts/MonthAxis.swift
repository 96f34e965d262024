import CivilCalendar
import PDF

/// The months below a picture: as many names as there is room for, and the years under them.
struct MonthAxis {
  let months: [CivilMonth]
  /// January to December, short.
  let names: [String]

  static let height = Length.points(30)

  /// The names of months and years below a plot with a place for each.
  func shapes(below plot: Plot) -> [Shape] {
    let widest = names.map { TextMeasure.width(of: $0, in: .small) }.max() ?? .zero
    let distance =
      [1, 2, 3, 4, 6].first { plot.step * $0 >= widest + .points(4) } ?? 12
    let shown = months.enumerated().filter { ($1.month - 1).isMultiple(of: distance) }
    // Of a row without a January the first month has the year.
    let labels = shown.isEmpty ? Array(months.enumerated().prefix(1)) : Array(shown)
    let named = labels.compactMap { place, month in
      names.indices.contains(month.month - 1)
        ? (place: place, text: names[month.month - 1]) : nil
    }
    return plot.names(named) + plot.names(years(at: plot.step), row: 1)
  }

  /// Each year at its first month, where the next one is not too near.
  private func years(at step: Length) -> [(place: Int, text: String)] {
    var years: [(place: Int, text: String)] = []
    for (place, month) in months.enumerated() where place == 0 || month.month == 1 {
      let text = String(month.year)
      let width = TextMeasure.width(of: text, in: .small) + .points(6)
      if let last = years.last, step * (place - last.place) < width { years.removeLast() }
      years.append((place, text))
    }
    return years
  }
}
