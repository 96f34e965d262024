import Findings
import Testing

@testable import Commands

/// What every code says, in both languages.
@Suite struct CodeWordsTests {
  private func places(_ words: String) -> Set<String> {
    Set(words.matches(of: /\{[a-z]+\}/).map { String($0.output) })
  }

  @Test("names are kebab-case and unique")
  func names() {
    let names = ExplainCommand.codes.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+[0-9]?(-[a-z0-9]+)*/) != nil, "\(name)")
    }
  }

  @Test("both languages fill in the same places")
  func samePlaces() {
    for code in ExplainCommand.codes {
      #expect(places(code.message.swedish) == places(code.message.english), "\(code.name)")
      #expect(places(code.remedy.swedish) == places(code.remedy.english), "\(code.name)")
    }
  }

  @Test("a message has no full stop, a reason is whole sentences, and Swedish has Swedish quotes")
  func style() {
    for code in ExplainCommand.codes {
      for words in [code.message, code.remedy] {
        #expect(!words.swedish.hasSuffix(".") && !words.english.hasSuffix("."), "\(code.name)")
        #expect(!words.swedish.contains("“"), "\(code.name)")
        #expect(!words.swedish.isEmpty && !words.english.isEmpty)
      }
      #expect(code.why.swedish.hasSuffix(".") || code.why.swedish.hasSuffix("\""), "\(code.name)")
      #expect(code.why.swedish.first?.isLowercase == false, "\(code.name)")
      #expect(code.why.english.first?.isLowercase == false, "\(code.name)")
    }
  }
}
