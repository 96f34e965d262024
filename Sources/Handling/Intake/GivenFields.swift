import Casework

/// What whoever registers says of everything that comes in at a time, in the words of the register or in
/// English ids.
package struct GivenFields: Sendable {
  package var facts: [(CaseField, String)] = []
  package var sender: [(SenderField, String)] = []

  package init() {}
}

/// As a file that lies beside what is being registered.
extension GivenFields {
  private static let ofSender = "sender."

  /// Ids and values, each with a zero behind it; `nil` where nothing is said.
  var bytes: [UInt8]? {
    let words =
      facts.flatMap { [$0.definition.id, $1] }
      + sender.flatMap { [Self.ofSender + $0.definition.id, $1] }
    return words.isEmpty ? nil : words.flatMap { Array($0.utf8) + [0] }
  }

  /// Reads what was written; a field that a newer program knows is passed over.
  init(_ bytes: [UInt8]) {
    self.init()
    var words = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    while let id = words.popFirst(), let value = words.popFirst() {
      if let field = CaseField.allCases.first(where: { $0.definition.id == id }) {
        facts.append((field, value))
      } else if let field = SenderField.allCases.first(where: {
        Self.ofSender + $0.definition.id == id
      }) {
        sender.append((field, value))
      }
    }
  }

  /// Both; of two values for a field the second holds.
  static func + (first: GivenFields, second: GivenFields) -> GivenFields {
    var both = first
    both.facts += second.facts
    both.sender += second.sender
    return both
  }
}
