import Foundation
import Mail
import RegisterFixtures
import Testing

/// Python reads the messages that people send as we do.
@Suite(.enabled("needs python3 with its email package") { PythonEmail() != nil })
struct IncomingByPythonTests {
  @Test func randomMessagesAreReadAlike() throws {
    let python = try #require(PythonEmail())
    let messages = (0..<600).map { RandomTree($0, .regular).bytes }
    let readings = try python.readings(of: messages)
    #expect(readings.count == messages.count)
    for (seed, (bytes, reading)) in zip(messages, readings).enumerated() {
      let message = try IncomingMessage(parsing: bytes)
      #expect(reading.defects == [], "seed \(seed)")
      #expect(message.faults == [], "seed \(seed)")
      #expect(message.subject == reading.subject, "seed \(seed)")
      #expect(message.from.map(RandomOutgoing.pair) == reading.from, "seed \(seed)")
      #expect(message.to.map(RandomOutgoing.pair) == reading.to, "seed \(seed)")
      #expect(message.date?.iso.replacing("Z", with: "+00:00") == reading.date, "seed \(seed)")
      #expect(message.words == RandomOutgoing.arrived(reading.text), "seed \(seed)")
      #expect(files(of: message) == reading.attachments.sorted { $0[2] < $1[2] }, "seed \(seed)")
    }
  }

  /// Files and other forms as Python lists them; a form has no name there.
  private func files(of message: IncomingMessage) -> [[String]] {
    let files =
      message.attachments.map { [$0.fileName, $0.mediaType, hexadecimal($0.bytes)] }
      + message.otherForms.map { ["", $0.mediaType, hexadecimal($0.bytes)] }
    return files.sorted { $0[2] < $1[2] }
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", Int($0)) }.joined()
  }
}
