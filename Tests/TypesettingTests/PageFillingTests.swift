import PDF
import Testing

@testable import Typesetting

/// Where pages end, with lines that are ten points high and numbered by their marks.
@Suite struct PageFillingTests {
  private func strip(_ number: Int, above: Int = 0) throws -> Strip {
    let run = GlyphRun(font: .standard(.helvetica), size: .points(10), glyphs: [])
    return Strip(
      above: .points(above),
      height: .points(10),
      baseline: .points(8),
      pieces: [Strip.Piece(x: .zero, run: run, mark: number)]
    )
  }

  private func chunk(_ numbers: Int..., above: Int = 0, keepsNext: Bool = false) throws -> Chunk {
    var strips = try numbers.map { try strip($0) }
    strips[0].above = .points(above)
    return Chunk(strips, keepsNext: keepsNext)
  }

  /// The numbers on each page, and how far down they stand.
  private func pages(_ chunks: [Chunk], first: Int, following: Int) -> [[[Int]]] {
    PageFilling.fill(chunks, first: .points(first), following: .points(following)).map { page in
      page.map { [$0.strip.pieces[0].mark, $0.y.thousandths / 1000] }
    }
  }

  @Test func chunksStandBelowEachOther() throws {
    let chunks = [try chunk(1, 2), try chunk(3, above: 5)]
    #expect(pages(chunks, first: 35, following: 35) == [[[1, 0], [2, 10], [3, 25]]])
  }

  @Test func aChunkThatDoesNotFitBeginsAPageWithoutWhatWouldBeAbove() throws {
    let chunks = [try chunk(1, 2), try chunk(3, 4, above: 5)]
    #expect(
      pages(chunks, first: 44, following: 44) == [[[1, 0], [2, 10]], [[3, 0], [4, 10]]]
    )
  }

  @Test func aHeadingGoesWithWhatFollows() throws {
    let chunks = [try chunk(1), try chunk(2, keepsNext: true), try chunk(3, 4)]
    #expect(pages(chunks, first: 30, following: 30) == [[[1, 0]], [[2, 0], [3, 10], [4, 20]]])
  }

  @Test func whatNoPageHoldsIsDivided() throws {
    let chunks = [try chunk(1), try chunk(2, 3, 4, 5)]
    #expect(
      pages(chunks, first: 30, following: 30) == [
        [[1, 0], [2, 10], [3, 20]], [[4, 0], [5, 10]],
      ]
    )
  }

  @Test func nothingIsNoPage() {
    #expect(pages([], first: 30, following: 30) == [])
  }

  @Test func aFirstPageWithoutRoomStaysEmpty() throws {
    #expect(pages([try chunk(1, 2)], first: 10, following: 30) == [[], [[1, 0], [2, 10]]])
    #expect(pages([try chunk(1, 2)], first: -10, following: -5) == [[[1, 0]], [[2, 0]]])
  }
}
