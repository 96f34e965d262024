import PDF
import Testing

/// The file as such: tables, lengths, trees, and the same bytes each time.
@Suite struct FileStructureTests {
  @Test(arguments: [0, 1, 2, 64, 65, 130, 300])
  func everyObjectIsWhereTheTableSays(_ pages: Int) throws {
    let file = try WrittenFile(SmallDocument.letter(SmallDocument.tiny(), pages: pages).bytes())
    #expect(file.pages.count == max(1, pages))
    #expect(file.catalog["Lang"]?.text == "sv-SE")
    for (number, page) in file.pages.enumerated() {
      let object = try #require(file.objects[page])
      #expect(object["StructParents"]?.int == number)
      #expect(object["Tabs"]?.name == "S")
      #expect(object["MediaBox"]?.elements.map(\.double) == [0, 0, 595.275, 841.889])
    }
  }

  @Test func plainOrCompressedTheFileSaysTheSame() throws {
    let document = SmallDocument.letter(try SmallDocument.tiny(), pages: 3)
    let plain = try WrittenFile(document.bytes())
    let compressed = try WrittenFile(document.bytes(.compressed))
    #expect(plain.streams == compressed.streams)
    #expect(plain.bytes.count > compressed.bytes.count)
    // Fonts are what documents have in common.
    let fonts = plain.objects.values.filter { $0["Length1"] != nil }
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0["Filter"] == nil })
    let packed = compressed.objects.values.filter { $0["Filter"]?.name == "FlateDecode" }
    // All streams but the metadata, which stay readable.
    #expect(packed.count == compressed.streams.count - 1)
    #expect(compressed.value(compressed.catalog["Metadata"])?["Filter"] == nil)
  }

  @Test func theSameDocumentHasTheSameBytes() throws {
    let font = try SmallDocument.tiny()
    let once = SmallDocument.letter(font).bytes()
    #expect(SmallDocument.letter(font).bytes() == once)
    #expect(SmallDocument.letter(try SmallDocument.tiny()).bytes() == once)
    var other = SmallDocument.letter(font)
    other.title = "Ett annat svar"
    let (first, second) = (try WrittenFile(once), try WrittenFile(other.bytes()))
    #expect(first.trailer["ID"] != second.trailer["ID"])
    #expect(first.trailer["ID"]?.elements.map(\.bytes?.count) == [16, 16])
    #expect(first.trailer["Info"] == nil)
  }

  @Test func claimsStandOnlyWhereTheyHold() throws {
    let tiny = try SmallDocument.tiny()
    let claimed = try WrittenFile(SmallDocument.letter(tiny).bytes()).metadata
    #expect(claimed.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(claimed.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(claimed.contains("<pdfuaid:part>1</pdfuaid:part>"))
    let standard = try WrittenFile(SmallDocument.letter(.standard(.helvetica)).bytes())
    #expect(!standard.metadata.contains("pdfaid") && !standard.metadata.contains("pdfuaid"))
    #expect(standard.catalog["MarkInfo"]?["Marked"] == .word("true"))
    var mixed = SmallDocument.letter(tiny)
    mixed.pages[1].marks.append(
      SmallDocument.text("sida 2", .standard(.helveticaBold), .artifact(.footer))
    )
    #expect(!(try WrittenFile(mixed.bytes()).metadata.contains("pdfaid")))
  }

  @Test(
    arguments: [
      ("Svar) /Evil (", "Svar) /Evil ("),
      ("\\", "\\"),
      ("två\nrader\r\ntill", "två rader  till"),
      ("</rdf:li> & \"'", "&lt;/rdf:li&gt; &amp; &quot;'"),
      ("NUL\0, DEL\u{7F}, \u{FFFE}\u{FEFF}\u{1}", "NUL, DEL, "),
      ("👩‍👩‍👧 \u{10FFFF}", "👩‍👩‍👧 "),
      ("", ""),
    ]
  )
  func anyTitle(_ title: String, _ written: String) throws {
    var document = SmallDocument.letter(try SmallDocument.tiny())
    document.title = title
    document.author = title
    document.producer = title
    document.created = title
    document.language = title
    document.structure[0] = Element(.figure(alternative: title), [.marks(0)], language: title)
    let file = try WrittenFile(document.bytes())
    #expect(file.metadata.contains("<rdf:li xml:lang=\"x-default\">\(written)</rdf:li>"))
    #expect(file.metadata.contains("<dc:creator>") == !title.isEmpty)
    #expect(file.catalog["Lang"]?.text == "und")
  }

  @Test func lengthsAreExact() throws {
    let font = try SmallDocument.tiny()
    let places = [0, 1, -1, 10, 100, 999, 1_000, 1_001, -70_866, 123_450, 1_000_000_001, Int.min]
    let marks = places.map { place in
      Mark.text(
        SmallDocument.run("A", font),
        at: Point(Length(thousandths: place), .zero),
        .artifact(.layout)
      )
    }
    // Each run begins where its own place says, however far the one before was.
    var expected: [String] = []
    for (number, mark) in marks.enumerated() {
      let file = try WrittenFile(SmallDocument.page([mark], []).bytes())
      let move = try #require(file.operators(page: file.pages[0]).first { $0.name == "Td" })
      guard case .number(let x) = move.operands[0] else { continue }
      expected.append(x)
      #expect(move.operands[1] == .number("841.889"), "\(number)")
    }
    #expect(
      expected == [
        "0", "0.001", "-0.001", "0.01", "0.1", "0.999", "1", "1.001", "-70.866", "123.45",
        "1000000", "-1000000",
      ]
    )
  }

  @Test func longTextsAreCut() throws {
    var document = SmallDocument.letter(try SmallDocument.tiny())
    let long = String(repeating: "å", count: 40_000)
    document.structure[0] = Element(.figure(alternative: long), [.marks(0)])
    let file = try WrittenFile(document.bytes())
    let figure = try #require(file.objects.values.first { $0["S"]?.name == "Figure" })
    #expect(figure["Alt"]?.text == String(repeating: "å", count: 16_000))
  }
}
