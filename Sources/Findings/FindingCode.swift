/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The register cannot be relied on here: `check` exits with 1.
  case error
  /// Something a person should look at, that loses nothing as it stands.
  case warning

  /// Errors before warnings.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// One kind of thing that can be wrong: a stable name, and the words that explain it.
///
/// ```swift
/// static let code = FindingCode(
///   "unknown-unit", .error,
///   message: Wording("enheten ”{value}” finns inte", "there is no unit “{value}”"),
///   remedy: Wording("välj en enhet ur organisation.yaml", "choose a unit from organisation.yaml"),
///   why: Wording("En synpunkt som …", "A case that …"))
/// ```
///
/// The name is part of the program's interface and never changes; the words may improve. Braces in
/// `message` and `remedy` are places that each finding fills in.
public struct FindingCode: Sendable {
  /// Stable, lower case, with hyphens.
  public let name: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong: lower case, no full stop.
  public let message: Wording
  /// What to do about it: lower case, no full stop.
  public let remedy: Wording
  /// Why it matters, in whole sentences, with the paragraph of law where there is one.
  public let why: Wording

  /// A kind of finding with its words.
  public init(
    _ name: String,
    _ severity: Severity,
    message: Wording,
    remedy: Wording,
    why: Wording
  ) {
    self.name = name
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.why = why
  }

  /// A finding of this kind at a place in a file, or about the file as a whole.
  public func finding(
    at range: Range<Int>? = nil,
    with arguments: [String: Wording] = [:],
    remedy: Wording? = nil
  ) -> Finding {
    Finding(
      code: self,
      range: range,
      message: message.filled(with: arguments),
      remedy: (remedy ?? self.remedy).filled(with: arguments)
    )
  }
}

extension FindingCode: Hashable {
  /// The name alone decides.
  public static func == (left: FindingCode, right: FindingCode) -> Bool { left.name == right.name }
  /// The name alone decides.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
