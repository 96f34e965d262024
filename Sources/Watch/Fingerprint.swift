import System

/// What lies in a folder, in 64 bits: another when a file in it is another.
///
/// The sum of one hash for each entry (FNV-1a over its name, then its numbers, well mixed), so that the
/// order in which a folder lists them does not matter and no names are kept. Compared by chance only:
/// it is no protection against somebody who wants two folders to have the same.
struct Fingerprint: Equatable {
  private var sum: UInt64

  /// Of a folder nobody has looked into.
  static let unknown = Fingerprint(sum: 0)
  /// Of a known folder whose changes may have been missed: equal to none that is taken.
  static let doubted = Fingerprint(sum: 1)

  /// Of a folder that cannot be read, for as long as the reason is the same.
  static func unreadable(_ code: Int32) -> Fingerprint {
    Fingerprint(sum: mixed(UInt64(truncatingIfNeeded: code) ^ offsetBasis))
  }

  private init(sum: UInt64) { self.sum = sum }

  /// Of a folder with no entries yet; its rights belong to it.
  init(folder status: FileStatus) {
    sum = Self.mixed(Self.offsetBasis ^ UInt64(status.mode))
  }

  /// Adds a file, a link, or whatever else is no folder.
  mutating func add(file name: UnsafeRawBufferPointer, as status: FileStatus) {
    var hash = Self.hash(name)
    let words = status.words
    for index in words.indices { hash = Self.mixed(hash ^ words[index]) }
    sum &+= hash
  }

  /// Adds a folder: only that it is there, since it has a fingerprint of its own.
  mutating func add(folder name: UnsafeRawBufferPointer) {
    sum &+= Self.mixed(~Self.hash(name))
  }

  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = offsetBasis
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// The finaliser of SplitMix64: every bit of the result depends on every bit.
  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
}

extension FileStatus {
  /// What tells one state of a file from another; the time of the last change of rights, name or
  /// content is among them.
  fileprivate var words: [4 of UInt64] {
    [UInt64(bitPattern: size), inode, modified.word, changed.word]
  }
}

extension FileStamp.Time {
  /// Nanoseconds, which overflow only to tell times apart that are 584 years apart.
  fileprivate var word: UInt64 {
    UInt64(bitPattern: seconds) &* 1_000_000_000 &+ UInt64(nanoseconds)
  }
}
