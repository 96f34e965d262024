import PDF
import Testing

@testable import Typesetting

/// Tables on pages: columns, rows that are divided, headings that are repeated.
@Suite struct TableTests {
  private func story(
    _ table: [[[Span]]],
    _ alignments: [ColumnAlignment] = [],
    head: TableForm.Head = .firstRow
  ) throws -> Story {
    var typesetter = Typesetter(try .swedish())
    var numbers = MarkNumbers()
    return StorySetter.set(
      [.table(table, TableForm(alignments, head: head))],
      style: StoryStyle(size: .points(11)),
      measure: .points(400),
      below: 0,
      with: &typesetter,
      numbers: &numbers
    )
  }

  private func row(_ words: String...) -> [[Span]] { words.map { [Span($0)] } }

  @Test("P1 a column ends at the left, in the middle or at the right")
  func alignment() throws {
    let rows = [row("a", "aaaa", "aaaa"), row("b", "b", "b")]
    let left = try story(rows).chunks.flatMap(\.strips)[1].pieces.map(\.x.thousandths)
    let set = try story(rows, [.left, .centre, .right])
    let places = set.chunks.flatMap(\.strips)[1].pieces.map(\.x.thousandths)
    #expect(places[0] == left[0])
    let inner = places[1] - left[1]
    #expect(inner > 0)
    // Columns two and three are equally wide.
    #expect(abs(places[2] - left[2] - 2 * inner) <= 4)
  }

  @Test("P1 a table without headings has cells of one weight, and nothing is repeated")
  func withoutHeadings() throws {
    let table = (0..<40).map { _ in row("Måndag", "8–17") }
    let story = try story(table, head: .firstColumn)
    let strips = story.chunks.flatMap(\.strips)
    #expect(strips[0].pieces.map(\.x) == strips[1].pieces.map(\.x))
    #expect(!story.chunks[0].keepsNext)
    let pages = PageFilling.fill(story.chunks, first: .points(300), following: .points(300))
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { page in page.allSatisfy { !$0.isRepeated } })
  }

  @Test("P1 a table of forty rows has its headings on each page, read once")
  func repeatedHeadings() throws {
    let table = [row("h", "h")] + (0..<40).map { _ in row("a", "b") }
    let pages = PageFilling.fill(
      try story(table).chunks,
      first: .points(300),
      following: .points(300)
    )
    #expect(pages.count > 2)
    let repeated = pages.map { page in page.filter(\.isRepeated).count }
    #expect(repeated == [0] + [Int](repeating: 1, count: pages.count - 1))
    for page in pages.dropFirst() {
      #expect(page[0].isRepeated && page[0].y == .zero)
      #expect(page[1].y >= page[0].strip.height)
    }
    for page in pages {
      let last = try #require(page.last)
      #expect(last.y + last.strip.height <= .points(300))
    }
    #expect(pages.joined().filter { !$0.isRepeated }.count == 41)
  }

  @Test("P1 headings of many lines are not repeated, and a row that goes on has them above")
  func highHeadings() throws {
    let words = String(repeating: "ab cd ", count: 300)
    let high = try story([row(words, "h"), row("a", "b"), row(words, "b")])
    let pages = PageFilling.fill(high.chunks, first: .points(300), following: .points(300))
    #expect(pages.count == 3)
    #expect(pages.joined().filter(\.isRepeated).isEmpty)
    let low = try story([row("h", "h"), row(words, "b")])
    let divided = PageFilling.fill(low.chunks, first: .points(300), following: .points(300))
    #expect(divided.count == 2)
    #expect(divided.dropFirst().filter { $0[0].isRepeated }.count == divided.count - 1)
  }
}
