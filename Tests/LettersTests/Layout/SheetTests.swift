import Letters
import PDF
import Testing
import Typesetting

/// The sheets beside the letters: the cover of a print file, the window test, the form.
@Suite struct SheetTests {
  private func list(_ rows: [PostingList.Row]) -> PostingList {
    PostingList(
      language: "sv-SE",
      authority: "Kristianstads kommun",
      heading: "Brev att posta",
      summary: "9 mars 2026",
      rows: rows,
      created: "2026-03-09T07:00:00+01:00",
      producer: "synpunkt"
    )
  }

  private let row = PostingList.Row(
    number: "SYN-2026-0042",
    addressee: "Anna Ek",
    enclosures: ["Broschyr", "Karta"],
    pages: 2
  )

  @Test func aPostingListIsATableWithHeadings() throws {
    #expect(
      try list([row]).document(.standard).outline == [
        "heading(1): Brev att posta", "paragraph: 9 mars 2026", "tableHeading: Ärendenummer",
        "tableHeading: Adressat", "tableHeading: Bilagor", "tableHeading: Sidor",
        "tableCell: SYN-2026-0042", "tableCell: Anna Ek", "tableCell: Broschyr, Karta",
        "tableCell: 2",
      ]
    )
  }

  @Test func everyPageOfAListRepeatsTheTitlesOfTheColumns() throws {
    let document = try list(Array(repeating: row, count: 100)).document(.standard)
    try #require(document.pages.count == 3)
    #expect(document.text(ofPage: 0).contains("ÄrendenummerAdressatBilagorSidor"))
    #expect(document.text(ofPage: 2).first == "[ÄrendenummerAdressatBilagorSidor]")
    #expect(document.text(ofPage: 2).last == "[Sida 3 (3)]")
  }

  @Test func noTwoDocumentsShareALeaf() throws {
    let layout = LetterLayout(format: .swedishC5, typeface: .standard)
    let letter = try layout.document(.sample())
    var english = try layout.document(.sample(body: []))
    english.language = "en"
    let whole = PrintFile.joined(
      [letter, english, letter],
      title: "Brev att posta",
      author: "Kristianstads kommun",
      language: "sv-SE",
      created: "2026-03-09T07:00:00+01:00",
      producer: "synpunkt"
    )
    #expect(whole.pages.map(\.marks.isEmpty) == [false, true, false, true, false])
    #expect(whole.structure.map(\.language) == [nil, "en", nil])
    #expect(whole.outline == letter.outline + english.outline + letter.outline)
  }

  @Test(arguments: ["sv", "en"])
  func theWindowSheetNamesTheEdgesThatAreSet(_ language: String) throws {
    let sheet = WindowSheet(
      language: language,
      format: .swedishC5,
      address: ["Anna Ek"],
      author: "Kristianstads kommun",
      created: "2026-03-09T07:00:00+01:00",
      producer: "synpunkt"
    )
    let document = try sheet.document(.standard)
    #expect(document.pages.count == 1)
    let edges =
      language == "sv"
      ? "vänster 110 mm, höger 200 mm, överkant 42 mm, nederkant 77 mm."
      : "left 110 mm, right 200 mm, top 42 mm, bottom 77 mm."
    #expect(document.outline.contains { $0.hasSuffix(edges) })
  }

  private func form(introduction: [Block]) -> FormSheet {
    FormSheet(
      language: "sv-SE",
      authority: "Kristianstads kommun",
      heading: "Synpunkten",
      introduction: introduction,
      question: "Vad vill du lämna?",
      choices: ["Beröm", "Klagomål"],
      story: "Berätta",
      fields: [.init("Namn"), .init("Telefon", .half), .init("E-post", .half)],
      footer: [.paragraph([Span("Portofritt.")])],
      created: "2026-03-09T07:00:00+01:00",
      producer: "synpunkt"
    )
  }

  @Test func aFormIsOnePageReadFromTheTop() throws {
    let document = try form(introduction: [.paragraph([Span("Tyck till!")])]).document(.standard)
    #expect(document.pages.count == 1)
    #expect(
      document.outline == [
        "paragraph: Kristianstads kommun", "heading(1): Synpunkten", "paragraph: Tyck till!",
        "paragraph: Vad vill du lämna?", "listBody: Beröm", "listBody: Klagomål",
        "paragraph: Berätta", "paragraph: Namn", "paragraph: Telefon", "paragraph: E-post",
        "paragraph: Portofritt.",
      ]
    )
  }

  @Test func aFormWithoutRoomToWriteIsAFault() {
    let much = (0..<30).map { Block.paragraph([Span("Stycke \($0)")]) }
    do {
      _ = try form(introduction: much).document(.standard)
      Issue.record("it was set")
    } catch { #expect(error.faults == [.formTooHigh]) }
  }
}
