import Mustache

/// Text that people wrote, as HTML: escaped, in paragraphs and lists.
enum HTML {
  /// Blank lines part paragraphs; lines that begin with `- ` are a list; other line ends stay.
  static func paragraphs(_ text: [UInt8]) -> String {
    var output: [UInt8] = []
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var open: Block?
    for line in lines {
      let content = line.drop { $0 == 0x20 }
      if content.isEmpty {
        close(&open, &output)
        continue
      }
      if content.starts(with: "- ".utf8) {
        if open != .list {
          close(&open, &output)
          output += Array("<ul>\n".utf8)
          open = .list
        } else {
          output += Array("</li>\n".utf8)
        }
        output += Array("<li>".utf8)
        append(content.dropFirst(2), &output)
      } else if open == nil {
        output += Array("<p>".utf8)
        open = .paragraph
        append(content, &output)
      } else {
        output += Array((open == .paragraph ? "<br>\n" : " ").utf8)
        append(content, &output)
      }
    }
    close(&open, &output)
    return String(decoding: output, as: UTF8.self)
  }

  private enum Block { case paragraph, list }

  private static func close(_ block: inout Block?, _ output: inout [UInt8]) {
    switch block {
    case .paragraph: output += Array("</p>\n".utf8)
    case .list: output += Array("</li>\n</ul>\n".utf8)
    case nil: return
    }
    block = nil
  }

  private static func append(_ text: ArraySlice<UInt8>, _ output: inout [UInt8]) {
    Escaping.html.append(String(decoding: text, as: UTF8.self), to: &output)
  }

  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    Escaping.html.append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
