import Casework

/// The lines of lists for some cases, by which a browser shows what was found.
///
/// A file has up to ``size`` numbers that follow each other, and for each the number on a line of its own and the line of
/// lists below it; between them stands the sign that parts records (U+001E, as in RFC 7464).
package struct SearchRows: Hashable, Sendable {
  let series: Series
  let year: Int
  /// The serial number divided by ``size``.
  let piece: Int

  static let size = 25

  init(of number: CaseNumber) {
    series = number.series
    year = number.year
    piece = number.serial / Self.size
  }

  /// From the site's root: `search/r-SYN-2025-3.txt`.
  var path: String { "search/r-\(series)-\(year)-\(piece).txt" }

  func file(of entries: some Sequence<SiteEntry>) -> SiteFile {
    var bytes: [UInt8] = []
    for entry in entries {
      if !bytes.isEmpty { bytes.append(0x1E) }
      bytes += entry.item.number.description.utf8
      bytes.append(UInt8(ascii: "\n"))
      bytes += entry.row
    }
    return SiteFile(at: path, holding: bytes, own: [])
  }
}
