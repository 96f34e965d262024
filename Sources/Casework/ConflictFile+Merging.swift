import Findings

extension ConflictFile {
  /// Three versions become one: what either side has found open is open, and what either has settled is settled.
  ///
  /// - Returns: `nil` where a version cannot be read.
  package init?(
    merging base: [UInt8]?,
    _ first: [UInt8]?,
    _ second: [UInt8]?,
    in language: Language
  ) {
    let read = { (bytes: [UInt8]?) -> ConflictFile? in
      guard let bytes else { return ConflictFile(in: language) }
      return ConflictFile(bytes, in: language)
    }
    guard let base = read(base), let first = read(first), let second = read(second) else {
      return nil
    }
    self.init(in: language)
    let places = { (file: ConflictFile) in Set(file.entries.map(\.place)) }
    let settled = places(base).subtracting(places(first).intersection(places(second)))
    for entry in first.entries + second.entries where !settled.contains(entry.place) { add(entry) }
  }
}
