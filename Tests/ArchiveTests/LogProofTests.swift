import Checksums
import Testing

@testable import Archive

/// Files are compared with the hashes that the log of their case has recorded.
@Suite struct LogProofTests {
  private static func hash(_ text: String) -> String {
    SHA256.hash(of: Array(text.utf8)).hexadecimal
  }

  private static let registered =
    "- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(hash(Sample.submission))\n"
  private static let posted =
    "- 2026-03-17T09:12:00+01:00 anna.berg postad brev=svar text=\(hash("rubrik: Svar\n\nHej!\n"))"
    + " pdf=\(hash("%PDF-1.7 SYN-2026-0001"))\n"

  private static func faults(
    _ log: String,
    _ extra: [String: String] = [:]
  ) throws -> [PackageFault] {
    let item = Sample.archived("SYN-2026-0001", extra: extra.merging(["log.yaml": log]) { $1 })
    return try PackageProof(of: PackageTree(Sample.delivery([item]).package())).faults
  }

  private static let folder = Sample.data + "/SYN-2026-0001/"

  @Test("A6 a package that was made anew of altered files is found out by its own log")
  func altered() throws {
    #expect(try Self.faults(Self.registered + Self.posted) == [])
    #expect(
      try Self.faults(Self.registered + Self.posted, ["submission.txt": "Allt är bra.\n"])
        == [.logDiffers(Self.folder + "submission.txt")]
    )
    #expect(
      try Self.faults(
        Self.registered + Self.posted,
        ["letters/reply.txt": "rubrik: Svar\n\nNej!\n", "letters/reply.pdf": "%PDF-1.7"]
      ) == [
        .logDiffers(Self.folder + "letters/reply.pdf"),
        .logDiffers(Self.folder + "letters/reply.txt"),
      ]
    )
  }

  @Test(
    "A6 of letters that were posted twice the last posting holds, whatever comments stand there"
  )
  func twice() throws {
    let first = Self.posted.replacing(Self.hash("rubrik: Svar\n\nHej!\n"), with: Self.hash("x"))
    #expect(try Self.faults(Self.registered + first + Self.posted) == [])
    #expect(
      try Self.faults(Self.registered + Self.posted + first)
        == [.logDiffers(Self.folder + "letters/reply.txt")]
    )
  }

  @Test("A6 texts as they were published, and none that are not public")
  func published() throws {
    let shown = ["public/submission.txt": "Ni svarar kort.\n"]
    let approved = { (text: String) in
      "- 2026-03-18T09:12:00+01:00 anna.berg godkänd public/submission.txt=\(Self.hash(text))\n"
    }
    let log = Self.registered + Self.posted
    let facts = String(
      decoding: Sample.files("SYN-2026-0001")["case.yaml"] ?? [],
      as: UTF8.self
    )
    let open = shown.merging(["case.yaml": facts + "publicera: ja\n"]) { $1 }
    #expect(try Self.faults(log + approved("Ni svarar kort.\n"), open) == [])
    #expect(
      try Self.faults(log + approved("Något annat.\n"), open)
        == [.logDiffers(Self.folder + "public/submission.txt")]
    )
    #expect(try Self.faults(log + approved("Något annat.\n"), shown) == [])
    let back = "- 2026-03-19T09:12:00+01:00 anna.berg avpublicerad\n"
    #expect(try Self.faults(log + approved("Något annat.\n") + back, open) == [])
  }
}
