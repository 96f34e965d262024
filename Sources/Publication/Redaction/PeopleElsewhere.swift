import Casework
import Findings
import PersonalData

/// The senders of all cases of a register, by what their names leave behind (R1): a text of one case may name the sender
/// of another, and then somebody is asked.
package struct PeopleElsewhere: Sendable {
  private let names: NamesElsewhere
  /// Whether the files of all of them could be read.
  package let isComplete: Bool

  /// Nobody.
  package static let nobody = PeopleElsewhere([], isComplete: true)

  package init(_ cases: [(number: CaseNumber, names: [[UInt64]])], isComplete: Bool) {
    names = NamesElsewhere(cases.flatMap(\.names))
    self.isComplete = isComplete
  }

  /// What the bytes of a `sender.yaml` leave behind.
  package static func traces(ofSender bytes: [UInt8], in language: Language) -> [[UInt64]] {
    guard let record = Record<SenderField>(parsing: bytes, in: language) else { return [] }
    return [record.text(.name).flatMap(ProtectedPeople.name)].compactMap { $0 }.map(
      NamesElsewhere.trace
    ).filter { !$0.isEmpty }
  }

  /// Where a text names one of them, as far as a word can say.
  func passages(in text: [UInt8]) -> [Passage] { names.passages(in: text) }
}
