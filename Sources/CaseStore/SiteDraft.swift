import System

/// A public site that is being made beside the one that people read.
///
/// New pages are written beside the site, all of them, before the first one takes its place: a disk that
/// is full leaves the old site whole. Only the pages of cases that are public no more go first.
package final class SiteDraft: Sendable {
  private let derived: Folder
  private let lock: WriteLock
  /// The folders that files are staged in, by their paths from the site's root.
  private let staged: [String: OpenFolder]
  /// The folders of the site; `nil` where there is none yet.
  private let site: [String: OpenFolder]?

  static let staging = "site-new"
  /// The folders of the site, from its root.
  static let folders = [
    "", "areas", "cases", "data", "kinds", "months", "reports", searchFolder, "units",
  ]
  static let searchFolder = "search"

  /// Begins anew, whatever an interrupted build left.
  init(in derived: consuming Folder, holding lock: consuming WriteLock) throws(FileError) {
    self.lock = lock
    try Self.empty(derived)
    staged = try Self.making(Self.staging, in: derived)
    site = try derived.exists(SiteFolder.site) ? try Self.making(SiteFolder.site, in: derived) : nil
    self.derived = derived
  }

  /// What a build did.
  package struct Outcome: Sendable {
    package var written = 0
    package var removed = 0

    package init() {}
  }

  /// Writes a file beside the site, unless the site has the same; from any thread.
  ///
  /// - Returns: Whether the file was another.
  package func stage(_ path: String, holding bytes: [UInt8]) throws(FileError) -> Bool {
    let (inner, name) = Self.split(path)
    guard let folder = staged[inner] else { throw .missing(.open, at: path) }
    if let old = site?[inner], old.folder.holds(name, with: bytes) { return false }
    try folder.folder.write(name, holding: bytes, for: .everybody)
    return true
  }

  /// Throws away what was staged, after a failure.
  package func abandon() { try? Self.empty(derived) }

  /// Removes every file that the site is not to have any more; of a new site there is none.
  package func removeOthers(than all: () -> Set<String>) throws(FileError) -> Int {
    guard let site else { return 0 }
    let all = all()
    // A build that is interrupted must be told from one that is done.
    if try derived.exists(SiteFolder.state) { try derived.removeFile(SiteFolder.state) }
    var removed = 0
    for (inner, open) in site {
      for entry in try open.folder.entries() where entry.kind == .file {
        if all.contains(Self.join(inner, entry.name)) { continue }
        try open.folder.removeFile(entry.name)
        removed += 1
      }
    }
    return removed
  }

  /// Puts what was staged in place.
  package func finish(_ paths: [String], state: [UInt8]) throws(FileError) {
    if let site {
      for path in paths {
        let (inner, name) = Self.split(path)
        guard let from = staged[inner], let to = site[inner] else { continue }
        try to.folder.replace(name, from: from.folder)
      }
      try Self.empty(derived)
    } else {
      try derived.rename(Self.staging, to: SiteFolder.site)
    }
    try derived.putDerived(SiteFolder.state, holding: state)
  }

  /// The folders of a site, made where they are missing.
  private static func making(
    _ name: String,
    in derived: borrowing Folder
  ) throws(FileError) -> [String: OpenFolder] {
    var open: [String: OpenFolder] = [:]
    for inner in folders {
      _ = try derived.makeFolder(join(name, inner), for: .everybody)
      open[inner] = OpenFolder(try derived.folder(at: join(name, inner)))
    }
    return open
  }

  /// Removes what an interrupted build left.
  private static func empty(_ derived: borrowing Folder) throws(FileError) {
    guard try derived.exists(staging) else { return }
    let folder = try derived.folder(staging)
    for inner in folders where !inner.isEmpty {
      guard try folder.exists(inner) else { continue }
      let own = try folder.folder(inner)
      for entry in try own.entries() { try own.removeFile(entry.name) }
      try folder.removeFolder(inner)
    }
    for entry in try folder.entries() { try folder.removeFile(entry.name) }
    try derived.removeFolder(staging)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : name.isEmpty ? folder : folder + "/" + name
  }
}
