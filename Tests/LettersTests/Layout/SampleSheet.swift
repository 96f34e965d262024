import Letters
import PDF
import Typesetting

extension Typeface {
  /// The fonts that every reader has, which measure the same on every machine.
  static let standard = Typeface(
    regular: [.standard(.helvetica)],
    strong: [.standard(.helveticaBold)],
    emphasised: [.standard(.helveticaOblique)],
    strongEmphasised: [.standard(.helveticaBoldOblique)]
  )
}

extension LetterSheet {
  /// A letter of one page, of which a test changes what it is about.
  static func sample(
    address: [String] = ["Anna Ek", "Storgatan 1", "291 31 Kristianstad"],
    body: [Block] = [.paragraph([Span("Tack för din synpunkt.")])],
    enclosures: [String] = []
  ) -> LetterSheet {
    LetterSheet(
      language: "sv-SE",
      authority: "Kristianstads kommun",
      department: ["Tekniska förvaltningen"],
      address: address,
      date: "9 mars 2026",
      reference: "SYN-2026-0042",
      contact: ["Erik Lind"],
      heading: "Svar på din synpunkt",
      body: body,
      closing: Closing(phrase: [Span("Med vänlig hälsning")], signature: [[Span("Erik Lind")]]),
      enclosures: enclosures,
      footer: [["Postadress", "291 80 Kristianstad"], ["044-13 50 00"]],
      created: "2026-03-09T07:00:00+01:00",
      producer: "synpunkt"
    )
  }
}

extension Document {
  /// The text of one page, a line for each baseline; decoration in brackets.
  func text(ofPage page: Int) -> [String] {
    var lines: [String] = []
    var baseline: Length?
    var isArtifact = false
    for mark in pages[page].marks {
      guard case .text(let run, let point, let role) = mark else { continue }
      let text = run.glyphs.map(\.text).joined()
      let decorates = if case .artifact = role { true } else { false }
      if baseline == point.y, decorates == isArtifact, let last = lines.indices.last {
        lines[last] = decorates ? lines[last].dropLast() + text + "]" : lines[last] + text
      } else {
        lines.append(decorates ? "[\(text)]" : text)
      }
      baseline = point.y
      isArtifact = decorates
    }
    return lines
  }

  /// The text of every element that has any, in the order of the structure, as `P: words`.
  var outline: [String] {
    var texts: [Int: String] = [:]
    for page in pages {
      for case .text(let run, _, .content(let number)) in page.marks {
        texts[number, default: ""] += run.glyphs.map(\.text).joined()
      }
    }
    func lines(_ element: Element) -> [String] {
      element.children.flatMap { child -> [String] in
        switch child {
        case .element(let element): lines(element)
        case .marks(let number): ["\(element.kind): \(texts[number, default: ""])"]
        }
      }
    }
    return structure.flatMap(lines)
  }
}
