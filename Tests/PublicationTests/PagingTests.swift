import Laws
import Testing

@testable import Publication

/// How lists are divided into pages.
@Suite struct PagingTests {
  private func pages(_ count: Int, _ limit: Int = 2) -> [[Int]] {
    Paging([Int](repeating: 10, count: count), limit: (cases: limit, bytes: 1_000)).pages.map {
      Array($0)
    }
  }

  @Test(
    "R10 pages are filled from the oldest case on, and the first has what is left with the one before"
  )
  func fromTheOldest() {
    #expect(pages(0) == [[]])
    #expect(pages(1) == [[0]])
    #expect(pages(2) == [[0, 1]])
    #expect(pages(3) == [[0, 1, 2]])
    #expect(pages(4) == [[0, 1], [2, 3]])
    #expect(pages(9) == [[0, 1, 2], [3, 4], [5, 6], [7, 8]])
    let paging = Paging([Int](repeating: 10, count: 9), limit: (cases: 2, bytes: 1_000))
    let paths = paging.pages.indices.map { paging.path(ofPage: $0, of: "kinds/praise.html") }
    #expect(
      paths == [
        "kinds/praise.html", "kinds/praise~3.html", "kinds/praise~2.html", "kinds/praise~1.html",
      ]
    )
  }

  @Test(
    "R10 a page has few lines and few bytes, and an old one stays what it is",
    arguments: 0..<60
  )
  func law(_ seed: Int) {
    var generator = Seeded(seed)
    let sizes = (0..<generator.below(400)).map { _ in
      200 + generator.below(generator.pick([900, 30_000]))
    }
    let paging = Paging(sizes)
    #expect(paging.pages.flatMap { Array($0) } == Array(sizes.indices))
    for (place, page) in paging.pages.enumerated() {
      #expect(page.count <= (place == 0 ? 79 : 40))
      #expect(page.reduce(0) { $0 + sizes[$1] } <= (place == 0 ? 80_000 : 40_000))
    }
    // One that comes later moves no case from a page with a number to another.
    let later = Paging([500] + sizes)
    for place in paging.pages.indices.dropFirst() {
      let same = later.pages.count - (paging.number(ofPage: place) ?? 0)
      #expect(later.pages[same].map { $0 - 1 } == Array(paging.pages[place]))
    }
  }
}
