import Foundation
import Testing

/// Which room knows what: the rows H of the fault book that a compiler does not hold by itself.
@Suite struct HouseTests {
  private static let root = TidyTests.root
  private static let sources = TidyTests.sources

  /// Lines of code that match, as `path:number`, in files that have a word of it.
  private static func places(
    of pattern: some RegexComponent,
    having word: String,
    outside rooms: Set<String>
  ) -> [String] {
    sources.filter { !rooms.contains($0.module) && $0.has(anyOf: [word]) }
      .flatMap { file in
        file.code.filter { $0.line.contains(pattern) }.map { "\(file.path):\($0.number)" }
      }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test(
    "H1 nothing outside Commands knows its errors, its world or an exit status",
    arguments: ["CommandError", "Terminal", "ExitStatus", "FindingPrinter", "HelpText"]
  )
  func knowsNoTerminal(_ word: String) throws {
    let pattern = try Regex("(^|[^A-Za-z])\(word)($|[^A-Za-z])")
    let rooms: Set = ["Commands", "synpunkt", "synpunkt-bench"]
    #expect(Self.places(of: pattern, having: word, outside: rooms) == [])
    #expect(!Self.places(of: pattern, having: word, outside: []).isEmpty)
  }

  @Test("H2 the case reader is made in one place")
  func oneReader() {
    let places = Self.places(of: #/[^A-Za-z]CaseReader\(/#, having: "CaseReader(", outside: [])
    #expect(places.map { $0.prefix { $0 != ":" } } == ["Handling/Desk.swift"])
  }

  @Test("H7 the system's C library has one name, in one file")
  func oneSystem() {
    let places = Self.places(
      of: #/(canImport|import) ?\(?(Glibc|Musl)/#,
      having: "Glibc",
      outside: []
    )
    #expect(Set(places.map { $0.prefix { $0 != ":" } }) == ["Platform/Platform.swift"])
  }

  @Test("H8 what a page or a file of data would act on is escaped in one room")
  func oneEscape() {
    #expect(Self.places(of: #/"&(amp|lt|quot);"/#, having: "&", outside: ["Formats"]) == [])
    #expect(Self.places(of: #/"\\\\u00/#, having: "u00", outside: ["Formats", "CaseText"]) == [])
  }

  @Test("H11 another package builds with the library wherever a change is tested")
  func library() throws {
    #expect(try text("Package.swift").contains(".library(\n      name: \"SynpunktRegister\""))
    #expect(try text(".ci/run").contains("--package-path Tests/SamplePackage"))
    let sample = try text("Tests/SamplePackage/Sources/overdue/main.swift")
    #expect(sample.contains("import SynpunktRegister"))
    #expect(!sample.contains("import Handling"))
  }

  @Test("H12 what the public sees knows no letter, and no page that is printed")
  func publicationKnowsNoLetters() {
    let known = TidyTests.rooms["Publication"] ?? []
    #expect(!known.isEmpty)
    #expect(known.isDisjoint(with: ["Letters", "PDF"]))
  }

  @Test("H13 every room has its tests")
  func roomsAreTested() throws {
    let tests = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Tests").path
    )
    let known = ["Handling": "CommandsTests", "SynpunktRegister": "SamplePackage"]
    let programs: Set = ["Platform", "synpunkt", "synpunkt-bench"]
    for room in TidyTests.rooms.keys where !programs.contains(room) {
      #expect(tests.contains(known[room] ?? room + "Tests"), "\(room) has no tests")
    }
  }

  @Test("U17 the README says how long building takes, and what else a machine needs")
  func readme() throws {
    let readme = try text("README.md")
    #expect(readme.contains("minuter"))
    #expect(readme.contains("minutes"))
    #expect(readme.contains("~/.local/bin"))
    #expect(!readme.contains("sudo"))
  }

  @Test("U21 the map says how goldens are written, and whose the sample's templates are")
  func goldens() throws {
    let map = try text("Sources/README.md")
    #expect(map.contains("UPDATE_GOLDEN=1"))
    #expect(map.contains("links into the sample"))
  }
}
