import CaseStore
import Findings

extension Redating {
  /// As people are told.
  package var words: Wording {
    Wording(
      "\(number): calendar.yaml har ändrats, och sista dagen för \(deadline) flyttas från \(from) till \(to)",
      "\(number): calendar.yaml has changed, and the last day for \(deadline) moves from \(from) to \(to)"
    )
  }
}
