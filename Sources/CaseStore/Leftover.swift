import Findings

/// A file that nobody meant to keep, known by its name.
enum Leftover: Equatable {
  /// An editor's own file beside the one it edits.
  case editor(kind: Wording, original: String)
  /// A file synchroniser's copy of one of two versions.
  case conflictCopy(original: String)
  /// Something that a system puts into every folder.
  case system(kind: Wording)
  /// What a write of this program leaves when it is killed.
  case interruptedWrite(original: String)

  /// `nil` when the name looks like a file that somebody meant.
  init?(_ name: String) {
    if let leftover = Self.ofThisProgram(name) ?? Self.ofSystem(name) ?? Self.ofEditor(name)
      ?? Self.ofSynchroniser(name)
    {
      self = leftover
    } else {
      return nil
    }
  }

  func finding(_ name: String) -> Finding {
    let shown = Wording(verbatim: visible(name))
    return switch self {
    case .editor(let kind, let original):
      StoreCode.editorLeftover.finding(
        ["name": shown, "kind": kind, "original": Wording(verbatim: visible(original))])
    case .conflictCopy(let original):
      StoreCode.conflictCopy.finding(
        ["name": shown, "original": Wording(verbatim: visible(original))])
    case .system(let kind): StoreCode.systemFile.finding(["name": shown, "kind": kind])
    case .interruptedWrite(let original):
      StoreCode.interruptedWrite.finding(
        ["name": shown, "original": Wording(verbatim: visible(original))])
    }
  }

  private static func ofThisProgram(_ name: String) -> Leftover? {
    if name.hasPrefix(Folder.temporaryPrefix) {
      let rest = name.dropFirst(Folder.temporaryPrefix.count)
      let original = rest.firstIndex(of: "-").map { rest[rest.index(after: $0)...] } ?? rest
      return .interruptedWrite(original: String(original))
    }
    if let mark = name.range(ofLast: ".ny-"), name[mark.upperBound...].allSatisfy(\.isNumber) {
      return .conflictCopy(original: String(name[..<mark.lowerBound]))
    }
    return nil
  }

  private static func ofSystem(_ name: String) -> Leftover? {
    switch name {
    case ".DS_Store", "._.DS_Store":
      .system(kind: Wording("macOS:s mappinställning", "macOS's folder settings"))
    case "Thumbs.db", "desktop.ini":
      .system(kind: Wording("Windows mappinställning", "Windows' folder settings"))
    case _ where name.hasPrefix(".nfs"):
      .system(
        kind: Wording(
          "en borttagen fil som någon har öppen",
          "a removed file that somebody has open"
        )
      )
    case _ where name.hasPrefix("._"):
      .system(kind: Wording("macOS:s egenskaper för en fil", "macOS's attributes of a file"))
    default: nil
    }
  }

  private static func ofEditor(_ name: String) -> Leftover? {
    let swap = Wording("Vims växlingsfil", "Vim's swap file")
    let backup = Wording("en redigerares säkerhetskopia", "an editor's backup copy")
    if name.hasPrefix("."), let dot = name.lastIndex(of: "."), dot != name.startIndex,
      name[dot...].count == 4, name[dot...].hasPrefix(".sw")
    {
      return .editor(kind: swap, original: String(name[name.index(after: name.startIndex)..<dot]))
    }
    if name.hasPrefix(".#") {
      return .editor(
        kind: Wording("Emacs lås", "Emacs's lock"),
        original: String(name.dropFirst(2))
      )
    }
    if name.hasPrefix("#"), name.hasSuffix("#"), name.count > 2 {
      return .editor(
        kind: Wording("Emacs automatiska kopia", "Emacs's automatic copy"),
        original: String(name.dropFirst().dropLast())
      )
    }
    if name.hasPrefix(".~lock."), name.hasSuffix("#") {
      return .editor(
        kind: Wording("LibreOffices lås", "LibreOffice's lock"),
        original: String(name.dropFirst(7).dropLast())
      )
    }
    if name.hasPrefix("~$") {
      return .editor(kind: Wording("Words lås", "Word's lock"), original: String(name.dropFirst(2)))
    }
    if name.hasSuffix("~"), name.count > 1 {
      return .editor(kind: backup, original: String(name.dropLast()))
    }
    if name == "4913" || name.hasPrefix(".goutputstream-") {
      return .editor(
        kind: Wording("en redigerares provfil", "an editor's trial file"),
        original: name
      )
    }
    for ending in [".bak", ".orig", ".save", ".tmp", ".rej"]
    where name.hasSuffix(ending) && name.count > ending.count {
      return .editor(kind: backup, original: String(name.dropLast(ending.count)))
    }
    return nil
  }

  /// Syncthing, Nextcloud, Dropbox, OneDrive and Google Drive, in the languages they are used in here.
  private static func ofSynchroniser(_ name: String) -> Leftover? {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    if let mark = name.range(ofLast: ".sync-conflict-") {
      return .conflictCopy(original: String(name[..<mark.lowerBound]) + ending)
    }
    let words = [
      "conflicted copy", "conflict", "motstridig kopia", "i konflikt", "konfliktkopia", "kopia av",
      "'s copy", "s kopia",
    ]
    guard let open = name.range(ofLast: " ("), let close = name.lastIndex(of: ")"),
      open.upperBound < close
    else { return nil }
    let inside = name[open.upperBound..<close].lowercased()
    let isNumber = !inside.isEmpty && inside.allSatisfy(\.isNumber)
    guard isNumber || words.contains(where: inside.contains) else { return nil }
    return .conflictCopy(
      original: String(name[..<open.lowerBound] + name[name.index(after: close)...])
    )
  }
}

extension String {
  /// The last place where some text stands.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var end = endIndex
    while true {
      let start = index(end, offsetBy: -text.count, limitedBy: startIndex)
      guard let start else { return nil }
      if self[start..<end] == text { return start..<end }
      if end == startIndex { return nil }
      end = index(before: end)
    }
  }
}
