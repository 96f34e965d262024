import Casework
import Findings
import Handling
import Letters

/// `letter --values CASE`: every name that a template may ask for, with what this case has for it.
enum LetterValuesList {
  static func show(
    of read: CaseReading,
    in language: Language,
    at desk: LetterDesk,
    context: Context
  ) {
    let values = LetterValues(
      of: read.item,
      in: desk.register,
      today: desk.now.date,
      language: language
    )
    if context.wantsJSON {
      context.terminal.output.array(
        LetterName.allCases.map { name in
          .object([
            ("name", .string(name.rawValue)),
            ("meaning", .string(name.meaning.english)),
            ("value", values.words(name).map { .string($0) } ?? .null),
          ])
        }
      )
      return
    }
    let width = LetterName.allCases.map(\.rawValue.count).max() ?? 0
    for name in LetterName.allCases {
      let tag = "{{" + name.rawValue + "}}"
      let gap = String(repeating: " ", count: width + 6 - tag.count)
      context.terminal.output.line(tag + gap + name.meaning[context.terminal.language])
      guard let words = values.words(name) else { continue }
      let margin = String(repeating: " ", count: width + 6)
      for line in TextWrap.lines(visible(words), width: 72) {
        context.terminal.output.line(margin + "  " + line)
      }
    }
  }
}
