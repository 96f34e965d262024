import Foundation
import Testing

/// One word for one concept (`Sources/Glossary.md`), in all that people read: what the program says, and the
/// files that a new register begins with.
@Suite struct OneWordTests {
  /// Words that people are not to meet, and the one that they meet instead.
  static let swedish: [(word: String, instead: String)] = [
    ("e-postmeddelande", "mejl"), ("e-brev", "mejl"), ("epost", "e-post"), ("mailet", "mejlet"),
    ("fynd", "fel och varningar"), ("notis", "avisering"),
    ("notifiering", "avisering"), ("tidsfrist", "frist"),
    ("signera", "kvittera"), ("radera", "ta bort"), ("avlägsna", "ta bort"),
    ("anonymisera", "maskera"), ("hemligstämp", "sekretessmarkering"),
    ("sekretessmärk", "sekretessmarkering"), ("uppgiftslämnare", "synpunktslämnare"),
    ("anmälare", "synpunktslämnare"), ("klagande", "synpunktslämnare"),
    ("kontrollsumma av", "kontrollsumma för"), ("kontrollsummor av", "kontrollsummor för"),
    ("kontrollsumman av", "kontrollsumman för"), ("arkivleverans", "leverans till e-arkiv"),
  ]

  static let english: [(word: String, instead: String)] = [
    ("unless said", "by default"), ("mend ", "correct"), ("mended", "corrected"),
    ("casesa", "cases"), ("protocol of disposal", "disposal record"),
    ("mark of secrecy", "secrecy marking"), ("double nothing", "is harmless"),
    ("as it stands", "as written"),
    (" lies ", "is"), (" lie ", "are"), ("stands in", "is in"), ("stands on", "is on"),
    ("stands under", "is set under"), ("stands twice", "is there twice"),
    (" behind the colon", "after the colon"), ("a sign ", "a character"),
    ("the signs ", "the characters"), ("mail message", "e-mail"), ("checksum ", "hash"),
    ("protected identity", "protected personal data"), ("false discover", "false alarms"),
    ("is no date", "is not a date"), ("shall be", "should be"),
  ]

  @Test("W13 W22 W23 W29 one word for one concept in what the program says")
  func saidWords() {
    let all = (Self.swedish + Self.english).map(\.word)
    for file in TidyTests.sources where file.has(anyOf: all) && Self.speaks(file) {
      for (number, text) in file.literals {
        for (word, instead) in Self.swedish + Self.english where text.contains(word) {
          Issue.record("\(file.path):\(number) has “\(word)”: “\(instead)”")
        }
      }
    }
  }

  @Test("W13 W29 one word for one concept in the files of a new register", arguments: ["sv", "en"])
  func scaffoldWords(_ language: String) throws {
    let words = language == "sv" ? Self.swedish : Self.english
    let folder = TidyTests.root.appendingPathComponent("Sources/Handling/Scaffold")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".\(language).") }
    #expect(names.count > 20)
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for (word, instead) in words {
        #expect(!text.contains(word), "\(name) has “\(word)”: “\(instead)”")
      }
    }
  }

  @Test("W13 an ärende is besvarat, and one ställe is one")
  func agreement() throws {
    let wrong = #/[Ää]rende(t|) (är|har blivit|blir) [a-zåäö]*(ad|delad|stängd)\b|\b1 ställen\b/#
    for file in TidyTests.sources where file.has(anyOf: ["rendet", "ställen"]) {
      for (number, text) in file.literals {
        #expect(!text.contains(wrong), "\(file.path):\(number)")
      }
    }
  }

  @Test("W13 one place is one place, and an ärende is utlämnat")
  func counted() {
    let wrong = #/"\\\([a-z]+\) (ställen|passages)\b|Ärende [^,"]*, utlämnad\b/#
    for file in TidyTests.sources where file.has(anyOf: ["ställen", "passages", "utlämnad"]) {
      for (number, line) in file.code where !line.contains("== 1 ?") {
        #expect(!line.contains(wrong), "\(file.path):\(number)")
      }
    }
  }

  @Test("W29 the list is in the glossary")
  func glossary() throws {
    let page = try String(
      contentsOf: TidyTests.root.appendingPathComponent("Sources/Glossary.md"),
      encoding: .utf8
    )
    for pair in [
      "*synpunkt* comment", "*kvittera* sign off", "*mejl* e-mail", "*frist* deadline",
      "*gallringsprotokoll* disposal record", "*skyddade personuppgifter* protected personal data",
      "*avvikelse* incident",
    ] {
      #expect(page.contains(pair), "\(pair)")
    }
  }

  /// Packages keep the words that they were delivered with; benchmarks speak to nobody.
  private static func speaks(_ file: SourceFile) -> Bool {
    file.module != "synpunkt-bench" && !file.path.hasPrefix("Archive/ERMS")
      && !file.path.hasPrefix("Archive/Restrictions")
  }
}
