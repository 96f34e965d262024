import System

extension TreeWatch {
  /// Looks for the root, or through everything, when it is time.
  mutating func lookIfDue() {
    lookAtLink()
    guard nextLook <= now() else { return }
    let state = (try? RootIdentity(existing: root)).map(RootState.there) ?? .gone
    switch (rootState, state) {
    case (.gone, .gone): nextLook = now().saturatingAdding(times.rootLook.nanoseconds)
    case (.gone, .there): welcome(state)
    case (.there, .there) where state == rootState: lookThrough(.look)
    case (.there, .there):
      leave()
      welcome(state)
    case (.there, .gone): leave()
    }
  }

  /// Looks where a root that is a link leads now, much oftener than through everything.
  private mutating func lookAtLink() {
    guard isRootLinked, nextLinkLook <= now() else { return }
    nextLinkLook = now().saturatingAdding(times.rootLook.nanoseconds)
    let state = (try? RootIdentity(existing: root)).map(RootState.there) ?? .gone
    if state != rootState { nextLook = now() }
  }

  /// The root is gone; what is known of it stays, to be compared when it is back.
  private mutating func leave() {
    notices.append(.rootGone)
    rootState = .gone
    queue = EventQueue()
    tree.unwatchAll()
    nextLook = now().saturatingAdding(times.rootLook.nanoseconds)
  }

  private mutating func welcome(_ state: RootState) {
    rootState = state
    limit = .notReached
    open()
    lookThrough(.look)
    notices.append(.rootBack)
  }

  /// Looks into every folder, and sets the time for the next look.
  mutating func lookThrough(_ occasion: Occasion) {
    let start = now()
    if limit == .reached { limit = .reachedBefore }
    nextLook = .max
    visit(FolderTree.root, on: occasion)
    if limit == .reachedBefore { limit = .notReached }
    let end = now()
    lastLook = (end - start, end)
    nextLook = min(nextLook, end.saturatingAdding(interval))
  }

  private var interval: UInt64 {
    let isTold = queue.isOpen && limit == .notReached && !isRemote
    if isTold { return times.rescan.nanoseconds }
    let affordable = lastLook.cost.multipliedReportingOverflow(by: 20).partialValue
    return max(times.shortRescan.nanoseconds, affordable)
  }
}
