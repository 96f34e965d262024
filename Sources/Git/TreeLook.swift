import Checksums
import System

/// What may differ in a tree from what Git has noted of it, found by the state of its files and folders alone: no file is
/// read, and only folders are listed in which a name has come or gone.
///
/// Nothing that has changed is missed: what was written in the moment in which Git noted it counts as changed (racy-git).
/// `git status` says of the few that are found whether they really differ.
struct TreeLook: Sendable {
  /// Files and folders, from the top of the tree.
  let suspects: [String]
  /// What is known of the folders now.
  let known: KnownFolders

  private static let pieceSize = 2_000

  /// `places`: files and folders from the top, which alone are looked at; `began`: by the file system's clock.
  ///
  /// - Returns: `nil` where only Git can tell.
  init?(
    at top: String,
    _ places: [String],
    by index: IndexFile,
    noted: FileStamp.Time,
    _ before: KnownFolders,
    began: FileStamp.Time
  ) {
    let outline = TreeOutline(of: index, at: places)
    let files = Parallel.map(Self.pieces(of: outline.entries.count), inPiecesOf: 1) { pieces in
      pieces.map { Self.changed(outline.entries[$0], of: index, at: top, noted: noted) }
    }
    let folders = Parallel.map(Self.pieces(of: outline.folders.count), inPiecesOf: 1) { pieces in
      pieces.map { piece -> FolderListing? in
        guard let root = try? Folder(top) else { return nil }
        var listing = FolderListing(at: top, of: index, before, began: began)
        for folder in outline.folders[piece] { listing.look(at: folder, in: root) }
        return listing
      }
    }
    var listing = FolderListing(at: top, of: index, before, began: began)
    for path in before.empty { listing.lookAgain(atEmpty: path) }
    for place in places where !outline.places.contains(place) { listing.look(atUnknown: place) }
    let listings = folders.compactMap(\.self) + [listing]
    guard listings.count == folders.count + 1, listings.allSatisfy(\.isWhole),
      files.allSatisfy({ $0 != nil })
    else { return nil }
    suspects = Self.paths(files.flatMap { $0 ?? [] } + listings.flatMap(\.suspects))
    known = KnownFolders(
      listings.flatMap(\.marks),
      empty: Self.paths(listings.flatMap(\.empty))
    )
  }

  /// Each path once, in order: two that read alike and are written otherwise are two (å as one character and as two).
  private static func paths(_ paths: [String]) -> [String] {
    Set(paths.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func pieces(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: pieceSize).map { $0..<min($0 + pieceSize, count) }
  }

  /// The files whose state is another than what Git has noted; `nil` where the tree cannot be opened.
  private static func changed(
    _ entries: ArraySlice<Int>,
    of index: IndexFile,
    at top: String,
    noted: FileStamp.Time
  ) -> [String]? {
    guard let root = try? Folder(top) else { return nil }
    return index.paths.withUnsafeBytes { paths in
      entries.compactMap { place in
        let entry = index.entries[place]
        guard let path = paths.baseAddress?.advanced(by: entry.path.start) else { return nil }
        let status = root.status(of: path.assumingMemoryBound(to: CChar.self))
        if entry.isAsNoted(status, noted: noted) { return nil }
        return String(decoding: index.path(of: entry), as: UTF8.self)
      }
    }
  }
}

extension IndexFile.Entry {
  private static let kinds: UInt32 = 0o170000

  /// Whether a file is certain to be what Git has noted; `noted`: when its index was written.
  fileprivate func isAsNoted(_ status: FileStatus?, noted: FileStamp.Time) -> Bool {
    // A repository inside the tree is not looked into.
    if mode & Self.kinds == 0o160000 { return true }
    switch mark {
    case .leftOut: return status == nil
    case .unsettled: return false
    case .plain: break
    }
    guard let status, mode & Self.kinds == status.mode & Self.kinds else { return false }
    let isProgram = (mode & 0o100, status.mode & 0o100)
    if status.kind == .file, isProgram.0 != isProgram.1 { return false }
    return status.modified == modified && status.changed == changed && modified < noted
      && UInt32(truncatingIfNeeded: status.inode) == inode
      && UInt32(truncatingIfNeeded: status.size) == size && status.owner == owner
      && status.group == group
  }
}

/// The folders of an index, and what Git knows by name in each.
struct TreeOutline: Sendable {
  /// The places of entries in the index that are looked at.
  private(set) var entries: [Int] = []
  private(set) var folders: [OutlineFolder] = []
  /// Of the places asked about: at or below which the index has something.
  private(set) var places: Set<String> = []

  init(of index: IndexFile, at places: [String]) {
    for place in places { add(place, of: index) }
  }

  private mutating func add(_ place: String, of index: IndexFile) {
    let name = Array(place.utf8)
    let first = index.place(of: name)
    if first < index.entries.count, index.path(of: index.entries[first]).elementsEqual(name) {
      places.insert(place)
      entries.append(first)
    }
    let beginning = name + [UInt8(ascii: "/")]
    var (here, open) = (index.place(of: beginning), [OutlineFolder]())
    while here < index.entries.count {
      let path = index.path(of: index.entries[here])
      guard path.starts(with: beginning) else { break }
      entries.append(here)
      if open.isEmpty { open.append(OutlineFolder(path: name)) }
      while let last = open.last, !last.isAbove(path) { folders.append(open.removeLast()) }
      var known = open[open.count - 1].path.count
      while let slash = path.dropFirst(known + 1).firstIndex(of: UInt8(ascii: "/")),
        slash < path.endIndex - 1
      {
        let end = slash - path.startIndex
        open[open.count - 1].add(path.dropFirst(known + 1).prefix(end - known))
        open.append(OutlineFolder(path: Array(path.prefix(end))))
        known = end
      }
      open[open.count - 1].add(path.dropFirst(known + 1))
      here += 1
    }
    if !open.isEmpty { places.insert(place) }
    folders += open.reversed()
  }
}

/// A folder in which the index has something.
struct OutlineFolder: Sendable {
  let path: [UInt8]
  private(set) var names = QuickHash()

  init(path: [UInt8]) { self.path = path }

  /// Adds a name that Git knows in it.
  mutating func add(_ name: some Collection<UInt8>) { names.add(name) }

  /// Whether something lies in it, or deeper.
  func isAbove(_ other: ArraySlice<UInt8>) -> Bool {
    other.count > path.count && other.starts(with: path)
      && other[other.startIndex + path.count] == UInt8(ascii: "/")
  }
}
