import Casework
import Findings

extension ScopeGround {
  /// Why the case is not handled as a comment, as its sender is told.
  var reason: Wording {
    switch self {
    case .political:
      Wording("det rör en politisk fråga", "it is about a political matter")
    case .healthOrSocialDeviation:
      Wording(
        "det rör en avvikelse inom vården eller socialtjänsten, som utreds i särskild ordning",
        "it is about an incident in health care or social services, which is investigated separately"
      )
    case .violation:
      Wording(
        "det rör en kränkning, som utreds i särskild ordning",
        "it is about degrading treatment, which is investigated separately"
      )
    case .internal:
      Wording(
        "det kommer från någon som arbetar hos oss",
        "it comes from somebody who works here"
      )
    }
  }
}
