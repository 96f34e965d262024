import CivilCalendar
import Foundation
import Laws
import RegisterFixtures
import Testing

@testable import Archive

@Suite struct TarTests {
  private static func package(_ paths: [String]) -> Package {
    Package(
      name: "uuid-x",
      files: paths.map { PackageFile($0, Array($0.utf8)) },
      modified: Instant(seconds: 1_773_874_800)
    )
  }

  @Test("what is written is read again, whatever the lengths of paths and files")
  func roundTrip() throws {
    for seed in 0..<100 {
      var random = Seeded(seed)
      let paths = Set(
        (0..<6).map { _ in
          (0..<(1 + random.below(5))).map { _ in
            String(repeating: random.pick(["a", "b"]), count: 1 + random.below(90))
          }
          .joined(separator: "/") + ".txt"
        }
      ).sorted()
      let package = Package(
        name: "uuid-x",
        files: paths.map { PackageFile($0, [UInt8](repeating: 7, count: random.below(1500))) },
        modified: Instant(seconds: 0)
      )
      let tree = try #require(TarFile.tree(in: TarFile(package).bytes()))
      #expect(tree.name == "uuid-x")
      #expect(tree.entries.keys.sorted() == paths)
      for file in package.files { #expect(try tree.read(file.path) == file.bytes) }
    }
  }

  @Test("a damaged archive file is none")
  func damaged() {
    let bytes = TarFile(Self.package(["a.txt"])).bytes()
    #expect(bytes.count == 2560)
    #expect(TarFile.tree(in: []) == nil)
    #expect(TarFile.tree(in: Array(bytes.prefix(1000))) == nil)
    var changed = bytes
    changed[3] ^= 1
    #expect(TarFile.tree(in: changed) == nil)
    for seed in 0..<500 {
      var random = Seeded(seed)
      var other = bytes
      other[random.below(other.count)] = UInt8(random.below(256))
      _ = TarFile.tree(in: other)
    }
  }

  @Test(
    "tar reads it",
    .enabled(if: OtherProgram.areThere("tar"), "needs tar")
  )
  func tarReads() throws {
    let long = String(repeating: "b", count: 140) + ".txt"
    let bytes = TarFile(Self.package(["METS.xml", "data/" + long])).bytes()
    let words = ["TZ=UTC", "tar", "--numeric-owner", "-tvf", "FILE"]
    let (status, output) = try OtherProgram.run("/usr/bin/env", words, file: bytes)
    let text = String(decoding: output, as: UTF8.self)
    #expect(status == 0)
    let lines = text.split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: " ").last } == [
        "uuid-x/", "uuid-x/METS.xml", "uuid-x/data/", "uuid-x/data/\(long)",
      ]
    )
    #expect(lines.allSatisfy { $0.contains("2026-03-18") && $0.contains("0/0") })
  }
}
