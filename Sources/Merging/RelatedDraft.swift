import CaseText
import Casework
import Findings

/// What somebody wrote in a case that had been delivered to the archive, as a text for the inbox: the draft of a case that
/// is related to it.
///
///     rubrik: Tillägg till SYN-2026-0001
///     typ: klagomål
///     relaterade: SYN-2026-0001
///
///     SYN-2026-0001 är levererat till arkivet. Det här skrevs i det efter leveransen:
///
///     case.yaml
///       rubrik: Kort svar → Kort i telefon
package struct RelatedDraft: Sendable {
  private let number: CaseNumber
  private let language: Language

  package init(of number: CaseNumber, in language: Language) {
    self.number = number
    self.language = language
  }

  /// The name of its file, the first time.
  package static func name(of number: CaseNumber, copy: Int, in language: Language) -> String {
    let word = Wording("tillagg", "addition")[language]
    return "\(number)-\(word)" + (copy > 1 ? "-\(copy)" : "") + ".txt"
  }

  /// `own`: the case as it stands; `base`: as both had it; `other`: what was written since, by path.
  package func bytes(
    own: CaseMerge.Files,
    base: CaseMerge.Files,
    other: CaseMerge.Files
  ) -> [UInt8] {
    var lines = header(own[CaseFile.facts.rawValue])
    lines += [
      "",
      Wording(
        "\(number) är levererat till arkivet. Det här skrevs i det efter leveransen:",
        "\(number) was delivered to the archive. This was written in it after the delivery:"
      )[language],
    ]
    for (path, content) in other.sorted(by: { $0.key < $1.key }) {
      lines += ["", path]
      lines += words(for: content, at: path, from: base[path]).map { $0.isEmpty ? "" : "  " + $0 }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func header(_ facts: [UInt8]?) -> [String] {
    let name = { (field: CaseField) in field.definition.name[language] }
    let title = Wording("Tillägg till \(number)", "Addition to \(number)")[language]
    var lines = ["\(name(.title)): \(title)"]
    let record = facts.flatMap { Record<CaseField>(parsing: $0, in: language) }
    for field in [CaseField.routine, .kind, .channel] {
      if let value = record?.text(field) { lines.append("\(name(field)): \(value)") }
    }
    if record?.mayBeProtected ?? true {
      lines.append("\(name(.protectedIdentity)): \(YesNo.yes.name[language])")
    }
    return lines + ["\(name(.related)): \(number)"]
  }

  private func words(for content: [UInt8], at path: String, from old: [UInt8]?) -> [String] {
    if path.hasSuffix(".yaml"), let changes = FieldDifference.all(from: old, to: content) {
      return changes.flatMap { change in
        let values = [change.before ?? "–", change.after ?? "–"]
        if values.contains(where: { $0.contains("\n") }) {
          return ["\(change.field):"] + Self.lines(change.after ?? "–").map { "  " + $0 }
        }
        return ["\(change.field): \(values[0]) → \(values[1])"]
      }
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      return [
        Wording("(ingen text, \(content.count) byte)", "(no text, \(content.count) bytes)")[
          language
        ]
      ]
    }
    return Self.lines(text)
  }

  private static func lines(_ text: String) -> [String] {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
