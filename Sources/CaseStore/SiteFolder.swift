import Casework
import Dispatch
import Findings
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The public site on disk, `.synpunkt/site`, and what was known when it was built.
///
/// New pages are written beside the site, all of them, before the first one takes its place: a disk that
/// is full leaves the old site whole. Only the pages of cases that are public no more go first.
package struct SiteFolder: Sendable {
  private let register: RegisterFolder

  package init(_ register: RegisterFolder) { self.register = register }

  private static let derived = ".synpunkt"
  private static let site = "site"
  private static let staging = "site-new"
  private static let state = "site-state"
  /// The folders of the site, from its root.
  private static let folders = ["", "areas", "cases", "data", "kinds", "months", "units"]

  /// Where it lies.
  package var path: String { register.path + "/" + Self.derived + "/" + Self.site }

  /// Whether there is a site at all.
  package var exists: Bool {
    (try? register.open().exists(Self.derived + "/" + Self.site)) ?? false
  }

  /// Whether a case has a page.
  package func hasPage(of number: CaseNumber) -> Bool {
    (try? register.open().exists("\(Self.derived)/\(Self.site)/cases/\(number).html")) ?? false
  }

  /// Removes the page of a case, if it has one.
  package func removePage(of number: CaseNumber) throws(FileError) {
    guard hasPage(of: number) else { return }
    try register.open().folder(at: Self.derived + "/" + Self.site + "/cases")
      .removeFile("\(number).html")
  }

  /// What the last build kept; `nil` without one, or where the site itself is gone.
  package func readState() -> [UInt8]? {
    guard let folder = try? register.open().folder(Self.derived), folder.exists(Self.site) else {
      return nil
    }
    return try? folder.readIfPresent(Self.state)
  }

  /// What a build did.
  package struct Outcome: Sendable {
    package var written = 0
    package var removed = 0

    package init() {}
  }

  /// A file of the site.
  package typealias File = (path: String, bytes: [UInt8])

  /// Begins a build: from now on files can be staged.
  package func begin() throws(FileError) {
    let derived = try register.open().makingFolder(at: Self.derived)
    try Self.empty(derived)
    let staging = try derived.makingFolder(at: Self.staging)
    for inner in Self.folders where !inner.isEmpty { _ = try staging.makeFolder(inner) }
  }

  /// Writes a file beside the site, unless the site has the same; from any thread.
  ///
  /// - Returns: Whether the file was another.
  package func stage(_ file: File) throws(FileError) -> Bool {
    let root = register.path + "/" + Self.derived
    let (inner, name) = Self.split(file.path)
    let old = try? Folder(root + "/" + Self.join(Self.site, inner))
      .readIfPresent(name, limit: file.bytes.count)
    if old == file.bytes { return false }
    try Folder(root + "/" + Self.join(Self.staging, inner)).putNew(name, file.bytes)
    return true
  }

  /// Throws away what was staged, after a failure.
  package func abandon() {
    if let derived = try? register.open().folder(Self.derived) { try? Self.empty(derived) }
  }

  /// Removes every file that the site is not to have any more.
  package func removeOthers(than all: Set<String>) throws(FileError) -> Int {
    let derived = try register.open().folder(Self.derived)
    guard derived.exists(Self.site) else { return 0 }
    // A build that is interrupted must be told from one that is done.
    if derived.exists(Self.state) { try derived.removeFile(Self.state) }
    return try Self.removeOthers(than: all, in: derived.folder(Self.site))
  }

  /// Puts what was staged in place.
  package func finish(_ staged: [String], state: [UInt8]) throws(FileError) {
    let derived = try register.open().folder(Self.derived)
    if !derived.exists(Self.site) {
      try derived.rename(Self.staging, to: Self.site)
    } else {
      let site = try derived.folder(Self.site)
      for inner in Self.folders where !inner.isEmpty { _ = try site.makeFolder(inner) }
      for inner in Self.folders {
        let own = staged.filter { Self.split($0).folder == inner }
        guard !own.isEmpty else { continue }
        let from = try derived.folder(at: Self.join(Self.staging, inner))
        let to = inner.isEmpty ? try derived.folder(Self.site) : try site.folder(inner)
        for path in own { try to.replace(Self.split(path).name, from: from) }
      }
      try Self.empty(derived)
    }
    try derived.putDerived(Self.state, state)
  }

  private static func removeOthers(
    than all: Set<String>,
    in site: borrowing Folder
  ) throws(FileError) -> Int {
    var removed = 0
    for inner in folders where inner.isEmpty || site.exists(inner) {
      let folder = inner.isEmpty ? try site.itself() : try site.folder(inner)
      for entry in try folder.entries() where entry.kind == .file {
        if all.contains(join(inner, entry.name)) { continue }
        try folder.removeFile(entry.name)
        removed += 1
      }
    }
    return removed
  }

  /// Removes what an interrupted build left.
  private static func empty(_ derived: borrowing Folder) throws(FileError) {
    guard derived.exists(staging) else { return }
    let folder = try derived.folder(staging)
    for inner in folders where !inner.isEmpty && folder.exists(inner) {
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

  /// Does something for each of many, with all cores; the results are in their order.
  package func inParallel<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    let shared = Mutex([Result?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { place in
      let result = body(elements[place])
      shared.withLock { $0[place] = result }
    }
    return shared.withLock { $0.compactMap { $0 } }
  }

  /// What of each case's files decides its page, as a mark that changes with any of them.
  ///
  /// `nil` for a case that was written to so lately that a change might not show.
  package func marks(of numbers: [CaseNumber]) throws(FileError) -> [UInt64?] {
    let now = try register.open().makingFolder(at: Self.derived).time()
    let root = register.path
    let size = 256
    let pieces = (numbers.count + size - 1) / size
    let shared = Mutex([[UInt64?]](repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let part = numbers[(piece * size)..<min(numbers.count, (piece + 1) * size)].map {
        Self.mark(of: $0, root, now)
      }
      shared.withLock { $0[piece] = part }
    }
    return shared.withLock { $0.flatMap { $0 } }
  }

  private static func mark(of number: CaseNumber, _ root: String, _ now: FileStamp.Time) -> UInt64?
  {
    guard let folder = try? Folder(root + "/" + number.folder) else { return nil }
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in RegisterFolder.publishing {
      let stamp = folder.stamp(file.rawValue).trusted(before: now)
      if stamp == .untrusted { return nil }
      for part in stamp.parts { mark = (mark ^ part) &* 0x0000_0100_0000_01b3 }
    }
    return mark
  }
}

extension FileStamp {
  /// Everything of it, as numbers.
  fileprivate var parts: [UInt64] {
    [
      UInt64(bitPattern: modified.seconds), UInt64(modified.nanoseconds),
      UInt64(bitPattern: changed.seconds), UInt64(changed.nanoseconds), UInt64(bitPattern: size),
      inode,
    ]
  }
}

extension Folder {
  /// The folder once more.
  fileprivate func itself() throws(FileError) -> Folder { try folder(".") }

  /// Writes a file that is not there; nobody reads it before the build is done.
  fileprivate func putNew(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw FileError(.create, path + "/" + name) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(.write, path + "/" + name) }
      done += count
    }
  }

  /// Gives a folder another name, which must be free.
  fileprivate func rename(_ name: String, to newName: String) throws(FileError) {
    guard renameat(descriptor, name, descriptor, newName) == 0 else {
      throw FileError(.rename, path + "/" + name)
    }
  }

  /// Moves a file here from another folder, over whatever has its name.
  fileprivate func replace(_ name: String, from other: borrowing Folder) throws(FileError) {
    guard renameat(other.descriptor, name, descriptor, name) == 0 else {
      throw FileError(.rename, path + "/" + name)
    }
  }
}

/// The system's `write`, which other methods hide.
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
