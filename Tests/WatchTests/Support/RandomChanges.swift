import Foundation
import Glibc
import Laws

/// What people, programs and git do to a tree, at random.
struct RandomChanges {
  private var random: Seeded
  /// Each text has another length, so that a change shows even within one tick of the file system's clock.
  private var size = 1

  init(_ seed: Int) { random = Seeded(seed) }

  /// Files in which the changes begin.
  static let start = [
    "cases/a/case.yaml", "cases/a/letters/1.txt", "cases/b/case.yaml", "cases/b/public/x/1.txt",
    "register.yaml", "templates/svar.txt",
  ]

  mutating func change(_ tree: ScratchTree) throws {
    for _ in 0...random.below(12) { try changeOnce(tree) }
  }

  private mutating func changeOnce(_ tree: ScratchTree) throws {
    size += 1
    let text = String(repeating: "x", count: size)
    let (files, folders) = try Self.contents(of: tree)
    let folder = random.pick(folders)
    let fresh = folder + random.pick(["case.yaml", "log.yaml", "1.txt", "2.txt", "é.txt", "x~"])
    let isFile = !folders.contains(fresh + "/")
    switch random.below(14) {
    case 0, 1: if isFile { try tree.save(fresh, text) }
    case 2: if isFile { try tree.saveByRenaming(fresh, text) }
    case 3: if isFile { try tree.save(fresh, "") }
    case 4, 5: if let file = files.randomElement(using: &random) { try tree.append(file, text) }
    case 6: if let file = files.randomElement(using: &random) { try tree.remove(file) }
    case 7:
      if let file = files.randomElement(using: &random), isFile { try tree.move(file, fresh) }
    case 8:
      if let file = files.randomElement(using: &random) {
        tree.setMode(file, random.pick([0o600, 0o640, 0o644]))
      }
    case 9: try tree.makeFolder(folder + random.pick(["c", "d/e", "d/f/g", "h~"]))
    case 10: try tree.save(folder + random.pick(["c", "i/j", "i/k"]) + "/new.txt", text)
    // The other way round would put a folder into itself.
    case 11, 12: moveFolder(tree, folder, random.pick(folders) + random.pick(["c", "d", "l"]))
    default: if folder.hasPrefix("cases/"), folder != "cases/" { try tree.remove(folder) }
    }
  }

  /// A folder in a place where there is none, or nothing in it; the system refuses all others.
  private func moveFolder(_ tree: ScratchTree, _ folder: String, _ target: String) {
    guard folder.hasPrefix("cases/"), folder != "cases/" else { return }
    _ = Glibc.rename(tree.absolute(folder), tree.absolute(target))
  }

  /// Paths in a fixed order; folders end in `/`, but for the root.
  private static func contents(of tree: ScratchTree) throws -> (files: [String], folders: [String])
  {
    let states = Set(FileState.all(in: tree).keys)
    let folders = FileState.folders(in: tree).map { $0.isEmpty ? "" : $0 + "/" }
    return (states.sorted(), folders.sorted())
  }
}

/// What tells one state of a file from another.
struct FileState: Equatable {
  let inode: UInt64
  let size: Int64
  let mode: UInt32
  let modified: UInt64

  /// Of every file, by path from the root.
  static func all(in tree: ScratchTree) -> [String: FileState] {
    var states: [String: FileState] = [:]
    for path in paths(in: tree) {
      var status = stat()
      guard lstat(tree.absolute(path), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
        continue
      }
      states[path] = FileState(
        inode: UInt64(status.st_ino),
        size: Int64(status.st_size),
        mode: status.st_mode,
        modified: UInt64(status.st_mtim.tv_sec) * 1_000_000_000 + UInt64(status.st_mtim.tv_nsec)
      )
    }
    return states
  }

  static func folders(in tree: ScratchTree) -> [String] {
    var isFolder: ObjCBool = false
    return [""]
      + paths(in: tree).filter {
        FileManager.default.fileExists(atPath: tree.absolute($0), isDirectory: &isFolder)
          && isFolder.boolValue
      }
  }

  private static func paths(in tree: ScratchTree) -> [String] {
    FileManager.default.enumerator(atPath: tree.root)?.compactMap { $0 as? String } ?? []
  }
}
