/// Breaks a text into lines, all of them chosen together (Knuth and Plass 1981, "total fit").
///
/// Set ragged right, with word spaces that do not stretch, a line is the worse the more of the measure
/// it leaves empty, by the square of it; the last line is free. A way through the paragraph costs
///
///     Σ (1000 · shortfall ÷ measure)² + penalty of the break + 1,000 for each line
///
/// and the cheapest is taken; of two that cost the same, the one whose lines are longer at the end.
/// Time is linear in the length of the text, because only the breaks of one line are looked back at.
package struct LineBreaker {
  /// What a break costs beside the emptiness of its line; 10,000 is a tenth of the measure left empty.
  package enum Penalty {
    static let line = 1_000
    /// Behind a word of one or two letters, which belongs to the next.
    static let afterShortWord = 5_000
    static let hyphen = 2_500
    static let beforeDash = 10_000
    /// Between a number and what it counts.
    static let beforeUnit = 10_000
    static let softHyphen = 10_000
    static let slash = 10_000
    static let address = 10_000
    /// A last line of less than an eighth of the measure.
    static let shortLast = 15_000
    /// Within a number, or between it and what it counts: only where a line can end nowhere else.
    static let together = 20_000_000
    /// In the middle of a word that is wider than the measure.
    static let anywhere = 40_000_000
  }

  /// How many breaks are looked back at: more than there are in a line, unless it holds next to
  /// nothing but breaks.
  static let horizon = 400

  private let text: ShapedText
  private let measure: Int
  private var breaks: ContiguousArray<LineBreak>
  /// Where the line behind each break begins, the first before all of them, and where the line that
  /// it ends would end, hyphen included: the width of a line is a difference.
  private var starts: ContiguousArray<Int> = []
  private var ends: ContiguousArray<Int> = []

  /// A line: the clusters that are seen, and the break that ends it.
  struct Line: Equatable, Sendable {
    var clusters: Range<Int>
    var end: LineBreak
  }

  /// The lines of a text for a measure in thousandths of an em.
  static func lines(of text: ShapedText, measure: Int) -> [Line] {
    LineBreaker(text: text, measure: max(measure, 1)).lines()
  }

  init(text: ShapedText, measure: Int) {
    self.text = text
    self.measure = measure
    breaks = text.breaks
    breakWideWords()
    starts.reserveCapacity(breaks.count + 1)
    ends.reserveCapacity(breaks.count)
    starts.append(text.clusters.first?.start ?? 0)
    for place in breaks {
      ends.append((place.end > 0 ? text.clusters[place.end - 1].end : 0) + place.hyphen)
      starts.append(place.next < text.clusters.count ? text.clusters[place.next].start : 0)
    }
  }

  /// How many places there are at which a line may end.
  var count: Int { breaks.count }

  func place(of end: LineBreak) -> Int? { breaks.firstIndex(of: end) }

  /// Lets lines end anywhere in what is wider than the measure.
  private mutating func breakWideWords() {
    var first = 0
    var all: ContiguousArray<LineBreak> = []
    for end in text.breaks {
      if text.width(from: first, to: end.end) + end.hyphen > measure {
        var place = first + 1
        while place < end.end {
          if text.clusters[place].kind == .text {
            all.append(
              LineBreak(
                end: place,
                next: place,
                penalty: Penalty.anywhere,
                hyphen: measure < Self.wordsOnly ? 0 : hyphen(before: place)
              )
            )
          }
          place += 1
        }
      }
      all.append(end)
      first = end.next
    }
    breaks = all
  }

  /// A measure in which there is hardly room for a hyphen.
  private static let wordsOnly = 4_000

  /// The width of the hyphen between two letters of a word that words divide.
  private func hyphen(before place: Int) -> Int {
    let before = text.clusters[place - 1]
    guard before.kind == .text, BreakOpportunities.isLetter(before.base),
      BreakOpportunities.isLetter(text.clusters[place].base), before.base.value < 0x590,
      let hyphen = text.hyphens[before.style.rawValue]
    else { return 0 }
    return Int(hyphen.advance)
  }

  private func lines() -> [Line] {
    guard !breaks.isEmpty else { return [] }
    let sources = cheapestSources()
    var lines: [Line] = []
    var place = breaks.count - 1
    while place >= 0 {
      let source = sources[place]
      let end = breaks[place]
      let first = start(after: source)
      lines.append(Line(clusters: first..<max(first, end.end), end: end))
      place = source
    }
    return lines.reversed()
  }

  /// For each break, the one before it on the cheapest way; -1 is the beginning.
  private func cheapestSources() -> ContiguousArray<Int> {
    var costs = ContiguousArray(repeating: 0, count: breaks.count)
    var sources = ContiguousArray(repeating: -1, count: breaks.count)
    var oldest = -1
    for place in breaks.indices {
      while oldest < place - 1,
        place - oldest > Self.horizon
          || ends[place] - breaks[place].hyphen - starts[oldest + 1] > measure
      {
        oldest += 1
      }
      // What does not fit anyhow, a letter wider than the measure, stands on a line of its own.
      var best = place - 1
      var bestCost = Int.max
      for source in oldest..<place {
        guard let cost = cost(ofLineFrom: source, to: place) else { continue }
        let whole = cost + (source < 0 ? 0 : costs[source])
        if whole < bestCost {
          best = source
          bestCost = whole
        }
      }
      if bestCost == .max {
        bestCost = Penalty.anywhere + (best < 0 ? 0 : costs[best])
      }
      sources[place] = best
      costs[place] = bestCost
    }
    return sources
  }

  private func start(after place: Int) -> Int { place < 0 ? 0 : breaks[place].next }

  /// What a line costs, or `nil` when it is wider than the measure.
  func cost(ofLineFrom source: Int, to place: Int) -> Int? {
    let width = ends[place] - starts[source + 1]
    guard width <= measure else { return nil }
    if place == breaks.count - 1 {
      let isShort = source >= 0 && width < measure / 8
      return Penalty.line + (isShort ? Penalty.shortLast : 0)
    }
    let shortfall = (measure - width) * 1000 / measure
    return Penalty.line + shortfall * shortfall + breaks[place].penalty
  }
}
