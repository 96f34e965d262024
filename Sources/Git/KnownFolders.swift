import Checksums
import System

/// The folders of a tree in which, when they were last looked into, lay nothing but what Git knows.
///
/// Kept beside Git's index as `synpunkt-folders`, which can be deleted. All numbers are little-endian.
///
/// | bytes | what |
/// |---:|---|
/// | 8 | signature `SYNFOLD1` |
/// | 8 | number of marks |
/// | 8 each | the marks, ascending |
/// | … | paths of folders in which Git has nothing, each with a zero behind it |
/// | 8 | the `QuickHash` of everything before |
struct KnownFolders: Sendable, Equatable {
  /// A mark is of a folder's path, of the names in it that Git knows, and of its state (``mark(of:names:in:)``).
  private(set) var marks: [UInt64]
  /// Folders in which Git has nothing, and nothing lay when they were found.
  let empty: [String]

  init(_ marks: [UInt64] = [], empty: [String] = []) {
    self.marks = marks.sorted()
    self.empty = empty
  }

  func contains(_ mark: UInt64) -> Bool {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < mark { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low] == mark
  }

  /// A number that is another one when a name has come, gone or is no longer Git's.
  static func mark(of path: some Collection<UInt8>, names: UInt64, in state: FileStamp) -> UInt64 {
    var hash = QuickHash()
    hash.add(path)
    hash.add(names)
    for part in [
      UInt64(bitPattern: state.modified.seconds), UInt64(state.modified.nanoseconds),
      UInt64(bitPattern: state.changed.seconds), UInt64(state.changed.nanoseconds), state.inode,
    ] { hash.add(part) }
    return hash.value
  }
}

extension KnownFolders {
  private static let signature = Array("SYNFOLD1".utf8)

  var bytes: [UInt8] {
    var bytes = Self.signature
    bytes.reserveCapacity(marks.count * 8 + 64)
    for number in [UInt64(marks.count)] + marks { Self.append(number, to: &bytes) }
    for path in empty { bytes += Array(path.utf8) + [0] }
    Self.append(Self.checksum(bytes[...]), to: &bytes)
    return bytes
  }

  /// Nothing is known where the bytes are not whole.
  init(_ bytes: [UInt8]) {
    self.init()
    guard bytes.count >= 24, bytes.starts(with: Self.signature),
      Self.checksum(bytes.dropLast(8)) == Self.number(bytes, at: bytes.count - 8)
    else { return }
    let count = Int(truncatingIfNeeded: Self.number(bytes, at: 8))
    guard count >= 0, count <= (bytes.count - 24) / 8 else { return }
    let paths = bytes[(16 + count * 8)..<(bytes.count - 8)].split(separator: 0)
    self.init(
      (0..<count).map { Self.number(bytes, at: 16 + $0 * 8) },
      empty: paths.map { String(decoding: $0, as: UTF8.self) }
    )
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = QuickHash()
    hash.add(bytes)
    return hash.value
  }
}
