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

  /// By day and dimension, as `2026-11-24 unit`.
  static func count(
    _ register: TemporaryRegister,
    on days: [String],
    by dimensions: [String]
  ) throws -> [String: Counts] {
    struct Group: Decodable {
      let group: String?
      let figures: [String: [Int?]]
    }
    let script = root.appendingPathComponent("Tests/CommandsTests/Counting/count.py").path
    let words = [days, dimensions].map { $0.joined(separator: ",") }
    let run = try #require(try python?.run([script, register.path] + words))
    #expect(run.status == 0)
    return try JSONDecoder().decode([String: [Group]].self, from: run.output).mapValues { groups in
      Dictionary(groups.map { ($0.group ?? "", $0.figures) }) { first, _ in first }
    }
  }

  /// Expects of the program what was counted without it, on each day and by each dimension.
  static func compare(
    _ register: TemporaryRegister,
    on days: [String],
    by dimensions: [String],
    named name: String = ""
  ) throws {
    let counted = try count(register, on: days, by: dimensions)
    for day in days {
      for dimension in dimensions {
        let told = try program(register, day, by: dimension)
        for (group, figures) in try #require(counted["\(day) \(dimension)"]) {
          for (figure, value) in figures {
            #expect(told[group]?[figure] == value, "\(name) \(day) \(dimension) \(group) \(figure)")
          }
        }
      }
    }
  }

  @Test(
    "B18 K34 every figure, by every grouping, on days in the middle of it all",
    .enabled(if: Self.python != nil, "needs Python with PyYAML and holidays"),
    arguments: Exhaustive.isAsked ? ["2025-07-20", "2026-03-15", "2026-11-24"] : ["2026-11-24"]
  )
  func agree(_ day: String) throws {
    try Self.compare(
      Self.register(),
      on: [day],
      by: ["kind", "area", "unit", "routine", "channel", "month", "period", "year"]
    )
  }
}
