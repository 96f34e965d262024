import Casework
import CivilCalendar
import Findings

extension MonthlyRow {
  /// What the row says, in a sentence with its numbers and its test; that nothing moved, or that nobody can tell, is said too.
  package func sentence(on figure: Figure) -> Wording {
    let name = figure.name
    let numbers = Wording(
      "längsta följd på ena sidan av medianen \(chart.longestRun) (av slump högst \(chart.longestRunLimit)), "
        + "växlingar över medianen \(chart.crossings) (av slump minst \(chart.crossingsLimit))",
      "longest run on one side of the median \(chart.longestRun) (by chance at most \(chart.longestRunLimit)), "
        + "crossings of the median \(chart.crossings) (by chance at least \(chart.crossingsLimit))"
    )
    let head: Wording =
      switch chart.signal {
      case nil:
        Wording(
          "\(name.swedish): för få månader för att säga något; "
            + "\(chart.useful) av \(chart.points) skiljer sig från medianen och det krävs \(RunChart.fewest).",
          "\(name.english): too few months to say anything; "
            + "\(chart.useful) of \(chart.points) differ from the median and \(RunChart.fewest) are needed."
        )
      case true?:
        Wording(
          "\(name.swedish): nivån har ändrats mer än slumpen gör under \(chart.points) månader; "
            + "\(numbers.swedish). Det säger inte varför.",
          "\(name.english): the level has changed more than chance does in \(chart.points) months; "
            + "\(numbers.english). It does not say why."
        )
      case false?:
        Wording(
          "\(name.swedish): ingen förändring utöver slumpen under \(chart.points) månader; "
            + "\(numbers.swedish). Det utesluter inte en liten förändring.",
          "\(name.english): no change beyond chance in \(chart.points) months; "
            + "\(numbers.english). It does not rule out a small change."
        )
      }
    guard !told.isEmpty else { return head }
    return head
      + Wording(
        " Enstaka månader utanför tre standardavvikelser: "
          + told.map { $0.words(.swedish) }.joined(separator: ", ") + ".",
        " Single months outside three standard deviations: "
          + told.map { $0.words(.english) }.joined(separator: ", ") + "."
      )
  }
}

extension GroupPatterns {
  /// A sentence for each pattern, or the one that says that there is none; `name` gives a group its words.
  package func sentences(_ name: (GroupValue) -> Wording) -> [Wording] {
    let when = Wording(
      "\(months.iso) jämfört med \(before.iso)",
      "\(months.iso) compared with \(before.iso)"
    )
    if patterns.isEmpty {
      return [
        Wording(
          "Inga mönster: ingen grupp avviker mer från sin andel än slumpen gör (\(when.swedish)).",
          "No patterns: no group departs from its share more than chance does (\(when.english))."
        )
      ]
    }
    return patterns.map { pattern in
      let names = pattern.cell.map(name)
      let group = Wording(
        names.map(\.swedish).joined(separator: ", "),
        names.map(\.english).joined(separator: ", ")
      )
      let expected = Self.rounded(pattern.expected)
      return Wording(
        "\(group.swedish): \(pattern.now) ärenden, väntat \(expected.swedish) efter gruppens \(pattern.before) "
          + "de tolv månaderna före (\(when.swedish); tvåsidigt binomialtest, högst 5 % falska larm). Det säger inte varför.",
        "\(group.english): \(pattern.now) cases, expected \(expected.english) from the group's \(pattern.before) "
          + "in the twelve months before (\(when.english); two-sided binomial test, at most 5 % false alarms). "
          + "It does not say why."
      )
    }
  }

  /// With one decimal.
  private static func rounded(_ value: Double) -> Wording {
    let tenths = Int((value * 10).rounded())
    return Wording("\(tenths / 10),\(tenths % 10)", "\(tenths / 10).\(tenths % 10)")
  }
}

extension ClosedRange<CivilMonth> {
  fileprivate var iso: String {
    lowerBound == upperBound ? lowerBound.iso : lowerBound.iso + "–" + upperBound.iso
  }
}
