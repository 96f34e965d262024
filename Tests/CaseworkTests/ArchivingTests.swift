import Checksums
import CivilCalendar
import Testing

@testable import Casework

/// What was delivered to the archive stays as it was (L12).
@Suite struct ArchivingTests {
  private static let registered =
    "- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256="
    + "9a7b2c860859d3cc37b3372d7e78a3c94063e22468844aad58d7f5604c58dd47\n"

  /// A case with its files, delivered as it is.
  private static func delivered() throws -> CaseBytes {
    var bytes = CaseBytes(number: try #require(CaseNumber("SYN-2026-0001")))
    bytes.facts = Array("ärende: SYN-2026-0001\navslutad: 2026-03-19\nutfall: besvarad\n".utf8)
    bytes.sender = Array("namn: Gunnel Rask\n".utf8)
    bytes.submission = SHA256.hash(of: Array("Ni svarar så kort när man ringer.\n".utf8))
    bytes.letters[.replyPDF] = .pdf(SHA256.hash(of: [1]))
    bytes.others = ["attachments/a.png": SHA256.hash(of: [2])]
    let log = Array(registered.utf8)
    let archiving = Archiving(
      package: "uuid-1",
      digest: SHA256.hash(of: [3]),
      files: bytes.fingerprint(log: log)
    )
    let event = LogEvent(
      time: try #require(Moment("2026-11-20T10:00:00+01:00")),
      by: .program,
      what: .archived,
      details: archiving.details(.swedish)
    )
    bytes.log = log + Array("- \(event.line(.swedish))\n".utf8)
    return bytes
  }

  private static func isFound(_ bytes: CaseBytes) -> Bool {
    let today = CivilDate(dayNumber: 20_800)
    return CaseReader(register: Registers.swedish, today: today).read(bytes).report.findings
      .contains { $1.code.name == "archived-changed" }
  }

  @Test("L12 a case as it was delivered, and lines below the delivery")
  func unchanged() throws {
    var bytes = try Self.delivered()
    #expect(!Self.isFound(bytes))
    bytes.log? += Array("- 2026-11-21T10:00:00+01:00 anna.berg utlämnad sha256=1\n".utf8)
    #expect(!Self.isFound(bytes))
  }

  @Test("L12 each change of any file is found")
  func changed() throws {
    let changes: [(String, (inout CaseBytes) -> Void)] = [
      ("facts", { $0.facts?.append(10) }), ("sender", { $0.sender = nil }),
      ("notes", { $0.notes = [10] }), ("investigation", { $0.investigation = [10] }),
      ("submission", { $0.submission = SHA256.hash(of: [9]) }),
      ("letter", { $0.letters[.replyPDF] = .pdf(SHA256.hash(of: [9])) }),
      ("no letter", { $0.letters = [:] }),
      ("attachment", { $0.others["attachments/a.png"] = SHA256.hash(of: [9]) }),
      ("public text", { $0[.publicReply] = [10] }),
      ("renamed", { $0.others = ["attachments/b.png": SHA256.hash(of: [2])] }),
      ("another", { $0.others["public/more.txt"] = SHA256.hash(of: [2]) }),
      (
        "log above",
        { $0.log = Array("- 2026-03-03T09:12:00+01:00 anna.berg ändrad\n".utf8) + ($0.log ?? []) }
      ),
    ]
    for (name, change) in changes {
      var bytes = try Self.delivered()
      change(&bytes)
      #expect(Self.isFound(bytes), "\(name)")
    }
  }
}
