/// The figures of one group while its cases are added.
package struct Tally: Sendable {
  private var counts: [Count]
  /// By ``Figure/Sample``.
  private var samples: [[Int]]

  /// Of one figure.
  private struct Count: Sendable {
    var value = 0
    var of = 0
    var unknown = 0
  }

  /// Below so many no rank among days is shown, and no share: they are numbers.
  package static let fewest = 5

  /// A group without cases.
  package init() {
    counts = Array(repeating: Count(), count: Figure.allCases.count)
    samples = Figure.Sample.allCases.map { _ in [] }
  }

  /// Adds a case.
  package mutating func add(_ item: CountedCase) {
    for (place, figure) in Figure.allCases.enumerated() {
      guard let part = item.part(of: figure) else {
        counts[place].unknown += 1
        continue
      }
      counts[place].value += part.value
      counts[place].of += part.of
    }
    guard item.isAnswered == true else { return }
    for (sample, days) in zip(samples.indices, item.days) {
      if let days { samples[sample].append(days) }
    }
  }

  /// A figure of the cases so far.
  package subscript(figure: Figure) -> FigureValue {
    let place = Figure.allCases.firstIndex(of: figure) ?? 0
    let count = counts[place]
    switch figure.make {
    case .count: return FigureValue(count.value, of: nil, unknown: count.unknown)
    case .share: return FigureValue(count.value, of: count.of, unknown: count.unknown)
    case .rank(let percent, let sample):
      let days = samples[sample.rawValue]
      return FigureValue(Self.rank(percent, of: days), of: days.count, unknown: count.unknown)
    }
  }

  /// The nearest rank: the smallest value that so many per cent do not exceed; `nil` below five.
  private static func rank(_ percent: Int, of sample: [Int]) -> Int? {
    guard sample.count >= fewest else { return nil }
    return sample.sorted()[(percent * sample.count + 99) / 100 - 1]
  }
}

/// One figure of one group.
package struct FigureValue: Hashable, Sendable {
  /// A number of cases or measures, or days; `nil` where there are too few to say.
  package let value: Int?
  /// Of how many; `nil` for what is a mere number.
  package let of: Int?
  /// How many cases were left out because their facts do not tell.
  package let unknown: Int

  package init(_ value: Int?, of: Int?, unknown: Int) {
    self.value = value
    self.of = of
    self.unknown = unknown
  }
}

extension CountedCase {
  /// By ``Figure/Sample``.
  fileprivate var days: [Int?] { [calendarDays, workdays, pausedDays] }

  /// What a case adds to a figure, and to what the figure is a share of; `nil` where its facts do not tell.
  func part(of figure: Figure) -> (value: Int, of: Int)? {
    switch figure {
    case .received: (1, 0)
    case .distributed: Self.part(isDistributed)
    case .answered:
      isToBeAnswered.flatMap { due in
        isAnswered.map { due ? ($0 ? 1 : 0, 1) : (0, 0) }
      }
    case .closed: Self.part(isClosed)
    case .open: Self.part(isClosed.map(!))
    case .overdue:
      isClosed.flatMap { closed in closed ? (0, 0) : isOverdue.map { ($0 ? 1 : 0, 1) } }
    case .answeredInTime: Self.part(answer)
    case .closedInTime: Self.part(closing)
    case .medianDays, .ninetiethDays: ranked(calendarDays)
    case .medianWorkdays: ranked(workdays)
    case .pausedDays: ranked(pausedDays)
    case .within2, .within5, .within10, .within15, .within20, .within25, .within30:
      figure.limit.flatMap { limit in within(limit) }
    case .reopened: Self.part(isReopened)
    case .transferred: Self.part(outcome.map { $0 == .transferred })
    case .anonymous: Self.part(isAnonymous)
    case .withdrawn: Self.part(outcome.map { $0 == .withdrawn })
    case .outOfScope: Self.part(outcome.map { $0 == .outOfScope })
    case .recategorised:
      isDistributed.flatMap { distributed in
        distributed ? isRecategorised.map { ($0 ? 1 : 0, 1) } : (0, 0)
      }
    case .published: Self.part(isPublished)
    case .measures: measures.map { ($0.all, 0) }
    case .measuresDone: measures.map { ($0.done, $0.all) }
    case .measuresLate: measures.map { ($0.late, $0.all) }
    case .deviations:
      deviation.map { judgement in
        switch judgement {
        case .notAsked: (0, 0)
        case .unanswered, .no: (0, 1)
        case .yes: (1, 1)
        }
      }
    case .disposed: (isDisposed ? 1 : 0, 1)
    }
  }

  private static func part(_ holds: Bool?) -> (value: Int, of: Int)? {
    holds.map { ($0 ? 1 : 0, 1) }
  }

  private static func part(_ timeliness: Timeliness?) -> (value: Int, of: Int)? {
    timeliness.map { timeliness in
      switch timeliness {
      case .inTime: (1, 1)
      case .late: (0, 1)
      case .undecided: (0, 0)
      }
    }
  }

  /// A rank is taken among answers; of what is not answered nothing is missing.
  private func ranked(_ days: Int?) -> (value: Int, of: Int)? {
    isAnswered.flatMap { $0 && days == nil ? nil : (0, 0) }
  }

  private func within(_ limit: Int) -> (value: Int, of: Int)? {
    isToBeAnswered.flatMap { due in
      isAnswered.flatMap { answered in
        calendarDays.map { days in
          if answered { return (days <= limit ? 1 : 0, 1) }
          return (0, due && days > limit ? 1 : 0)
        }
      }
    }
  }
}
