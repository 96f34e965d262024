import Findings
import System

/// The names that programs give their leftovers.
extension Leftover {
  static func ofThisProgram(_ name: String) -> Leftover? {
    if name.hasPrefix(Folder.temporaryPrefix) {
      let rest = name.dropFirst(Folder.temporaryPrefix.count)
      let original = rest.firstIndex(of: "-").map { rest[rest.index(after: $0)...] } ?? rest
      return .interruptedWrite(original: String(original))
    }
    if let mark = name.range(ofLast: ".ny-"), name[mark.upperBound...].isDigits {
      return .keptVersion(original: String(name[..<mark.lowerBound]))
    }
    return nil
  }

  static func ofSystem(_ name: String) -> Leftover? {
    if let kind = systemNames[name.lowercased()] { return .system(kind: kind) }
    return systemPrefixes.first { name.hasPrefix($0.0) }.map { .system(kind: $0.1) }
  }

  private static let mac = Wording(
    "en fil som macOS lägger i mappar",
    "a file that macOS puts into folders"
  )
  private static let windows = Wording(
    "en fil som Windows lägger i mappar",
    "a file that Windows puts into folders"
  )
  private static let synchroniser = Wording(
    "synkroniseringens egen fil",
    "the file synchroniser's own file"
  )

  private static let systemNames: [String: Wording] = [
    ".ds_store": mac, "._.ds_store": mac, ".localized": mac, "icon\r": mac, "__macosx": mac,
    "thumbs.db": windows, "ehthumbs.db": windows, "desktop.ini": windows,
    ".directory": Wording("en fil som KDE lägger i mappar", "a file that KDE puts into folders"),
    ".dropbox": synchroniser, ".dropbox.attr": synchroniser, ".dropbox.cache": synchroniser,
    ".stfolder": synchroniser, ".stversions": synchroniser, ".stignore": synchroniser,
    ".owncloudsync.log": synchroniser, ".nextcloudsync.log": synchroniser,
    ".tmp.drivedownload": synchroniser, ".tmp.driveupload": synchroniser,
  ]

  private static let opened = Wording(
    "en borttagen fil som någon har öppen",
    "a removed file that somebody has open"
  )

  private static let systemPrefixes = [
    (".nfs", opened), (".fuse_hidden", opened), (".sync_", synchroniser),
    ("._sync_", synchroniser),
    ("._", Wording("macOS:s egenskaper för en fil", "macOS's attributes of a file")),
    (".trash-", Wording("en papperskorg", "a waste bin")),
    (".Trash-", Wording("en papperskorg", "a waste bin")),
  ]

  static func ofEditor(_ name: String) -> Leftover? {
    if name == "4913" || name.hasPrefix(".goutputstream-") || name.isFramed(by: "~WRL", ".tmp") {
      return .editor(kind: trial, original: name)
    }
    for (head, tail, kind) in editorNames where name.isFramed(by: head, tail) {
      let original = name.dropFirst(head.count).dropLast(tail.count)
      return .editor(kind: kind, original: String(original))
    }
    if name.isFramed(by: ".", ".swp"), let dot = name.lastIndex(of: ".") {
      return .editor(kind: swap, original: String(name[..<dot].dropFirst()))
    }
    return numberedBackup(name)
  }

  private static let swap = Wording("Vims växlingsfil", "Vim's swap file")
  private static let backup = Wording("en redigerares säkerhetskopia", "an editor's backup copy")
  private static let trial = Wording("en redigerares provfil", "an editor's trial file")
  private static let partial = Wording(
    "en fil som höll på att hämtas",
    "a file that was being fetched"
  )

  /// What stands before and after the original's name, the most particular first.
  private static let editorNames: [(String, String, Wording)] = [
    (".~lock.", "#", Wording("LibreOffices lås", "LibreOffice's lock")),
    (".#", "", Wording("Emacs lås", "Emacs's lock")),
    ("#", "#", Wording("Emacs automatiska kopia", "Emacs's automatic copy")),
    (".", ".kate-swp", Wording("Kates växlingsfil", "Kate's swap file")),
    (".", ".swo", swap), (".", ".swn", swap), (".", ".swm", swap), (".", ".swx", swap),
    (".syncthing.", ".tmp", partial), ("~syncthing~", ".tmp", partial),
    ("~$", "", Wording("Words lås", "Word's lock")),
    ("", ".part", partial), ("", ".crdownload", partial), ("", ".filepart", partial),
    ("", ".vsctmp", trial), ("", ".bak", backup), ("", ".orig", backup), ("", ".rej", backup),
    ("", ".save", backup), ("", ".tmp", backup),
  ]

  /// `case.yaml~`, `case.yaml.~2~`, `case.yaml.save.1`, and Nextcloud's `.case.yaml.~1a2b`.
  private static func numberedBackup(_ name: String) -> Leftover? {
    if name.hasPrefix("."), let mark = name.range(ofLast: ".~"), mark.lowerBound > name.startIndex,
      !name[mark.upperBound...].isEmpty, name[mark.upperBound...].allSatisfy(\.isHexDigit)
    {
      return .editor(kind: partial, original: String(name[..<mark.lowerBound].dropFirst()))
    }
    if let mark = name.range(ofLast: ".save."), name[mark.upperBound...].isDigits {
      return .editor(kind: backup, original: String(name[..<mark.lowerBound]))
    }
    guard name.isFramed(by: "", "~") else { return nil }
    let rest = name.dropLast()
    if let mark = String(rest).range(ofLast: ".~"), rest[mark.upperBound...].isDigits {
      return .editor(kind: backup, original: String(rest[..<mark.lowerBound]))
    }
    return .editor(kind: backup, original: String(rest))
  }
}

extension String {
  /// The last place where some text stands.
  func range(ofLast text: String) -> Range<Index>? {
    var end = endIndex
    while true {
      let start = index(end, offsetBy: -text.count, limitedBy: startIndex)
      guard let start else { return nil }
      if self[start..<end] == text { return start..<end }
      if end == startIndex { return nil }
      end = index(before: end)
    }
  }

  /// Whether there is something between a beginning and an end.
  fileprivate func isFramed(by head: String, _ tail: String) -> Bool {
    hasPrefix(head) && hasSuffix(tail) && count > head.count + tail.count
  }
}

extension Substring {
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}
