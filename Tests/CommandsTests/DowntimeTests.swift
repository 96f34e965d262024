import CivilCalendar
import Laws
import RegisterFixtures
import Testing

/// A machine that is off for a week, and a register that is kept on two machines.
@Suite struct DowntimeTests {
  /// The first downtimes of the year, or with `SYNPUNKT_EXHAUSTIVE=1` all of them.
  private static let lastDay = Exhaustive.isAsked ? "2027-01-31" : "2026-05-08"

  @Test("after a week without a run everything is sent that is still true, once")
  func downtime() throws {
    let year = try SimulatedYear()
    var living = try LivingRegister(year)
    var sent: [String] = []
    for day in year.days where day.iso <= Self.lastDay {
      try living.live(until: day)
      if year.downtimes.contains(where: { $0.contains(day) }) { continue }
      // Nothing is due on these, so that nothing is missed.
      if !Exhaustive.isAsked, day.weekday > 5 { continue }
      sent += try living.remind(day).map(\.words)
    }
    let swallowed = Set(year.swallowed.filter { $0.reason != .instead }.map(\.line))
    let instead = year.swallowed.filter { $0.reason == .instead }.map(\.line)
    let expected = (year.expected + instead).filter { line in
      line <= Self.lastDay + "\u{7F}" && !swallowed.contains(line)
    }
    #expect(difference(sent, from: expected.map(Self.withoutDay)) == "")
    #expect(sent.count == expected.count)
    #expect(swallowed.isSubset(of: year.expected))
  }

  @Test("what a week swallows is what is no longer so")
  func swallowed() throws {
    let year = try SimulatedYear()
    let reasons = Dictionary(grouping: year.swallowed, by: \.reason).mapValues(\.count)
    #expect(reasons == [.closed: 14, .met: 15, .moved: 1, .holder: 26, .instead: 5])
    // A notice is swallowed only when somebody else now holds the part.
    let notices = year.swallowed.filter { $0.line.contains("\tnotice\t") }
    #expect(notices.allSatisfy { $0.reason == .holder || $0.reason == .instead })
  }

  @Test("a second machine sends nothing that the log of the first says was sent")
  func clones() throws {
    let year = try SimulatedYear()
    let last = "2026-04-17"
    var (first, second) = (try LivingRegister(year), try LivingRegister(year))
    var sent: [String] = []
    for day in year.days where day.iso <= last && day.weekday <= 5 {
      try first.live(until: day)
      try second.live(until: day)
      // They take turns from Monday on, a week each; before that the logs meet.
      let isFirst = (day.dayNumber + 3) / 7 % 2 == 0
      if day.weekday == 1 {
        try Self.merge(first.register, second.register)
      }
      sent += try (isFirst ? first : second).remind(day).map { day.iso + "\t" + $0.words }
    }
    let expected = year.expected.filter { $0 <= last + "\u{7F}" }
    #expect(difference(sent, from: expected) == "")
    #expect(sent.count == expected.count)
  }

  /// What Git makes of `merge=union`: the lines of both, in either order.
  private static func merge(_ first: TemporaryRegister, _ second: TemporaryRegister) throws {
    let logs = Set(try first.files() + second.files()).filter { $0.hasSuffix("/log.yaml") }
    for path in logs.sorted() {
      let lines = try [first, second].map { register in
        String(decoding: try register.read(path), as: UTF8.self).split(separator: "\n")
      }
      for (register, order) in [(first, lines), (second, lines.reversed())] {
        var seen: Set<Substring> = []
        let union = order.joined().filter { seen.insert($0).inserted }
        try register.write(path, Array((union.joined(separator: "\n") + "\n").utf8))
      }
    }
  }

  private static func withoutDay(_ line: String) -> String { String(line.dropFirst(11)) }
}
