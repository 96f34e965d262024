import Foundation
import Laws
import Mail
import Testing

/// Laws that hold for every message, and for bytes that are none.
@Suite struct IncomingLawTests {
  @Test func everythingIsKept() throws {
    var marks = 0
    for seed in 0..<1_500 {
      let tree = RandomTree(seed, seed.isMultiple(of: 2) ? .sloppy : .regular)
      let message = try IncomingMessage(parsing: tree.bytes)
      let kept = everything(in: message)
      for mark in tree.marks where kept.firstRange(of: Data(mark.utf8)) == nil {
        Issue.record(
          "seed \(seed): \(mark) is lost in\n\(String(decoding: tree.bytes, as: UTF8.self))"
        )
      }
      marks += tree.marks.count
      check(message, seed)
    }
    #expect(marks > 3_000)
  }

  @Test func anyBytesAreRead() {
    var read = 0
    for seed in 0..<2_000 {
      var random = Seeded(seed)
      var bytes = RandomTree(seed, random.chance(oneIn: 2) ? .sloppy : .regular).bytes
      for _ in 0..<(1 + random.below(12)) { mutate(&bytes, &random) }
      guard let message = try? IncomingMessage(parsing: bytes) else { continue }
      read += 1
      check(message, seed)
    }
    #expect(read > 1_000)
  }

  @Test func whatWeComposeWeRead() throws {
    for seed in 0..<300 {
      let sent = try RandomOutgoing.message(seed)
      let message = try IncomingMessage(parsing: sent.bytes())
      #expect(message.subject == trimmed(sent.subject), "seed \(seed)")
      #expect(message.from == [sent.from], "seed \(seed)")
      #expect(message.to == sent.to, "seed \(seed)")
      #expect(message.words == RandomOutgoing.arrived(sent.body), "seed \(seed)")
      #expect(message.messageID == sent.id.text)
      #expect(message.date == sent.date)
      #expect(message.faults == [])
    }
  }

  private func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: CharacterSet(charactersIn: " "))
  }

  private func everything(in message: IncomingMessage) -> Data {
    let files = message.attachments + message.otherForms
    return Data(message.text + [0] + (message.html ?? []) + [0])
      + files.reduce(into: Data()) { $0 += $1.bytes + [0] }
  }

  /// What holds of the text and the names, whatever came in.
  private func check(_ message: IncomingMessage, _ seed: Int) {
    #expect(String(validating: message.text, as: UTF8.self) != nil, "seed \(seed)")
    #expect(!message.text.contains(0x0D) && message.text.last ?? 0x0A == 0x0A, "seed \(seed)")
    let names = (message.attachments + message.otherForms).map(\.fileName)
    #expect(Set(names.map { $0.lowercased() }).count == names.count, "seed \(seed)")
    for name in names {
      #expect(!name.isEmpty && name.utf8.count <= 120 && !name.hasPrefix("."), "seed \(seed)")
      #expect(
        !name.unicodeScalars.contains { $0.value < 0x20 || "/\\:".unicodeScalars.contains($0) },
        "seed \(seed)"
      )
    }
    let oneLine = message.subject.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    #expect(oneLine, "seed \(seed)")
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    let end = min(bytes.count, start + random.below(60))
    switch random.below(6) {
    case 0: bytes[start] = UInt8(random.below(256))
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
    case 3: bytes.removeSubrange(end...)
    case 4:
      let pieces = [
        "\n", "\r", "--", "\n\n", "=?", "?=", "\"", "(", "<", "&#", "=", "*0*=", ";", "\u{0}",
      ]
      bytes.insert(contentsOf: Array(random.pick(pieces).utf8), at: start)
    default: bytes.swapAt(start, random.below(bytes.count))
    }
  }
}
