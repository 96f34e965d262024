import PDF

/// Bars below each other, with their names before them and their values behind.
package struct BarPicture: Sendable {
  package var title: String
  /// What it says, for those who do not see it.
  package var alternative: String
  package var bars: [Bar]
  /// What a whole bar is, as 1 for shares; `nil` where the longest is.
  package var whole: Double?

  package init(title: String, alternative: String, bars: [Bar], whole: Double? = nil) {
    self.title = title
    self.alternative = alternative
    self.bars = bars
    self.whole = whole
  }

  /// One bar.
  package struct Bar: Hashable, Sendable {
    package var name: String
    /// `nil` where there is none to show: the words stand alone.
    package var value: Double?
    /// The value as it is written behind the bar.
    package var words: String

    package init(_ name: String, value: Double?, words: String) {
      self.name = name
      self.value = value
      self.words = words
    }
  }

  /// The picture, so wide; it is as high as there are bars.
  package func drawing(width: Length) -> Drawing {
    var legend = Legend(width: width)
    legend.add(.none, words: title, in: .strong)
    let widest = bars.map { TextMeasure.width(of: $0.name, in: .small) }.max() ?? .zero
    let names = min(widest, width.scaled(380))
    let wordsWidth = bars.map { TextMeasure.width(of: $0.words, in: .small) }.max() ?? .zero
    let left = names + .points(8)
    let longest = max(width - left - wordsWidth - .points(8), .points(20))
    let largest = max(whole ?? bars.compactMap(\.value).max() ?? 0, .leastNonzeroMagnitude)

    var shapes = legend.shapes
    var y = legend.height + .points(6)
    for bar in bars {
      let lines = TextMeasure.lines(of: bar.name, in: .small, measure: names, atMost: 2)
      let height = Length.points(lines.count == 1 ? 20 : 30)
      let middle = y + height.scaled(500)
      for (row, line) in lines.enumerated() {
        let base = middle + .points(3) + .points(12) * row - .points(6) * (lines.count - 1)
        shapes.append(.text(line, at: Point(names, base), .end, .small))
      }
      var end = left
      if let value = bar.value {
        let part = min(max(value / largest, 0), 1)
        end = end + Length(thousandths: Int((part * Double(longest.thousandths)).rounded()))
        if end > left {
          let first = Point(left, middle - .points(6))
          shapes.append(.area(corners(from: first, to: Point(end, middle + .points(6))), .solid))
        }
      }
      let words = Point(end + .points(5), middle + .points(3))
      shapes.append(.text(bar.words, at: words, .start, .small))
      y = y + height
    }
    shapes.append(
      .line(
        [Point(left, legend.height + .points(6)), Point(left, y)],
        Shape.Stroke(.soft, thickness: .points(1))
      )
    )
    var drawing = Drawing(
      width: width,
      height: y + .points(4),
      title: title,
      alternative: alternative
    )
    drawing.shapes = shapes
    return drawing
  }
}
