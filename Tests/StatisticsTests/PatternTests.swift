import Statistics
import Testing

/// K34: what has become more or less than its share.
@Suite struct PatternTests {
  @Test("K34 a cell that grew more than everything else is told, with how sure that is")
  func grew() throws {
    // Of all cases a thirteenth is new: one month beside twelve.
    let patterns = Pattern.all(
      in: [
        Pattern.Count("fridhem, kost", now: 9, before: 21),
        Pattern.Count("almhaga, kost", now: 2, before: 24),
        Pattern.Count("hemtjanst, information", now: 1, before: 9),
      ],
      total: (now: 12, before: 144)
    )
    let pattern = try #require(patterns.first)
    #expect(patterns.count == 1)
    #expect(pattern.cell == "fridhem, kost")
    #expect(abs(pattern.expected - 2.307692) < 1e-6)
    #expect(abs(pattern.chance - 0.0003028393) < 1e-9)
  }

  @Test("K34 fewer than five cases are never told, however odd")
  func few() {
    let counts = [Pattern.Count("a", now: 4, before: 0)]
    #expect(Pattern.all(in: counts, total: (now: 100, before: 1_200)).isEmpty)
    let five = [Pattern.Count("a", now: 5, before: 0)]
    #expect(Pattern.all(in: five, total: (now: 100, before: 1_200)).map(\.cell) == ["a"])
  }

  @Test("K34 of many cells what one in twenty would be by chance is not told")
  func falseDiscoveries() {
    // 0.005 each: below 0.05 alone, and told among ten; among twenty cells one is not sure enough.
    let odd = Pattern.Count("a", now: 4, before: 6)
    func quiet(_ count: Int) -> [Pattern<String>.Count] {
      (0..<count).map { Pattern.Count("b\($0)", now: 1, before: 12) }
    }
    let total = (now: 100, before: 1_200)
    #expect(Pattern.all(in: [odd] + quiet(8), total: total).map(\.cell) == ["a"])
    #expect(Pattern.all(in: [odd] + quiet(19), total: total).isEmpty)
  }

  @Test("K34 what everything did is no pattern, and nothing at all is none")
  func none() {
    let alike = (0..<30).map { Pattern.Count($0, now: 3, before: 36) }
    #expect(Pattern.all(in: alike, total: (now: 90, before: 1_080)).isEmpty)
    #expect(Pattern<Int>.all(in: [], total: (now: 0, before: 0)).isEmpty)
    #expect(
      Pattern.all(in: [Pattern.Count(1, now: 0, before: 9)], total: (now: 0, before: 9)).isEmpty
    )
  }
}
