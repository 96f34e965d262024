import PDF

/// Fills pages with chunks, from the top.
///
/// What a chunk is decides how pages look, and is decided where blocks are set: a chunk begins a new
/// page when it does not fit. Only one that no page can hold is divided between its strips.
package enum PageFilling {
  /// A strip on its page.
  package struct Placed: Sendable {
    /// From the top of the frame.
    package var y: Length
    package var strip: Strip
    /// Whether it has been set before, and is read there.
    package var isRepeated = false
  }

  /// The strips of each page, for the height of the first and of those that follow.
  ///
  /// Only a first page can be empty, when it has no room; of no chunks there are no pages.
  package static func fill(
    _ chunks: [Chunk],
    first: Length,
    following: Length
  ) -> [[Placed]] {
    var filling = Filling(first: first, following: following)
    for group in groups(chunks) { filling.place(group) }
    return filling.finished()
  }

  /// Chunks that keep their next, put together with it.
  private static func groups(_ chunks: [Chunk]) -> [[Strip]] {
    var groups: [[Strip]] = []
    var open: [Strip] = []
    for chunk in chunks {
      open += chunk.strips
      if !chunk.keepsNext {
        groups.append(open)
        open = []
      }
    }
    return open.isEmpty ? groups : groups + [open]
  }
}

private struct Filling {
  let first, following: Length
  private var pages: [[PageFilling.Placed]] = []
  private var page: [PageFilling.Placed] = []
  private var y = Length.zero

  init(first: Length, following: Length) {
    self.first = first
    self.following = following
  }

  private var limit: Length { pages.isEmpty ? first : following }

  mutating func place(_ group: [Strip]) {
    let height = Self.height(of: group, atTop: page.isEmpty)
    if y + height <= limit {
      for strip in group { append(strip) }
      return
    }
    if !page.isEmpty, Self.height(of: group, atTop: true) <= following {
      turn()
      for strip in group { append(strip) }
      return
    }
    // A first page may be lower than the others: an empty one is better than a divided group.
    if page.isEmpty, pages.isEmpty, Self.height(of: group, atTop: true) <= following {
      turn()
      for strip in group { append(strip) }
      return
    }
    for strip in group {
      if !page.isEmpty, y + strip.above + strip.height > limit { turn() }
      append(strip)
    }
  }

  private mutating func append(_ strip: Strip) {
    if page.isEmpty {
      for head in strip.head {
        page.append(PageFilling.Placed(y: y, strip: head, isRepeated: true))
        y = y + head.height
      }
    }
    if !page.isEmpty { y = y + strip.above }
    page.append(PageFilling.Placed(y: y, strip: strip))
    y = y + strip.height
  }

  private mutating func turn() {
    pages.append(page)
    page = []
    y = .zero
  }

  func finished() -> [[PageFilling.Placed]] { page.isEmpty ? pages : pages + [page] }

  private static func height(of group: [Strip], atTop isAtTop: Bool) -> Length {
    let head = isAtTop ? group.first?.head ?? [] : []
    var height = head.reduce(Length.zero) { $0 + $1.height }
    for (index, strip) in group.enumerated() {
      if index > 0 || !isAtTop || !head.isEmpty { height = height + strip.above }
      height = height + strip.height
    }
    return height
  }
}
