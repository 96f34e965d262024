import CivilCalendar
import Findings
import Mail
import RegisterFixtures
import Testing

/// Python reads our messages as they were meant, and they keep to the limits of lines.
@Suite(.enabled("needs python3 with its email package") { PythonEmail() != nil })
struct ComposedByPythonTests {
  @Test func randomMessagesAreReadBack() throws {
    let python = try #require(PythonEmail())
    let messages = try (0..<400).map(RandomOutgoing.message)
    let readings = try python.readings(of: messages.map { $0.bytes() })
    #expect(readings.count == messages.count)
    for (seed, (message, reading)) in zip(messages, readings).enumerated() {
      #expect(reading.defects == [], "seed \(seed)")
      #expect(reading.subject == message.subject, "seed \(seed)")
      #expect(reading.from == [RandomOutgoing.pair(message.from)], "seed \(seed)")
      #expect(reading.to == message.to.map(RandomOutgoing.pair), "seed \(seed)")
      #expect(reading.text == RandomOutgoing.arrived(message.body), "seed \(seed)")
      #expect(reading.date == "2026-03-02T14:30:00+01:00")
    }
  }
}

/// Laws of written messages that need no other reader.
@Suite struct ComposedLawTests {
  @Test func linesAreShortAndCharactersWhole() throws {
    for seed in 0..<1_000 {
      let bytes = try RandomOutgoing.message(seed).bytes()
      #expect(bytes.allSatisfy { $0 == 0x0A || $0 == 0x09 || (0x20...0x7E).contains($0) })
      for line in bytes.split(separator: 0x0A) { #expect(line.count <= 76, "seed \(seed)") }
    }
  }
}
