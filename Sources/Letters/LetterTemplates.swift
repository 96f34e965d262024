import Casework
import Findings
import Mustache

/// The texts that letters begin as: the register's own, or those that come with the program.
///
/// A template is the file `templates/letters/NAME.LANGUAGE.txt`. It looks as the letter will: header
/// lines, a blank line, text. What the investigator has to write stands in square brackets.
package struct LetterTemplates {
  private let own: (String) -> [UInt8]?
  private let builtIn: (String) -> [UInt8]?

  /// Templates that are looked up when they are asked for.
  ///
  /// `own`: the bytes of the register's file at a path from its root. `builtIn`: those of a template
  /// that comes with the program, by the file's name.
  package init(own: @escaping (String) -> [UInt8]?, builtIn: @escaping (String) -> [UInt8]?) {
    self.own = own
    self.builtIn = builtIn
  }

  /// Where a register keeps its own.
  package static let folder = "templates/letters"

  /// The name of a template's file.
  package static func fileName(_ name: String, in language: Language) -> String {
    "\(name).\(language.rawValue).txt"
  }

  /// The language of a template, by the name of its file; `nil` for other names.
  package static func language(ofFile name: String) -> Language? {
    Language.allCases.first { name.hasSuffix(".\($0.rawValue).txt") }
  }

  /// A template and where it comes from; `nil` when there is none of this name.
  package func find(_ name: String, in language: Language) -> LetterTemplate? {
    let file = Self.fileName(name, in: language)
    let path = Self.folder + "/" + file
    if let bytes = own(path) { return LetterTemplate(bytes, path: path) }
    return builtIn(file).map { LetterTemplate($0, path: path) }
  }

  /// The text of a template, filled in.
  ///
  /// `missing`: from a name of which nothing is known to what stands in its place.
  func text(
    _ template: LetterTemplate,
    with values: LetterValues,
    in language: Language,
    missing: @escaping (String) -> String
  ) throws(RenderingFault) -> String {
    try template.template.render(values.record, escaping: .none, missing: missing) { name in
      find(name, in: language)?.template
    }
  }

  /// The templates that come with the program, by name.
  package enum Standard: String, CaseIterable, Sendable {
    case complaint, suggestion, praise, question, fault
    case transferred, acknowledgement, delay
    /// What was wrong in a letter that was posted; what became of what was promised; a question to the sender (K17).
    case correction
    case followUp = "follow-up"
    case inquiry
    /// The words of greeting and the signature, of every letter.
    case closing
    /// The form that is enclosed with each letter (K20).
    case brochure

    /// The template of an answer.
    package init(answering kind: Kind) {
      self =
        switch kind {
        case .complaint: .complaint
        case .suggestion: .suggestion
        case .praise: .praise
        case .question: .question
        case .fault: .fault
        }
    }
  }
}

/// One template and what is wrong with it.
package struct LetterTemplate: Sendable {
  package let bytes: [UInt8]
  /// From the register's root, for findings; also of one that comes with the program.
  package let path: String
  let template: Template

  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    template = Template(parsing: bytes)
  }

  /// Faults, and names that nobody fills in; a partial is the name of another template.
  ///
  /// `hasPartial`: whether there is a template of a name.
  package func findings(hasPartial: (String) -> Bool) -> [Finding] {
    let known = LetterName.allCases.map(\.rawValue)
    let names = template.names.filter {
      !known.contains($0.key) && !LetterName.records.contains($0.key)
    }
    .map { Self.unknown($0.key, at: $0.value, among: known) }
    let partials = template.partialNames.filter { !hasPartial($0.key) }.map {
      Self.unknown($0.key, at: $0.value, among: LetterTemplates.Standard.allCases.map(\.rawValue))
    }
    return template.findings
      + (names + partials).sorted {
        ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0)
      }
  }

  private static func unknown(
    _ name: String,
    at range: Range<Int>,
    among known: [String]
  ) -> Finding {
    TemplateCode.unknownName.finding(
      at: range,
      with: [
        "name": .init(verbatim: visible(name)),
        "names": .init(verbatim: known.joined(separator: ", ")),
      ],
      remedy: Suggestion.nearest(to: name, among: known).map {
        Wording("menade du ”\($0)”?", "did you mean “\($0)”?")
      }
    )
  }
}
