/// Something wrong in a file: what, where, and how to mend it.
///
/// The place is a byte range of the file it was found in. Line and column are computed once, when
/// the finding is ``located(in:path:)``.
public struct Finding: Sendable, Hashable {
  /// What kind of thing is wrong.
  public let code: FindingCode
  /// Bytes of the file, or `nil` when the finding is about the file or folder as a whole.
  public let range: Range<Int>?
  /// What is wrong here.
  public let message: Wording
  /// What to do about it.
  public let remedy: Wording
  /// Whether the words it was found in may be shown with it.
  public private(set) var showsExcerpt = true

  package init(code: FindingCode, range: Range<Int>?, message: Wording, remedy: Wording) {
    self.code = code
    self.range = range
    self.message = message
    self.remedy = remedy
  }

  /// The finding with a place whose words nobody shows.
  package var withoutExcerpt: Finding {
    var finding = self
    finding.showsExcerpt = false
    return finding
  }

  /// The finding with its path, line and column, and the line it points at.
  public func located(in bytes: [UInt8], path: String) -> LocatedFinding {
    guard let range else { return LocatedFinding(self, path: path, place: nil) }
    return LocatedFinding(self, path: path, place: Place(of: range, in: bytes))
  }

  /// The finding about a file or folder as a whole.
  public func located(path: String) -> LocatedFinding {
    LocatedFinding(self, path: path, place: nil)
  }
}

/// A finding ready to be shown: it no longer needs the bytes it was found in.
public struct LocatedFinding: Sendable, Hashable {
  /// What kind of thing is wrong.
  public let code: FindingCode
  /// What is wrong here.
  public let message: Wording
  /// What to do about it.
  public let remedy: Wording
  /// The file, relative to the register's root, `/` between the parts.
  public let path: String
  /// `nil` when the finding is about the file or folder as a whole.
  public let place: Place?
  /// Whether the words of the place may be shown.
  public let showsExcerpt: Bool

  init(_ finding: Finding, path: String, place: Place?) {
    code = finding.code
    message = finding.message
    remedy = finding.remedy
    showsExcerpt = finding.showsExcerpt
    self.path = path
    self.place = place
  }
}

extension LocatedFinding: Comparable {
  /// By path, then place, then severity and code, so that the same register always reads the same.
  public static func < (left: LocatedFinding, right: LocatedFinding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let (here, there) = (left.place?.offset ?? -1, right.place?.offset ?? -1)
    if here != there { return here < there }
    if left.code.severity != right.code.severity { return left.code.severity < right.code.severity }
    if left.code.name != right.code.name { return left.code.name < right.code.name }
    return left.message.english < right.message.english
  }
}
