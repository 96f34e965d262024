import CivilCalendar
import Findings

extension Period {
  /// A whole number of at most four digits, a space and a unit, singular or plural.
  package init?(_ text: some StringProtocol, in language: Language) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count <= 4,
      parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int(parts[0]),
      let unit = PeriodUnit.allCases.first(where: {
        $0.name[language] == parts[1] || $0.singular[language] == parts[1]
      })
    else { return nil }
    self.init(count: count, unit: unit)
  }
}

extension Period {
  /// As a routine states it: `20 arbetsdagar`, `1 månad`.
  package var words: Wording {
    let name = count == 1 ? unit.singular : unit.name
    return Wording("\(count) \(name.swedish)", "\(count) \(name.english)")
  }
}

extension PeriodUnit: Term {
  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .workdays: Wording("arbetsdagar", "workdays")
    case .days: Wording("dagar", "days")
    case .months: Wording("månader", "months")
    }
  }

  var singular: Wording {
    switch self {
    case .workdays: Wording("arbetsdag", "workday")
    case .days: Wording("dag", "day")
    case .months: Wording("månad", "month")
    }
  }
}

/// A place in time beside a due date: `5 arbetsdagar före`, `2 arbetsdagar efter`.
package struct Offset: Hashable, Sendable {
  /// How far from the due date.
  package let period: Period
  /// On which side of it.
  package let side: Side

  /// As a routine states it: `5 arbetsdagar före`.
  package var words: Wording { period.words + " " + side.name }

  init?(_ text: some StringProtocol, in language: Language) {
    guard let space = text.lastIndex(of: " "),
      let side = Side.allCases.first(where: {
        $0.name[language] == text[text.index(after: space)...]
      }), let period = Period(text[..<space], in: language)
    else { return nil }
    self.period = period
    self.side = side
  }
}

extension Side: Term {
  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .before: Wording("före", "before")
    case .after: Wording("efter", "after")
    }
  }
}
