import System

extension TreeWatch {
  /// Reads what the system has to tell, until there is nothing more.
  mutating func takeEvents() {
    // Bounded, so that whoever changes files without end does not keep others from being reported.
    for _ in 0..<64 {
      guard let events = queue.read() else {
        unconfirmed = []
        return
      }
      let time = now()
      for event in events { take(event, at: time) }
    }
  }

  /// Takes note of one event.
  mutating func take(_ event: TreeEvent, at time: UInt64) {
    if event.kind.contains(.overflow) { return lookAfterOverflow(at: time) }
    // One whose watch has been let go of was still on the way.
    guard let folder = tree.folder(with: event.watch) else { return }
    switch event.subject {
    case .itself: take(event.kind, ofFolderItself: folder, at: time)
    case .unspeakable: settling.note(.folder(tree.path(of: folder)), by: .complete, at: time)
    case .entry(let name):
      guard matters(name, in: folder) else { return }
      if event.kind.contains(.ofFolder) {
        take(event.kind, ofFolder: name, in: folder, at: time)
      } else if let sign = event.kind.sign {
        settling.note(.file(tree.path(of: folder).appending(name)), by: sign, at: time)
      }
    }
  }

  private mutating func take(
    _ kind: TreeEvent.Kind,
    ofFolderItself folder: FolderTree.ID,
    at time: UInt64
  ) {
    if kind.contains(.attributes) {
      settling.note(.folder(tree.path(of: folder)), by: .complete, at: time)
    }
    if kind.contains(.ended) { _ = tree.unwatch(folder) }
    if folder == FolderTree.root {
      if !kind.isDisjoint(with: [.selfDeleted, .selfMoved, .unmounted, .ended]) {
        nextLook = time
      }
    } else if !kind.isDisjoint(with: [.unmounted, .ended]) {
      visit(folder, on: .event)
    }
  }

  private mutating func take(
    _ kind: TreeEvent.Kind,
    ofFolder name: ExactText,
    in parent: FolderTree.ID,
    at time: UInt64
  ) {
    let path = tree.path(of: parent)
    if !kind.isDisjoint(with: [.deleted, .movedFrom]) {
      if let folder = tree.folder(name, in: parent) { remove(folder) }
      settling.note(.folder(path), by: .complete, at: time)
    } else if !kind.isDisjoint(with: [.created, .movedTo]) {
      visit(tree.adding(name, in: parent), on: .event)
      settling.note(.folder(path), by: .complete, at: time)
    } else if kind.contains(.attributes) {
      takeAttributes(ofFolder: tree.adding(name, in: parent), at: time)
    }
  }

  private mutating func takeAttributes(ofFolder folder: FolderTree.ID, at time: UInt64) {
    settling.note(.folder(tree.path(of: folder)), by: .complete, at: time)
    // One that could not be read may be readable now.
    if !tree.isWatched(folder) { visit(folder, on: .event) }
  }

  /// Some events are lost, so everything may be otherwise.
  private mutating func lookAfterOverflow(at time: UInt64) {
    if !notices.contains(.overflow) { notices.append(.overflow) }
    // A fingerprint taken after the loss holds a change that nobody was told of.
    for folder in unconfirmed { tree.setFingerprint(.doubted, of: folder) }
    unconfirmed = []
    // As long again as the last look took: whoever makes events without end takes half the time.
    nextLook = min(nextLook, max(time, lastLook.end.saturatingAdding(lastLook.cost)))
  }
}

extension TreeEvent.Kind {
  /// What an event says of a file.
  fileprivate var sign: Settling.Sign? {
    if contains(.modified) { return .written }
    // A new file is open only if it is written to: a hard link is complete as soon as it is there.
    if !isDisjoint(with: [.created, .deleted, .movedFrom, .movedTo, .closedAfterWriting]) {
      return .complete
    }
    return contains(.attributes) ? .touched : nil
  }
}
