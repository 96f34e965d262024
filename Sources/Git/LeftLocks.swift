import System

/// Locks that Git was killed with, or the machine lost its power: Git itself never takes them away, and refuses everything.
///
/// A lock is left over when nobody touches it while it is watched for some seconds, and no Git runs that may have it: on a disk
/// of this machine none whose folder is in the tree, or cannot be asked for. Where that is not known it is left over after
/// ten minutes, as long as anybody waits for Git.
extension Repository {
  /// Removes what is left over.
  ///
  /// - Returns: The locks that were removed, and those that somebody has; paths in Git's folder.
  package func removeLeftLocks() -> (removed: [String], held: [String]) {
    var locks = self.locks()
    if locks.isEmpty || (locks.keys.allSatisfy(isTidying) && hasRunningGit) { return ([], []) }
    for _ in 0..<Self.watched {
      Pause.tenth()
      let now = self.locks()
      locks = locks.filter { now[$0.key] == $0.value }
      if locks.isEmpty { return ([], []) }
    }
    let isFree = FileSystemKind(of: gitFolder) == nil && !hasRunningGit
    var (removed, held): ([String], [String]) = ([], [])
    for (path, stamp) in locks.sorted(by: { $0.key < $1.key }) {
      if isFree || isOld(stamp), remove(path) {
        removed.append(path)
      } else if !isTidying(path) {
        held.append(path)
      }
    }
    return (removed, held)
  }

  /// Whether a lock is one that Git tidies up by, for minutes and in the background: all else goes on beside it.
  private func isTidying(_ path: String) -> Bool {
    path.hasPrefix(gitFolder + "/objects/") || path.hasPrefix(commonFolder + "/objects/")
  }

  /// Tenths of a second.
  private static let watched = 25
  /// In seconds.
  private static let patience: Int64 = 600

  /// What Git locks in its folder, and in the one that several working trees have in common.
  private func locks() -> [String: FileStamp] {
    var found: [String: FileStamp] = [:]
    for folder in Set([gitFolder, commonFolder]) {
      for below in ["", "objects", "objects/info", "objects/info/commit-graphs", "objects/pack"] {
        add(in: folder + (below.isEmpty ? "" : "/" + below), to: &found)
      }
      addAll(in: folder + "/refs", to: &found)
    }
    return found
  }

  private var commonFolder: String {
    guard let git = try? Folder(gitFolder), let bytes = try? git.readIfPresent("commondir") else {
      return gitFolder
    }
    let path = String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }
    return path.hasPrefix("/") ? path : gitFolder + "/" + path
  }

  private func add(in path: String, to found: inout [String: FileStamp]) {
    guard let folder = try? Folder(path), let entries = try? folder.entries() else { return }
    for entry in entries where entry.kind == .file && entry.name.hasSuffix(".lock") {
      let stamp = folder.stamp(entry.name)
      if stamp != .missing { found[path + "/" + entry.name] = stamp }
    }
  }

  private func addAll(in path: String, to found: inout [String: FileStamp]) {
    add(in: path, to: &found)
    guard let entries = try? Folder(path).entries() else { return }
    for entry in entries where entry.kind == .folder {
      addAll(in: path + "/" + entry.name, to: &found)
    }
  }

  private func isOld(_ stamp: FileStamp) -> Bool {
    guard let git = try? Folder(gitFolder), let now = try? git.time() else { return false }
    return now.seconds - stamp.modified.seconds > Self.patience
  }

  private func remove(_ path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/"), let folder = try? Folder(String(path[..<slash]))
    else {
      return false
    }
    return (try? folder.removeFile(String(path[path.index(after: slash)...]))) != nil
  }

  /// Whether a process is no more, or only waits for its parent to hear of its end.
  private static func hasEnded(_ process: String) -> Bool {
    guard let bytes = try? Folder.readFile("/proc/\(process)/stat", limit: 4_096),
      let name = bytes.lastIndex(of: UInt8(ascii: ")")), name + 2 < bytes.count
    else { return true }
    return "ZX".utf8.contains(bytes[name + 2])
  }

  /// The folder that a process works in; `nil` where nobody tells.
  ///
  /// One that is about to end has none for a moment.
  private static func place(of process: String) -> String? {
    for _ in 0..<20 {
      if let place = Folder.linkTarget("/proc/\(process)/cwd") { return place }
      if hasEnded(process) { return nil }
      Pause.hundredth()
    }
    return nil
  }

  /// Whether a Git runs that may be at work in this tree; one of which that cannot be told may.
  private var hasRunningGit: Bool {
    guard let processes = try? Folder("/proc").entries() else { return true }
    return processes.contains { process in
      guard Int32(process.name) != nil,
        let name = try? Folder.readFile("/proc/\(process.name)/comm", limit: 64),
        name.starts(with: "git\n".utf8) || name.starts(with: "git-".utf8)
      else { return false }
      guard let place = Self.place(of: process.name) else {
        // It belongs to somebody else, or has ended.
        return !Self.hasEnded(process.name)
      }
      return [top, gitFolder, commonFolder].contains { place == $0 || place.hasPrefix($0 + "/") }
    }
  }
}
