import Formats

/// Text that people wrote, as HTML: escaped, in paragraphs and lists.
enum HTML {
  /// Blank lines part paragraphs; lines that begin with `- ` are a list; other line ends stay.
  static func paragraphs(_ text: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4 + 16)
    var open: Block?
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let content = rest[..<end].drop { $0 == 0x20 }
      rest = rest[min(end + 1, rest.endIndex)...]
      if content.isEmpty {
        close(&open, into: &output)
        continue
      }
      if content.starts(with: "- ".utf8) {
        if open != .list {
          close(&open, into: &output)
          output.append("<ul>\n")
          open = .list
        } else {
          output.append("</li>\n")
        }
        output.append("<li>")
        Markup.html.append(content.dropFirst(2), to: &output)
      } else if open == nil {
        output.append("<p>")
        open = .paragraph
        Markup.html.append(content, to: &output)
      } else {
        output.append(open == .paragraph ? "<br>\n" : " ")
        Markup.html.append(content, to: &output)
      }
    }
    close(&open, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private enum Block { case paragraph, list }

  private static func close(_ block: inout Block?, into output: inout [UInt8]) {
    switch block {
    case .paragraph: output.append("</p>\n")
    case .list: output.append("</li>\n</ul>\n")
    case nil: return
    }
    block = nil
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }
}
