import CivilCalendar
import Flate

/// A package as one file that every system opens: ZIP (ISO/IEC 21320-1; PKWARE's APPNOTE, 4.3 to 4.5), in which form
/// archives take packages in as well.
///
/// Same package, same bytes: files in their order and as they are, not compressed, with one time for all. Paths in
/// packages are ASCII.
package struct ZipFile: Sendable {
  private let package: Package

  package init(_ package: Package) { self.package = package }

  package func bytes() -> [UInt8] {
    var zip: [UInt8] = []
    zip.reserveCapacity(package.files.reduce(1024) { $0 + $1.bytes.count + 512 })
    var directory: [UInt8] = []
    let time = Self.time(of: package.modified)
    for file in package.files {
      let entry = ZipEntry(
        path: Array((package.name + "/" + file.path).utf8),
        size: file.bytes.count,
        sum: CRC32.checksum(of: file.bytes),
        place: zip.count,
        time: time
      )
      zip += entry.header
      zip += file.bytes
      directory += entry.record
    }
    let place = zip.count
    zip += directory
    let (count, size) = (package.files.count, directory.count)
    if count >= 0xFFFF || place >= ZipEntry.most || size >= ZipEntry.most {
      let end = zip.count
      zip += ZipEntry.bytes([
        (0x0606_4B50, 4), (44, 8), (0x032D, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8),
        (size, 8), (place, 8),
      ])
      zip += ZipEntry.bytes([(0x0706_4B50, 4), (0, 4), (end, 8), (1, 4)])
    }
    let shownCount = min(count, 0xFFFF)
    zip += ZipEntry.bytes([
      (0x0605_4B50, 4), (0, 2), (0, 2), (shownCount, 2), (shownCount, 2),
      (min(size, ZipEntry.most), 4), (min(place, ZipEntry.most), 4), (0, 2),
    ])
    return zip
  }

  /// Date and time as DOS has them, from 1980 on, in steps of two seconds; in UTC.
  private static func time(of instant: Instant) -> Int {
    let seconds = max(0, Int(instant.seconds))
    let (year, month, day) = CivilDate(dayNumber: Int32(seconds / 86_400)).components
    guard (1980...2107).contains(year) else { return 0x21 << 16 }
    let second = seconds % 86_400
    let date = (year - 1980) << 9 | month << 5 | day
    return date << 16 | (second / 3600) << 11 | (second / 60 % 60) << 5 | second % 60 / 2
  }
}

/// A file in a ZIP file.
private struct ZipEntry {
  let path: [UInt8]
  let size: Int
  let sum: UInt32
  /// Where its header stands.
  let place: Int
  let time: Int

  /// What four bytes can say at most, which then stands elsewhere (APPNOTE, 4.5.3).
  static let most = 0xFFFF_FFFF

  /// Numbers with their widths, the lowest byte first.
  static func bytes(_ numbers: [(value: Int, width: Int)]) -> [UInt8] {
    numbers.flatMap { number in
      (0..<number.width).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) }
    }
  }

  /// Before the bytes of the file (4.3.7).
  var header: [UInt8] {
    let extra = size >= Self.most ? Self.bytes([(1, 2), (16, 2), (size, 8), (size, 8)]) : []
    return Self.bytes([(0x0403_4B50, 4)]) + shared(extra.count) + path + extra
  }

  /// In the directory at the end (4.3.12): made by a Unix, an ordinary file that everybody may read.
  var record: [UInt8] {
    var large: [(Int, Int)] = size >= Self.most ? [(size, 8), (size, 8)] : []
    if place >= Self.most { large.append((place, 8)) }
    let extra = large.isEmpty ? [] : Self.bytes([(1, 2), (8 * large.count, 2)] + large)
    return Self.bytes([(0x0201_4B50, 4), (0x032D, 2)]) + shared(extra.count)
      + Self.bytes([
        (0, 2), (0, 2), (0, 2), (0o100644 << 16, 4), (min(place, Self.most), 4),
      ]) + path + extra
  }

  /// From the version that reads it to the length of what is added: method 0 is as it is.
  private func shared(_ extra: Int) -> [UInt8] {
    let shown = min(size, Self.most)
    return Self.bytes([
      (extra > 0 ? 45 : 20, 2), (0, 2), (0, 2), (time, 4), (Int(sum), 4), (shown, 4), (shown, 4),
      (path.count, 2), (extra, 2),
    ])
  }
}
