import Casework
import Checksums

/// A case as lists and tables show it, rendered once and kept for the next build.
///
/// An object because ten thousand of them are sorted, looked up and kept.
package final class SiteEntry: Sendable {
  package let item: SiteCase
  /// A line of a list in one of the site's folders.
  package let row: ArraySlice<UInt8>
  /// A record of the CSV file, and an object of the JSON file.
  package let csv, json: ArraySlice<UInt8>
  /// What the case can be found by.
  package let words: SearchWords
  /// ``SiteCase/line``.
  package let line: ArraySlice<UInt8>
  /// Changes with any of them.
  package let mark: UInt64

  /// As it was kept.
  package init?(
    line: ArraySlice<UInt8>,
    row: ArraySlice<UInt8>,
    csv: ArraySlice<UInt8>,
    json: ArraySlice<UInt8>,
    words: SearchWords,
    mark: UInt64
  ) {
    guard let item = SiteCase(line: line) else { return nil }
    self.item = item
    self.row = row
    self.csv = csv
    self.json = json
    self.words = words
    self.line = line
    self.mark = mark
  }

  package init(_ item: SiteCase, row: [UInt8], csv: [UInt8], json: [UInt8], words: SearchWords) {
    self.item = item
    self.words = words
    let line = item.line
    // One piece of memory, because all of them are kept to the end.
    var all: [UInt8] = []
    all.reserveCapacity(row.count + csv.count + json.count + line.count)
    func add(_ piece: [UInt8]) -> Range<Int> {
      all += piece
      return (all.count - piece.count)..<all.count
    }
    let places = (row: add(row), csv: add(csv), json: add(json), line: add(line))
    self.row = all[places.row]
    self.csv = all[places.csv]
    self.json = all[places.json]
    self.line = all[places.line]
    var mark = QuickHash()
    for piece in [row, csv, json] { mark.add(piece) }
    self.mark = mark.value
  }
}
