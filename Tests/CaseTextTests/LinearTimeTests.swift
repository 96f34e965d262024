import CaseText
import Laws
import Testing

/// Law 4: no file takes more than linear time.
///
/// Each file is a quarter as large as a file may be, and as large with `SYNPUNKT_EXHAUSTIVE=1`. Reading one takes a
/// second or less without optimisation; work that grows with the square of the size would take many minutes. The
/// bound lies far from both, so that a busy machine cannot break the test.
@Suite struct LinearTimeTests {
  private static let bound = Duration.seconds(60)
  private static let size = Document.sizeLimit / (Exhaustive.isAsked ? 1 : 4)

  /// A file of that size: the start, and as often as there is room what is repeated.
  private static func filled(_ repeated: String, after start: String = "") -> [UInt8] {
    let piece = Array(repeated.utf8)
    let times = (size - start.utf8.count) / piece.count
    return Array(start.utf8) + Array(repeatElement(piece, count: times).joined())
  }

  /// A file of that size, of numbered lines.
  private static func numbered(_ line: (Int) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0... {
      let next = line(number).utf8
      if bytes.count + next.count > size { break }
      bytes += next
    }
    return bytes
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("dashes in one line", filled("- ")),
    ("items", filled("- \n")),
    ("single quotes", filled("'", after: "a: '")),
    ("closed single quotes", filled("- ''\n")),
    ("double quotes", filled("\\\"", after: "a: \"")),
    ("backslashes", filled("\\", after: "a: \"")),
    ("one key", filled("a:\n")),
    ("colons", filled(":")),
    ("number signs", filled(" #", after: "a: b")),
    ("spaces", filled(" ")),
    ("line feeds", filled("\n")),
    ("carriage returns", filled("\r")),
    ("tabs", filled("\t\n")),
    ("lines of text", filled("a\n")),
    ("stray bytes", Array(repeating: 0x80, count: size)),
    ("faulty lines", filled("a: [\n")),
    ("merge markers", filled("<<<<<<<\n")),
    ("deepening", numbered { String(repeating: " ", count: $0) + "a:\n" }),
    ("alternating", filled("a:\n            b:\n")),
    ("sawtooth", numbered { String(repeating: " ", count: $0 % 40) + "- a\n" }),
    ("one literal block", filled(" rad\n", after: "a: |\n")),
    ("blank lines of a literal block", filled("  \n", after: "a: |\n")),
    ("literal blocks", filled("- |\n x\n")),
    ("refused literal blocks", filled("- |\n  x\n y\n")),
    ("combining marks", filled("\u{301}\u{323}", after: "a: ")),
    ("keys of combining marks", numbered { key($0) + "\u{301}\u{323}:\n" }),
    ("distinct keys", numbered { key($0) + ":\n" }),
    ("distinct quoted keys", numbered { "'\(key($0))':\n" }),
    ("comments", filled("#\n")),
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
    #expect(bytes.count > Self.size - 3_000)
    let time = ContinuousClock().measure {
      let document = Document(parsing: bytes)
      #expect(document.bytes.count == bytes.count)
      #expect(document.findings.count <= 101)
      #expect(document.faults.count == document.findings.count)
    }
    #expect(time < Self.bound)
  }

  @Test func aRecordOf50000FieldsIsReadAndEditedInTime() throws {
    let bytes = Array((0..<50_000).map { Self.key($0) + ":\n" }.joined().utf8)
    let time = try ContinuousClock().measure {
      let document = Document(parsing: bytes)
      #expect(document.faults == [])
      #expect(document.root.map { document.children(of: $0).underestimatedCount } == 50_000)
      let edited = try #require(document.setting([Self.key(49_999)], to: .text("a: b\nc")))
      #expect(edited.bytes.count == bytes.count + 14)
    }
    #expect(time < Self.bound)
  }
}
