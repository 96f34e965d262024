import Casework
import Watch

/// What of a register has changed, by the paths that were reported.
package struct ChangedPlaces {
  /// In the order of their numbers.
  package let cases: [CaseNumber]
  /// The register's settings, organisation, calendar or routines.
  package let hasRegister: Bool
  package let hasInbox: Bool

  package var isEmpty: Bool { cases.isEmpty && !hasRegister && !hasInbox }

  package init(_ changes: TreeChanges) {
    var (cases, hasRegister, hasInbox) = (Set<CaseNumber>(), false, false)
    for path in changes.files + changes.folders {
      let parts = path.split(separator: "/")
      guard parts.first == "cases" else { continue }
      switch parts.dropFirst().first {
      case nil, "register.yaml", "organisation.yaml", "calendar.yaml", "routines":
        hasRegister = true
      case "inbox": hasInbox = hasInbox || parts.count < 3 || parts[2] != "aside"
      default:
        if let number = CaseNumber(ofPath: path) { cases.insert(number) }
      }
    }
    self.cases = cases.sorted()
    self.hasRegister = hasRegister
    self.hasInbox = hasInbox
  }
}

extension CaseNumber {
  /// The case in whose folder a path lies, from the register's root.
  package init?(ofPath path: String) {
    let parts = path.split(separator: "/", maxSplits: 4)
    guard parts.count >= 4, parts[0] == "cases" else { return nil }
    self.init(String(parts[3]))
  }
}
