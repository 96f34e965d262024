import Casework

/// What whoever registers says of everything that comes in at a time, in the words of the register or in
/// English ids.
package struct GivenFields: Sendable {
  package var facts: [(CaseField, String)] = []
  package var sender: [(SenderField, String)] = []

  package init() {}
}
