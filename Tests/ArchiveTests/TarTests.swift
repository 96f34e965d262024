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
      files: paths.map { PackageFile(at: $0, holding: Array($0.utf8)) },
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
        files: paths.map {
          PackageFile(at: $0, holding: [UInt8](repeating: 7, count: random.below(1500)))
        },
        modified: Instant(seconds: 0)
      )
      let tree = try TarFile.tree(in: TarFile(package).bytes())
      #expect(tree.name == "uuid-x")
      #expect(tree.entries.keys.sorted() == paths)
      for file in package.files { #expect(try tree.read(file.path) == file.bytes) }
    }
  }

  private static func fault(_ bytes: [UInt8]) -> TarFault? {
    do {
      _ = try TarFile.tree(in: bytes)
      return nil
    } catch {
      return error as? TarFault
    }
  }

  @Test("A2 a damaged tar file is told from what is none")
  func damaged() {
    let bytes = TarFile(Self.package(["a.txt"])).bytes()
    #expect(bytes.count == 2560)
    #expect(Self.fault([]) == .noTar)
    #expect(Self.fault(Array("nothing of the kind".utf8)) == .noTar)
    #expect(Self.fault([UInt8](repeating: 0, count: 10240)) == .noTar)
    #expect(Self.fault([0x1F, 0x8B, 8, 0, 0, 0]) == .compressed("gzip"))
    #expect(Self.fault([UInt8](repeating: 0x50, count: 600)) == .noTar)
    #expect(Self.fault(Array(bytes.prefix(1000))) == .cutOff)
    #expect(Self.fault(Array(bytes.prefix(1024 + 512))) == .cutOff)
    var changed = bytes
    changed[3] ^= 1
    #expect(Self.fault(changed) == .noTar)
    changed = bytes
    changed[512 + 3] ^= 1
    #expect(Self.fault(changed) == .damaged(at: 512))
    for seed in 0..<500 {
      var random = Seeded(seed)
      var other = bytes
      other[random.below(other.count)] = UInt8(random.below(256))
      _ = Self.fault(other)
    }
  }

  /// A tar file of one header with bytes behind it, and its end.
  private static func entry(
    _ path: String,
    _ kind: Character,
    _ content: [UInt8] = [],
    target: String = "",
    magic: String = "ustar\u{0}00",
    size: [UInt8]? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: [UInt8], at place: Int) {
      header.replaceSubrange(place..<place + bytes.count, with: bytes)
    }
    put(Array(path.utf8), at: 0)
    put(Array("0000644".utf8), at: 100)
    let digits = String(content.count, radix: 8)
    put(size ?? Array((String(repeating: "0", count: 11 - digits.count) + digits).utf8), at: 124)
    put(Array("        ".utf8), at: 148)
    header[156] = kind.asciiValue ?? 0
    put(Array(target.utf8), at: 157)
    put(Array(magic.utf8), at: 257)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(Array((String(repeating: "0", count: 6 - sum.count) + sum).utf8) + [0], at: 148)
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  private static func paths(_ entries: [UInt8]) throws -> [String] {
    let tree = try TarFile.tree(in: entries + [UInt8](repeating: 0, count: 1024))
    return tree.entries.map { "\($0.key) \($0.value)" }.sorted()
  }

  @Test(
    "A2 long names of GNU and pax, sizes of GNU, and what other forms keep in the place of prefixes"
  )
  func forms() throws {
    let long = "uuid-x/" + String(repeating: "b", count: 200)
    let name = String(long.dropFirst(7))
    let file = Self.entry("uuid-x/short", "0", [1, 2])
    #expect(
      try Self.paths(Self.entry("././@LongLink", "L", Array(long.utf8) + [0]) + file)
        == ["\(name) file"]
    )
    let record = " path=\(long)\n"
    let pax = Array("\(record.utf8.count + 3)\(record)".utf8)
    #expect(try Self.paths(Self.entry("pax", "x", pax) + file) == ["\(name) file"])
    #expect(try Self.paths(Self.entry("pax", "X", pax) + file) == ["\(name) file"])
    let comment = Array("19 comment=1234567\n".utf8)
    #expect(
      try Self.paths(Self.entry("pax_global_header", "g", comment) + file) == ["short file"]
    )
    let binary: [UInt8] = [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]
    #expect(
      try Self.paths(Self.entry("uuid-x/a", "0", [1, 2], size: binary) + file)
        == ["a file", "short file"]
    )
    // Of a folder, a link and a device a size says nothing.
    let big = Array("00000007777".utf8)
    #expect(
      try Self.paths(
        Self.entry("./uuid-x/", "5", size: big)
          + Self.entry("uuid-x/l", "2", target: "a", size: big)
          + Self.entry("uuid-x/p", "6", size: big) + file
      ) == ["l link", "p other", "short file"]
    )
    // A hard link is the file that came before; a sign of GNU or none, there is no prefix.
    var gnu = Self.entry("./uuid-x/a", "0", [7], magic: "ustar  \u{0}")
    gnu.replaceSubrange(345..<348, with: Array("123".utf8))
    gnu.replaceSubrange(148..<155, with: Array("0000000".utf8))
    let sum = gnu[..<512].indices.reduce(0) { $0 + Int((148..<156).contains($1) ? 32 : gnu[$1]) }
    let digits = String(sum, radix: 8)
    gnu.replaceSubrange(
      148..<154,
      with: Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8)
    )
    gnu[154] = 0
    let tree = try TarFile.tree(
      in: gnu + Self.entry("uuid-x/h", "1", target: "uuid-x/a", size: big)
        + [UInt8](repeating: 0, count: 1024)
    )
    #expect(tree.entries.keys.sorted() == ["a", "h"])
    #expect(try tree.read("h") == [7])
  }

  @Test("A17 what a tar file may not have, each by its name")
  func refused() {
    let end = [UInt8](repeating: 0, count: 1024)
    let file = Self.entry("uuid-x/a", "0", [1])
    let refused: [(entries: [UInt8], fault: TarFault)] = [
      (Self.entry("/etc/passwd", "0", [1]), .absolutePath("/etc/passwd")),
      (Self.entry("uuid-x/../../a", "0", [1]), .pathOutside("uuid-x/../../a")),
      (Self.entry("..", "5"), .pathOutside("..")),
      (file + file, .twice("uuid-x/a")),
      (file + Self.entry("./uuid-x//a", "2", target: "b"), .twice("uuid-x/a")),
      (file + Self.entry("uuid-x/a/b", "0", [1]), .twice("uuid-x/a")),
      (Self.entry("uuid-x/a", "S", [1]), .sparse("uuid-x/a")),
      (
        Self.entry("p", "x", Array("22 GNU.sparse.major=1\n".utf8)) + file,
        .sparse("uuid-x/a")
      ),
      (Self.entry("uuid-x/a", "M", [1]), .manyVolumes("uuid-x/a")),
      (file + Self.entry("uuid-y/a", "0", [1]), .severalFolders(["uuid-x", "uuid-y"])),
      (file + end + file, .afterEnd), (file + end + [0, 0, 1], .afterEnd),
      (Self.entry("p", "x", Array("99 path=a\n".utf8)) + file, .damaged(at: 0)),
      (
        Self.entry("uuid-x/a", "0", size: Array("99999999999".utf8)) + file,
        .damaged(at: 0)
      ),
      (Self.entry("uuid-x/a", "0", size: Array("77777777777".utf8)), .cutOff),
    ]
    for (entries, fault) in refused { #expect(Self.fault(entries + end) == fault) }
  }

  @Test("A17 an empty folder is no file of a package")
  func emptyFolder() throws {
    let entries =
      Self.entry("uuid-x/", "5") + Self.entry("uuid-x/tom/", "5")
      + Self.entry("uuid-x/a", "0", [1])
    #expect(try Self.paths(entries) == ["a file", "tom other"])
    #expect(try Self.paths(Self.entry("./METS.xml", "0", [1])) == ["METS.xml file"])
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
