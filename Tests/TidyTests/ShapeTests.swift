import Foundation
import Testing

/// How the code reads in numbers: a call shall be understood without its declaration, and a file on a screen or two.
///
/// The limits are what was reached; they only go down.
@Suite struct ShapeTests {
  /// Of parameters after the first, those without a label, in per cent.
  private static let unlabelled = 10
  private static let commandLines = 8_800
  private static let longest = 360

  @Test("H5 labels, lines of Commands, and the longest file")
  func shape() {
    let parameters = TidyTests.sources.flatMap(\.laterParameters)
    let bare = parameters.count { $0.hasPrefix("_ ") }
    let share = 100 * Double(bare) / Double(max(parameters.count, 1))
    let lines = TidyTests.sources.filter { $0.module == "Commands" }.map(\.lineCount).reduce(0, +)
    let longest = TidyTests.sources.max { $0.lineCount < $1.lineCount }
    print(
      String(
        format: "later parameters without a label: %.1f %% (%d of %d)",
        share,
        bare,
        parameters.count
      ),
      "lines of Commands: \(lines)",
      "longest file: \(longest?.lineCount ?? 0) lines, \(longest?.path ?? "")",
      separator: "\n"
    )
    #expect(parameters.count > 1_000)
    #expect(share <= Double(Self.unlabelled))
    #expect(lines <= Self.commandLines)
    #expect(longest.map { $0.lineCount <= Self.longest } ?? false)
  }
}

/// A comment is read without the line above it.
@Suite struct CommentTests {
  private static let pointing = ["The same ", "The same,", "Those ", "That ", "Both "]

  /// How many are left; the limit only goes down.
  private static let limit = 0

  @Test("H10 comments begin with no word that points at another line")
  func alone() {
    let beginnings = TidyTests.sources.flatMap(\.commentBeginnings)
    let left = beginnings.filter { comment in
      Self.pointing.contains { comment.words.hasPrefix($0) }
    }
    #expect(left.count <= Self.limit, "\(left.map(\.place))")
    #expect(beginnings.count > 1_000)
  }
}

extension SourceFile {
  /// The first line of each comment, and where it is.
  fileprivate var commentBeginnings: [(place: String, words: Substring)] {
    let lines = lines.map { $0.drop(while: \.isWhitespace) }
    return lines.indices.compactMap { place in
      guard lines[place].hasPrefix("//"), place == 0 || !lines[place - 1].hasPrefix("//")
      else { return nil }
      let words = lines[place].drop { $0 == "/" }.drop(while: \.isWhitespace)
      return ("\(path):\(place + 1)", words)
    }
  }

  /// The parameters of functions and initialisers but the first of each; operators have no labels.
  fileprivate var laterParameters: [Substring] {
    let text = code.map(\.line).joined(separator: "\n")
    return Self.lists(in: Array(text.utf8)).flatMap { Self.parameters($0).dropFirst() }
  }

  /// What stands behind the opening bracket of each list of parameters.
  private static func lists(in text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lists: [ArraySlice<UInt8>] = []
    var place = 0
    while place + 5 < text.count {
      let isFunction = text[place...].starts(with: "func ".utf8)
      guard isFunction || text[place...].starts(with: "init".utf8),
        place == 0 || text[place - 1] == UInt8(ascii: " ")
      else {
        place += 1
        continue
      }
      place += isFunction ? 5 : 4
      let name = text[place...].prefix { isFunction ? isLetter($0) : "?!".utf8.contains($0) }
      place += name.count
      if place < text.count, text[place] == UInt8(ascii: "<") {
        place = text[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
      }
      if place < text.count, text[place] == UInt8(ascii: "("), !isFunction || !name.isEmpty {
        lists.append(text[(place + 1)...])
      }
    }
    return lists
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || 0x30...0x39 ~= byte
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
  }

  /// What stands between commas up to the bracket that closes a list.
  private static func parameters(_ list: ArraySlice<UInt8>) -> [Substring] {
    var parameters: [ArraySlice<UInt8>] = []
    var (depth, start, last) = (0, list.startIndex, UInt8(ascii: " "))
    for place in list.indices {
      switch list[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">") where last == UInt8(ascii: "-"): break
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        parameters.append(list[start..<place])
        start = place + 1
      default: break
      }
      if depth < 0 {
        parameters.append(list[start..<place])
        break
      }
      last = list[place]
    }
    return parameters.map { Substring(decoding: $0, as: UTF8.self).drop(while: \.isWhitespace) }
      .filter { !$0.isEmpty }
  }
}
