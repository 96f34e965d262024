import Findings
import Mustache

/// The texts of notices: the register's own, or those that come with the program.
package struct NoticeTemplates: Sendable {
  /// The register's own that cannot be used, since they have faults.
  package let faulty: [Kind]
  private let own: [Kind: Template]
  private let builtIn: [Kind: Template]

  /// What a template is for.
  package enum Kind: String, CaseIterable, Sendable {
    /// A mail to somebody who works with the register.
    case staff
    /// A mail to who sent a case in.
    case sender
    /// A text message to who sent a case in.
    case sms
    /// What a month was like, to whoever manages something (K31).
    case month
    /// The routine, to be gone through with the staff, or for somebody who is new (K36).
    case walkthrough
    /// The report of a period that was adopted (K33).
    case adopted

    /// The file of a register, from its root.
    package var path: String { "templates/mail/\(rawValue).txt" }

    /// Whether a template to senders says the same of every event.
    fileprivate func isForAll(_ template: Template) -> Bool {
      switch self {
      case .staff, .month, .walkthrough, .adopted: false
      case .sender, .sms: SenderName.required.allSatisfy { template.names[$0.rawValue] == nil }
      }
    }

    /// What it may ask for.
    fileprivate var names: [String] {
      switch self {
      case .staff: StaffName.allCases.map(\.rawValue)
      case .sender, .sms: SenderName.allCases.map(\.rawValue)
      case .month: MonthName.allCases.map(\.rawValue)
      case .walkthrough: WalkthroughName.allCases.map(\.rawValue)
      case .adopted: AdoptedName.allCases.map(\.rawValue)
      }
    }
  }

  /// The templates of a register.
  ///
  /// `own`: the bytes of the register's files; one that is missing or faulty is replaced by the
  /// built-in one, so that a brace too few stops no reminder. `builtIn`: those of the program, which
  /// have no faults.
  package init(own: (Kind) -> [UInt8]?, builtIn: (Kind) -> [UInt8]) {
    var (found, spare): ([Kind: Template], [Kind: Template]) = ([:], [:])
    var faulty: [Kind] = []
    for kind in Kind.allCases {
      spare[kind] = Template(parsing: builtIn(kind))
      guard let bytes = own(kind) else { continue }
      let template = Template(parsing: bytes)
      if template.findings.isEmpty, !Self.isEmpty(bytes) {
        found[kind] = template
      } else {
        faulty.append(kind)
      }
    }
    self.faulty = faulty
    self.own = found
    self.builtIn = spare
  }

  /// Whether a template says nothing.
  private static func isEmpty(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// A text filled in.
  ///
  /// `asking`: names that the template must ask for, or the message would not say what it is sent for; a register's
  /// own may be older than a name. One to senders that tells no events apart says what it says of all of them.
  func text(_ kind: Kind, with value: TemplateValue, asking names: [String] = []) -> String {
    let own = own[kind].flatMap { template in
      kind.isForAll(template) || names.allSatisfy { template.names[$0] != nil } ? template : nil
    }
    for template in [own, builtIn[kind]] {
      if let text = try? template?.render(value, escaping: .none, partials: { _ in nil }) {
        return text
      }
    }
    return ""
  }
}

extension NoticeTemplates {
  /// Whether the text that is used of a kind asks for a name.
  func asks(_ kind: Kind, for name: String) -> Bool {
    (own[kind] ?? builtIn[kind])?.names[name] != nil
  }

  /// What is wrong in a register's own template: faults, for which the built-in one is used, and names
  /// that nobody fills in.
  package static func findings(of kind: Kind, in bytes: [UInt8]) -> [Finding] {
    if isEmpty(bytes) { return [TemplateCode.emptyTemplate.finding()] }
    let template = Template(parsing: bytes)
    let known = kind.names
    let asked = template.names.flatMap { name, range in
      // `waiting.file` is the file of what waits.
      name.split(separator: ".", omittingEmptySubsequences: false).contains {
        !known.contains(String($0))
      } ? [(name, range)] : []
    }
    // A mail is made of one template.
    let unknown = (asked + template.partialNames.map { ($0.key, $0.value) }).map { name, range in
      TemplateCode.unknownName.finding(
        at: range,
        with: [
          "name": Wording(verbatim: visible(name)),
          "names": Wording(verbatim: known.joined(separator: ", ")),
        ],
        remedy: Suggestion.nearest(to: name, among: known).map {
          Wording("menade du ”\($0)”?", "did you mean “\($0)”?")
        }
      )
    }
    return template.findings + unknown
  }
}
