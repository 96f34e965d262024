import System

extension TreeWatch {
  /// Why folders are looked into.
  enum Occasion {
    /// To know how everything is; nothing is reported.
    case first
    /// To find what was not told of.
    case look
    /// Because the system told of the folder.
    case event
  }

  /// Looks into a folder and everything below, watches it, and notes what is not as it was.
  ///
  /// A folder is watched before it is listed: what comes between is reported twice rather than never.
  mutating func visit(_ start: FolderTree.ID, on occasion: Occasion) {
    var waiting = [start]
    while let folder = waiting.popLast() {
      let path = tree.path(of: folder)
      watch(folder, at: path)
      do throws(FolderListing.Failure) {
        let listing = try list(folder, at: path, keeping: .ofFiles)
        compare(folder, at: path, with: listing.fingerprint, on: occasion, listing: listing)
        waiting += follow(listing.subfolders, in: folder)
      } catch {
        waiting += visitFailed(folder, at: path, on: occasion, by: error)
      }
    }
  }

  func list(
    _ folder: FolderTree.ID,
    at path: ExactText,
    keeping names: FolderListing.Names
  ) throws(FolderListing.Failure) -> FolderListing {
    try FolderListing(
      absolute(path),
      link: folder == FolderTree.root ? .followed : .refused,
      names: names,
      matters: { matters($0, in: folder) }
    )
  }

  private mutating func visitFailed(
    _ folder: FolderTree.ID,
    at path: ExactText,
    on occasion: Occasion,
    by failure: FolderListing.Failure
  ) -> [FolderTree.ID] {
    switch failure {
    case .unreadable(let code):
      compare(folder, at: path, with: .unreadable(code), on: occasion, listing: nil)
      return Array(tree.folders(in: folder).values)
    case .gone where folder == FolderTree.root: nextLook = now()
    case .gone: remove(folder)
    }
    return []
  }

  private mutating func compare(
    _ folder: FolderTree.ID,
    at path: ExactText,
    with fingerprint: Fingerprint,
    on occasion: Occasion,
    listing: FolderListing?
  ) {
    let old = tree.fingerprint(of: folder)
    guard fingerprint != old else { return }
    tree.setFingerprint(fingerprint, of: folder)
    switch occasion {
    case .first: break
    case .look: settling.note(.folder(path), by: .found, at: now())
    case .event:
      let time = now()
      if old == .unknown, let listing, !listing.hasUnspeakableName {
        for name in listing.files {
          settling.note(.file(path.appending(name)), by: .complete, at: time)
        }
      } else {
        settling.note(.folder(path), by: .complete, at: time)
      }
      unconfirmed.append(folder)
    }
  }

  /// Takes the folders that are there into the tree, and those that are not out of it.
  private mutating func follow(
    _ names: [ExactText],
    in parent: FolderTree.ID
  ) -> [FolderTree.ID] {
    let known = tree.folders(in: parent)
    if !known.isEmpty {
      let present = Set(names)
      for (name, folder) in known where !present.contains(name) { remove(folder) }
    }
    return names.map { tree.adding($0, in: parent) }
  }

  /// Forgets a folder and everything below, and notes that it is gone.
  mutating func remove(_ folder: FolderTree.ID) {
    let (paths, watches) = tree.remove(folder)
    // What was moved out of the tree is still there, and watched.
    for watch in watches { queue.unwatch(watch) }
    let time = now()
    for path in paths { settling.note(.folder(path), by: .complete, at: time) }
  }
}
