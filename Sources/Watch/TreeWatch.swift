import System

/// A watch over a folder and everything below, which tells what has changed when it is over.
///
/// ```swift
/// var watch = try TreeWatch("/srv/synpunkt", names: ["cases", "templates"], now: clock)
/// while true {
///   let changes = try watch.next(within: .seconds(60))
///   for path in changes.files { … }     // cases/2026/00/SYN-2026-0042/case.yaml
///   for path in changes.folders { … }   // look at every file directly in it
/// }
/// ```
///
/// The system tells of changes (inotify(7)), and now and then everything is looked through, which finds
/// what it did not tell. Where it cannot tell – too many folders, a network drive – the looks come every
/// few seconds; a ``TreeChanges/Notice`` says so.
///
/// What is reported twice does no harm; what is lost does. So a look reports the folder of a file that is
/// still being written to, and the file is reported when that is over. Three things are beyond it: a change by
/// `mmap` is seen at the next look only, and not even then if another file of the folder was reported
/// between; a look takes a file for the same whose size, inode and times, as fine as the file system
/// keeps them, are the same; and what has a name that is no UTF-8 is reported as its folder, and not
/// watched if it is a folder.
///
/// It starts no thread and is not made for several. Links are neither followed nor ignored: the link
/// itself is the file.
package struct TreeWatch: ~Copyable {
  let root: String
  /// Which names directly in the root are watched; none means all.
  private let names: Set<ExactText>
  private let isIgnored: (String) -> Bool
  let times: WatchTimes
  let now: () -> UInt64
  /// How many folders may be watched; beyond that the system is taken to refuse.
  private let capacity: Int

  var tree = FolderTree()
  var queue = EventQueue()
  var settling: Settling
  var notices: [TreeChanges.Notice] = []
  var rootState = RootState.gone
  /// When everything is looked through again, or, if it is gone, the root is looked for.
  var nextLook: UInt64 = 0
  /// Whether the root is reached through a link, and when to look next where it leads.
  let isRootLinked: Bool
  var nextLinkLook: UInt64 = 0
  /// How long the last look through everything took, and when it was over.
  var lastLook = (cost: UInt64(0), end: UInt64(0))
  /// Whether some folders have no watch because there may be no more.
  var limit = Limit.notReached
  /// Whether others can change the files without this machine being told.
  var isRemote = false
  /// Folders whose fingerprint was taken since the queue was last known to be whole.
  var unconfirmed: [FolderTree.ID] = []

  /// Watches a folder; what changes from now on is reported.
  ///
  /// Everything is looked through once: half a second for 20,000 cases with 100,000 files that the
  /// system has in memory, two to four when it has to read them from the disk.
  ///
  /// - Parameters:
  ///   - root: An absolute path. A link there is followed.
  ///   - names: The files and folders directly in the root that matter, whether they exist or not; none
  ///     means all. What is in those folders matters at any depth.
  ///   - times: How long to wait for what.
  ///   - isIgnored: Whether files and folders of this name are nobody's business.
  ///   - now: Nanoseconds of a clock that only goes forward. One that goes on while the machine sleeps
  ///     (`CLOCK_BOOTTIME`) brings a look through everything soon after it wakes.
  /// - Throws: That the root is no folder.
  package init(
    _ root: String,
    names: [String] = [],
    times: WatchTimes = WatchTimes(),
    isIgnored: @escaping (String) -> Bool = { _ in false },
    now: @escaping () -> UInt64
  ) throws(WatchFailure) {
    try self.init(root, under: names, times: times, ignoring: isIgnored, clock: now, capacity: .max)
  }

  /// With at most so many watches, as if the system allowed no more.
  init(
    _ root: String,
    under names: [String],
    times: WatchTimes,
    ignoring isIgnored: @escaping (String) -> Bool,
    clock now: @escaping () -> UInt64,
    capacity: Int
  ) throws(WatchFailure) {
    self.root = root
    self.names = Set(names.map(ExactText.init))
    self.times = times
    self.isIgnored = isIgnored
    self.now = now
    self.capacity = capacity
    settling = Settling(times)
    rootState = try .there(RootIdentity(existing: root))
    isRootLinked = RootIdentity.isLinked(root)
    open()
    lookThrough(.first)
  }

  /// Waits until something has changed and is over, `timeout` has passed, or `wake` is readable –
  /// whichever comes first.
  ///
  /// - Parameters:
  ///   - timeout: None means for ever.
  ///   - wake: A descriptor, from which nothing is read.
  /// - Returns: Everything that is over; empty when the time has passed.
  /// - Throws: That the system does not wait, which no later call would change.
  package mutating func next(
    within timeout: Duration? = nil,
    wake: Int32? = nil
  ) throws(WatchFailure) -> TreeChanges {
    let deadline = timeout.map { now().saturatingAdding($0.nanoseconds) }
    while true {
      let isWoken = try wait(until: deadline, or: wake)
      takeEvents()
      lookIfDue()
      var changes = takeOver()
      changes.isWoken = isWoken
      swap(&changes.notices, &notices)
      if !changes.isEmpty { return changes }
      if let deadline, deadline <= now() { return changes }
    }
  }
}

extension TreeWatch {
  /// Whether an entry of a folder is watched and reported.
  func matters(_ name: ExactText, in folder: FolderTree.ID) -> Bool {
    if folder == FolderTree.root, !names.isEmpty, !names.contains(name) { return false }
    return !isIgnored(name.text)
  }

  func absolute(_ path: ExactText) -> String { path.text.isEmpty ? root : root + "/" + path.text }

  /// Asks the system for a queue, and what kind of file system this is.
  mutating func open() {
    tree.unwatchAll()
    do throws(EventQueue.Failure) {
      queue = try .opened()
    } catch {
      queue = EventQueue()
      tell(error)
    }
    let kind = remoteFileSystem
    isRemote = kind != nil
    if let kind { notices.append(.remoteFileSystem(name: kind.name)) }
  }

  /// Of the root or a folder mounted directly in it.
  private var remoteFileSystem: FileSystemKind? {
    for name in names {
      if let kind = FileSystemKind(of: absolute(name)) { return kind }
    }
    return FileSystemKind(of: root)
  }

  /// Watches a folder, if there may be one more watch.
  mutating func watch(_ id: FolderTree.ID, at path: ExactText) {
    guard queue.isOpen else { return }
    do throws(EventQueue.Failure) {
      guard tree.isWatched(id) || tree.watchCount < capacity else {
        throw .limit(setting: "fs.inotify.max_user_watches")
      }
      let watch = try queue.watch(absolute(path), as: id == FolderTree.root ? .root : .below)
      if let old = tree.setWatch(watch, of: id) { queue.unwatch(old) }
    } catch {
      tell(error)
    }
  }

  private mutating func tell(_ failure: EventQueue.Failure) {
    switch failure {
    case .unsupported: notices.append(.noEvents)
    case .limit(let setting):
      if limit == .notReached {
        notices.append(.limitReached(watches: tree.watchCount, setting: setting))
      }
      limit = .reached
    // Reading the folder fails for the same reason, and that is where it counts.
    case .folder: break
    }
  }
}

extension TreeWatch {
  /// Whether the system has refused a watch.
  enum Limit {
    case notReached
    /// During an earlier look through everything.
    case reachedBefore
    case reached
  }
}
