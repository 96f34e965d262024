import CivilCalendar
import PDF

/// Columns of months, divided by what they are of: each part has a pattern of its own.
package struct StackPicture: Sendable {
  package var title: String
  /// What it says, for those who do not see it.
  package var alternative: String
  package var months: [CivilMonth]
  /// From the bottom of the columns upwards; five at most have a pattern of their own.
  package var parts: [Part]
  /// January to December, short.
  package var monthNames: [String]
  /// How a number is written.
  package var number: @Sendable (Int) -> String

  package init(
    title: String,
    alternative: String,
    months: [CivilMonth],
    parts: [Part],
    monthNames: [String],
    number: @escaping @Sendable (Int) -> String
  ) {
    self.title = title
    self.alternative = alternative
    self.months = months
    self.parts = parts
    self.monthNames = monthNames
    self.number = number
  }

  /// What the columns are of, and how many in each month.
  package struct Part: Hashable, Sendable {
    package var name: String
    package var counts: [Int]

    package init(_ name: String, counts: [Int]) {
      self.name = name
      self.counts = counts
    }
  }

  /// The picture, so wide.
  package func drawing(width: Length) -> Drawing {
    var drawing = Drawing(
      width: width,
      height: .points(230),
      title: title,
      alternative: alternative
    )
    var legend = Legend(width: width)
    legend.add(.none, words: title, in: .strong)
    for (place, part) in parts.enumerated() {
      legend.add(.filled(Self.fill(place)), words: part.name)
    }
    let totals = months.indices.map { month in
      parts.reduce(0) { $0 + ($1.counts.indices.contains(month) ? $1.counts[month] : 0) }
    }
    let plot = Plot(
      in: drawing,
      above: legend.height + .points(16),
      below: MonthAxis.height,
      upTo: Double(totals.max() ?? 0),
      places: months.count,
      number: number
    )
    drawing.shapes = legend.shapes + plot.levels(number)
    for (month, total) in totals.enumerated() {
      var sum = 0
      for (place, part) in parts.enumerated() where part.counts.indices.contains(month) {
        let count = part.counts[month]
        guard count > 0 else { continue }
        drawing.shapes.append(
          plot.column(
            at: month,
            from: Double(sum),
            to: Double(sum + count),
            filled: Self.fill(place)
          )
        )
        sum += count
      }
      let words = number(total)
      guard total > 0, TextMeasure.width(of: words, in: .small) + .points(2) <= plot.step else {
        continue
      }
      let top = Point(plot.x(month), plot.y(Double(total)) - .points(4))
      drawing.shapes.append(.text(words, at: top, .middle, .small))
    }
    drawing.shapes += MonthAxis(months: months, names: monthNames).shapes(below: plot)
    return drawing
  }

  private static func fill(_ place: Int) -> Fill {
    Fill.allCases[place % Fill.allCases.count]
  }
}
