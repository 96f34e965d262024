/// The number that the system gives a watched folder.
struct Watch: Hashable {
  let number: Int32
}

/// Something that happened in a watched folder, as the system tells it (inotify(7)).
struct TreeEvent {
  let watch: Watch
  let kind: Kind
  let subject: Subject

  /// What it happened to.
  enum Subject: Hashable {
    /// The watched folder.
    case itself
    case entry(ExactText)
    /// An entry whose name is no UTF-8.
    case unspeakable
  }

  /// The bits of `<sys/inotify.h>`; named here, since other systems do not have them.
  struct Kind: OptionSet {
    let rawValue: UInt32

    static let modified = Kind(rawValue: 0x2)
    static let attributes = Kind(rawValue: 0x4)
    static let closedAfterWriting = Kind(rawValue: 0x8)
    static let movedFrom = Kind(rawValue: 0x40)
    static let movedTo = Kind(rawValue: 0x80)
    static let created = Kind(rawValue: 0x100)
    static let deleted = Kind(rawValue: 0x200)
    static let selfDeleted = Kind(rawValue: 0x400)
    static let selfMoved = Kind(rawValue: 0x800)
    static let unmounted = Kind(rawValue: 0x2000)
    static let overflow = Kind(rawValue: 0x4000)
    /// The watch is no more.
    static let ended = Kind(rawValue: 0x8000)
    static let ofFolder = Kind(rawValue: 0x4000_0000)

    /// What is asked for of every folder.
    static let entries: Kind = [
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
          watch: Watch(number: bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)),
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
