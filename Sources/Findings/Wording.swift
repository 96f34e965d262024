/// The language a register is written in: its keys, closed values, messages and letters.
public enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// One text in each language of a register.
///
/// A string literal means the same in every language: a number, a file name, a value from a file.
public struct Wording: Sendable, Hashable {
  /// The words in Swedish.
  public let swedish: String
  /// The words in English.
  public let english: String

  /// The words in each language.
  public init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// Words that are no language's: an identifier, a number, what somebody wrote.
  public init(verbatim words: String) {
    self.init(words, words)
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  /// The wording with each `{name}` replaced by its argument; names without an argument stay.
  public func filled(with arguments: [String: Wording]) -> Wording {
    if arguments.isEmpty { return self }
    return Wording(
      Self.fill(swedish, with: arguments.mapValues(\.swedish)),
      Self.fill(english, with: arguments.mapValues(\.english))
    )
  }

  /// One pass, so that a brace inside an argument is never taken for a place to fill.
  private static func fill(_ template: String, with arguments: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Wording: ExpressibleByStringInterpolation {
  /// Words that are no language's.
  public init(stringLiteral words: String) {
    self.init(verbatim: words)
  }
}
