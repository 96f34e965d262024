import Casework
import CivilCalendar

/// Writes one thing after the other, as what is kept of cases is laid out.
struct PackedWriter {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(80) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int32(clamping: number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A day; the lowest number for none.
  mutating func add(_ day: CivilDate?) { add(Int(day?.dayNumber ?? .min)) }

  mutating func add<Value: Term>(place value: Value?) {
    let place = value.flatMap { Array(Value.allCases).firstIndex(of: $0) }
    bytes.append(place.map { UInt8($0 + 1) } ?? 0)
  }

  /// Up to eight.
  mutating func add(_ facts: [Bool]) {
    bytes.append(facts.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
  }

  /// Whether there is room for the text.
  mutating func add(_ text: String?) -> Bool {
    let count = text?.utf8.count ?? Self.none
    guard text == nil || count < Self.none else { return false }
    bytes.append(UInt8(count & 255))
    bytes.append(UInt8(count >> 8))
    bytes.append(contentsOf: (text ?? "").utf8)
    return true
  }

  static let none = 65535
}

/// Reads one thing after the other; where the bytes end everything is 0 or none, and it is never done.
struct PackedReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var isWhole = true

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// Whether everything was there, and nothing more.
  var isDone: Bool { isWhole && next == bytes.endIndex }

  /// Whether anything is left.
  var hasMore: Bool { isWhole && next < bytes.endIndex }

  mutating func byte() -> UInt8 {
    guard next < bytes.endIndex else {
      isWhole = false
      return 0
    }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func number() -> Int {
    let number = (0..<4).reduce(UInt32(0)) { $0 | UInt32(byte()) << (8 * $1) }
    return Int(Int32(bitPattern: number))
  }

  /// A day; `nil` for none.
  mutating func day() -> CivilDate? {
    let number = Int32(number())
    return number == .min ? nil : CivilDate(dayNumber: number)
  }

  mutating func place<Value: Term>() -> Value? {
    let place = Int(byte())
    let values = Value.allCases
    guard place > 0 else { return nil }
    guard place <= values.count else {
      isWhole = false
      return nil
    }
    return values[values.index(values.startIndex, offsetBy: place - 1)]
  }

  mutating func text() -> String? {
    let count = Int(byte()) | Int(byte()) << 8
    if count == PackedWriter.none { return nil }
    guard bytes.endIndex - next >= count else {
      isWhole = false
      return nil
    }
    defer { next += count }
    return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
  }
}
