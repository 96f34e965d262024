import Foundation
import Letters
import PDF
import RegisterFixtures
import Testing
import Typesetting

/// What other programs make of a letter in fonts that are put into the file.
@Suite(.enabled("needs pdftotext, qpdf and the fonts Liberation and DejaVu") { Outside.isThere })
struct CopiedTextTests {
  private func letter(_ body: [Block]) throws -> Document {
    let layout = LetterLayout(format: .swedishC5, typeface: try Outside.typeface())
    return try layout.document(.sample(body: body))
  }

  @Test func theTextThatIsCopiedIsTheTextInItsOrder() throws {
    let document = try letter([
      .paragraph([
        Span("Det stämmer – gång- och "), Span("cykelvägen", isStrong: true),
        Span(" i Łódź, Αθήνα och Ёлкино har sjunkit 15\u{A0}cm, e\u{301}n bit."),
      ]),
      .list([.init([Span("Vi lagar den.")]), .init([Span("Vi ser över dagvattenledningen.")])]),
    ])
    let text = try Outside.run("pdftotext", ["-raw", "-nopgbrk"], on: document)
    let lines = text.split(separator: "\n").prefix(20).map {
      $0.replacing("\u{A0}", with: " ")
    }
    #expect(
      lines.starts(with: [
        "Kristianstads kommun", "Tekniska förvaltningen", "Datum 9 mars 2026",
        "Ärendenummer SYN-2026-0042", "Anna Ek", "Storgatan 1", "291 31 Kristianstad",
        "Handläggare", "Erik Lind", "Svar på din synpunkt",
        "Det stämmer – gång- och cykelvägen i Łódź, Αθήνα och Ёлкино har sjunkit",
        "15 cm, \u{E9}n bit.", "• Vi lagar den.", "• Vi ser över dagvattenledningen.",
        "Med vänlig hälsning", "Erik Lind",
      ])
    )
  }

  @Test func aLongLetterIsAValidFile() throws {
    let paragraph = Block.paragraph([Span(String(repeating: "Vi har sett hålet. ", count: 40))])
    let document = try letter(Array(repeating: paragraph, count: 60))
    #expect(document.pages.count > 10)
    let answer = try Outside.run("qpdf", ["--check"], on: document)
    #expect(answer.contains("No syntax or stream encoding errors found"))
  }
}

/// Programs and fonts that are on most machines with Linux.
enum Outside {
  private static let folder = "/usr/share/fonts/truetype"
  private static let liberation = "\(folder)/liberation/LiberationSans"
  private static let dejaVu = "\(folder)/dejavu/DejaVuSans"

  static var isThere: Bool {
    OtherProgram.areThere("pdftotext", "qpdf")
      && ["\(liberation)-Regular.ttf", "\(liberation)-Bold.ttf", "\(dejaVu).ttf"]
        .allSatisfy(FileManager.default.fileExists)
  }

  static func typeface() throws -> Typeface {
    func font(_ path: String) throws -> Font {
      .trueType(try TrueTypeFont(Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
    }
    let fallback = try font("\(dejaVu).ttf")
    let regular = [try font("\(liberation)-Regular.ttf"), fallback]
    let strong = [try font("\(liberation)-Bold.ttf"), fallback]
    return Typeface(
      regular: regular,
      strong: strong,
      emphasised: regular,
      strongEmphasised: strong
    )
  }

  /// What a program prints about a document.
  static func run(_ program: String, _ options: [String], on document: Document) throws -> String {
    let arguments = options + ["FILE"] + (program == "pdftotext" ? ["-"] : [])
    let path = try #require(OtherProgram.path(program))
    let text = try OtherProgram.run(path, arguments, file: document.bytes()).output
    return String(decoding: text, as: UTF8.self)
  }
}
