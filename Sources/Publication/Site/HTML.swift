import Formats
import Writing

/// Text that people wrote, as HTML: escaped, in paragraphs and lists.
enum HTML {
  /// Blank lines part paragraphs, and lines that begin with a hyphen are a list.
  ///
  /// Lines of a paragraph that were only broken for want of room flow together, so that they fit screens of any width;
  /// others stay.
  static func paragraphs(_ text: [UInt8]) -> String {
    var page = WrittenHTML(text)
    for line in lines(of: text) { page.add(line) }
    page.endBlock()
    return String(decoding: page.output, as: UTF8.self)
  }

  /// The lines of a text, without the spaces around them.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let feed = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      var (from, to) = (start, feed)
      while from < to, text[from] == 0x20 { from += 1 }
      while to > from, text[to - 1] == 0x20 { to -= 1 }
      lines.append(from..<to)
      start = feed + 1
    }
    return lines
  }
}

/// A text as it becomes HTML, line by line.
private struct WrittenHTML {
  private let text: [UInt8]
  private(set) var output: [UInt8] = []
  /// The lines of the paragraph or item that is not written yet.
  private var open: [Range<Int>] = []
  private var isList = false

  init(_ text: [UInt8]) {
    self.text = text
    output.reserveCapacity(text.count + text.count / 4 + 16)
  }

  mutating func add(_ line: Range<Int>) {
    if line.isEmpty {
      endBlock()
    } else if text[line].starts(with: "- ".utf8) {
      if isList { endItem() } else { endBlock() }
      if !isList { tag("<ul>\n") }
      isList = true
      open = [(line.lowerBound + 2)..<line.upperBound]
    } else {
      open.append(line)
    }
  }

  /// Ends the paragraph or the list.
  mutating func endBlock() {
    if isList {
      endItem()
      tag("</ul>\n")
      isList = false
    } else if !open.isEmpty {
      tag("<p>")
      for (place, pieces) in WrittenPassage.printedLines(ofParagraph: open, in: text).enumerated() {
        if place > 0 { tag("<br>\n") }
        add(pieces, between: "\n")
      }
      tag("</p>\n")
      open = []
    }
  }

  private mutating func endItem() {
    tag("<li>")
    add(open, between: " ")
    tag("</li>\n")
    open = []
  }

  private mutating func add(_ pieces: [Range<Int>], between space: StaticString) {
    for (place, piece) in pieces.enumerated() {
      if place > 0 { tag(space) }
      Markup.html.append(text[piece], to: &output)
    }
  }

  private mutating func tag(_ markup: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }
}
