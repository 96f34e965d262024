import Findings

/// A length of time as a routine states it: `20 arbetsdagar`, `1 månad`.
public struct Period: Hashable, Sendable {
  /// At least 0.
  public let count: Int
  /// What is counted.
  public let unit: PeriodUnit

  /// A period from its parts.
  public init(count: Int, unit: PeriodUnit) {
    self.count = count
    self.unit = unit
  }

  /// A whole number of at most four digits, a space and a unit, singular or plural.
  init?(_ text: some StringProtocol, _ language: Language) {
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

extension PeriodUnit {
  var singular: Wording {
    switch self {
    case .workdays: Wording("arbetsdag", "workday")
    case .days: Wording("dag", "day")
    case .months: Wording("månad", "month")
    }
  }
}

/// A place in time beside a due date: `5 arbetsdagar före`, `2 arbetsdagar efter`.
public struct Offset: Hashable, Sendable {
  /// How far from the due date.
  public let period: Period
  /// On which side of it.
  public let side: Side

  init?(_ text: some StringProtocol, _ language: Language) {
    guard let space = text.lastIndex(of: " "),
      let side = Side.allCases.first(where: {
        $0.name[language] == text[text.index(after: space)...]
      }), let period = Period(text[..<space], language)
    else { return nil }
    self.period = period
    self.side = side
  }
}
