import Foundation
import Testing

/// What `Sources/README.md` says about the modules is so.
@Suite struct TidyTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let sources = SourceFile.all(below: root.appendingPathComponent("Sources"))

  /// Each module, and the modules of this package that it may see.
  static let rooms: [String: Set<String>] = [
    "Platform": [],
    "System": ["Platform"],
    "Bytes": [],
    "Git": ["Checksums", "System"],
    "Formats": [],
    "Findings": [],
    "CaseText": ["Bytes", "Findings"],
    "Checksums": [],
    "CivilCalendar": [],
    "Mustache": ["Findings", "Formats"],
    "Mail": ["Bytes", "Checksums", "CivilCalendar", "Findings", "Formats", "System"],
    "Casework": ["Bytes", "CaseText", "Checksums", "CivilCalendar", "Findings"],
    "CaseStore": [
      "Bytes", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "System",
    ],
    "Merging": ["CaseText", "Casework", "Checksums", "CivilCalendar", "Findings"],
    "Notices": ["Casework", "CivilCalendar", "Findings", "Mail", "Mustache"],
    "Flate": [],
    "PDF": ["Bytes", "Checksums", "Flate", "Formats"],
    "Typesetting": ["PDF"],
    "Charts": ["CivilCalendar", "Formats", "PDF", "Typesetting"],
    "PersonalData": ["Formats"],
    "Letters": [
      "CaseText", "Casework", "CivilCalendar", "Findings", "Formats", "Mustache", "PDF",
      "PersonalData", "Typesetting", "Writing",
    ],
    "Writing": ["Findings", "Typesetting"],
    "Archive": [
      "Bytes", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "Flate", "Formats",
      "PersonalData",
    ],
    "Publication": [
      "CaseText", "Casework", "Charts", "Checksums", "CivilCalendar", "Findings", "Formats",
      "Mustache", "PersonalData", "Typesetting", "Writing",
    ],
    "Statistics": ["Casework", "CivilCalendar", "Findings"],
    "Reports": [
      "Casework", "Charts", "CivilCalendar", "Findings", "Formats", "Letters", "Mustache", "PDF",
      "PersonalData", "Statistics", "Typesetting", "Writing",
    ],
    "Handling": [
      "Archive", "Bytes", "CaseStore", "CaseText", "Casework", "Charts", "Checksums",
      "CivilCalendar", "Findings", "Formats", "Git", "Letters", "Mail", "Merging", "Mustache",
      "Notices", "PDF", "PersonalData", "Publication", "Reports", "Statistics", "System",
      "Typesetting", "Watch",
    ],
    "SynpunktRegister": ["CaseStore", "Casework", "CivilCalendar", "Findings", "Handling"],
    "Commands": [
      "Archive", "CaseStore", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings",
      "Formats", "Handling", "Letters", "Mail", "Merging", "Mustache", "Notices", "PDF",
      "PersonalData",
      "Publication", "Reports", "Statistics", "System", "Typesetting", "Watch",
    ],
    "Watch": ["System"],
    "synpunkt": ["CivilCalendar", "Commands", "Platform", "System"],
    "synpunkt-bench": [
      "CaseStore", "CaseText", "Casework", "Charts", "Checksums", "CivilCalendar", "Commands",
      "Findings", "Handling", "Letters", "Mail", "PDF", "Platform", "Publication", "Statistics",
      "System", "Typesetting",
    ],
  ]

  /// What a module may use of the system beside `Platform`, the one file that knows how it is called.
  static let systemModules: [String: Set<String>] = [
    "Platform": ["Glibc", "Musl", "Darwin"],
    "System": ["Dispatch", "Synchronization"],
    "CaseStore": ["Dispatch", "Synchronization"],
    "Letters": ["Synchronization"],
    "Handling": ["Synchronization"],
    "Commands": ["Synchronization"],
  ]

  @Test("every module is in the table and on the map")
  func modulesAreKnown() throws {
    #expect(Set(Self.sources.map(\.module)) == Set(Self.rooms.keys))
    let map = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/README.md"),
      encoding: .utf8
    )
    for module in Self.rooms.keys { #expect(map.contains(module), "\(module) is not on the map") }
    #expect(map.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
  }

  @Test("H7 a module imports only what it may", arguments: sources)
  func imports(_ file: SourceFile) {
    let allowed = (Self.rooms[file.module] ?? []).union(Self.systemModules[file.module] ?? [])
    for imported in file.imports {
      #expect(allowed.contains(imported), "\(file.path) imports \(imported)")
    }
  }

  @Test("only programs print, and only they ask for the clock", arguments: sources)
  func worldIsHandedIn(_ file: SourceFile) {
    let words = [
      "print(", "clock_gettime", "gettimeofday", "Date()", "Date.now", "time(nil)", "getenv",
      "ProcessInfo", "isatty", "environ",
    ]
    guard file.has(anyOf: words) else { return }
    for (number, line) in file.code {
      if file.module != "synpunkt-bench", line.contains("print(") {
        #expect(!line.contains(#/(^|[^.\w])print\(/#), "\(file.path):\(number) prints")
      }
      if !file.module.hasPrefix("synpunkt") {
        for word in ["clock_gettime", "gettimeofday", "Date()", "Date.now"] {
          #expect(!line.contains(word), "\(file.path):\(number) asks for the time")
        }
        if line.contains("time(nil)") {
          #expect(!line.contains(#/[^.\w]time\(nil\)/#), "\(file.path):\(number) asks for the time")
        }
      }
      if !["Commands", "System"].contains(file.module), !file.module.hasPrefix("synpunkt") {
        for word in ["getenv", "ProcessInfo", "isatty"] {
          #expect(!line.contains(word), "\(file.path):\(number) asks for the environment")
        }
        if line.contains("environ") {
          #expect(
            !line.contains(#/environ\b/#),
            "\(file.path):\(number) asks for the environment"
          )
        }
      }
    }
  }

  @Test("no force, no marks left for later", arguments: sources)
  func isFinished(_ file: SourceFile) {
    let words = ["try!", "as! ", "fatalError", "TODO", "FIXME"]
    if file.has(anyOf: words) {
      for (number, line) in file.code {
        for word in words { #expect(!line.contains(word), "\(file.path):\(number)") }
      }
    }
    #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines")
  }

  @Test("U25 tests find other programs by PATH, where .ci/bare can take them away")
  func findsPrograms() {
    let tests = SourceFile.all(below: Self.root.appendingPathComponent("Tests"))
    #expect(tests.count > 100)
    for file in tests where file.has(anyOf: ["bin/"]) {
      for (number, line) in file.code {
        let hasPath = line.contains(#/"/(usr/)?(local/)?s?bin/(?!env"|sh"|true")[a-z0-9]+"/#)
        #expect(!hasPath, "\(file.path):\(number) names a program by its path")
      }
    }
  }

  @Test("the visible top level is what it should be")
  func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(names) == ["Package.swift", "README.md", "Sources", "Tests", "cases", "templates"])
  }
}

