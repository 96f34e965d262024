import CivilCalendar
import System

/// Git in the middle of something in the tree of a register: its files may be of two states at once.
package struct GitWork: Hashable, Sendable {
  /// What tells of it, as `.git/MERGE_HEAD`.
  package let marker: String
  /// When it began, or went on last.
  package let since: Instant

  /// What Git puts into its folder until it is done (gitrepository-layout(5), git-rebase(1)).
  fileprivate static let markers = [
    "index.lock", "MERGE_HEAD", "rebase-merge", "rebase-apply", "CHERRY_PICK_HEAD", "REVERT_HEAD",
  ]

  /// Whether it may be over soon, as by far most of it is.
  ///
  /// What began long ago, or by a clock that was wrong, has been forgotten by somebody, and nobody is to
  /// wait for it.
  package func isFresh(at now: Instant) -> Bool {
    abs(now.seconds - since.seconds) < Self.patience
  }

  /// How long anybody waits for Git, in seconds.
  package static let patience: Int64 = 600
}

extension RegisterFolder {
  /// What Git is doing in the tree that the register lies in; nothing where there is no Git.
  ///
  /// Of what cannot be looked at nobody says that it rests: that counts as work which began `now`.
  package func gitWork(at now: Instant) -> [GitWork] {
    do {
      guard let path = try gitFolder() else { return [] }
      let git = try Folder(path)
      return GitWork.markers.compactMap { name in
        let stamp = git.stamp(name)
        if stamp == .missing { return nil }
        return GitWork(
          marker: ".git/" + name,
          since: stamp == .untrusted ? now : Instant(seconds: stamp.modified.seconds)
        )
      }
    } catch {
      return [GitWork(marker: ".git", since: now)]
    }
  }

  /// Whether the register lies in a tree of Git, as far as a look tells.
  package var liesInGit: Bool { get throws(FileError) { try gitFolder() != nil } }

  /// The folder in which Git keeps its state of this tree, found as Git does it: from the register
  /// upwards, and on from a file that says where it is, as another working tree has one.
  func gitFolder() throws(FileError) -> String? {
    var here = path[...]
    while true {
      let git = String(here) + "/.git"
      do {
        let status = try FileStatus(at: git)
        if status.kind == .folder { return git }
        if let target = try Self.target(of: git, in: String(here)) { return target }
      } catch {
        guard error.leadsNowhere else { throw error }
      }
      guard let slash = here.lastIndex(of: "/") else { return nil }
      here = here[..<slash]
    }
  }

  /// What follows `gitdir: ` in a file.
  private static func target(
    of file: String,
    in folder: String
  ) throws(FileError) -> String? {
    let label = "gitdir: "
    let bytes = try Folder.readFile(file)
    guard let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first,
      line.hasPrefix(label)
    else { return nil }
    let target = line.dropFirst(label.count)
    return target.hasPrefix("/") ? String(target) : folder + "/" + target
  }
}
