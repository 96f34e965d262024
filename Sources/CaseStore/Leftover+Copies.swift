/// Copies that file synchronisers make of one of two versions.
extension Leftover {
  /// Copies that say so: Syncthing, Nextcloud and Dropbox.
  static func ofSynchroniser(_ name: String) -> Leftover? {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    for word in [".sync-conflict-", "_conflict-"] {
      guard let mark = name.range(ofLast: word),
        name[mark.upperBound...].prefix(8).isDigits
      else { continue }
      return .conflictCopy(original: String(name[..<mark.lowerBound]) + ending)
    }
    guard let (inside, original) = parenthesis(name) else { return nil }
    let words = [
      "conflicted copy", "case conflict", "sync conflict", "encoding conflict",
      "konfliktkopia", "motstridig kopia", "motstridiga kopia", "skiftlägeskonflikt",
      "konflikt med delad mapp",
    ]
    guard words.contains(where: inside.lowercased().contains) else { return nil }
    return .conflictCopy(original: original)
  }

  /// Copies of the register's own files, whose names ordinary files may also have elsewhere:
  /// `case (1).yaml` (Google Drive, Windows), `case-ANNAS-DATOR.yaml` (OneDrive),
  /// `case kopia.yaml`, `case 2.yaml` (macOS), `Kopia av case.yaml`, `case_LOCAL_4711.yaml` (Git).
  static func copy(_ name: String, of fixedNames: Set<String>) -> Leftover? {
    for fixed in fixedNames.sorted() {
      if ["Kopia av ", "Copy of "].contains(where: { name == $0 + fixed }) {
        return .conflictCopy(original: fixed)
      }
      guard let dot = fixed.lastIndex(of: "."), name != fixed else { continue }
      let (stem, ending) = (fixed[..<dot], fixed[dot...])
      guard name.hasPrefix(stem), name.hasSuffix(ending),
        name.count > stem.count + ending.count
      else { continue }
      let between = name.dropFirst(stem.count).dropLast(ending.count)
      if isMarkOfCopy(between) { return .conflictCopy(original: fixed) }
    }
    return nil
  }

  /// What stands between the stem and the ending of a copy.
  private static func isMarkOfCopy(_ text: Substring) -> Bool {
    let words = text.lowercased()
    if words.hasPrefix(" ("), words.hasSuffix(")") { return true }
    if words.hasPrefix("("), words.dropFirst().dropLast().isDigits { return true }
    if [" copy", " kopia", " - copy", " - kopia"].contains(where: words.hasPrefix) { return true }
    if words.hasPrefix(" "), words.dropFirst().isDigits { return true }
    if ["_local_", "_remote_", "_base_", "_backup_"].contains(where: words.hasPrefix) {
      return true
    }
    // The name of a machine has capitals or digits: DESKTOP-1A2B3C4, Annas-MacBook.
    return text.hasPrefix("-") && text.contains { $0.isUppercase || $0.isNumber }
  }

  /// What stands in the last parenthesis of a name, and the name without it.
  private static func parenthesis(_ name: String) -> (inside: String, original: String)? {
    guard let open = name.range(ofLast: " ("), let close = name.lastIndex(of: ")"),
      open.upperBound < close
    else { return nil }
    return (
      String(name[open.upperBound..<close]),
      String(name[..<open.lowerBound] + name[name.index(after: close)...])
    )
  }
}
