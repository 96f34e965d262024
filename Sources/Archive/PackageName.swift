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

  /// Names for files inside a folder that are the same file on every system, whatever it makes of large and small
  /// letters.
  ///
  /// A name of letters, digits, `.`, `_` and `-` that begins with a letter or digit, does not end with a full stop,
  /// and is that of no device of Windows stays, if no earlier one is the same but for large and small letters; any
  /// other becomes `file-3.csv`, numbered by its place.
  static func safeNames(_ names: [String], by rule: NameRule = NameRule()) -> [String] {
    safeNames(names, beside: [], by: rule) { "file-\($1)\(ending(of: $0))" }
  }

  /// Names for folders beside some files: `folder-1` for any that does not stay.
  static func safeFolderNames(
    _ names: [String],
    beside files: [String],
    by rule: NameRule = NameRule()
  ) -> [String] {
    safeNames(names, beside: files, by: rule) { "folder-\($1)" }
  }

  /// What decides which names stay.
  struct NameRule {
    /// Names that are the register's own: they always stay, and nothing else has one that is nearly the same.
    var own: Set<String> = []
    /// The most letters of others; none where no name may be told.
    var longest = 120
  }

  private static func safeNames(
    _ names: [String],
    beside others: [String],
    by rule: NameRule,
    other: (String, Int) -> String
  ) -> [String] {
    var taken = Set((others + rule.own).map { $0.lowercased() })
    let stays = names.map { name in
      rule.own.contains(name)
        || (name.utf8.count <= rule.longest && isSafe(name)
          && taken.insert(name.lowercased()).inserted)
    }
    return names.enumerated().map { place, name in
      if stays[place] { return name }
      var number = place + 1
      while !taken.insert(other(name, number)).inserted { number += 1 }
      return other(name, number)
    }
  }

  private static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first), name.utf8.last != 0x2E,
      !isDevice(name)
    else { return false }
    return name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  /// Whether Windows takes a name for that of a device, whatever its ending.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.last.map { ("0"..."9").contains($0) } ?? false
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
