import Foundation
import Laws
import RegisterFixtures
import Testing

/// B18: the figures of the sample register are those of a count that shares nothing with the program.
@Suite struct CountingTests {
  static let python = Python(importing: "yaml, holidays")
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A group by its value, and each figure with what it is of.
  typealias Counts = [String: [String: [Int?]]]

  static func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister()
    try FileManager.default.copyItem(
      at: root.appendingPathComponent("cases"),
      to: URL(fileURLWithPath: register.absolute("cases"))
    )
    return register
  }

  static func program(
    _ register: TemporaryRegister,
    _ day: String,
    by dimension: String
  ) throws -> Counts {
    struct Answer: Decodable {
      let groups: [Group]

      struct Group: Decodable {
        let group: [String: String?]
        let figures: [String: Value]
      }

      struct Value: Decodable {
        let value: Int?
        let of: Int?
      }
    }
    let run = register.run(
      ["statistics", "--by", dimension, "--format", "json", "--at", day + "T09:00"]
    )
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    return Dictionary(
      answer.groups.map { group in
        (
          group.group.values.first.flatMap { $0 } ?? "",
          group.figures.mapValues { [$0.value, $0.of] }
        )
      }
    ) { first, _ in first }
  }

  static func count(
    _ register: TemporaryRegister,
    _ day: String,
    by dimension: String
  ) throws -> Counts {
    struct Group: Decodable {
      let group: String?
      let figures: [String: [Int?]]
    }
    let script = root.appendingPathComponent("Tests/CommandsTests/Counting/count.py").path
    let run = try #require(try python?.run([script, register.path, day, dimension]))
    #expect(run.status == 0)
    return Dictionary(
      try JSONDecoder().decode([Group].self, from: run.output).map { ($0.group ?? "", $0.figures) }
    ) { first, _ in first }
  }

  @Test(
    "B18 K34 every figure, by every grouping, on days in the middle of it all",
    .enabled(if: Self.python != nil, "needs Python with PyYAML and holidays"),
    arguments: Exhaustive.isAsked ? ["2025-07-20", "2026-03-15", "2026-11-24"] : ["2026-11-24"]
  )
  func agree(_ day: String) throws {
    let register = try Self.register()
    for dimension in ["kind", "area", "unit", "routine", "channel", "month", "period", "year"] {
      let counted = try Self.count(register, day, by: dimension)
      let told = try Self.program(register, day, by: dimension)
      #expect(!counted.isEmpty)
      for (group, figures) in counted {
        for (figure, value) in figures {
          #expect(told[group]?[figure] == value, "\(dimension) \(group) \(figure)")
        }
      }
    }
  }
}
