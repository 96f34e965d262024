/// A folder in a register's folder, as one of its own files may name it.
///
/// Whoever may change the files decides by it where something is written; so it leads nowhere else, and
/// not to what has its place: `cases`, `templates` and whatever is hidden.
public struct PathInside: Hashable, Sendable, CustomStringConvertible {
  /// Names with `/` between them, from the register's folder.
  public let description: String

  /// `nil` for a path that leads elsewhere.
  public init?(_ text: String) {
    let names = text.split(separator: "/").filter { $0 != "." }
    guard !text.hasPrefix("/"), !text.hasPrefix("~"), let first = names.first,
      !first.hasPrefix("."), !Self.taken.contains(first.lowercased()), !names.contains(".."),
      !text.utf8.contains(0)
    else { return nil }
    description = names.joined(separator: "/")
  }

  private static let taken: Set<String> = ["cases", "templates"]
}
