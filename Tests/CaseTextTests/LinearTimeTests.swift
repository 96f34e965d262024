import CaseText
import Testing

/// Law 4: no file takes more than linear time.
///
/// Each file is as large as a file may be. Reading one takes a second or two without optimisation;
/// work that grows with the square of the size would take many minutes. The bound lies far from
/// both, so that a busy machine cannot break the test.
@Suite struct LinearTimeTests {
  private static let bound = Duration.seconds(60)

  /// A file of the greatest size: lines until it is full.
  private static func filled(_ line: (Int) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Document.sizeLimit)
    for number in 0... {
      let next = line(number).utf8
      if bytes.count + next.count > Document.sizeLimit { break }
      bytes += next
    }
    return bytes
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("dashes in one line", filled { _ in "- " }),
    ("items", filled { _ in "- \n" }),
    ("single quotes", filled { $0 == 0 ? "a: '" : "'" }),
    ("closed single quotes", filled { _ in "- ''\n" }),
    ("double quotes", filled { $0 == 0 ? "a: \"" : "\\\"" }),
    ("backslashes", filled { $0 == 0 ? "a: \"" : "\\" }),
    ("one key", filled { _ in "a:\n" }),
    ("colons", filled { _ in ":" }),
    ("number signs", filled { $0 == 0 ? "a: b" : " #" }),
    ("spaces", filled { _ in " " }),
    ("line feeds", filled { _ in "\n" }),
    ("carriage returns", filled { _ in "\r" }),
    ("tabs", filled { _ in "\t\n" }),
    ("lines of text", filled { _ in "a\n" }),
    ("stray bytes", Array(repeating: 0x80, count: Document.sizeLimit)),
    ("faulty lines", filled { _ in "a: [\n" }),
    ("merge markers", filled { _ in "<<<<<<<\n" }),
    ("deepening", filled { String(repeating: " ", count: $0) + "a:\n" }),
    ("alternating", filled { ["a:\n", "            b:\n"][$0 % 2] }),
    ("sawtooth", filled { String(repeating: " ", count: $0 % 40) + "- a\n" }),
    ("one literal block", filled { $0 == 0 ? "a: |\n" : " rad\n" }),
    ("blank lines of a literal block", filled { $0 == 0 ? "a: |\n" : "  \n" }),
    ("literal blocks", filled { _ in "- |\n x\n" }),
    ("refused literal blocks", filled { _ in "- |\n  x\n y\n" }),
    ("combining marks", filled { $0 == 0 ? "a: " : "\u{301}\u{323}" }),
    ("keys of combining marks", filled { key($0) + "\u{301}\u{323}:\n" }),
    ("distinct keys", filled { key($0) + ":\n" }),
    ("distinct quoted keys", filled { "'\(key($0))':\n" }),
    ("comments", filled { _ in "#\n" }),
  ]

  /// Three letters, different for each number below 238,328.
  private static func key(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
    let places = [number / 3_844 % 62, number / 62 % 62, number % 62]
    return String(decoding: places.map { letters[$0] }, as: UTF8.self)
  }

  @Test(arguments: files.map(\.name))
  func everyLargeFileIsReadInTime(_ name: String) throws {
    let bytes = try #require(Self.files.first { $0.name == name }).bytes
    #expect(bytes.count > Document.sizeLimit - 3_000)
    let time = ContinuousClock().measure {
      let document = Document(parsing: bytes)
      #expect(document.bytes.count == bytes.count)
      #expect(document.findings.count <= 101)
      #expect(document.faults.count == document.findings.count)
    }
    #expect(time < Self.bound)
  }

  @Test func aRecordOf200000FieldsIsReadAndEditedInTime() throws {
    let bytes = Array((0..<200_000).map { Self.key($0) + ":\n" }.joined().utf8)
    let time = try ContinuousClock().measure {
      let document = Document(parsing: bytes)
      #expect(document.faults == [])
      #expect(document.root.map { document.children(of: $0).underestimatedCount } == 200_000)
      let edited = try #require(document.setting([Self.key(199_999)], to: .text("a: b\nc")))
      #expect(edited.bytes.count == bytes.count + 14)
    }
    #expect(time < Self.bound)
  }
}
