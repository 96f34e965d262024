import CaseText
import Laws
import Testing

/// Law 3: after one value is set, every other line is byte for byte as it was, and the value reads
/// back exactly.
@Suite struct EditingLawTests {
  private static let seeds = 0..<700

  @Test func everyTextReadsBackWhereverItIsWritten() throws {
    try check { random in .text(random.pick(NastyText.all)) }
  }

  @Test func everyValueReadsBackWhereverItIsWritten() throws {
    try check { random in .any(&random) }
  }

  private func check(_ newValue: (inout Seeded) -> NewValue) throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let before = Document(parsing: RandomDocument.bytes(seed))
      guard let place = Place.any(in: before, &random) else { continue }
      let value = newValue(&random)
      let context: Comment = "seed \(seed), \(place.path), \(value)"
      let edited = before.setting(place.path, to: value)
      let after = try #require(edited, context)
      let written = try #require(after[place.path], context)
      #expect(exact(after.value(of: written)) == exact(value.simplified), context)
      #expect(place.otherLinesAreKept(before, after), context)
      if before.endsLine {
        #expect(after.value == before.value.setting(place.path[...], to: value), context)
      }
    }
  }

  @Test func everyItemIsAddedAtTheEndOfItsList() throws {
    var count = 0
    for seed in Self.seeds {
      var random = Seeded(seed)
      let before = Document(parsing: RandomDocument.bytes(seed))
      guard let path = before.paths(to: [.sequence]).randomElement(using: &random) else { continue }
      count += 1
      let value = NewValue.any(&random)
      let context: Comment = "seed \(seed), \(path), \(value)"
      let edited = before.appending(value, toListAt: path)
      let after = try #require(edited, context)
      let old = before[path].map { Array(before.children(of: $0)) } ?? []
      let new = after[path].map { Array(after.children(of: $0)) } ?? []
      #expect(new.count == old.count + 1, context)
      #expect(new.last.map(after.value(of:)) == value.simplified, context)
      #expect(Place(path: path, lines: nil).otherLinesAreKept(before, after), context)
    }
    #expect(count > Self.seeds.count / 4)
  }

  @Test func anEditedDocumentCanBeEditedAgain() throws {
    for seed in 0..<60 {
      var random = Seeded(seed)
      var document = Document(parsing: RandomDocument.bytes(seed))
      for round in 0..<10 {
        guard let place = Place.any(in: document, &random) else { continue }
        let value = NewValue.any(&random)
        let context: Comment = "seed \(seed), round \(round), \(place.path), \(value)"
        let edited = document.setting(place.path, to: value)
        document = try #require(edited, context)
        let written = try #require(document[place.path], context)
        #expect(document.value(of: written) == value.simplified, context)
      }
    }
  }

  /// Text compared scalar by scalar: `String` takes é and e with an accent for the same.
  private func exact(_ value: NewValue) -> [UInt8] { Array("\(value)".utf8) }
}

/// A place to write at.
private struct Place {
  let path: [String]
  /// The lines of the value that is there, from that of its key on; `nil` for a new field.
  let lines: Range<Int>?

  /// The place of a value, or of a new field beside the others or in a record that is empty.
  static func any(in document: Document, _ random: inout Seeded) -> Place? {
    let everything = Set<NodeKind>([
      .empty, .refused, .plain, .singleQuoted, .doubleQuoted, .literal, .mapping, .sequence,
    ])
    let isNew = random.chance(oneIn: 3)
    if isNew, let record = document.paths(to: [.mapping, .empty]).randomElement(using: &random) {
      return Place(path: record + [random.pick(NastyText.keys)], lines: nil)
    }
    guard
      let path = document.paths(to: everything).filter({ !$0.isEmpty })
        .randomElement(using: &random),
      let id = document[path], let key = document.keyRange(of: id)
    else { return nil }
    let first = document.bytes[..<key.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let last = document.bytes[..<document.range(of: id).upperBound].count {
      $0 == UInt8(ascii: "\n")
    }
    return Place(path: path, lines: first..<last + 1)
  }

  /// Whether the lines above and below the place stand in the edited document as they were.
  func otherLinesAreKept(_ before: Document, _ after: Document) -> Bool {
    let (old, new) = (before.lines, after.lines)
    let common = zip(old, new).prefix { $0 == $1 }.count
    let replaced = lines ?? common..<common
    let below = old[replaced.upperBound...]
    return common >= replaced.lowerBound && new.count >= replaced.lowerBound + below.count
      && Array(new.suffix(below.count)) == Array(below)
  }
}
