import System

/// The managers' pages on disk, `.synpunkt/internal`: for a group, not for everybody.
///
/// Each file is in its old or its new state; what is still there of a page is never older than its folder says.
package struct ManagerPagesFolder: Sendable {
  private let register: RegisterFolder

  package init(_ register: RegisterFolder) { self.register = register }

  /// Where they lie.
  package var path: String { register.path + "/" + RegisterLayout.derived(RegisterLayout.pages) }

  /// Whether there are any: they are kept up to date once somebody has asked for them.
  package func exists() throws(FileError) -> Bool {
    try register.open().exists(RegisterLayout.derived(RegisterLayout.pages))
  }

  /// What a making did.
  package struct Outcome: Sendable {
    package fileprivate(set) var written = 0
    package fileprivate(set) var removed = 0
  }

  /// A file of the pages; without bytes one that is to stay as it is.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]?

    package init(_ path: String, bytes: [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The files of which the last making has kept the marks, and which are there.
  package func marks() -> [String: UInt64] {
    guard let derived = try? register.open().folder(RegisterLayout.derived),
      let bytes = try? derived.readIfPresent(RegisterLayout.pageMarks),
      let pages = try? derived.folder(RegisterLayout.pages)
    else { return [:] }
    var marks: [String: UInt64] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let mark = UInt64(parts[0], radix: 16) else { continue }
      let path = String(parts[1])
      if pages.status(path)?.kind == .file { marks[path] = mark }
    }
    return marks
  }

  /// Puts files in place that are others than those that are there, and removes what is not among them.
  ///
  /// `groups`: who may read which folder, in the format of Apache's `AuthGroupFile`. `marks`: what is kept for the next
  /// making.
  package func put(
    _ files: [File],
    for groups: [UInt8],
    keeping marks: [String: UInt64]
  ) throws(FileError) -> Outcome {
    let root = try register.open()
    RegisterRights.close(root)
    let derived = try root.makingDerived()
    // Nothing is known of pages that were begun and not ended.
    if try derived.exists(RegisterLayout.pageMarks) {
      try derived.removeFile(RegisterLayout.pageMarks)
    }
    // Before the pages: who has no right to a folder any more gets nothing new there.
    try derived.putDerived(RegisterLayout.pageGroups, holding: groups)
    let pages = try derived.makingFolder(at: RegisterLayout.pages)
    var outcome = Outcome()
    let wanted = Set(files.map(\.path))
    outcome.removed = try Self.removeOthers(than: wanted, in: pages, at: "", depth: 0)
    for file in files {
      guard let bytes = file.bytes else { continue }
      let (above, name) = CaseFolder.divided(file.path)
      let folder = above.isEmpty ? try pages.shared() : try pages.makingFolder(at: String(above))
      if folder.holds(name, with: bytes) { continue }
      try folder.putDerived(name, holding: bytes)
      outcome.written += 1
    }
    let lines = marks.sorted { $0.key < $1.key }.map { "\(String($1, radix: 16)) \($0)\n" }
    try derived.putDerived(RegisterLayout.pageMarks, holding: Array(lines.joined().utf8))
    return outcome
  }

  /// Folders as well, where nothing is left in them.
  private static func removeOthers(
    than wanted: Set<String>,
    in folder: borrowing Folder,
    at prefix: String,
    depth: Int
  ) throws(FileError) -> Int {
    var removed = 0
    for entry in try folder.entries() {
      let path = prefix + entry.name
      if entry.kind == .folder, depth < 2 {
        let inner = try folder.folder(entry.name)
        removed += try removeOthers(than: wanted, in: inner, at: path + "/", depth: depth + 1)
        if try inner.entries().isEmpty { try folder.removeFolder(entry.name) }
      } else if entry.kind == .file, !wanted.contains(path) {
        try folder.removeFile(entry.name)
        removed += 1
      }
    }
    return removed
  }
}
