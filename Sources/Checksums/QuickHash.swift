/// A number by which it is seen whether bytes have changed: as FNV-1a, but eight bytes at a time.
///
/// Quick, and no protection against somebody who wants two files to have the same: for that there is ``SHA256``.
package struct QuickHash: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ number: UInt64) {
    value = ((value ^ number) &* 0x0000_0100_0000_01b3) ^ (value >> 29)
  }

  /// Adds bytes and their number, so that they are told from others that go on.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      add(UInt64(littleEndian: eight))
      place += 8
    }
    while place < bytes.count {
      add(UInt64(bytes[place]))
      place += 1
    }
    add(UInt64(bytes.count))
  }

  package mutating func add(_ bytes: some Collection<UInt8>) {
    let isAdded: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    if isAdded == nil { add(Array(bytes)) }
  }

  package mutating func add(_ text: String) { add(text.utf8) }
}
