import PDF

/// How many days something took: a column for each number of days, and where a time limit is.
package struct DayPicture: Sendable {
  package var title: String
  /// What it says, for those who do not see it.
  package var alternative: String
  /// By days, from none.
  package var counts: [Int]
  /// What took longer than the last column, with its words; `nil` where nothing did.
  package var longer: (count: Int, words: String)?
  /// After how many days a time runs out, with what is said of it.
  package var limit: (days: Int, words: String)?
  /// How a number is written.
  package var number: @Sendable (Int) -> String

  package init(
    title: String,
    alternative: String,
    counts: [Int],
    number: @escaping @Sendable (Int) -> String
  ) {
    self.title = title
    self.alternative = alternative
    self.counts = counts
    self.number = number
  }

  /// The picture, so wide.
  package func drawing(width: Length) -> Drawing {
    var drawing = Drawing(
      width: width,
      height: .points(200),
      title: title,
      alternative: alternative
    )
    var legend = Legend(width: width)
    legend.add(.none, words: title, in: .strong)
    if let limit { legend.add(.dashed, words: limit.words) }
    let columns = counts + [longer?.count].compactMap(\.self)
    let plot = Plot(
      in: drawing,
      above: legend.height + .points(10),
      below: .points(20),
      upTo: Double(columns.max() ?? 0),
      places: columns.count,
      number: number
    )
    drawing.shapes = legend.shapes + plot.levels(number)
    for (days, count) in columns.enumerated() where count > 0 {
      let fill: Fill = days == counts.count ? .rising : .solid
      drawing.shapes.append(plot.column(at: days, from: 0, to: Double(count), filled: fill))
    }
    if let limit, limit.days < counts.count {
      let x = plot.x(limit.days) + plot.step.scaled(500)
      drawing.shapes.append(.line([Point(x, plot.top), Point(x, plot.bottom)], .median))
    }
    drawing.shapes += plot.names(names(at: plot.step))
    return drawing
  }

  /// As many numbers as there is room for, and the words of what took longer.
  private func names(at step: Length) -> [(place: Int, text: String)] {
    let widest = TextMeasure.width(of: number(counts.count), in: .small) + .points(4)
    let distance = [1, 2, 5, 10, 20, 50].first { step * $0 >= widest } ?? 100
    var names = counts.indices.filter { $0.isMultiple(of: distance) }.map {
      (place: $0, text: number($0))
    }
    guard let longer else { return names }
    names.append((counts.count, longer.words))
    return names
  }
}