/// A file of the sources, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
  let module: String
  /// From `Sources/` on.
  let path: String
  private let text: String
  private let bytes: Data

  init(module: String, path: String, text: String) {
    self.module = module
    self.path = path
    self.text = text
    bytes = Data(text.utf8)
  }

  var testDescription: String { path }
  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Whether it has one of some words anywhere: found out quickly, since nearly no file has.
  func has(anyOf words: [String]) -> Bool {
    words.contains { bytes.range(of: Data($0.utf8)) != nil }
  }

  /// Lines that are not comments, with their numbers.
  var code: [(number: Int, line: Substring)] {
    lines.enumerated().map { ($0.offset + 1, $0.element) }
      .filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
  }

  /// What stands between quotation marks, with the numbers of the lines.
  var literals: [(number: Int, text: Substring)] {
    var isInText = false
    var literals: [(number: Int, text: Substring)] = []
    for (number, line) in code {
      if line.contains("\"\"\"") {
        isInText.toggle()
      } else if isInText {
        literals.append((number, line))
      } else {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for place in stride(from: 1, to: parts.count, by: 2) {
          literals.append((number, parts[place]))
        }
      }
    }
    return literals
  }

  var imports: [String] {
    code.filter { $0.line.utf8.first == UInt8(ascii: "i") || $0.line.contains("import ") }
      .compactMap {
        $0.line.firstMatch(of: #/^ {0,2}(?:@\w+ )?import (\w+)/#).map { String($0.1) }
      }
  }

  static func all(below folder: URL) -> [SourceFile] {
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      else { return nil }
      return SourceFile(module: String(name.prefix { $0 != "/" }), path: name, text: text)
    }
  }
}
