import Findings
import Letters
import Testing
import Typesetting

/// A letter as plain text, as a page, and as blocks to be set.
@Suite struct LetterOutputTests {
  private let letter = LetterText(
    parsing: Array(
      """
      rubrik: Svar <på> "allt" & mer
      bilagor:
        - A & B

      Hej *Anna*,
      och tack.

      ## Först
      - ett <b>
      - **två**
        och tre

      5 * 3 \\[euro\\]

      Med vänlig hälsning

      Omar <chef>
      enhetschef

      """.utf8
    ),
    in: .swedish
  )

  @Test("plain text has no marks, and a line for each paragraph")
  func plain() {
    #expect(
      letter.plain(.swedish) == """
        Svar <på> "allt" & mer

        Hej Anna, och tack.

        Först

        - ett <b>
        - två och tre

        5 * 3 [euro]

        Med vänlig hälsning

        Omar <chef>
        enhetschef

        Bilaga
        A & B

        """
    )
  }

  @Test("L13 a page has its language, its title and one main heading; what was written is escaped")
  func html() throws {
    let page = letter.html(.swedish)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">\n"))
    #expect(page.contains("<title>Svar &lt;på&gt; &quot;allt&quot; &amp; mer</title>\n"))
    let main = try #require(page.split(separator: "<main>\n").last)
    #expect(
      main == """
        <h1>Svar &lt;på&gt; &quot;allt&quot; &amp; mer</h1>
        <p>Hej <em>Anna</em>, och tack.</p>
        <h2>Först</h2>
        <ul>
        <li>ett &lt;b&gt;</li>
        <li><strong>två</strong> och tre</li>
        </ul>
        <p>5 * 3 [euro]</p>
        <p>Med vänlig hälsning</p>
        <p>Omar &lt;chef&gt;<br>
        enhetschef</p>
        <h2>Bilaga</h2>
        <ul>
        <li>A &amp; B</li>
        </ul>
        </main>
        </body>
        </html>

        """
    )
  }

  @Test("P1 numbers that HTML has not are written out in it")
  func numbersOfParts() {
    let letter = LetterText(
      parsing: Array("rubrik: x\n\nHej,\n\n1.1. ett\n1.2. två\n".utf8),
      in: .swedish
    )
    let page = letter.html(.swedish)
    #expect(page.contains("<ul>\n<li>1.1. ett</li>\n<li>1.2. två</li>\n</ul>"), "\(page)")
  }

  @Test("a letter in another language says so")
  func language() {
    let text = LetterText(
      parsing: Array("rubrik: R\nspråk: en\nbilagor:\n  - A\n  - B\n".utf8),
      in: .swedish
    )
    #expect(text.html(.swedish).contains("<html lang=\"en\">"))
    #expect(text.plain(.swedish) == "R\n\nEnclosures\nA\nB\n")
  }

  @Test("no level of heading is left out")
  func headings() {
    let text = LetterText(
      parsing: Array("rubrik: R\n\n## a\n\n# b\n\n## c\n\n## d\n".utf8),
      in: .swedish
    )
    let levels = text.body.map { block -> Int in
      if case .heading(let level, _) = block { level } else { 0 }
    }
    #expect(levels == [2, 2, 3, 3])
  }

  @Test("the closing is set apart from the text")
  func closing() {
    #expect(
      letter.sheetClosing
        == .init(
          phrase: [Span("Med vänlig hälsning")],
          signature: [[Span("Omar <chef>")], [Span("enhetschef")]]
        )
    )
    #expect(letter.body.count == 4)
  }
}
