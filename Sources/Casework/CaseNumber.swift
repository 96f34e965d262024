/// The number of a case: series, year, and a serial number of at least four digits.
///
/// ```swift
/// CaseNumber("SYN-2026-0042")?.folder   // "cases/2026/00/SYN-2026-0042"
/// ```
public struct CaseNumber: Hashable, Sendable {
  /// How the register's numbers begin.
  public let series: Series
  /// Four digits.
  public let year: Int
  /// From 1.
  public let serial: Int

  /// A number from its parts, which must be in their ranges.
  public init(series: Series, year: Int, serial: Int) {
    self.series = series
    self.year = year
    self.serial = serial
  }

  /// Exactly the form above, else `nil`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(of: UInt8(ascii: "-")),
      let series = Series(String(decoding: bytes[..<first], as: UTF8.self)),
      bytes.count > first + 6, bytes[first + 5] == UInt8(ascii: "-"),
      let year = Self.number(bytes[(first + 1)..<(first + 5)]), year >= 1900
    else { return nil }
    let digits = bytes[(first + 6)...]
    guard (4...9).contains(digits.count), digits.count == 4 || digits.first != UInt8(ascii: "0"),
      let serial = Self.number(digits), serial > 0
    else { return nil }
    self.init(series: series, year: year, serial: serial)
  }

  /// The folder, from the register's root; one folder per hundred numbers keeps Git's trees small.
  public var folder: String { "cases/" + folderInCases }

  package var folderInCases: String { "\(year)/\(hundred)/\(description)" }

  /// The folder of its hundred: at least two digits.
  package var hundred: String { Self.padded(serial / 100, to: 2) }

  /// Whether it is given for now, by a machine that could reach nobody: no letter and no acknowledgement names it.
  public var isProvisional: Bool { serial >= Self.firstProvisional }

  /// Where numbers begin that are given for now; no authority has as many cases in a year.
  package static let firstProvisional = 900_000_000

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CaseNumber: CustomStringConvertible {
  /// `SYN-2026-0042`.
  public var description: String { "\(series)-\(year)-\(Self.padded(serial, to: 4))" }
}

extension CaseNumber: Comparable {
  /// By year, then serial number.
  public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.year, left.serial, left.series.description)
      < (right.year, right.serial, right.series.description)
  }
}

/// How the case numbers of a register begin: two to eight capital letters A–Z.
public struct Series: Hashable, Sendable, CustomStringConvertible {
  /// The letters.
  public let description: String

  /// `nil` for anything but two to eight capital letters.
  public init?(_ text: String) {
    guard (2...8).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    else { return nil }
    description = text
  }
}
