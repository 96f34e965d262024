/// Bytes that are read where they are wanted, such as those of a file that is larger than memory.
package struct ByteSource {
  package let size: Int
  private let read: (Range<Int>) throws -> [UInt8]

  /// `read` is asked for ranges within `size`.
  package init(size: Int, read: @escaping (Range<Int>) throws -> [UInt8]) {
    self.size = size
    self.read = read
  }

  package init(_ bytes: [UInt8]) { self.init(size: bytes.count) { Array(bytes[$0]) } }

  subscript(range: Range<Int>) -> [UInt8] {
    get throws { try read(range) }
  }

  /// Hands over a range piece by piece.
  func visit(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) throws {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
      try self[start..<min(start + Self.piece, range.upperBound)].withUnsafeBytes { take($0) }
    }
  }

  private static let piece = 1 << 20
}
