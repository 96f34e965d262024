import Laws
import PDF
import Testing

@testable import Typesetting

/// What holds for the pages of every story, over seeded blocks.
@Suite struct PageLawTests {
  private static func text(_ random: inout Seeded, words: Int) -> [Typesetting.Span] {
    [
      Span(
        (0..<words).map { _ in random.pick(["vägen", "en", "kommunen", "å"]) }.joined(
          separator: " "
        )
      )
    ]
  }

  /// Blocks with at most two headings in a row.
  private static func blocks(_ random: inout Seeded) -> [Block] {
    var blocks: [Block] = []
    for _ in 0..<1 + random.below(25) {
      if random.chance(oneIn: 4) {
        for _ in 0..<1 + random.below(2) {
          blocks.append(.heading(1 + random.below(6), text(&random, words: 1 + random.below(4))))
        }
      }
      if random.chance(oneIn: 4) {
        let count = 1 + random.below(6)
        blocks.append(
          .list((0..<count).map { _ in .init(text(&random, words: 1 + random.below(30))) })
        )
      } else {
        blocks.append(.paragraph(text(&random, words: 1 + random.below(80))))
      }
    }
    return blocks
  }

  @Test func pagesLeaveNoLineAlone() throws {
    var random = Seeded(11)
    var typesetter = Typesetter(try .swedish())
    for _ in 0..<200 {
      var numbers = MarkNumbers()
      let story = StorySetter.set(
        Self.blocks(&random),
        style: StoryStyle(size: .points(10)),
        measure: .points(200),
        below: 0,
        with: &typesetter,
        numbers: &numbers
      )
      let first = Length.points(120 + random.below(300))
      let following = Length.points(220 + random.below(300))
      let pages = PageFilling.fill(story.chunks, first: first, following: following)
      check(story, on: pages, first, following)
    }
  }

  private func check(
    _ story: Story,
    on pages: [[PageFilling.Placed]],
    _ first: Length,
    _ following: Length
  ) {
    let all = story.chunks.flatMap(\.strips).map(mark)
    #expect(pages.flatMap { $0.map { mark($0.strip) } } == all)
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let headings = Set(headingMarks(story.elements))
    for (index, page) in pages.enumerated() {
      if let last = page.last {
        #expect(last.y + last.strip.height <= (index == 0 ? first : following))
      }
      let here = Dictionary(page.map { (mark($0.strip), 1) }, uniquingKeysWith: +)
      for (number, lines) in here where lines < counts[number, default: 0] {
        #expect(lines >= 2)
        #expect(counts[number, default: 0] > 3)
        #expect(!headings.contains(number))
      }
      guard index + 1 < pages.count else { continue }
      // Two lines stand below the last heading of a page.
      let below = page.reversed().prefix { !headings.contains(mark($0.strip)) }
      if below.count < page.count { #expect(below.count >= 2) }
    }
  }

  private func mark(_ strip: Strip) -> Int { strip.pieces.last?.mark ?? -1 }

  private func headingMarks(_ elements: [Element]) -> [Int] {
    elements.compactMap { element in
      guard case .heading = element.kind, case .marks(let number)? = element.children.first else {
        return nil
      }
      return number
    }
  }
}
