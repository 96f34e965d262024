import CivilCalendar
import PDF

/// A row of months with its median, and what of it is no chance.
///
/// ```swift
/// RunPicture(title: "Inkomna per månad", points: points, median: .init(12.5, "median 12,5"), names: names).drawing(width: .points(640))
/// ```
package struct RunPicture: Sendable {
  package var title: String
  /// What it says, for those who do not see it.
  package var alternative: String
  package var points: [MonthPoint]
  /// With the words that stand in the legend.
  package var median: (value: Double, words: String)?
  /// The places of a run that is longer than chance makes, with what is said above it.
  package var run: (places: Range<Int>, words: String)?
  /// What a diamond means.
  package var outsideWords: String
  /// January to December, short.
  package var monthNames: [String]
  /// How a level of the axis is written.
  package var number: @Sendable (Int) -> String

  package init(
    title: String,
    alternative: String,
    points: [MonthPoint],
    outsideWords: String,
    monthNames: [String],
    number: @escaping @Sendable (Int) -> String
  ) {
    self.title = title
    self.alternative = alternative
    self.points = points
    self.outsideWords = outsideWords
    self.monthNames = monthNames
    self.number = number
  }

  /// One month of a row.
  package struct MonthPoint: Hashable, Sendable {
    package var month: CivilMonth
    /// `nil` for a month that has no such figure: the line has a gap there.
    package var value: Double?
    /// The value as it is written beside its mark.
    package var words: String
    /// Whether it is beyond three standard deviations.
    package var isOutside: Bool

    package init(_ month: CivilMonth, value: Double?, words: String, isOutside: Bool = false) {
      self.month = month
      self.value = value
      self.words = words
      self.isOutside = isOutside
    }
  }

  /// The picture, so wide; its height follows.
  package func drawing(width: Length) -> Drawing {
    var drawing = Drawing(
      width: width,
      height: .points(220),
      title: title,
      alternative: alternative
    )
    let legend = legend(width: width)
    let bracket: Length = run == nil ? .zero : .points(18)
    let values = points.compactMap(\.value) + [median?.value].compactMap(\.self)
    let plot = Plot(
      in: drawing,
      above: legend.height + bracket + .points(22),
      below: MonthAxis.height,
      upTo: values.max() ?? 0,
      places: points.count,
      number: number
    )
    drawing.shapes = legend.shapes + plot.levels(number)
    if let median {
      let y = plot.y(median.value)
      drawing.shapes.append(.line([Point(plot.left, y), Point(plot.right, y)], .median))
    }
    if let run { drawing.shapes += self.bracket(over: run.places, words: run.words, above: plot) }
    drawing.shapes += lines(in: plot) + marks(in: plot)
    drawing.shapes += MonthAxis(months: points.map(\.month), names: monthNames).shapes(below: plot)
    return drawing
  }

  private func legend(width: Length) -> Legend {
    var legend = Legend(width: width)
    legend.add(.none, words: title, in: .strong)
    if let median { legend.add(.dashed, words: median.words) }
    if points.contains(where: \.isOutside) { legend.add(.diamond, words: outsideWords) }
    return legend
  }

  /// A line over the months of a run, with its words.
  private func bracket(over places: Range<Int>, words: String, above plot: Plot) -> [Shape] {
    guard let first = places.first, let last = places.last else { return [] }
    let y = plot.top - .points(10)
    let foot = y + .points(4)
    let (left, right) = (plot.x(first), plot.x(last))
    let half = TextMeasure.width(of: words, in: .small).scaled(500)
    let middle = (left + right).scaled(500)
    let x = max(min(middle, plot.right - half), plot.left + half)
    return [
      .line(
        [Point(left, foot), Point(left, y), Point(right, y), Point(right, foot)],
        Shape.Stroke(.ink, thickness: Length(thousandths: 1_200))
      ),
      .text(words, at: Point(x, y - .points(4)), .middle, .small),
    ]
  }

  /// From month to month, where both have a value.
  private func lines(in plot: Plot) -> [Shape] {
    var lines: [[Point]] = []
    var line: [Point] = []
    for (place, point) in points.enumerated() {
      if let value = point.value {
        line.append(Point(plot.x(place), plot.y(value)))
      } else {
        lines.append(line)
        line = []
      }
    }
    let stroke = Shape.Stroke(.brand, thickness: Length(thousandths: 1_800))
    return (lines + [line]).filter { $0.count > 1 }.map { .line($0, stroke) }
  }

  private func marks(in plot: Plot) -> [Shape] {
    let radius = Length(thousandths: min(2_800, max(1_200, plot.step.thousandths * 22 / 100)))
    let last = points.lastIndex { $0.value != nil }
    return points.enumerated().flatMap { place, point -> [Shape] in
      guard let value = point.value else { return [] }
      let middle = Point(plot.x(place), plot.y(value))
      let mark: Shape =
        point.isOutside ? .diamond(around: middle) : .dot(around: middle, radius: radius)
      guard point.isOutside || place == last else { return [mark] }
      let half = TextMeasure.width(of: point.words, in: .strong).scaled(500)
      let isLow = value < median?.value ?? 0 && middle.y + .points(18) < plot.bottom
      let words = Point(
        min(middle.x, plot.right - half),
        middle.y + (isLow ? .points(16) : .zero - .points(8))
      )
      return [mark, .text(point.words, at: words, .middle, .strong)]
    }
  }
}
