import CivilCalendar
import Findings

/// How far a case has come: the last of its facts that holds.
///
/// | distributed | signed off | answered | published | closed | state |
/// |:-:|:-:|:-:|:-:|:-:|---|
/// | – | – | – | – | – | registered |
/// | x | – | – | – | – | distributed |
/// | x | x | – | – | – | signed off |
/// | x | x | x | – | – | answered |
/// | x | x | x | x | – | published |
/// | any | any | any | any | x | closed |
public enum CaseState: String, Term, Comparable {
  case registered
  case distributed
  case signedOff = "signed-off"
  case answered
  case published
  case closed

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .registered: CaseField.registered.definition.name
    case .distributed: CaseField.distributed.definition.name
    case .signedOff: CaseField.signedOff.definition.name
    case .answered: CaseField.answered.definition.name
    case .published: CaseField.published.definition.name
    case .closed: CaseField.closed.definition.name
    }
  }

  /// - Parameter holds: Whether the case has the date of a fact.
  public init(_ holds: (Fact) -> Bool) {
    switch Fact.allCases.last(where: holds) {
    case .closed: self = .closed
    case .published: self = .published
    case .answered: self = .answered
    case .signedOff: self = .signedOff
    case .distributed: self = .distributed
    case .received, nil: self = .registered
    }
  }

  /// By how far the case has come.
  public static func < (left: CaseState, right: CaseState) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
