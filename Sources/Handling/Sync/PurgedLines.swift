import Casework
import Findings
import Git

/// The lines by which people are known who stand in cases that were disposed of, looked for in everything else that the
/// history holds.
///
/// Lines of some length from what came in, from senders, letters and notes: a line that many cases have, like a town, is told
/// of where it stands in a case that is held, and is no fault.
struct PurgedLines {
  private let repository: Repository
  private let lines: Set<ArraySlice<UInt8>>

  /// Shorter lines are everybody's, in bytes.
  private static let shortest = 12
  /// How many files are read at a time.
  private static let portion = 500

  /// `blobs`: of the cases that were disposed of, with the path of each.
  init(of blobs: [ObjectID: String], in repository: Repository) throws {
    self.repository = repository
    var lines: Set<ArraySlice<UInt8>> = []
    let telling = blobs.filter { Self.isTelling($0.value) }.map(\.key)
    for some in Self.portions(telling) {
      for content in try repository.contents(of: Set(some)).values {
        lines.formUnion(Self.lines(in: content))
      }
    }
    self.lines = lines
  }

  /// Which objects hold one of the lines.
  func holding(_ ids: some Collection<ObjectID>) throws -> Set<ObjectID> {
    guard !lines.isEmpty else { return [] }
    var found: Set<ObjectID> = []
    for some in Self.portions(Array(ids)) {
      for (id, content) in try repository.contents(of: Set(some))
      where Self.lines(in: content).contains(where: lines.contains) {
        found.insert(id)
      }
    }
    return found
  }

  /// The lines that nobody else has, and the cases that have one that few have; `held`: files of cases that are held, and of the
  /// register itself, with the case of each.
  func apart(
    from held: [ObjectID: CaseNumber?]
  ) throws -> (lines: PurgedLines, rare: [CaseNumber]) {
    var cases: [ArraySlice<UInt8>: Set<CaseNumber>] = [:]
    var shared: Set<ArraySlice<UInt8>> = []
    for some in Self.portions(Array(held.keys)) {
      for (id, content) in try repository.contents(of: Set(some)) {
        for line in Self.lines(in: content) where lines.contains(line) {
          shared.insert(line)
          if let number = held[id] ?? nil { cases[line, default: []].insert(number) }
        }
      }
    }
    let rare = cases.values.filter { $0.count <= Self.few }.flatMap { $0 }
    return (PurgedLines(in: repository, lines: lines.subtracting(shared)), Set(rare).sorted())
  }

  /// A line that more cases have tells of nobody.
  private static let few = 3

  private init(in repository: Repository, lines: Set<ArraySlice<UInt8>>) {
    (self.repository, self.lines) = (repository, lines)
  }

  private static func isTelling(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last else { return false }
    return ["case.yaml", "log.yaml", "redaction.yaml"].allSatisfy { $0 != name }
      && (name.hasSuffix(".yaml") || name.hasSuffix(".txt") || name.hasSuffix(".eml"))
  }

  private static func lines(in content: [UInt8]) -> [ArraySlice<UInt8>] {
    // What is no text has no lines.
    if content.prefix(8_000).contains(0) { return [] }
    return content.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0D || byte == 0x09 }
      var text = line.drop(while: isBlank)
      while let last = text.last, isBlank(last) { text.removeLast() }
      return text.count >= shortest ? ArraySlice(Array(text)) : nil
    }
  }

  private static func portions(_ ids: [ObjectID]) -> [ArraySlice<ObjectID>] {
    stride(from: 0, to: ids.count, by: portion).map { ids[$0..<min($0 + portion, ids.count)] }
  }
}
