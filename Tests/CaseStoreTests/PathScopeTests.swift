import Laws
import Testing

@testable import CaseStore

/// Which paths belong to those that somebody named.
@Suite struct PathScopeTests {
  @Test(arguments: [
    ("cases/2026", "cases/2026/00/SYN-2026-0001", true, true),
    ("cases/2026/00/SYN-2026-0001", "cases/2026", false, true),
    ("cases/2026", "cases/2026", true, true),
    ("cases/2026", "cases/20261", false, false),
    ("cases/20261", "cases/2026", false, false),
    ("", "cases", true, true),
    ("cases", "", false, true),
  ])
  func single(_ named: String, _ path: String, _ contains: Bool, _ overlaps: Bool) {
    let scope = PathScope([named])
    #expect(scope.contains(path) == contains)
    #expect(scope.overlaps(path) == overlaps)
  }

  @Test func nothingNamedIsEverything() {
    #expect(PathScope([]).contains("cases/2026"))
    #expect(PathScope([]).overlaps("templates"))
  }

  @Test("several are what each of them is", arguments: 0..<50)
  func several(_ seed: Int) {
    var random = Seeded(seed)
    func path() -> String {
      (0..<random.below(4)).map { _ in random.pick(["a", "b", "ab"]) }.joined(separator: "/")
    }
    let named = (0..<(1 + random.below(4))).map { _ in path() }
    let scope = PathScope(named)
    for _ in 0..<40 {
      let path = path()
      #expect(scope.contains(path) == named.contains { PathScope([$0]).contains(path) })
      #expect(scope.overlaps(path) == named.contains { PathScope([$0]).overlaps(path) })
    }
  }
}
