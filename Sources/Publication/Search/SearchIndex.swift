import Casework
import Checksums

/// Which case has which word, in pieces that a browser fetches one by one.
///
/// A piece is JSON: the beginnings of case numbers, and for each word the cases that have it, the serial numbers as
/// differences in base 36:
///
/// ```
/// {"s":["SYN-2025","SYN-2026"],"w":{"hemtjanst":"0 1 3,1 2a"}}
/// ```
///
/// is that SYN-2025-0001, SYN-2025-0004 and SYN-2026-0082 have `hemtjanst`.
package struct SearchIndex: Sendable {
  /// In the order of their numbers.
  private let entries: [SiteEntry]

  init(_ entries: [SiteEntry]) {
    self.entries = entries.sorted { $0.item.number < $1.item.number }
  }

  /// A case that has a word, which lies at a place of the case's words.
  package struct Posting: Sendable {
    let entry, start, end: UInt32
  }

  /// What changes with each piece; 0 for one that has nothing.
  func marks() -> [UInt64] {
    var marks = [UInt64](repeating: 0, count: SearchShard.count)
    for entry in entries {
      var hash = QuickHash()
      hash.add(entry.item.number.description)
      let number = hash.value | 1
      Self.eachWord(of: entry) { bytes, word in
        var hash = QuickHash()
        hash.add(UnsafeRawBufferPointer(rebasing: bytes[word]))
        let shard = SearchShard(of: bytes[word.lowerBound], bytes[word.lowerBound + 1])
        // A sum, because the order in which cases come is no part of it.
        marks[shard.place] &+= (hash.value &* number) ^ hash.value >> 31
      }
    }
    return marks
  }

  /// What the pieces of some places are made from.
  func postings(of shards: [Bool]) -> [Int: [Posting]] {
    var postings = [[Posting]](repeating: [], count: SearchShard.count)
    for (place, entry) in entries.enumerated() {
      Self.eachWord(of: entry) { bytes, word in
        let shard = SearchShard(of: bytes[word.lowerBound], bytes[word.lowerBound + 1])
        guard shards[shard.place] else { return }
        postings[shard.place].append(
          Posting(
            entry: UInt32(place),
            start: UInt32(word.lowerBound),
            end: UInt32(word.upperBound)
          )
        )
      }
    }
    return Dictionary(
      uniqueKeysWithValues: shards.indices.filter { shards[$0] }.map { ($0, postings[$0]) }
    )
  }

  private static func eachWord(
    of entry: SiteEntry,
    do body: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) {
    entry.words.bytes.withUnsafeBytes { bytes in
      var start = 0
      for place in 0..<bytes.count where bytes[place] == SearchWords.separator {
        body(bytes, start..<place)
        start = place + 1
      }
      if start < bytes.count { body(bytes, start..<bytes.count) }
    }
  }

  /// The piece, as a file of the site.
  func file(_ shard: SearchShard, of postings: [Posting]) -> SiteFile {
    var words: [String: [UInt32]] = [:]
    for posting in postings {
      let bytes = entries[Int(posting.entry)].words.bytes
      let start = bytes.startIndex
      let word = bytes[(start + Int(posting.start))..<(start + Int(posting.end))]
      words[String(decoding: word, as: UTF8.self), default: []].append(posting.entry)
    }
    let beginnings = Beginnings(postings.lazy.map { entries[Int($0.entry)].item.number })
    var bytes = Array("{\"s\":[".utf8)
    bytes += beginnings.names.map { "\"\($0)\"" }.joined(separator: ",").utf8
    bytes += "],\"w\":{".utf8
    for (place, word) in words.keys.sorted().enumerated() {
      bytes += (place == 0 ? "\n\"" : ",\n\"").utf8
      bytes += word.utf8
      bytes += "\":\"".utf8
      append(words[word] ?? [], beginnings, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += "}}\n".utf8
    return SiteFile(at: shard.path, holding: bytes, own: [])
  }

  private func append(_ cases: [UInt32], _ beginnings: Beginnings, to bytes: inout [UInt8]) {
    var last: (place: Int, serial: Int)?
    for entry in cases {
      let number = entries[Int(entry)].item.number
      let place = beginnings.place(of: number)
      if last?.place != place {
        if last != nil { bytes.append(UInt8(ascii: ",")) }
        bytes += String(place, radix: 36).utf8
        last = (place, 0)
      }
      bytes.append(UInt8(ascii: " "))
      bytes += String(number.serial - (last?.serial ?? 0), radix: 36).utf8
      last = (place, number.serial)
    }
  }

  /// `SYN-2025` of each number, in the order of the numbers.
  private struct Beginnings {
    private var places: [Key: Int] = [:]
    private(set) var names: [String] = []

    private struct Key: Hashable {
      let series: Series
      let year: Int
    }

    init(_ numbers: some Sequence<CaseNumber>) {
      var last: Key?
      for number in numbers {
        let key = Key(series: number.series, year: number.year)
        if key == last { continue }
        last = key
        if places[key] == nil {
          places[key] = 0
          names.append("\(number.series)-\(number.year)")
        }
      }
      names.sort()
      for key in places.keys {
        places[key] = names.firstIndex(of: "\(key.series)-\(key.year)")
      }
    }

    func place(of number: CaseNumber) -> Int {
      places[Key(series: number.series, year: number.year)] ?? 0
    }
  }
}
