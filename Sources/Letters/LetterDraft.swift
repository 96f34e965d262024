import CaseText
import Casework
import Findings
import Mustache
import Writing

/// The first text of a letter: a template filled in with what is known of a case.
package struct LetterDraft: Sendable {
  /// The bytes of `letters/reply.txt`.
  package let bytes: [UInt8]

  /// Fills in a template.
  ///
  /// What is not known stands in square brackets, as what the investigator has to write does; `check`
  /// finds both. Header values are spelled so that they can be read again, whatever is in them.
  ///
  /// - Throws: ``Fault``: a letter is not made of half a template.
  package init(
    by template: LetterTemplate,
    among templates: LetterTemplates,
    with values: LetterValues,
    register: Language,
    language: Language
  ) throws(Fault) {
    let findings = template.findings { templates.find($0, in: language) != nil }
    guard findings.isEmpty else { throw .template(findings) }
    let text: String
    do throws(RenderingFault) {
      text = try templates.text(template, with: values, in: language) { name in
        let meaning = LetterName(rawValue: name)?.meaning[language] ?? name
        return "[" + meaning + "]"
      }
    } catch {
      throw .template([error.finding])
    }
    bytes = Self.spelled(text, from: register, to: language)
  }

  /// A letter of a text in which no sign is a mark: what was taken out of another file.
  package static func bytes(heading: String, text: [UInt8], in language: Language) -> [UInt8] {
    let lines = String(decoding: text, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\u{C}" }
      .map { line in
        let plain = line.filter { !$0.isASCII || $0 >= " " && $0 != "\u{7F}" || $0 == "\t" }
        return Inline.escaped(plain.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    let field = LetterField.heading.definition
    return Document([NewField(field.name[language], .text(heading))]).bytes
      + Array(("\n" + lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Why there is no draft: what is wrong in the template.
  package enum Fault: Error {
    case template([Finding])
  }

  /// The text with its header lines spelled as fields of the register's language.
  private static func spelled(
    _ text: String,
    from register: Language,
    to language: Language
  ) -> [UInt8] {
    // "\r\n" is one Character.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let hasHeader = LetterHeader(of: Array(text.utf8), in: register).end > 0
    let head = lines.prefix { hasHeader && isOfHeader($0) }
    var fields: [NewField] = []
    for line in head {
      if line.drop(while: \.isWhitespace).hasPrefix("- "), let last = fields.popLast() {
        let item = NewValue.text(Inline.plain(line.drop(while: \.isWhitespace).dropFirst(2)))
        if case .list(let items) = last.value {
          fields.append(NewField(last.key, .list(items + [item])))
        } else {
          fields.append(NewField(last.key, .list([item])))
        }
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
        fields.append(
          NewField(
            key(line[..<colon], in: register),
            value.isEmpty ? .empty : .text(Inline.plain(value))
          )
        )
      }
    }
    if language != register {
      let field = LetterField.language.definition
      fields.append(NewField(field.name[register], .text(language.rawValue)))
    }
    let body = lines.dropFirst(head.count)
    let isApart = fields.isEmpty || body.first?.allSatisfy(\.isWhitespace) ?? true
    return Document(fields).bytes
      + Array(((isApart ? "" : "\n") + body.joined(separator: "\n")).utf8)
  }

  /// Whether a line is a field, an item of one or a comment; a text that follows at once is none.
  private static func isOfHeader(_ line: Substring) -> Bool {
    let start = line.drop(while: \.isWhitespace)
    return start.hasPrefix("- ") || start.hasPrefix("#") || start.contains(":")
  }

  /// The key of a field in the register's language, whatever language the template is in.
  private static func key(_ word: Substring, in register: Language) -> String {
    let field = LetterField.allCases.first {
      let name = $0.definition.name
      return name.swedish == word || name.english == word
    }
    return field?.definition.name[register] ?? String(word)
  }
}

extension Inline {
  /// A text without marks of emphasis.
  static func plain(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    return spans([bytes.indices], of: bytes).map(\.text).joined()
  }
}
