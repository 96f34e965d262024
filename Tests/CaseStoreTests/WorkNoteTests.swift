import Foundation
import RegisterFixtures
import Testing

@testable import CaseStore

/// What is noted of work on several cases until it is ended.
@Suite struct WorkNoteTests {
  private static let note = WorkNote(
    .disposal,
    id: "uuid-1.tar",
    lines: [
      WorkNote.Line(.decision, "KS 2026/118\\n, första\nraden"),
      WorkNote.Line(.case, "SYN-2026-0001 ab12"), WorkNote.Line(.case, "SYN-2026-0002"),
    ],
    content: Array("beslut: a\n\nb\n".utf8)
  )

  @Test("S4 a note is read as it was written, whatever its words hold")
  func roundTrip() throws {
    let note = Self.note
    let read = try #require(WorkNote(note.bytes, named: note.name))
    #expect(read == note)
    #expect(read.name == "disposal.uuid-1.tar")
    #expect(read.numbers.map(\.description) == ["SYN-2026-0001", "SYN-2026-0002"])
  }

  @Test("S4 a note that was damaged or cut is none")
  func damaged() {
    let bytes = Self.note.bytes
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      #expect(WorkNote(other, named: Self.note.name) == nil, "\(place)")
      #expect(WorkNote(Array(bytes[..<place]), named: Self.note.name) == nil, "\(place)")
    }
  }

  @Test(
    "S4 work is decided once, told until it is forgotten, and left alone when it cannot be read"
  )
  func folder() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let folder = RegisterFolder(path: register.path)
    #expect(try !folder.hasUnfinishedWork())
    try folder.decide(Self.note)
    #expect(throws: (any Error).self) { try folder.decide(Self.note) }
    #expect(try folder.unfinishedWork(.disposal) == [Self.note])
    #expect(try folder.unfinishedWork(.archiving) == [])
    let check = register.run(["check"])
    #expect(check.output.contains("[disposal-unfinished]"), "\(check.output)")
    try folder.forget(Self.note)
    #expect(try !folder.hasUnfinishedWork())
    try register.write(".synpunkt/state/work/archiving", "synpunkt-work 2 …\n")
    #expect(throws: UnreadableWork.self) { try folder.unfinishedWork(.archiving) }
    #expect(register.run(["check"]).output.contains("[operation-unreadable]"))
  }
}
