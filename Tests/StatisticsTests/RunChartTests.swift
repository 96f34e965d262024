import Statistics
import Testing

/// K34: what counts as a trend, by series that were worked by hand.
@Suite struct RunChartTests {
  /// A row of months below (`-`), on (`0`) and above (`+`) its median, and what its runs say.
  struct Series: Sendable, CustomTestStringConvertible {
    let row: String
    let useful, run, runLimit, crossings, crossingsLimit: Int
    let signal: Bool?

    init(
      _ row: String,
      useful: Int,
      run: Int,
      atMost runLimit: Int,
      crossings: Int,
      atLeast crossingsLimit: Int,
      signal: Bool?
    ) {
      self.row = row
      self.useful = useful
      self.run = run
      self.runLimit = runLimit
      self.crossings = crossings
      self.crossingsLimit = crossingsLimit
      self.signal = signal
    }

    var testDescription: String { String(row.prefix(40)) }

    var values: [Double] {
      row.map { character in
        switch character {
        case "-": 1
        case "0": 5
        default: 9
        }
      }
    }
  }

  private static func times(_ count: Int, _ piece: String) -> String {
    String(repeating: piece, count: count)
  }

  static let series = [
    // Eleven say nothing, however far apart they lie.
    Series(
      "------00+++++",
      useful: 11,
      run: 6,
      atMost: 6,
      crossings: 1,
      atLeast: 2,
      signal: nil
    ),
    // One crossing of eleven that might be: it has moved, though no run is too long.
    Series(
      "------++++++",
      useful: 12,
      run: 6,
      atMost: 7,
      crossings: 1,
      atLeast: 3,
      signal: true
    ),
    Series(
      "-+-+-+-+-+-+",
      useful: 12,
      run: 1,
      atMost: 7,
      crossings: 11,
      atLeast: 3,
      signal: false
    ),
    Series(
      "---++--++-++",
      useful: 12,
      run: 3,
      atMost: 7,
      crossings: 5,
      atLeast: 3,
      signal: false
    ),
    // Two months on the median do not count, and break no run.
    Series(
      "-------00++++++",
      useful: 13,
      run: 7,
      atMost: 7,
      crossings: 1,
      atLeast: 3,
      signal: true
    ),
    Series(
      "--------++++++++",
      useful: 16,
      run: 8,
      atMost: 7,
      crossings: 1,
      atLeast: 4,
      signal: true
    ),
    Series(
      "-----+++-+-++++-",
      useful: 16,
      run: 5,
      atMost: 7,
      crossings: 6,
      atLeast: 4,
      signal: false
    ),
    Series(
      times(8, "-+") + "0" + times(4, "--++"),
      useful: 32,
      run: 2,
      atMost: 8,
      crossings: 23,
      atLeast: 11,
      signal: false
    ),
    // A run of nine, where eight may be.
    Series(
      times(9, "-") + "0" + times(8, "+-") + "0" + times(8, "+"),
      useful: 33,
      run: 9,
      atMost: 8,
      crossings: 17,
      atLeast: 11,
      signal: true
    ),
    Series(
      times(25, "--++"),
      useful: 100,
      run: 2,
      atMost: 10,
      crossings: 49,
      atLeast: 41,
      signal: false
    ),
    Series(
      times(11, "-") + times(39, "+-") + times(11, "+"),
      useful: 100,
      run: 11,
      atMost: 10,
      crossings: 79,
      atLeast: 41,
      signal: true
    ),
  ]

  @Test(
    "K34 a row has moved when its runs are longer, or its crossings fewer, than chance makes",
    arguments: series
  )
  func moves(_ series: Series) {
    let chart = RunChart(series.values)
    #expect(chart.points == series.row.count)
    #expect(chart.useful == series.useful)
    #expect(chart.longestRun == series.run)
    #expect(chart.longestRunLimit == series.runLimit)
    #expect(chart.crossings == series.crossings)
    #expect(chart.crossingsLimit == series.crossingsLimit)
    #expect(chart.signal == series.signal)
  }

  @Test("K34 months that are all alike, and no months, say nothing")
  func empty() {
    let none = RunChart([])
    #expect(none.median == nil)
    #expect(none.signal == nil)
    let alike = RunChart(Array(repeating: 4, count: 24))
    #expect(alike.median == 4)
    #expect(alike.points == 24)
    #expect(alike.useful == 0)
    #expect(alike.signal == nil)
  }

  @Test("K34 a month is marked when it lies outside three sigma of its row")
  func limits() {
    // 4 a month, and one of 15: the mean is 4.92, its root 2.22; 15 lies beyond 11.57.
    let counts = [4, 4, 4, 4, 4, 15, 4, 4, 4, 4, 4, 4]
    #expect(ControlLimits.outside(counts: counts, over: Array(repeating: 30, count: 12)) == [5])
    // 11 lies within, by its own mean of 4.58 and root of 2.14: below 11.01.
    let fewer = [4, 4, 4, 4, 4, 11, 4, 4, 4, 4, 4, 4]
    #expect(ControlLimits.outside(counts: fewer, over: Array(repeating: 30, count: 12)) == [])
    // Nine in ten, and once two of ten.
    let parts = [9, 9, 9, 2, 9, 9]
    #expect(ControlLimits.outside(parts: parts, of: Array(repeating: 10, count: 6)) == [3])
    #expect(ControlLimits.outside(parts: [0, 3], of: [0, 3]) == [])
  }
}

/// K34: how many of many rows chance alone would call moved.
@Suite struct FalseAlarmTests {
  // Counted over every row of twelve: 176 of 4096 have a run beyond seven, or fewer than three crossings. The others by the
  // same walk in another program.
  @Test(
    "K34 chance calls a row moved about once in twenty",
    arguments: [
      (11, 0), (12, 176.0 / 4096), (16, 0.046722412), (33, 0.065170678), (100, 0.071475517),
    ]
  )
  func chance(_ useful: Int, _ expected: Double) {
    #expect(abs(RunChart.falseAlarm(of: useful) - expected) < 1e-8)
  }

  @Test("K34 of many rows the number is the sum, and rows that are too short add nothing")
  func many() {
    let rows = Array(repeating: RunChart((0..<12).map(Double.init)), count: 100)
    #expect(abs(rows.expectedFalseAlarms - 4.296875) < 1e-8)
    #expect([RunChart([1, 2, 3])].expectedFalseAlarms == 0)
  }
}
