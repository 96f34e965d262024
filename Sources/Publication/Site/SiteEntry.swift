import Casework

/// A case as lists and tables show it, rendered once and kept for the next build.
package struct SiteEntry: Sendable {
  package let item: SiteCase
  /// A line of a list in one of the site's folders.
  package let row: [UInt8]
  /// A record of the CSV file, and an object of the JSON file.
  package let csv, json: [UInt8]
  /// ``SiteCase/line``.
  package let line: [UInt8]
  /// Changes with any of them.
  package let mark: UInt64

  /// As it was kept.
  package init?(
    line: ArraySlice<UInt8>,
    row: ArraySlice<UInt8>,
    csv: ArraySlice<UInt8>,
    json: ArraySlice<UInt8>,
    mark: UInt64
  ) {
    guard let item = SiteCase(line: line) else { return nil }
    self.item = item
    self.row = Array(row)
    self.csv = Array(csv)
    self.json = Array(json)
    self.line = Array(line)
    self.mark = mark
  }

  package init(_ item: SiteCase, row: [UInt8], csv: [UInt8], json: [UInt8]) {
    self.item = item
    self.row = row
    self.csv = csv
    self.json = json
    line = item.line
    var hash = Mark()
    hash.add(row)
    hash.add(csv)
    hash.add(json)
    mark = hash.value
  }
}

/// A mark by which it is seen whether something has changed (FNV-1a, eight bytes at a time); nobody's secret
/// hangs on it.
struct Mark {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01b3 ^ value >> 29
  }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + 8 <= buffer.count {
        add(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      while place < buffer.count {
        add(UInt64(buffer[place]))
        place += 1
      }
      add(UInt64(buffer.count))
    }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }
}
