import Charts
import Findings
import Formats
import PDF

/// A page of HTML as it is put together; everything that is not markup of the program's own is escaped.
struct PageWriter {
  private(set) var bytes: [UInt8] = []
  private let language: Language
  private var pictures = 0

  init(in language: Language) {
    self.language = language
    bytes.reserveCapacity(48_000)
  }

  /// Markup of the program's own.
  mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// What people wrote, or what is in their language.
  mutating func text(_ text: String) { Markup.html.append(text, to: &bytes) }

  mutating func text(_ words: Wording) { text(words[language]) }

  /// An element that holds a text.
  ///
  /// `tag`: its name with its attributes, all of the program's own.
  mutating func element(_ tag: String, _ content: String) {
    markup("<\(tag)>")
    text(content)
    markup("</\(tag.prefix { $0 != " " })>")
  }

  mutating func line(_ tag: String, _ content: Wording) {
    element(tag, content[language])
    markup("\n")
  }

  /// A section with its heading.
  mutating func section(
    _ id: String,
    titled title: Wording,
    content: (inout PageWriter) -> Void
  ) {
    markup("<section aria-labelledby=\"\(id)\">\n")
    line("h2 id=\"\(id)\" class=\"heading\"", title)
    content(&self)
    markup("</section>\n")
  }

  /// A link to a page of the site.
  mutating func link(_ address: String, _ words: String) {
    markup("<a href=\"")
    text(address)
    markup("\">")
    text(words)
    markup("</a>")
  }

  /// A table with a head; the first cell of each row heads it, and the others are numbers.
  ///
  /// `link`: where the head of a row leads, by its place.
  mutating func table(
    _ caption: Wording,
    head: [String],
    rows: [[String]],
    link address: (Int) -> String? = { _ in nil }
  ) {
    markup("<table>\n")
    line("caption", caption)
    markup("<thead><tr>")
    for (place, cell) in head.enumerated() {
      element(place == 0 ? "th scope=\"col\"" : "th scope=\"col\" class=\"number\"", cell)
    }
    markup("</tr></thead>\n<tbody>\n")
    for (place, row) in rows.enumerated() {
      markup("<tr><th scope=\"row\">")
      if let address = address(place) { link(address, row[0]) } else { text(row[0]) }
      markup("</th>")
      for (cell, name) in zip(row, head).dropFirst() {
        markup("<td class=\"number\"><span class=\"label\">")
        text(name)
        markup("</span> ")
        text(cell)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n")
  }

  /// A picture, for a screen and for a phone.
  mutating func picture(_ draw: (Length) -> Drawing) {
    pictures += 1
    markup(PagePicture.markup(id: "p\(pictures)", drawing: draw))
  }
}
