import Formats
import RegisterFixtures
import Testing

/// Fields that stay where they are put, and are no formulas.
@Suite struct CSVTests {
  @Test(
    "a field is quoted where it parts, and guarded where it would be a formula",
    arguments: [
      ("Bemötande", "Bemötande"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
      ("sa \"nej\"", "\"sa \"\"nej\"\"\""), ("rad\nrad", "\"rad\nrad\""), ("=1+1", "\"'=1+1\""),
      (" =1+1", "\"' =1+1\""), ("+46 70", "\"'+46 70\""), ("-", "\"'-\""), ("@x", "\"'@x\""),
      ("\tx", "'\tx"), ("\t=1", "\"'\t=1\""), ("a\r\nb", "\"a\r\nb\""), ("Östra", "Östra"),
      ("ö=1", "ö=1"), ("＝1", "\"'＝1\""),
    ]
  )
  func fields(_ text: String, _ written: String) {
    #expect(String(decoding: CSV.record([text, "x"]), as: UTF8.self) == written + ",x\r\n")
  }

  private static let python = Python(importing: "csv")

  @Test(
    "law: Python reads the fields that were written",
    .enabled(if: Self.python != nil, "there is no python3")
  )
  func readByPython() throws {
    let fields = ["a,b", "sa \"nej\"", "rad\nrad", "", "Östra; västra", "x\r\n\"\""]
    let code = """
      import csv, sys
      for row in csv.reader(open(sys.argv[1], encoding="utf-8", newline="")):
          print([field.encode().hex() for field in row])
      """
    let run = try #require(try Self.python?.run(["-c", code, "FILE"], file: CSV.record(fields)))
    let hex = fields.map { field in
      "'" + field.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
    }
    #expect(
      String(decoding: run.output, as: UTF8.self) == "[" + hex.joined(separator: ", ") + "]\n"
    )
  }
}
