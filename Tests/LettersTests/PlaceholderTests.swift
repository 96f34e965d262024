import Testing

@testable import Letters

/// What is left to be written in a letter.
@Suite struct PlaceholderTests {
  @Test(
    "brackets, braces and rows of underscores are found",
    arguments: [
      ("Det är [vad] och [när].", ["[vad]", "[när]"]),
      ("[två\nrader]", ["[två\nrader]"]),
      ("[öppen\n\nannat stycke]", ["["]),
      ("[öppen\r\n\r\nannat stycke]", ["["]),
      ("[", ["["]),
      ("[a [b] c]", ["[a [b]"]),
      ("{{sender.name}}", ["{{sender.name}}"]),
      ("{{öppen", ["{{"]),
      ("{{a}å", ["{{a}"]),
      ("namn: ____ datum: ___", ["____", "___"]),
      ("Hej ${namn}, <<Enhet>> och «Namn»", ["${namn}", "<<Enhet>>", "«Namn»"]),
      ("Ring XXX eller xxxx den ÅÅÅÅ-MM-DD. TODO", ["XXX", "xxxx", "ÅÅÅÅ", "TODO"]),
    ] as [(String, [String])]
  )
  func found(_ text: String, _ expected: [String]) { #expect(marks(text) == expected) }

  @Test(
    "what is meant to be read is not",
    arguments: [
      "", "XXL XX-kromosom Xxx", "«två ord»", "a << b", "$ {a}", "TODOR", "a ] b", "\\[ord\\]",
      "{a}", "snake_case __init__", "\\{\\{a\\}\\}", "5 * 3", "\\",
    ]
  )
  func notFound(_ text: String) { #expect(marks(text) == []) }

  private func marks(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Placeholder.all(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
