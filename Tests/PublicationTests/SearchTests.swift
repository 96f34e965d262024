import Casework
import Foundation
import Testing

@testable import Publication

/// What is found of the texts of cases.
@Suite struct SearchTests {
  private let cases = PublicCases()

  private func words(_ text: String) -> [String] {
    String(decoding: SearchWords(of: [Array(text.utf8)]).bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test(
    "R17 words are found without the signs upon their letters",
    arguments: [
      ("Hemtjänsten, för Åsa! Åsa", ["asa", "for", "hemtjansten"]),
      ("Ma\u{30A}nga a\u{308}r NAÏVA – é è ü", ["ar", "manga", "naiva"]),
      ("x 12 3 2026-03-02", ["02", "03", "12", "2026"]),
      ("Лифт не Работает", ["лифт", "не", "работает"]),
      ("smörgås\nSMÖRGÅS smörgåsbordsdukningsarrangemangsansvarigexempelordet", ["smorgas"]),
      ("", []),
    ] as [(String, [String])]
  )
  func folds(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  private func entry(_ serial: Int, _ submission: String) throws -> SiteEntry {
    let number =
      "SYN-202\(serial / 10_000 + 5)-" + (serial % 10_000 < 1_000 ? "0" : "") + "\(serial % 10_000)"
    let line = "\(number)\tKort svar\tcomplaint\t\t\t2026-02-01\t\t\t2026-03-02\t\tNi svarar kort."
    let texts = PublicTexts(
      title: [],
      submission: Array(submission.utf8),
      reply: Array("Svaret".utf8)
    )
    let item = try #require(SiteCase(line: Array(line.utf8)[...]))
    return try Site(of: cases.register, by: Pages.templates).entry(item, showing: texts)
  }

  private func files(
    _ entries: [SiteEntry],
    known: [String: UInt64] = [:]
  ) throws -> [String: String] {
    let site = Site(of: cases.register, by: Pages.templates)
    return Dictionary(
      uniqueKeysWithValues: try site.made(entries, known: known).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
  }

  @Test("R17 whole texts are in the index, by pieces of the same two letters")
  func pieces() throws {
    let texts = ["Maten var kall.", "Mat och hemtjänst", "Vår mat"]
    let entries = try zip([120, 131, 20_120], texts).map { try entry($0, $1) }
    let all = try files(entries)
    struct Piece: Decodable, Equatable {
      let s: [String]
      let w: [String: String]
    }
    let piece = try JSONDecoder().decode(
      Piece.self,
      from: Data(try #require(all["search/w-ma.json"]).utf8)
    )
    // 120 is 3c in base 36, and 131 is 11 more.
    #expect(
      piece
        == Piece(
          s: ["SYN-2025", "SYN-2027"],
          w: ["mat": "0 3n,1 3c", "maten": "0 3c"]
        )
    )
    #expect(try #require(all["search/w-he.json"]).contains("\"hemtjanst\":\"0 3n\""))
    let rows = try #require(all["search/r-SYN-2025-4.txt"])
    #expect(rows.hasPrefix("SYN-2025-0120\n<li class=\"item"))
    #expect(try #require(all["search/r-SYN-2025-5.txt"]).hasPrefix("SYN-2025-0131\n"))
  }

  @Test("R10 after one change, only the pieces are made again in which it changes something")
  func isIncremental() throws {
    let entries = try [entry(120, "Maten var kall."), entry(131, "Mat och hemtjänst")]
    let site = Site(of: cases.register, by: Pages.templates)
    let known = try site.lists(of: entries, counting: SiteStatistics()).marks
    #expect(try files(entries, known: known).keys.filter { $0.hasPrefix("search/") } == [])
    let changed = try [entries[0], entry(131, "Mat och färdtjänst")]
    let made = try files(changed, known: known)
    #expect(made.keys.filter { $0.hasPrefix("search/w") }.sorted() == ["search/w-fa.json"])
    // The word that is gone was the only one of its piece.
    let marks = try site.lists(of: changed, counting: SiteStatistics()).marks
    #expect(marks["search/w-he.json"] == nil)
    let whole = try files(changed)
    for (path, text) in made { #expect(whole[path] == text) }
  }
}
