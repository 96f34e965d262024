/// A short name that one file gives to something and other files refer to.
///
/// Letters a–z, digits, full stops and hyphens, beginning with a letter or digit; at most 64.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  init(unchecked: String)
}

extension Identifier {
  /// `nil` when the text cannot be an id.
  public init?(_ text: some StringProtocol) {
    guard let first = text.utf8.first, text.utf8.count <= 64, Self.isLetterOrDigit(first),
      text.utf8.allSatisfy({
        Self.isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.init(unchecked: String(text))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// In the order of the letters.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// A person in `organisation.yaml`.
public struct PersonID: Identifier {
  /// The id as it stands in files.
  public let description: String
  /// An id from a text that is known to be one.
  public init(unchecked: String) { description = unchecked }
}

/// A department, operation or unit in `organisation.yaml`.
public struct UnitID: Identifier {
  /// The id as it stands in files.
  public let description: String
  /// An id from a text that is known to be one.
  public init(unchecked: String) { description = unchecked }
}

/// A file in `routines/`.
public struct RoutineID: Identifier {
  /// The id as it stands in files.
  public let description: String
  /// An id from a text that is known to be one.
  public init(unchecked: String) { description = unchecked }
}

/// A deadline of a routine.
public struct DeadlineID: Identifier {
  /// The id as it stands in files.
  public let description: String
  /// An id from a text that is known to be one.
  public init(unchecked: String) { description = unchecked }
}
