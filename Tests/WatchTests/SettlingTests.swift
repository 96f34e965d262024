import System
import Testing

@testable import Watch

/// When a change is over; times in milliseconds.
@Suite struct SettlingTests {
  static let cases: [(signs: [(Settling.Sign, Int)], over: Int)] = [
    ([(.complete, 0)], 15),
    ([(.complete, 0), (.complete, 10)], 25),
    // Open until it is closed, or for five seconds.
    ([(.written, 0)], 5000),
    ([(.written, 0), (.written, 4000)], 5000),
    ([(.written, 0), (.written, 300), (.complete, 301)], 316),
    ([(.complete, 0), (.written, 10)], 5000),
    // Rights may change while it is open.
    ([(.touched, 0)], 15),
    ([(.written, 0), (.touched, 10)], 5000),
    ([(.written, 0), (.complete, 10), (.touched, 20)], 35),
    ([(.found, 0)], 15),
    ([(.found, 0), (.found, 14)], 29),
    // Whoever goes on without end is reported nevertheless.
    ((0...499).map { (.complete, $0 * 10) }, 5000),
  ]

  @Test(arguments: cases.indices)
  func isOver(_ index: Int) {
    let (signs, over) = Self.cases[index]
    let file = Settling.Subject.file(ExactText("case.yaml"))
    var settling = Settling(WatchTimes())
    for (sign, time) in signs { settling.note(file, by: sign, at: Self.nanoseconds(time)) }
    #expect(settling.takeOver(at: Self.nanoseconds(over) - 1).isEmpty)
    #expect(settling.earliest == Self.nanoseconds(over))
    #expect(settling.takeOver(at: Self.nanoseconds(over)).map(\.subject) == [file])
    #expect(settling.earliest == nil)
  }

  @Test("each subject has its own time")
  func several() {
    let (early, late) = (ExactText("a"), ExactText("b"))
    var settling = Settling(WatchTimes())
    settling.note(.file(early), by: .complete, at: 0)
    settling.note(.file(late), by: .complete, at: Self.nanoseconds(10))
    settling.note(.folder(late), by: .complete, at: 0)
    let first = settling.takeOver(at: Self.nanoseconds(15)).map(\.subject)
    #expect(Set(first) == [.file(early), .folder(late)])
    #expect(settling.earliest == Self.nanoseconds(25))
  }

  @Test("an empty file has longer, from its last event on")
  func filling() throws {
    let file = Settling.Subject.file(ExactText("case.yaml"))
    var settling = Settling(WatchTimes())
    settling.note(file, by: .complete, at: 0)
    let over = try #require(settling.takeOver(at: Self.nanoseconds(15)).first)
    settling.putBack(file, waiting: over.wait, in: .filling, at: Self.nanoseconds(15))
    #expect(settling.earliest == Self.nanoseconds(400))
  }

  private static func nanoseconds(_ milliseconds: Int) -> UInt64 {
    UInt64(milliseconds) * 1_000_000
  }
}
