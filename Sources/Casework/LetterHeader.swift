import CaseText
import Findings

/// The lines above the text of a letter, in the format of the register's other files; a blank line
/// ends them.
///
///     rubrik: Svar på ditt klagomål
///     bilagor:
///       - Broschyren Synpunkten
///
///     Hej,
package struct LetterHeader: Sendable {
  /// Its fields; `nil` for a letter that begins with its text, or whose header cannot be read.
  package let record: Record<LetterField>?
  package let findings: [Finding]
  /// Where the text of the letter begins, in bytes.
  package let end: Int

  /// Reads the header of a letter, whatever the bytes are.
  package init(of bytes: [UInt8], in language: Language) {
    let (text, end) = Self.divided(bytes)
    guard Self.looksLikeHeader(text, in: language) else {
      record = nil
      self.end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      findings = [
        SchemaCode.missingField.finding(with: [
          "field": LetterField.heading.definition.name,
          "meaning": LetterField.heading.definition.meaning,
        ])
      ]
      return
    }
    self.end = end
    let document = Document(parsing: text)
    guard let root = document.root, document.kind(of: root) == .mapping else {
      record = nil
      findings = document.findings
      return
    }
    var check = SchemaCheck(document, in: language)
    record = check.record(at: root, of: LetterField.self)
    findings = document.findings + Self.withoutEcho(check.findings, language)
  }

  /// The findings without that of a missing heading, where a key is that one misspelled.
  private static func withoutEcho(_ findings: [Finding], _ language: Language) -> [Finding] {
    let heading = LetterField.heading.definition.name[language]
    let isMisspelled = findings.contains {
      $0.code == SchemaCode.unknownField && $0.remedy[language].contains(heading)
    }
    return isMisspelled ? findings.filter { $0.code != SchemaCode.missingField } : findings
  }

  /// The bytes up to the first blank line, and where the text begins behind it.
  private static func divided(_ bytes: [UInt8]) -> (header: [UInt8], end: Int) {
    var start = 0
    while start < bytes.count {
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isBlank = bytes[start..<feed].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if isBlank, start > 0 { return (Array(bytes[..<start]), min(feed + 1, bytes.count)) }
      start = feed + 1
    }
    return (bytes, bytes.count)
  }

  /// Whether the first line has the key of a field, or one that was meant to be one.
  private static func looksLikeHeader(_ text: [UInt8], in language: Language) -> Bool {
    let lines = text.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = lines.first(where: { !$0.hasPrefix("#") }),
      let colon = first.firstIndex(of: ":")
    else { return false }
    let key = String(first[..<colon].drop { $0 == "\u{FEFF}" })
    let names = LetterField.schema.fields.flatMap { [$0.name.swedish, $0.name.english] }
    return names.contains(key) || Suggestion.nearest(to: key, among: names) != nil
  }
}
