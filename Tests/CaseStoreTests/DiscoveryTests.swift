import Casework
import RegisterFixtures
import Testing

@testable import CaseStore

/// Which register, and which case.
@Suite struct DiscoveryTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  static let inside = [
    "", "/cases", "/cases/2026", "/cases/2026/00/SYN-2026-0001", "/", "/cases/2026//00/",
    "/templates",
    "/not/there/at/all",
  ]

  @Test("a register is found from every folder in it", arguments: inside)
  func walksUp(_ below: String) throws {
    try register.makeFolder("templates")
    #expect(RegisterFolder.find(from: register.path + below)?.path == register.path)
  }

  @Test("outside a register none is found", arguments: ["", "/", "/tmp", "/not/there", "relative"])
  func findsNone(_ path: String) { #expect(RegisterFolder.find(from: path) == nil) }

  @Test("a register within another is the nearer one")
  func findsNearest() throws {
    try register.write("inner/cases/register.yaml", "myndighet: Inre\n")
    let inner = register.path + "/inner"
    #expect(RegisterFolder.find(from: inner + "/cases")?.path == inner)
  }

  @Test("a path with slashes at its end is the same", arguments: ["", "/", "///"])
  func dropsSlashes(_ end: String) {
    let folder = RegisterFolder(path: register.path + end)
    #expect(folder.path == register.path)
    #expect(folder.exists)
  }

  @Test("the root of the file system is a folder like any other", arguments: ["/", "//", ""])
  func takesRoot(_ path: String) throws {
    let folder = RegisterFolder(path: path)
    #expect(folder.path == "")
    #expect(!folder.exists)
    #expect(try folder.open().exists("tmp"))
  }

  @Test("--store names a register from anywhere, however it is spelled")
  func takesStore() throws {
    try register.makeFolder("elsewhere")
    for store in [register.path, ".", "./", "elsewhere/..", register.path + "/./"] {
      let run = register.run(["--store", store, "check", "cases/2026/00/SYN-2026-0001"])
      #expect(run.status == .done, "\(store)")
      #expect(run.output == "")
    }
    #expect(register.run(["--store", "elsewhere", "check"]).status == .usage)
  }

  /// A word and the cases it means among those of ``resolves(_:)``.
  static let words: [(String, [String])] = [
    ("1", ["SYN-2025-0001", "SYN-2026-0001"]), ("2026-1", ["SYN-2026-0001"]),
    ("0001", ["SYN-2025-0001", "SYN-2026-0001"]), ("42", ["SYN-2026-0042"]),
    ("0042", ["SYN-2026-0042"]), ("2026-0042", ["SYN-2026-0042"]),
    ("SYN-2026-0042", ["SYN-2026-0042"]), ("syn-2026-0042", ["SYN-2026-0042"]),
    ("syn-2026-42", ["SYN-2026-0042"]), ("SYN-2025-42", []),
    ("cases/2026/00/SYN-2026-0042", ["SYN-2026-0042"]),
    ("cases/2026/00/SYN-2026-0042/", ["SYN-2026-0042"]),
    ("/somewhere/SYN-2026-0042", ["SYN-2026-0042"]), ("10041", ["SYN-2026-10041"]),
    ("SYN-2026-10041", ["SYN-2026-10041"]), ("7", ["ABC-2026-0007"]),
    ("8", ["SYN-2026-0008"]), ("abc-2026-8", ["ABC-2026-0008"]),
    ("ABC-2026-0008", ["ABC-2026-0008"]), ("XYZ-2026-0042", []), ("xyz-2026-42", []),
    ("2024-1", []),
    ("43", []), ("0", []), ("-1", []), ("1-", []), ("+42", []), ("2026-+42", []), ("42 ", []),
    ("９", []), ("٤٢", []), ("99999999999999999999", []), ("1000000000", []), ("", []), ("-", []),
    ("--", []), ("2026", []), ("26-42", []), ("SYN-2026-042", ["SYN-2026-0042"]), (".", []),
    ("..", []), ("/", []), ("SYN-2026-0042-1", []), ("\u{0}", []), ("ß-2026-42", []),
    ("case.yaml", []), ("SYN-2026-0099", []),
  ]

  @Test("a word means a case", arguments: words)
  func resolves(_ row: (word: String, numbers: [String])) throws {
    for folder in [
      "2025/00/SYN-2025-0001", "2026/00/SYN-2026-0042", "2026/00/ABC-2026-0007",
      "2026/00/ABC-2026-0008", "2026/00/SYN-2026-0008", "2026/100/SYN-2026-10041",
      "2026/01/SYN-2026-0099", "2026/00/notes",
    ] { try register.makeFolder("cases/" + folder) }
    let series = try #require(Series("SYN"))
    let found = try register.folder.cases(named: row.word, series: series)
    #expect(found.map(\.description) == row.numbers)
  }

  @Test("U9 a word that means several means this year's, and the others are named")
  func takesThisYears() throws {
    try register.makeFolder("cases/2025/00/SYN-2025-0001")
    let run = register.run(["show", "1"])
    #expect(run.status == .done)
    #expect(run.errors.contains("SYN-2026-0001") && run.errors.contains("2025-1"))
  }
}
