import Foundation
import Testing

/// How the code reads in numbers: a call shall be understood without its declaration, and a file on a screen or two.
///
/// The limits are what was reached; they only go down.
@Suite struct ShapeTests {
  /// Of parameters after the first, those without a label, in per cent.
  private static let unlabelled = 53
  private static let commandLines = 7_300
  private static let longest = 341

  @Test("labels, lines of Commands, and the longest file")
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

extension SourceFile {
  /// The parameters of functions and initialisers but the first of each; operators have no labels.
  fileprivate var laterParameters: [Substring] {
    let text = code.map(\.line).joined(separator: "\n")
    return text.matches(of: #/\b(?:func\s+[\w`]+|init[?!]?)\s*(?:<[^({]*>)?\(/#).flatMap {
      Self.parameters(text[$0.range.upperBound...]).dropFirst()
    }
  }

  /// What stands between commas up to the bracket that closes a list.
  private static func parameters(_ list: Substring) -> [Substring] {
    var parameters: [Substring] = []
    var (depth, start, last) = (0, list.startIndex, Character(" "))
    for place in list.indices {
      let character = list[place]
      switch character {
      case "(", "[", "{", "<": depth += 1
      case ">" where last == "-": break
      case ")", "]", "}", ">": depth -= 1
      case "," where depth == 0:
        parameters.append(list[start..<place])
        start = list.index(after: place)
      default: break
      }
      if depth < 0 {
        parameters.append(list[start..<place])
        break
      }
      last = character
    }
    return parameters.map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
  }
}
