/// The greeting at the beginning of a letter: `Hej Anna,`.
enum Salutation {
  private static let greetings: Set<String> = [
    "hej", "hejsan", "bästa", "bäste", "kära", "käre", "god dag", "goddag", "dear", "hello", "hi",
  ]
  private static let titles: Set<String> = [
    "herr", "fru", "fröken", "mr", "mrs", "ms", "miss", "dr", "och", "and", "du", "er", "alla",
    "all", "igen", "again", "sir", "madam", "or",
  ]

  /// Who is greeted, without greeting and titles; `nil` for a line that greets nobody by name.
  static func name(in line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let greeting = length(ofGreetingIn: words), words.count <= 8 else { return nil }
    // A greeting that goes on is a sentence: ”Hej och tack för ditt brev”.
    let names = words.dropFirst(greeting).filter { !titles.contains(bare($0)) }.map(trimmed)
    guard !names.isEmpty, names.allSatisfy({ $0.first.map { !$0.isLowercase } ?? false }) else {
      return nil
    }
    return names.joined(separator: " ")
  }

  /// Whether a paragraph is a greeting and nothing else.
  static func isNothingElse(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let greeting = length(ofGreetingIn: words) else { return false }
    return words.count == greeting || name(in: text) != nil
  }

  /// How many words a greeting takes at the beginning; `nil` where there is none.
  private static func length(ofGreetingIn words: [String]) -> Int? {
    (1...2).first { count in
      words.count >= count
        && greetings.contains(words.prefix(count).map(bare).joined(separator: " "))
    }
  }

  /// Whether every word of a name is in one of the names, whatever the case of its letters.
  static func isPart(_ name: String, of names: [String]) -> Bool {
    let known = Set(
      names.flatMap { $0.split { $0.isWhitespace || $0 == "-" }.map { bare(String($0)) } }
    )
    return name.split { $0.isWhitespace || $0 == "-" }.allSatisfy {
      known.contains(bare(String($0)))
    }
  }

  private static func bare(_ word: String) -> String { trimmed(word).lowercased() }

  private static func trimmed(_ word: String) -> String {
    String(word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
  }
}
