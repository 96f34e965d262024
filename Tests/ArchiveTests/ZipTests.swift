import Casework
import Checksums
import CivilCalendar
import Flate
import Testing

@testable import Archive

/// Packages as ZIP files, our own and those of others (A2, A13).
@Suite struct ZipTests {
  private static let package = MutationTests.package
  private static let bytes = ZipFile(package).bytes()

  private static func proof(_ bytes: [UInt8]) throws -> PackageProof {
    try PackageProof(of: ZipFile.tree(in: ByteSource(bytes)))
  }

  /// What keeps bytes from being read.
  private static func fault(_ bytes: [UInt8]) -> ZipFault? {
    do {
      _ = try ZipFile.tree(in: ByteSource(bytes))
      return nil
    } catch {
      return error as? ZipFault
    }
  }

  /// Where the directory begins.
  private static var directory: Int {
    bytes.number(at: bytes.count - 6, width: 4)
  }

  @Test("A13 a package as a ZIP file is whole, and the same each time")
  func whole() throws {
    let proof = try Self.proof(Self.bytes)
    #expect(proof.faults == [])
    #expect(proof.digest == Self.package.digest)
    #expect(ZipFile(Self.package).bytes() == Self.bytes)
    #expect(try ZipFile.isOne(ByteSource(Self.bytes)))
    #expect(try !ZipFile.isOne(ByteSource(TarFile(Self.package).bytes())))
  }

  @Test("A13 a ZIP file that is cut, changed, or has something else in it, says so")
  func damaged() throws {
    let bytes = Self.bytes
    #expect(Self.fault(Array(bytes.dropLast())) == .cutOff)
    #expect(Self.fault(Array(bytes.prefix(bytes.count / 2))) == .cutOff)
    #expect(Self.fault(bytes + [0]) == .afterEnd)
    #expect(Self.fault([0] + bytes) == .damaged(at: bytes.count - 21))
    var hidden = bytes
    hidden.insert(contentsOf: [1, 2, 3], at: Self.directory)
    #expect(Self.fault(hidden) != nil)
    var named = bytes
    named[30] ^= 1
    #expect(Self.fault(named) == .damaged(at: 0))
    var locked = bytes
    locked[Self.directory + 8] |= 1
    #expect(Self.fault(locked) != nil)
    var packed = bytes
    packed[Self.directory + 10] = 12
    #expect(Self.fault(packed) != nil)
  }

  @Test(
    "A13 no number in a ZIP file brings the program down",
    arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8]
  )
  func numbers(_ byte: UInt8) throws {
    let large: [UInt8] = [0x50, 0x4B, 6, 6] + [UInt8](repeating: byte, count: 52)
    let locator: [UInt8] = [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
    for place in Self.directory..<(Self.directory + 400) {
      var bytes = Self.bytes
      for offset in 0..<8 where place + offset < bytes.count { bytes[place + offset] = byte }
      _ = try? Self.proof(bytes)
    }
    for start in [Int.max, -1, 0, Self.bytes.count] {
      var bytes = Array(Self.bytes.dropLast(22)) + large + locator
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: start >> (8 * $0)) }
      bytes += [1, 0, 0, 0] as [UInt8] + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
      bytes += [UInt8](repeating: 0xFF, count: 12) + [0, 0]
      #expect(Self.fault(bytes) != nil)
    }
  }

  @Test("A13 a byte of a file that was changed in a ZIP file is found")
  func changed() throws {
    var bytes = Self.bytes
    let length = bytes.number(at: 26, width: 2) + bytes.number(at: 28, width: 2)
    bytes[30 + length] ^= 1
    #expect(try !Self.proof(bytes).faults.isEmpty)
  }

  @Test("A13 what leads out of the folder is refused in a ZIP file as in a tar file")
  func paths() throws {
    for (path, fault) in [
      ("../a/b", TarFault.pathOutside("../a/b")), ("/etc/ab", .absolutePath("/etc/ab")),
    ] {
      let package = Package(
        name: "p",
        files: [PackageFile(at: "METS.xml", holding: [])],
        modified: Instant(seconds: 0)
      )
      var bytes = ZipFile(package).bytes()
      let name = Array("p/METS.xml".utf8)
      let new = Array((path + "xxxxxxxxxx").utf8.prefix(name.count))
      for place in bytes.indices where bytes[place...].starts(with: name) {
        bytes.replaceSubrange(place..<place + name.count, with: new)
      }
      let shown = String(decoding: new, as: UTF8.self)
      #expect(throws: fault.with(shown)) { try ZipFile.tree(in: ByteSource(bytes)) }
    }
  }
}

extension TarFault {
  fileprivate func with(_ path: String) -> TarFault {
    if case .absolutePath = self { return .absolutePath(path) }
    return .pathOutside(path)
  }
}
