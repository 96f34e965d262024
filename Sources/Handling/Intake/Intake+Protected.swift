import CaseStore
import CaseText
import Casework
import Findings
import Mail

/// Senders whose identity is protected in another case.
///
/// A mail says nothing of that by itself, so that a new case would be told of, acknowledged and proposed for the
/// public as any other. It is marked at once (L10), and whoever registers decides; where the other case is told to
/// nobody.
extension Intake {
  /// Marks a case whose sender may be somebody who is protected elsewhere.
  package mutating func protect(_ draft: inout CaseDraft, remarks: inout [Finding]) throws {
    let people = try protectedPeople()
    guard people.isIncomplete || people.holds(SenderDetails(draft)) else { return }
    remarks.append(
      people.holds(SenderDetails(draft))
        ? MailCode.senderProtected.finding() : MailCode.senderUncompared.finding()
    )
    if draft.facts[.protectedIdentity] == nil {
      draft.facts[.protectedIdentity] = .text(YesNo.yes.name[register.language])
    }
  }

  private mutating func protectedPeople() throws -> ProtectedSenders {
    if let protected { return protected }
    let index = try CaseIndex(of: folder, in: register)
    let people = ProtectedSenders(index.protectedSenders(in: folder), in: register.language)
    protected = people
    return people
  }
}

/// By what senders are compared.
private struct SenderDetails {
  var name: String?
  var details: Set<String> = []

  init(_ draft: CaseDraft) {
    self.init { field in
      guard case .text(let text)? = draft.sender[field] else { return nil }
      return text
    }
  }

  init(_ text: (SenderField) -> String?) {
    // In any order, and whatever stands between: `Alm, Siv` is `Siv Alm`.
    let words = (text(.name) ?? "").lowercased().split { !$0.isLetter }.sorted()
    name = words.count > 1 ? words.joined(separator: " ") : nil
    if let address = text(.email) { details.insert(address.lowercased()) }
    for field in [SenderField.phone, .personalIdentityNumber] {
      let digits = (text(field) ?? "").filter(\.isNumber)
      // Without century and country.
      if digits.count >= 7 { details.insert(String(digits.suffix(9))) }
    }
  }
}

/// Everybody whose identity is protected in some case.
struct ProtectedSenders {
  private var names: Set<String> = []
  private var details: Set<String> = []
  /// Whether a file that may name one could not be read.
  private(set) var isIncomplete = false

  init(_ files: [SenderFile], in language: Language) {
    for file in files {
      switch file {
      case .unreadable: isIncomplete = true
      case .bytes(let bytes):
        guard let record = Record<SenderField>(parsing: bytes, in: language) else {
          isIncomplete = true
          continue
        }
        let sender = SenderDetails { record.text($0) }
        if let name = sender.name { names.insert(name) }
        details.formUnion(sender.details)
      }
    }
  }

  fileprivate func holds(_ sender: SenderDetails) -> Bool {
    sender.name.map(names.contains) == true || !details.isDisjoint(with: sender.details)
  }
}
