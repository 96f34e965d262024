import Casework
import System

/// A folder that packages are put into, each whole or not at all.
///
/// A package is written under a name of its own, made durable, and only then given its name: a full
/// disk or a kill at any moment leaves no half package under a name that anybody looks for.
package struct PackageShelf: ~Copyable {
  private let folder: Folder

  /// The folder at an absolute path, made where it is missing.
  package init(_ path: String) throws(FileError) { folder = try Folder.making(path) }

  /// The folder at an absolute path, which must be there.
  package init(existing path: String) throws(FileError) { folder = try Folder(path) }

  /// A folder of a register, made where it is missing.
  package init(inside path: PathInside, of register: RegisterFolder) throws(FileError) {
    folder = try register.open().makingFolder(at: path.description)
  }

  /// Its path.
  package var path: String { folder.path }

  /// The right to put packages down here, which another register or clone on this machine may want as well; whoever
  /// has it is waited for.
  package func alone() throws -> FolderLock {
    // Half a minute.
    guard let lock = try FolderLock(path, patience: 300) else {
      throw WriteRefusal.locked(path: path, holder: "synpunkt")
    }
    return lock
  }

  /// A package that is written and has not got its name yet.
  package struct Prepared: Sendable {
    package let name: String
    fileprivate let temporary: String
    /// Files that are asked for one by one whether they are durable, from the shelf.
    fileprivate let paths: [String]
    fileprivate let isFolder: Bool
  }

  /// Whether something has the name.
  package func holds(_ name: String) throws(FileError) -> Bool { try folder.exists(name) }

  /// The bytes of a file on the shelf, by its path of names with `/` between; `nil` when there is none.
  package func read(_ path: String) throws(FileError) -> [UInt8]? {
    let parts = path.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    do {
      guard parts.count > 1 else { return try folder.read(last) }
      return try folder.folder(at: parts.dropLast().joined(separator: "/")).read(last)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Writes a package that is a folder of files, by their paths inside.
  package func prepare(
    folder name: String,
    holding files: [(path: String, bytes: [UInt8])]
  ) throws(FileError) -> Prepared {
    try removeLeft(of: [name])
    let temporary = Folder.temporaryName(for: name)
    try folder.makeNewFolder(temporary)
    do {
      try fill(folder.folder(temporary), with: files)
    } catch {
      try? folder.removeTree(temporary)
      throw error
    }
    return Prepared(
      name: name,
      temporary: temporary,
      paths: Self.asked(files.map(\.path)).map { temporary + "/" + $0 },
      isFolder: true
    )
  }

  /// Where the system has written everything already, one file tells whether the disk still works.
  private static func asked(_ paths: [String]) -> [String] {
    #if os(Linux)
    Array(paths.suffix(1))
    #else
    paths
    #endif
  }

  /// Writes a package that is one file.
  package func prepare(file name: String, holding bytes: [UInt8]) throws(FileError) -> Prepared {
    try removeLeft(of: [name])
    let temporary = try folder.writeTemporary(for: name, holding: bytes)
    return Prepared(name: name, temporary: temporary, paths: [], isFolder: false)
  }

  /// Makes packages durable and gives them their names, which must be free.
  ///
  /// The first that could not have it ends the work; it and those behind it are gone.
  package func finish(_ packages: [Prepared]) throws(FileError) {
    var rest = packages[...]
    do {
      writeEverything()
      for package in packages {
        for path in package.paths { try folder.syncFile(path) }
      }
      while let next = rest.first {
        try give(next)
        rest.removeFirst()
      }
      try folder.sync()
    } catch {
      discard(Array(rest))
      throw error
    }
  }

  /// Removes packages that shall not have their names.
  package func discard(_ packages: [Prepared]) {
    for package in packages {
      if package.isFolder {
        try? folder.removeTree(package.temporary)
      } else {
        try? folder.removeFile(package.temporary)
      }
    }
  }

  /// Removes what an interrupted run left of a package: it holds what cases hold.
  ///
  /// Whoever calls has the right to pack, so that nobody is writing it: the number of a process means nothing in
  /// another container.
  package func removeLeft(of names: [String]) throws(FileError) {
    let endings = names.map { "-" + $0.shortened(to: 200) }
    for entry in try folder.entries()
    where entry.name.hasPrefix(Folder.temporaryPrefix)
      && endings.contains(where: entry.name.hasSuffix)
    {
      switch entry.kind {
      case .folder: try folder.removeTree(entry.name)
      case .file, .link, .other, .misnamed: try folder.removeFile(entry.name)
      }
    }
  }

  private func give(_ package: Prepared) throws(FileError) {
    // The rename of a file would replace what has the name; that of a folder, only an empty one.
    guard try !folder.exists(package.name) else {
      throw .existing(.create, at: folder.path + "/" + package.name)
    }
    try folder.rename(package.temporary, to: package.name)
  }

  /// The files of a folder that nobody else knows yet.
  private func fill(
    _ package: borrowing Folder,
    with files: [(path: String, bytes: [UInt8])]
  ) throws(FileError) {
    var made: Set<Substring> = []
    for file in files {
      for slash in file.path.indices where file.path[slash] == "/" {
        let inner = file.path[..<slash]
        guard made.insert(inner).inserted else { continue }
        try package.makeNewFolder(String(inner))
      }
      try package.write(file.path, holding: file.bytes)
    }
  }
}
