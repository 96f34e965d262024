/// The number that the system gives a watched folder.
package struct FolderWatch: Hashable, Sendable {
  let number: Int32
}

/// Something that happened in a watched folder, as the system tells it (inotify(7)).
package struct TreeEvent: Sendable {
  package let watch: FolderWatch
  package let kind: Kind
  package let subject: Subject

  /// What it happened to.
  package enum Subject: Hashable, Sendable {
    /// The watched folder.
    case itself
    case entry(ExactText)
    /// An entry whose name is no UTF-8.
    case unspeakable
  }

  /// The bits of `<sys/inotify.h>`; named here, since other systems do not have them.
  package struct Kind: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let modified = Kind(rawValue: 0x2)
    package static let attributes = Kind(rawValue: 0x4)
    package static let closedAfterWriting = Kind(rawValue: 0x8)
    package static let movedFrom = Kind(rawValue: 0x40)
    package static let movedTo = Kind(rawValue: 0x80)
    package static let created = Kind(rawValue: 0x100)
    package static let deleted = Kind(rawValue: 0x200)
    package static let selfDeleted = Kind(rawValue: 0x400)
    package static let selfMoved = Kind(rawValue: 0x800)
    package static let unmounted = Kind(rawValue: 0x2000)
    package static let overflow = Kind(rawValue: 0x4000)
    /// The watch is no more.
    package static let ended = Kind(rawValue: 0x8000)
    package static let ofFolder = Kind(rawValue: 0x4000_0000)

    /// What is asked for of every folder.
    package static let entries: Kind = [
      .modified, .attributes, .closedAfterWriting, .movedFrom, .movedTo, .created, .deleted,
    ]
  }
}

extension TreeEvent {
  /// The events in what was read from the system: each 16 bytes and a name, padded with zeros.
  static func all(in bytes: UnsafeRawBufferPointer) -> [TreeEvent] {
    var events: [TreeEvent] = []
    var place = 0
    while place + headerSize <= bytes.count {
      let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let end = min(place + headerSize + length, bytes.count)
      events.append(
        TreeEvent(
          watch: FolderWatch(number: bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)),
          kind: Kind(rawValue: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)),
          subject: Subject(UnsafeRawBufferPointer(rebasing: bytes[place + headerSize..<end]))
        )
      )
      place = end
    }
    return events
  }

  private static let headerSize = 16
}

extension TreeEvent.Subject {
  fileprivate init(_ padded: UnsafeRawBufferPointer) {
    let name = UnsafeRawBufferPointer(rebasing: padded.prefix { $0 != 0 })
    if name.isEmpty {
      self = .itself
    } else if let text = ExactText(name) {
      self = .entry(text)
    } else {
      self = .unspeakable
    }
  }
}
