import Findings
import Formats

/// Findings as people and programs read them.
struct FindingPrinter {
  let language: Language
  let usesColor: Bool

  /// ```
  /// cases/2026/00/SYN-2026-0042/case.yaml:5:8: error[unknown-value]: …
  ///   5 | typ: klagomal
  ///     |      ^^^^^^^^
  ///     = menade du ”klagomål”?
  /// ```
  func text(_ finding: LocatedFinding) -> String {
    var head = visible(finding.path)
    if let place = finding.place { head += ":\(place.line):\(place.column)" }
    let severity = severityName(finding.code.severity) + "[" + finding.code.name + "]"
    var lines = [
      bold(head + ":") + " " + tint(severity, by: finding.code.severity) + ": "
        + visible(finding.message[language])
    ]
    let number = finding.place.map { String($0.line) } ?? ""
    let margin = String(repeating: " ", count: number.count + 2)
    if let place = finding.place, finding.showsExcerpt {
      lines.append("  \(number) | \(place.excerpt)")
      let lead = String(repeating: " ", count: place.markStart)
      let mark = String(repeating: "^", count: place.markLength)
      lines.append("\(margin) | \(lead)" + tint(mark, by: finding.code.severity))
    }
    lines.append("\(margin) = \(visible(finding.remedy[language]))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// For other programs: in English, whatever the language of the register.
  func json(_ finding: LocatedFinding) -> JSON {
    .object([
      ("code", .string(finding.code.name)),
      ("severity", .string(finding.code.severity.rawValue)),
      ("path", .string(finding.path)),
      ("line", finding.place.map { .number($0.line) } ?? .null),
      ("column", finding.place.map { .number($0.column) } ?? .null),
      ("message", .string(finding.message.english)),
      ("hint", .string(finding.remedy.english)),
    ])
  }

  func severityName(_ severity: Severity) -> String {
    switch severity {
    case .error: Wording("fel", "error")[language]
    case .warning: Wording("varning", "warning")[language]
    }
  }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func tint(_ text: String, by severity: Severity) -> String {
    guard usesColor else { return text }
    switch severity {
    case .error: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[1;33m\(text)\u{1B}[0m"
    }
  }
}
