import Casework
import Checksums

/// Identifiers of packages and of what is in them, derived from what they name: the same input has
/// the same names, and two authorities never have the same.
enum PackageName {
  /// The name of a package: `uuid-` and a UUID of the authority and the numbers of its cases.
  static func package(of numbers: [CaseNumber], authority: String) -> String {
    "uuid-" + uuid(of: ["package", authority] + numbers.map(\.description))
  }

  /// A UUID of version 8, whose bits are those of a hash (RFC 9562, section 5.8).
  static func uuid(of parts: [String]) -> String {
    // No part holds a line end, so that two lists never make the same text.
    let digest = SHA256.hash(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal
    var digits = Array(digest.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    // The variant is the two bits 10.
    digits[16] = Array("89ab".utf8)[Int(digits[16] & 3)]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  /// Names for files inside a folder that are the same file on every system.
  ///
  /// A name of letters, digits, `.`, `_` and `-` that begins with a letter or digit stays; any other
  /// becomes `file-3.csv`, numbered by its place.
  static func safeNames(_ names: [String]) -> [String] {
    safeNames(names, beside: []) { "file-\($1)\(ending(of: $0))" }
  }

  /// Names for folders beside some files: `folder-1` for any that does not stay.
  static func safeFolderNames(_ names: [String], beside files: [String]) -> [String] {
    safeNames(names, beside: files) { "folder-\($1)" }
  }

  private static func safeNames(
    _ names: [String],
    beside others: [String],
    other: (String, Int) -> String
  ) -> [String] {
    var taken = Set((names + others).filter(isSafe).map { $0.lowercased() })
    return names.enumerated().map { place, name in
      if isSafe(name) { return name }
      var number = place + 1
      while !taken.insert(other(name, number)).inserted { number += 1 }
      return other(name, number)
    }
  }

  private static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first), name.utf8.count <= 120 else {
      return false
    }
    return name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    guard (1...10).contains(ending.utf8.count), ending.utf8.allSatisfy(isLetterOrDigit) else {
      return ""
    }
    return "." + ending
  }
}
