import Casework
import CivilCalendar
import Findings

/// By what cases are grouped.
package enum Dimension: String, Term {
  case kind
  case area
  case unit
  case operation
  case department
  case routine
  case channel
  case month
  case third = "period"
  case year

  /// As people write it and read it above a column.
  package var name: Wording {
    switch self {
    case .kind: CaseField.kind.definition.name
    case .area: CaseField.area.definition.name
    case .unit: CaseField.unit.definition.name
    case .operation: Wording("verksamhet", "operation")
    case .department: Wording("förvaltning", "department")
    case .routine: CaseField.routine.definition.name
    case .channel: CaseField.channel.definition.name
    case .month: Wording("månad", "month")
    case .third: Wording("period", "period")
    case .year: Wording("år", "year")
    }
  }

  /// Whether its groups follow one upon the other in time.
  package var isTime: Bool {
    switch self {
    case .month, .third, .year: true
    case .kind, .area, .unit, .operation, .department, .routine, .channel: false
    }
  }
}

/// One group of a dimension.
package enum GroupValue: Hashable, Sendable {
  case kind(Kind)
  case area(String)
  case unit(UnitID)
  case routine(RoutineID)
  case channel(Channel)
  case month(CivilMonth)
  case third(CivilThird)
  case year(Int)
  /// Cases that have nothing of this dimension, or of which it is not known.
  case none

  /// As in JSON; `nil` for no value.
  package var id: String? {
    switch self {
    case .kind(let kind): kind.rawValue
    case .area(let name): name
    case .unit(let id): id.description
    case .routine(let id): id.description
    case .channel(let channel): channel.rawValue
    case .month(let month): month.iso
    case .third(let third): third.iso
    case .year(let year): String(year)
    case .none: nil
    }
  }

  /// By which groups stand in their order: closed lists in theirs, time as it passes, names by their bytes; who has none last.
  var order: (rank: Int, text: String) {
    switch self {
    case .kind(let kind): (Kind.allCases.firstIndex(of: kind) ?? 0, "")
    case .channel(let channel): (Channel.allCases.firstIndex(of: channel) ?? 0, "")
    case .area, .unit, .routine, .month, .third, .year: (0, id ?? "")
    case .none: (Int.max, "")
    }
  }
}

extension CountedCase {
  /// The group of a case in one dimension.
  package func group(in dimension: Dimension, of organisation: Organisation) -> GroupValue {
    switch dimension {
    case .kind: place.kind.map(GroupValue.kind) ?? .none
    case .area: place.area.map(GroupValue.area) ?? .none
    case .unit: place.unit.map(GroupValue.unit) ?? .none
    case .operation: organisation.unit(at: .operation, of: place.unit).map(GroupValue.unit) ?? .none
    case .department:
      organisation.unit(at: .department, of: place.unit).map(GroupValue.unit) ?? .none
    case .routine: place.routine.map(GroupValue.routine) ?? .none
    case .channel: place.channel.map(GroupValue.channel) ?? .none
    case .month: received.month.map(GroupValue.month) ?? .none
    case .third: received.month.map { .third(CivilThird($0)) } ?? .none
    case .year: .year(received.year)
    }
  }
}

extension Organisation {
  /// The unit of a level that a unit is or belongs to; `nil` where it stands above that level or is unknown.
  func unit(at level: Level, of id: UnitID?) -> UnitID? {
    id.flatMap { chain(from: $0).first { $0.level == level }?.id }
  }
}
