import Testing

@testable import System
@testable import Watch

/// What the system tells, as bytes (inotify(7)).
@Suite struct TreeEventTests {
  /// An event with its name, padded to a length.
  private func bytes(_ watch: Int32, _ kind: UInt32, _ name: [UInt8], _ length: Int) -> [UInt8] {
    let words = [UInt32(bitPattern: watch), kind, 7, UInt32(length)]
    return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } } + name
      + [UInt8](repeating: 0, count: length - name.count)
  }

  private func events(_ bytes: [UInt8]) -> [TreeEvent] {
    bytes.withUnsafeBytes { TreeEvent.all(in: $0) }
  }

  @Test func severalInARow() {
    let events = events(
      bytes(1, 0x80, Array("case.yaml".utf8), 16) + bytes(2, 0x8000, [], 0)
        + bytes(3, 0x4000_0100, [0xFF], 16) + bytes(-1, 0x4000, [], 0)
    )
    #expect(events.map(\.watch.number) == [1, 2, 3, -1])
    #expect(events.map(\.kind) == [.movedTo, .ended, [.created, .ofFolder], .overflow])
    #expect(
      events.map(\.subject) == [.entry(ExactText("case.yaml")), .itself, .unspeakable, .itself]
    )
  }

  @Test("what is cut off is read as far as it goes", arguments: 0..<32)
  func cutOff(_ length: Int) {
    let events = events(Array(bytes(1, 0x2, Array("case.yaml".utf8), 16).prefix(length)))
    #expect(events.count == (length < 16 ? 0 : 1))
  }
}
