import Formats
import Typesetting
import Writing

extension HTML {
  /// The public text of an answer: headings below those of the page, lists, tables, and lines as they stand.
  static func reply(_ text: [UInt8]) -> String {
    var page = ReplyHTML(text)
    for passage in WrittenPassage.all(printed: text) { page.add(passage) }
    return String(decoding: page.output, as: UTF8.self)
  }
}

extension ColumnAlignment {
  /// As an attribute of a cell, with a space before it; a policy of the page forbids styles.
  fileprivate var attribute: String {
    switch self {
    case .left: ""
    case .centre: " class=\"centre\""
    case .right: " class=\"right\""
    }
  }
}

/// An answer as it becomes HTML; everything that a person wrote is escaped.
private struct ReplyHTML {
  private let text: [UInt8]
  private(set) var output: [UInt8] = []

  init(_ text: [UInt8]) {
    self.text = text
    output.reserveCapacity(text.count + text.count / 4 + 16)
  }

  mutating func add(_ passage: WrittenPassage) {
    switch passage {
    case .heading(_, let line): element("h3") { $0.add(line) }
    case .paragraph(let lines): element("p") { $0.add(lines: lines.flatMap { $0 }) }
    case .list(let items): add(items)
    case .table(let rows, let form): add(rows, in: form)
    case .closing(let phrase, let signature): element("p") { $0.add(lines: [phrase] + signature) }
    }
  }

  private mutating func add(_ rows: [[Range<Int>]], in form: TableForm) {
    tag("<table>\n")
    for (place, row) in rows.enumerated() {
      tag("<tr>")
      for (column, (cell, alignment)) in zip(row, form.alignments).enumerated() {
        let scope: String? =
          switch form.head {
          case .firstRow: place == 0 ? "col" : nil
          case .firstColumn: column == 0 ? "row" : nil
          }
        tag(scope.map { "<th scope=\"\($0)\"" } ?? "<td")
        tag("\(alignment.attribute)>")
        add(cell)
        tag(scope == nil ? "</td>" : "</th>")
      }
      tag("</tr>\n")
    }
    tag("</table>\n")
  }

  /// A list; numbers are those that were written, which no counting of a reader's makes others.
  private mutating func add(_ items: [WrittenPassage.Item]) {
    let written = items.first?.label.map { ListNumbering(word($0)) }
    let list = written.flatMap { $0.isOfHTML ? $0 : nil }
    tag(list.map { "<ol\($0.attributes)>\n" } ?? "<ul>\n")
    for (place, item) in items.enumerated() {
      let value = item.label.flatMap { list?.value(of: word($0), at: place) }
      tag(value.map { "<li value=\"\($0)\">" } ?? "<li>")
      if list == nil, let label = item.label { tag(word(label) + " ") }
      var rest = item.passages[...]
      if case .paragraph(let lines)? = rest.first {
        add(lines: lines.flatMap { $0 })
        rest.removeFirst()
      }
      if !rest.isEmpty { tag("\n") }
      for passage in rest { add(passage) }
      tag("</li>\n")
    }
    tag(list == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func element(_ name: String, content: (inout ReplyHTML) -> Void) {
    tag("<\(name)>")
    content(&self)
    tag("</\(name)>\n")
  }

  private mutating func add(lines: [Range<Int>]) {
    for (place, line) in lines.enumerated() {
      if place > 0 { tag("<br>\n") }
      add(line)
    }
  }

  /// A line with its emphasis; see ``WrittenPassage.spans(ofPrinted:)``.
  private mutating func add(_ line: Range<Int>) {
    guard text[line].contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "\\") }) else {
      Markup.html.append(text[line], to: &output)
      return
    }
    for span in WrittenPassage.spans(ofPrinted: text[line]) {
      let names = [span.isStrong ? "strong" : nil, span.isEmphasised ? "em" : nil].compactMap { $0 }
      for name in names { tag("<\(name)>") }
      Markup.html.append(Array(span.text.utf8)[...], to: &output)
      for name in names.reversed() { tag("</\(name)>") }
    }
  }

  private mutating func tag(_ markup: String) { output += Array(markup.utf8) }

  private func word(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
