import Casework
import Findings
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// The bytes of the index, and that wrong bytes do no harm.
@Suite struct IndexFormatTests {
  private static let number = CaseNumber("SYN-2026-0042").unsafelyUnwrapped
  private static let stamp = FileStamp(
    modified: FileStamp.Time(seconds: 1, nanoseconds: 2),
    changed: FileStamp.Time(seconds: 3, nanoseconds: 4),
    size: 5,
    inode: 6
  )
  private static let text = "ärende: SYN-2026-0042\nrubrik: Å\ntyp: klagomål\n"
  private static let entry = IndexEntry(
    number: number,
    stamp: stamp,
    from: Array(text.utf8),
    in: .swedish
  )

  @Test("the bytes are as the table says")
  func isAsDocumented() throws {
    let header: [UInt8] = [
      0x53, 0x59, 0x4E, 0x49, 0x4E, 0x44, 0x45, 0x58,  // SYNINDEX
      4, 0, 0, 0,  // version
      1, 0, 0, 0,  // entries
    ]
    let body: [UInt8] = [
      0xEA, 0x07, 42, 0, 0, 0,  // 2026, 42
      3, 0x53, 0x59, 0x4E,  // SYN
      1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0,  // modified
      3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0,  // changed
      5, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,  // size, inode
      1,  // readable
      33, 0, 0, 0,  // length of the values
      0, 13, 0, 0x53, 0x59, 0x4E, 0x2D, 0x32, 0x30, 0x32, 0x36, 0x2D, 0x30, 0x30, 0x34, 0x32,
      1, 2, 0, 0xC3, 0x85,  // title: Å
      3, 9, 0, 0x63, 0x6F, 0x6D, 0x70, 0x6C, 0x61, 0x69, 0x6E, 0x74,  // kind: complaint
    ]
    let bytes = IndexFormat.encode([Self.entry], in: .swedish)
    #expect(Array(bytes.prefix(16)) == header)
    #expect(Array(bytes.dropFirst(24).dropLast(8)) == body)
  }

  @Test("a file that is missing, not to be trusted, or protected")
  func writesStates() {
    let missing = IndexEntry(number: Self.number, stamp: .missing, from: nil, in: .swedish)
    let bytes = IndexFormat.encode([missing], in: .swedish)
    let ones = [UInt8](repeating: 0xFF, count: 8)
    #expect(Array(bytes[58..<66]) == ones)
    #expect(Array(bytes[74..<79]) == [0, 0, 0, 0, 0])
    let protected = IndexEntry(
      number: Self.number,
      stamp: .untrusted,
      from: Array((Self.text + "skyddad identitet: ja\n").utf8),
      in: .swedish
    )
    let other = IndexFormat.encode([protected], in: .swedish)
    #expect(Array(other[58..<66]) == [0xFE] + ones.dropLast())
    #expect(other[74] == 3)
  }

  @Test("what is written is read")
  func readsBack() throws {
    let bytes = IndexFormat.encode([Self.entry], in: .swedish)
    let entries = try #require(IndexFormat.decode(bytes, in: .swedish))
    #expect(entries.count == 1)
    #expect(entries[0].number == Self.number)
    #expect(entries[0].stamp == Self.stamp)
    #expect(entries[0].text(.title) == "Å")
    #expect(entries[0].text(.kind) == "complaint")
    #expect(IndexFormat.encode(entries, in: .swedish) == bytes)
  }

  @Test("a byte that is not the one that was written makes it no index")
  func noticesEveryByte() {
    let bytes = IndexFormat.encode([Self.entry], in: .swedish)
    for place in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] ^= mask
        #expect(IndexFormat.decode(damaged, in: .swedish) == nil, "byte \(place)")
      }
    }
  }

  @Test("an index of any other length is none")
  func noticesEveryLength() {
    let bytes = IndexFormat.encode([Self.entry], in: .swedish)
    for length in bytes.indices {
      #expect(IndexFormat.decode(Array(bytes.prefix(length)), in: .swedish) == nil)
    }
    #expect(IndexFormat.decode(bytes + [0], in: .swedish) == nil)
    #expect(IndexFormat.decode(bytes + bytes, in: .swedish) == nil)
  }

  @Test("an index in another language is none")
  func noticesLanguage() {
    #expect(IndexFormat.decode(IndexFormat.encode([Self.entry], in: .swedish), in: .english) == nil)
  }

  @Test("a damaged index is made again without a word")
  func isRebuilt() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let expected = register.run(["list", "--format", "json"])
    let whole = try register.read(".synpunkt/index")
    var damaged = (0..<whole.count).map { place in
      var bytes = whole
      bytes[place] ^= 0x20
      return bytes
    }
    damaged += stride(from: 0, to: whole.count, by: 7).map { Array(whole.prefix($0)) }
    damaged += [Array("hej\n".utf8), [UInt8](repeating: 0, count: 100_000)]
    for bytes in damaged {
      try register.write(".synpunkt/index", bytes)
      let run = register.run(["list", "--format", "json"])
      #expect(run.output == expected.output)
      #expect(run.errors == "")
    }
    #expect(IndexFormat.decode(try register.read(".synpunkt/index"), in: .swedish)?.count == 1)
  }

  @Test("something else in the index's place does no harm", arguments: ["folder", "pipe", "link"])
  func passesOver(_ obstacle: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let expected = register.run(["list"]).output
    try register.remove(".synpunkt/index")
    switch obstacle {
    case "folder": try register.makeFolder(".synpunkt/index")
    case "pipe": register.makePipe(".synpunkt/index")
    default: try register.link(".synpunkt/index", to: "/dev/zero")
    }
    #expect(register.run(["list"]).output == expected)
    #expect(register.names(".synpunkt") == ["index"])
  }
}
