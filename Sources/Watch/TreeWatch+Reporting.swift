import System

extension TreeWatch {
  /// Everything that is over.
  ///
  /// The fingerprint of each folder is taken anew, so that the next look does not report it again.
  mutating func takeOver() -> TreeChanges {
    // While the root is gone, everything would seem to be.
    if rootState == .gone { return TreeChanges() }
    let time = now()
    var looks: [ExactText: SecondLook] = [:]
    var files: [String] = []
    var folders: Set<ExactText> = []
    for (subject, wait) in settling.takeOver(at: time) {
      switch subject {
      case .file(let path):
        if isAwaitingContent(path, in: wait) {
          settling.putBack(subject, waiting: wait, in: .filling, at: time)
          continue
        }
        lookAgain(at: path.folder, after: &looks)
        files.append(path.text)
        // The new fingerprint may hold a change by another machine, of which nobody tells.
        if isRemote { folders.insert(path.folder) }
      case .folder(let path):
        let look = lookAgain(at: path, after: &looks)
        if let phase = look.next(after: wait, isPatient: !settling.isExhausted(wait, at: time)) {
          settling.putBack(subject, waiting: wait, in: phase, at: time)
        } else {
          folders.insert(path)
        }
      }
    }
    var changes = TreeChanges()
    changes.files = files.sorted()
    changes.folders = folders.map(\.text).sorted()
    return changes
  }

  private func isAwaitingContent(_ path: ExactText, in wait: Settling.Wait) -> Bool {
    wait.phase == .quiet && FileStatus(ofLinkAt: absolute(path))?.isEmptyFile == true
  }

  /// Takes the fingerprint of a folder again, once for everything in it that is over.
  @discardableResult
  private mutating func lookAgain(
    at path: ExactText,
    after looks: inout [ExactText: SecondLook]
  ) -> SecondLook {
    if let look = looks[path] { return look }
    let look = lookAgain(at: path)
    looks[path] = look
    return look
  }

  private mutating func lookAgain(at path: ExactText) -> SecondLook {
    guard let folder = tree.folder(at: path) else { return .none }
    do throws(FolderListing.Failure) {
      let listing = try list(folder, at: path, keeping: .ofFoldersOnly)
      let isSame = listing.fingerprint == tree.fingerprint(of: folder)
      if !isSame { tree.setFingerprint(listing.fingerprint, of: folder) }
      unconfirmed.append(folder)
      return SecondLook(isSame: isSame, hasEmptyFile: listing.hasEmptyFile)
    } catch {
      // What has become of it is the next event's or the next look's to tell.
      return .none
    }
  }
}

/// What a folder is like when it is looked at once more.
private struct SecondLook {
  let isSame: Bool
  let hasEmptyFile: Bool

  /// Of a folder that is gone, or cannot be read: nothing more can be waited for.
  static let none = SecondLook(isSame: true, hasEmptyFile: false)

  /// What a folder found to be otherwise has still to wait for.
  func next(after wait: Settling.Wait, isPatient: Bool) -> Settling.Phase? {
    switch wait.phase {
    case .closing, .quiet: nil
    case .secondLook, .filling:
      if !isPatient {
        nil
      } else if !isSame {
        .secondLook
      } else if hasEmptyFile, wait.phase == .secondLook {
        .filling
      } else {
        nil
      }
    }
  }
}
