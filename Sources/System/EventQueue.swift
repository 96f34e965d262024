import Platform

/// The system's queue of events in watched folders: one inotify descriptor, or none.
package struct EventQueue: ~Copyable {
  /// Readable when there are events; -1 when the system gives none, which poll(2) passes over.
  package let descriptor: Int32
  private let buffer: UnsafeMutableRawBufferPointer

  /// No queue: nothing is ever reported.
  package init() {
    descriptor = -1
    buffer = .allocate(byteCount: 0, alignment: 16)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer = .allocate(byteCount: Self.bufferSize, alignment: 16)
  }

  deinit {
    buffer.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  package var isOpen: Bool { descriptor >= 0 }

  /// Room for a thousand events with names of an ordinary length.
  private static let bufferSize = 1 << 16

  /// Why there is no queue, or a folder has no watch.
  package enum Failure: Error {
    /// The system has no such queues.
    case unsupported
    /// The user has as many as a setting allows.
    case limit(setting: String)
    /// There is no such folder, or it must not be read.
    case folder(code: Int32)
  }
}

extension EventQueue {
  /// The events since the last time; `nil` when there are none.
  package mutating func read() -> [TreeEvent]? {
    guard isOpen else { return nil }
    let count = Descriptor.read(descriptor, into: buffer)
    guard count > 0 else { return nil }
    return TreeEvent.all(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}

#if os(Linux)
extension EventQueue {
  /// A new queue (inotify_init1(2)).
  package static func opened() throws(Failure) -> EventQueue {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    if descriptor >= 0 { return EventQueue(descriptor: descriptor) }
    throw errno == ENOSYS ? .unsupported : .limit(setting: "fs.inotify.max_user_instances")
  }

  /// Watches a folder; one that is watched already keeps its number (inotify_add_watch(2)).
  package func watch(_ path: String, as place: Place) throws(Failure) -> FolderWatch {
    var kind = TreeEvent.Kind.entries.rawValue | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)
    switch place {
    case .root: kind |= TreeEvent.Kind([.selfDeleted, .selfMoved]).rawValue
    case .below: kind |= UInt32(IN_DONT_FOLLOW)
    }
    let number = inotify_add_watch(descriptor, path, kind)
    if number >= 0 { return FolderWatch(number: number) }
    switch errno {
    case ENOSPC, ENOMEM, EMFILE: throw .limit(setting: "fs.inotify.max_user_watches")
    case let code: throw .folder(code: code)
    }
  }

  /// Lets go of a watch; one that the system has ended already is no error.
  package func unwatch(_ watch: FolderWatch) { _ = inotify_rm_watch(descriptor, watch.number) }
}
#else
extension EventQueue {
  /// There is none.
  package static func opened() throws(Failure) -> EventQueue { throw .unsupported }

  package func watch(_ path: String, _ place: Place) throws(Failure) -> FolderWatch {
    throw .unsupported
  }

  package func unwatch(_ watch: FolderWatch) {}
}
#endif

extension EventQueue {
  /// Where a watched folder lies.
  package enum Place {
    /// The user named it: a link to it is followed, and its own name matters.
    case root
    case below
  }
}
