import Mustache

/// The page of a case of which nothing is known: what every page of a case has, whatever the case says.
struct PageFrame: Sendable {
  /// The page without and with an answer, one behind the other.
  let bytes: [UInt8]
  /// The lines that have something in them, without their ends.
  private let lines: [Range<Int>]

  init(of frame: Frame, by templates: SiteTemplates) {
    var bytes: [UInt8] = []
    for reply in [TemplateValue.missing, .text("-")] {
      let values: [String: TemplateValue] = ["reply": reply, "isMasked": .flag(true)]
      bytes +=
        (try? templates.render(
          .case,
          with: values,
          in: frame.values(of: "", root: "../", at: "cases/")
        )) ?? []
    }
    self.bytes = bytes
    lines = bytes.split(separator: Self.lineFeed).map(\.indices)
  }

  /// Where a page lies, and its lines that are not here, or not in this order.
  func additions(in page: SiteFile) -> [UInt8] {
    var additions: [UInt8] = []
    additions.reserveCapacity(page.path.utf8.count + 1 + page.bytes.count)
    additions += page.path.utf8
    additions.append(Self.lineFeed)
    page.bytes.withUnsafeBytes { page in
      bytes.withUnsafeBytes { frame in
        var place = 0
        var next = 0
        while place < page.count {
          // Nearly always it is the line that is expected.
          if next < lines.count, Self.has(page, at: place, as: frame, in: lines[next]) {
            place += lines[next].count + 1
            next += 1
            continue
          }
          let end = Self.lineEnd(in: page, from: place)
          let found = lines[next...].firstIndex {
            $0.count == end - place - 1 && Self.has(page, at: place, as: frame, in: $0)
          }
          if let found {
            next = found + 1
          } else {
            additions.append(contentsOf: UnsafeRawBufferPointer(rebasing: page[place..<end]))
          }
          place = end
        }
      }
    }
    return additions
  }

  /// Whether exactly this line begins at a place.
  private static func has(
    _ page: UnsafeRawBufferPointer,
    at place: Int,
    as frame: UnsafeRawBufferPointer,
    in line: Range<Int>
  ) -> Bool {
    let end = place + line.count
    guard end <= page.count, end == page.count || page[end] == lineFeed else { return false }
    var done = 0
    while done + 8 <= line.count {
      let eight = page.loadUnaligned(fromByteOffset: place + done, as: UInt64.self)
      let expected = frame.loadUnaligned(fromByteOffset: line.lowerBound + done, as: UInt64.self)
      if eight != expected { return false }
      done += 8
    }
    while done < line.count {
      if page[place + done] != frame[line.lowerBound + done] { return false }
      done += 1
    }
    return true
  }

  /// Behind the next line feed.
  private static func lineEnd(in page: UnsafeRawBufferPointer, from place: Int) -> Int {
    var end = place
    while end < page.count, page[end] != lineFeed { end += 1 }
    return min(end + 1, page.count)
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
