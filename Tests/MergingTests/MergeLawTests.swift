import CaseText
import Findings
import Laws
import Merging
import Testing

/// Whatever two or three people do to a file of fields: the order in which it comes together does not matter, and
/// nothing that anybody wrote is nowhere.
@Suite struct MergeLawTests {
  private static let rounds = Exhaustive.isAsked ? 20_000 : 400
  private static let keys = ["rubrik", "enhet", "utredare", "område", "kanal", "besvarad"]

  /// What a file says: field by field, and items in any order.
  private typealias Fields = [String: String]

  private static func file(_ fields: Fields, _ items: [String], comment: String = "") -> [UInt8] {
    var text = comment
    for key in keys { if let value = fields[key] { text += "\(key): \(value)\n" } }
    if !items.isEmpty {
      text += "åtgärder:\n"
      for item in items { text += "  - vad: \(item)\n    status: planerad\n" }
    }
    return Array(text.utf8)
  }

  private static func edited(
    _ fields: Fields,
    _ items: [String],
    by name: String,
    _ random: inout Seeded
  ) -> [UInt8] {
    var (fields, items) = (fields, items)
    for key in keys where random.chance(oneIn: 3) {
      fields[key] =
        random.chance(oneIn: 5) ? nil : random.chance(oneIn: 3) ? "samma" : "\(key) av \(name)"
    }
    if random.chance(oneIn: 2) { items.append("Mått av \(name)") }
    if random.chance(oneIn: 4), !items.isEmpty { items.remove(at: random.below(items.count)) }
    let comment = random.chance(oneIn: 3) ? "# av \(name)\n" : ""
    return file(fields, items, comment: comment)
  }

  private static func lines(_ bytes: [UInt8]?) -> Set<Substring> {
    Set(String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n"))
  }

  private static func merged(
    _ base: [UInt8],
    _ first: [UInt8],
    _ second: [UInt8]
  )
    -> FileMerge.Result
  {
    FileMerge.merged(
      Versions(base: base, first: first, second: second),
      as: .investigation,
      in: .swedish
    )
  }

  @Test("in either order the same, and every new value is in the file or in a conflict")
  func pairs() {
    var random = Seeded(16)
    for round in 0..<Self.rounds {
      let fields = Fields(
        uniqueKeysWithValues: Self.keys.filter { _ in !random.chance(oneIn: 4) }.map {
          ($0, "gammalt \($0)")
        }
      )
      let items = (0..<random.below(4)).map { "Mått \($0)" }
      let base = Self.file(fields, items)
      let one = Self.edited(fields, items, by: "Anna", &random)
      let other = Self.edited(fields, items, by: "Omar", &random)
      let results = [Self.merged(base, one, other), Self.merged(base, other, one)]
      #expect(Self.lines(results[0].content) == Self.lines(results[1].content), "round \(round)")
      #expect(
        Set(results[0].conflicts.map(\.field)) == Set(results[1].conflicts.map(\.field)),
        "round \(round)"
      )
      for (result, sides) in zip(results, [(one, other), (other, one)]) {
        let known = Self.lines(result.content).union(Self.lines(base))
        let open = result.conflicts.flatMap { [$0.first, $0.second].compactMap { $0 } }
        for line in Self.lines(sides.0).union(Self.lines(sides.1)).subtracting(known) {
          #expect(open.contains { line.hasSuffix($0) }, "round \(round): \(line) is nowhere")
        }
        #expect(Document(parsing: result.content ?? []).findings.isEmpty)
      }
    }
  }

  @Test("of three, whoever comes last, all fields without conflict end the same")
  func triples() {
    var random = Seeded(17)
    for round in 0..<Self.rounds {
      let fields = Fields(uniqueKeysWithValues: Self.keys.map { ($0, "gammalt \($0)") })
      let base = Self.file(fields, ["Mått"])
      // Three people with fields of their own, so that nobody has to choose.
      let edits = (0..<3).map { person in
        var own = fields
        for key in Self.keys[(2 * person)..<(2 * person + 2)] where random.chance(oneIn: 2) {
          own[key] = "\(key) av \(person)"
        }
        return Self.file(own, ["Mått"] + (random.chance(oneIn: 2) ? ["Mått av \(person)"] : []))
      }
      var ends: Set<Set<Substring>> = []
      for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let two = Self.merged(base, edits[order[0]], edits[order[1]])
        let three = Self.merged(base, two.content ?? [], edits[order[2]])
        #expect(two.conflicts.isEmpty && three.conflicts.isEmpty, "round \(round)")
        ends.insert(Self.lines(three.content))
      }
      #expect(ends.count == 1, "round \(round)")
    }
  }

  @Test("G6 logs of three, in any order, have the same bytes")
  func logs() {
    var random = Seeded(18)
    for round in 0..<Self.rounds {
      let line = { (hour: Int, person: String, what: String) in
        "- 2026-03-0\(1 + hour / 24)T\(10 + hour % 10):00:00+01:00 \(person) \(what)\n"
      }
      let base = line(0, "anna.berg", "registrerad")
      let edits = ["anna.berg", "omar.nilsson", "eva.nyman"].map { person in
        var text = base
        for _ in 0..<random.below(4) {
          text += line(
            random.below(60),
            random.chance(oneIn: 3) ? "synpunkt" : person,
            random.pick(["kvitterad", "godkänd", "avpublicerad", "ändrad fält=enhet"])
          )
        }
        return Array(text.utf8)
      }
      func merged(_ base: [UInt8], _ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        LogMerge.merged(Versions(base: base, first: first, second: second), in: .swedish)
      }
      var ends: Set<[UInt8]> = []
      for order in [[0, 1, 2], [1, 0, 2], [1, 2, 0], [2, 1, 0], [0, 2, 1], [2, 0, 1]] {
        let two = merged(Array(base.utf8), edits[order[0]], edits[order[1]])
        ends.insert(merged(Array(base.utf8), two, edits[order[2]]))
      }
      #expect(ends.count == 1, "round \(round)")
      #expect(edits.allSatisfy { Self.lines($0).isSubset(of: Self.lines(ends.first)) })
    }
  }
}
