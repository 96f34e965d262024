import Casework
import CivilCalendar
import Findings
import System

/// What this machine knows of its exchange with others.
extension RegisterFolder {
  /// Puts files away that somebody wrote in a case that is no more as it was; they are on this machine alone.
  ///
  /// - Returns: Where they lie, from the register's root.
  package func putAside(
    _ files: [String: [UInt8]],
    of number: CaseNumber,
    at time: Moment
  ) throws -> String {
    let stamp = String(time.iso.filter(\.isNumber).prefix(14))
    let relative = RegisterLayout.aside + "/\(number)-\(stamp)"
    let root = try open()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let (above, name) = CaseFolder.divided(path)
      let place = above.isEmpty ? relative : relative + "/" + above
      try root.makingDerived(place).put(name, holding: bytes)
    }
    return RegisterLayout.derived(relative)
  }

  /// Notes when everything was last exchanged.
  package func noteSynchronised(at time: Moment) throws {
    let (above, name) = CaseFolder.divided(RegisterLayout.synchronised)
    try open().makingDerived(String(above)).put(name, holding: Array((time.iso + "\n").utf8))
  }

  /// When everything was last exchanged; `nil` where it never was.
  package func lastSynchronised() throws(FileError) -> Moment? {
    let path = RegisterLayout.derived(RegisterLayout.synchronised)
    let (above, name) = CaseFolder.divided(path)
    do {
      let bytes = try open().folder(at: above).read(name, limit: 100)
      return Moment(String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" })
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether whoever has changed a file is done with it, as far as can be told; one that is gone is.
  package func isQuiet(_ path: String, now: Instant) -> Bool {
    let (above, name) = CaseFolder.divided(path)
    guard let folder = try? open().folder(at: above) else { return true }
    do {
      try folder.refuseUnfinished(name, now: now.seconds)
      return true
    } catch {
      return !(error is UnfinishedFile)
    }
  }

  /// The bytes of a file below the register's root; `nil` for one that is not there.
  package func bytes(at path: String) throws(FileError) -> [UInt8]? {
    let (above, name) = CaseFolder.divided(path)
    do {
      return try open().folder(at: above).readIfPresent(name)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether a name is what a program has left or is writing, and belongs to nobody.
  package static func isLeftover(_ name: String) -> Bool {
    guard let leftover = Leftover(name) else { return false }
    switch leftover {
    case .keptVersion, .conflictCopy: return false
    case .interruptedWrite, .editor, .system: return true
    }
  }
}

extension RegisterFolder {
  /// The cases in which people are to choose, in order; one look in each folder.
  package func casesWithConflicts() throws(FileError) -> [CaseNumber] {
    let root = try open()
    var found: [CaseNumber] = []
    for hundred in CaseTree(root).hundreds {
      let folder = try root.folder(at: hundred.path)
      for entry in try folder.entries() {
        guard let number = CaseNumber(entry.name) else { continue }
        if try folder.exists(entry.name + "/" + CaseFile.conflicts.rawValue) {
          found.append(number)
        }
      }
    }
    return found.sorted()
  }
}

extension RegisterFolder {
  /// Puts an earlier version of a case's file back; the one that is there lies beside it then.
  package func putBack(
    _ path: String,
    of number: CaseNumber,
    holding bytes: [UInt8]
  ) throws -> (isChanged: Bool, kept: String?) {
    let lock = try WriteLock(number, in: self)
    let (above, name) = CaseFolder.divided(path)
    let root = try open()
    let folder = try root.makingFolder(
      at: above.isEmpty ? number.folder : "\(number.folder)/\(above)"
    )
    let now = try folder.readIfPresent(name)
    guard now != bytes else {
      _ = consume lock
      return (false, nil)
    }
    let kept = try now.map { try folder.keepBeside(folder.prepare(name, holding: $0)) }
    try folder.put(name, holding: bytes)
    _ = consume lock
    return (true, kept)
  }
}

extension RegisterFolder {
  /// Adds lines to `.gitattributes` that are not there, in their order.
  ///
  /// - Returns: Whether any was missing.
  package func addAttributes(_ lines: [String]) throws -> Bool {
    let name = ".gitattributes"
    let root = try open()
    let old = try root.readIfPresent(name) ?? []
    let known = Set(String(decoding: old, as: UTF8.self).split(separator: "\n").map(String.init))
    guard !lines.allSatisfy(known.contains) else { return false }
    // The first holds least, so that it goes above everything.
    var text = lines[0] + "\n" + String(decoding: old, as: UTF8.self)
    if known.contains(lines[0]) { text = String(decoding: old, as: UTF8.self) }
    if !text.hasSuffix("\n") { text += "\n" }
    for line in lines.dropFirst() where !known.contains(line) || line == lines.last {
      text += line + "\n"
    }
    try root.put(name, holding: Array(text.utf8))
    return true
  }

  /// Whether the register lies in a clone that exchanges with others by plain Git alone: its settings name a remote, and
  /// not this program.
  package var isUnarmedClone: Bool { remoteSettings.map { !$0.contains(Self.armed) } ?? false }

  /// Whether it exchanges with others by this program, so that another machine may be the one that sends mail.
  package var isArmedClone: Bool { remoteSettings.map { $0.contains(Self.armed) } ?? false }

  /// Whether Git leaves some of the register's folders out of this tree.
  package var isSparseClone: Bool {
    guard let git = try? gitFolder(), let folder = try? Folder(git) else { return false }
    return ["config.worktree", "config"].contains { name in
      let bytes = (try? folder.readIfPresent(name, limit: 1 << 20)) ?? nil
      return String(decoding: bytes ?? [], as: UTF8.self).lowercased()
        .contains("sparsecheckout = true")
    }
  }

  /// Puts a hook of Git's down, which anybody may read and run.
  ///
  /// - Returns: Whether it is there now; not where somebody has another.
  package static func installHook(
    _ name: String,
    at path: String,
    saying text: String
  ) throws -> Bool {
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    let folder = try Folder("/" + above).makingFolder(
      at: path.split(separator: "/").last.map(String.init) ?? ""
    )
    let bytes = Array(text.utf8)
    if let old = try folder.readIfPresent(name) { return old == bytes }
    try folder.put(name, holding: bytes)
    folder.makeRunnable(name)
    return true
  }

  /// Takes from others what Git has let them read of files of cases.
  package func closeToOthers(_ paths: [String]) {
    guard let root = try? open() else { return }
    for path in paths {
      let (above, name) = CaseFolder.divided(path)
      if let folder = try? root.folder(at: above) { folder.closeToOthers(name) }
    }
  }

  /// Whether it has another one to be brought together with.
  package var isClone: Bool { remoteSettings != nil }

  private static let armed = "armed = true"

  /// What several working trees of one clone have in common (gitrepository-layout(5)).
  private static func common(of git: String) -> String {
    guard let folder = try? Folder(git),
      let bytes = try? folder.readIfPresent("commondir", limit: 4_096)
    else { return git }
    let path = String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }
    return path.hasPrefix("/") ? path : git + "/" + path
  }

  /// Git's settings of a clone that has a remote.
  private var remoteSettings: String? {
    guard let git = try? gitFolder(), let folder = try? Folder(Self.common(of: git)),
      let bytes = try? folder.readIfPresent("config", limit: 1 << 20)
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("[remote \"") ? text : nil
  }
}

extension RegisterFolder {
  /// Puts a file of a case down where it belongs; what lay there is in the history.
  package func replace(
    _ path: String,
    of number: CaseNumber,
    holding bytes: [UInt8]
  ) throws {
    let lock = try WriteLock(number, in: self)
    let (above, name) = CaseFolder.divided(path)
    try open().makingFolder(at: above.isEmpty ? number.folder : "\(number.folder)/\(above)")
      .put(name, holding: bytes)
    _ = consume lock
  }

  /// Removes a file of a case that was another case's.
  package func removeFile(_ path: String, of number: CaseNumber) throws {
    let lock = try WriteLock(number, in: self)
    let (above, name) = CaseFolder.divided(path)
    try open().folder(at: above.isEmpty ? number.folder : "\(number.folder)/\(above)")
      .removeFile(name)
    _ = consume lock
  }

  /// Puts a case down as its files, its facts last: without them it is none.
  package func putDown(_ number: CaseNumber, files: [String: [UInt8]]) throws {
    let lock = try WriteLock(number, in: self)
    let root = try open()
    let facts = CaseFile.facts.rawValue
    for (path, bytes) in files.sorted(by: {
      ($0.key == facts ? 1 : 0, $0.key) < ($1.key == facts ? 1 : 0, $1.key)
    }) {
      let (above, name) = CaseFolder.divided(path)
      try root.makingFolder(at: above.isEmpty ? number.folder : "\(number.folder)/\(above)")
        .put(name, holding: bytes)
    }
    _ = consume lock
  }

  /// What two have written differently in the register's own files: a path from its root.
  package static let conflictsPath = RegisterLayout.conflicts

  /// Adds what is open to the file of conflicts in a folder of a working tree, in which Git merges a file just now.
  ///
  /// `folder`: absolute; where it is not, there is no such tree.
  package static func note(
    _ entries: [ConflictFile.Entry],
    in folder: String,
    _ language: Language
  ) throws {
    guard let folder = try? Folder(folder) else { return }
    let name = CaseFile.conflicts.rawValue
    var file = ConflictFile(in: language)
    if let old = try folder.readIfPresent(name) {
      guard let known = ConflictFile(old, in: language) else { return }
      file = known
    }
    for entry in entries { file.add(entry) }
    if let bytes = file.bytes { try folder.put(name, holding: bytes) }
  }

  /// Puts down one of the register's own files; without bytes it goes.
  package func replaceOwn(_ path: String, holding bytes: [UInt8]?) throws {
    let lock = try WriteLock(.log, in: self)
    let (above, name) = CaseFolder.divided(path)
    let folder = try open().makingFolder(at: String(above))
    if let bytes { try folder.put(name, holding: bytes) } else { try folder.removeFile(name) }
    _ = consume lock
  }

  private static let merges = "merges"

  /// The commit up to which no merge of Git's has mixed cases, as far as this machine has looked.
  package var knownMerges: String? { derivedLine(Self.merges) }

  package func keepMerges(_ commit: String) throws(FileError) {
    try keepDerived(commit, as: Self.merges)
  }

  private static let absence = "absent"

  /// How many cases are not in this clone, as it was counted last, with what it was counted of.
  package var knownAbsence: String? { derivedLine(Self.absence) }

  package func keepAbsence(_ line: String) throws(FileError) {
    try keepDerived(line, as: Self.absence)
  }

  private func derivedLine(_ name: String) -> String? {
    guard let folder = try? open().folder(RegisterLayout.derived),
      let bytes = try? folder.readIfPresent(name, limit: 200)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  private func keepDerived(_ line: String, as name: String) throws(FileError) {
    guard derivedLine(name) != line else { return }
    try open().makingDerived().putDerived(name, holding: Array((line + "\n").utf8))
  }
}
