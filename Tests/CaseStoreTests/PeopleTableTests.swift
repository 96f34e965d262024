import Casework
import RegisterFixtures
import Testing

@testable import CaseStore

/// What names of all cases leave behind, kept beside the index.
@Suite struct PeopleTableTests {
  private static let file = ".synpunkt/people"
  private let register: TemporaryRegister

  init() throws {
    register = try TemporaryRegister(FixtureText(""))
    for serial in 1...2 {
      let folder = "cases/2026/00/SYN-2026-000\(serial)/"
      try register.write(folder + "case.yaml", "rubrik: \(serial)\n")
      try register.write(folder + "sender.yaml", "namn: \(serial)\n")
    }
  }

  /// Of each case the length of its file as the only number.
  private func table() throws -> PeopleTable {
    let settings = try register.folder.readRegister().register
    let cases = try CaseIndex(of: register.folder, in: settings).entries.map(\.number)
    return try PeopleTable(of: register.folder, cases: cases) { file, bytes in
      file == .facts ? [] : [[UInt64(bytes.count)]]
    }
  }

  @Test("R1 the table follows what is written, and a case that is gone is out of it")
  func follows() throws {
    #expect(try table().entries.map(\.names) == [[[8]], [[8]]])
    try register.write("cases/2026/00/SYN-2026-0002/sender.yaml", "namn: Nio 9\n")
    let changed = try table()
    #expect(changed.entries.map(\.names) == [[[8]], [[12]]])
    #expect(changed.isWhole)
    try register.remove("cases/2026/00/SYN-2026-0002")
    #expect(try table().entries.map(\.names) == [[[8]]])
    try register.write(Self.file, "damaged")
    #expect(try table().entries.map(\.names) == [[[8]]])
    try register.remove(Self.file)
    #expect(try table().entries.map(\.names) == [[[8]]])
  }

  @Test("R1 the table has no name in it, and is read by its owner and group alone")
  func isSecret() throws {
    _ = try table()
    let mode = try #require(register.mode(Self.file))
    #expect(mode & 0o007 == 0)
  }

  @Test("R1 a sender that cannot be read is not one that is away")
  func unreadable() throws {
    try register.makeFolder("cases/2026/00/SYN-2026-0003/sender.yaml")
    try register.write("cases/2026/00/SYN-2026-0003/case.yaml", "rubrik: 3\n")
    #expect(try !table().isWhole)
  }

  @Test("R1 the bytes are read as they were written")
  func format() throws {
    let entries = try table().entries
    #expect(PeopleFormat.decode(PeopleFormat.encode(entries)) == entries)
    #expect(PeopleFormat.decode(Array(PeopleFormat.encode(entries).dropLast())) == nil)
  }
}
