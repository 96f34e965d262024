import Bytes

/// The encoding that mail had before MIME (POSIX.1-2017, uuencode).
///
/// ```
/// begin 644 bild.png
/// MB5!.1PT*&@H    -24A$4@    $    !" 8    ?%<2)    #4E$051XVF-D
///
/// end
/// ```
enum Uuencoding {
  /// A file between `begin` and `end`.
  struct File {
    let name: String
    let bytes: [UInt8]
    /// Whether every line was one, and there was an end.
    let isWhole: Bool
  }

  /// The first file in a text; `nil` where there is none.
  static func file(in text: ArraySlice<UInt8>) -> File? { files(in: text, limit: 1).first }

  /// The whole files in a text that somebody wrote, which may look like one by chance.
  static func wholeFiles(in text: [UInt8]) -> [File] {
    guard text.count > 20, text.starts(with: "begin ".utf8) || hasBeginning(text) else {
      return []
    }
    return files(in: text[...], limit: 1_000).filter { $0.isWhole && !$0.bytes.isEmpty }
  }

  private static func hasBeginning(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      let (lineFeed, letter) = (UInt8(ascii: "\n"), UInt8(ascii: "b"))
      while let found = bytes.firstPair(lineFeed, letter, from: place) {
        place = found + 1
        // As most lines that begin with the letter: `bussen`, `barnen`.
        guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "e") else { continue }
        if bytes[place...].starts(with: "begin ".utf8) { return true }
      }
      return false
    }
  }

  private static func files(in text: ArraySlice<UInt8>, limit: Int) -> [File] {
    var found: [File] = []
    var open: (name: String, bytes: [UInt8], isWhole: Bool)?
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if var file = open {
        open = nil
        if line.elementsEqual("end".utf8) {
          found.append(File(name: file.name, bytes: file.bytes, isWhole: file.isWhole))
          if found.count == limit { return found }
          continue
        }
        if !line.isEmpty, !append(line, to: &file.bytes) { file.isWhole = false }
        open = file
      } else if let name = name(begun: line) {
        open = (name, [], true)
      }
    }
    if let file = open { found.append(File(name: file.name, bytes: file.bytes, isWhole: false)) }
    return found
  }

  /// The name behind `begin 644`.
  private static func name(begun line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "begin ".utf8) else { return nil }
    let rest = line.dropFirst(6).drop(while: isBlank)
    let mode = rest.prefix { (0x30...0x37).contains($0) }
    guard (3...4).contains(mode.count), rest.dropFirst(mode.count).first == UInt8(ascii: " ") else {
      return nil
    }
    return HeaderText.decoded(rest.dropFirst(mode.count))
  }

  /// A line: its length, and four signs for every three bytes; blanks at its end may have been lost on the
  /// way.
  ///
  /// - Returns: Whether it is one.
  private static func append(_ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
    guard let first = line.first, let count = value(first) else { return false }
    let signs = line.dropFirst()
    // One sign more is a sum that some programs add.
    guard signs.count <= (count + 2) / 3 * 4 + 1, signs.allSatisfy({ value($0) != nil }) else {
      return false
    }
    var place = signs.startIndex
    var left = count
    while left > 0 {
      var bits: UInt32 = 0
      for _ in 0..<4 {
        let sign = place < signs.endIndex ? value(signs[place]) ?? 0 : 0
        bits = bits << 6 | UInt32(sign)
        place += 1
      }
      for shift in [16, 8, 0].prefix(left) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
      }
      left -= 3
    }
    return true
  }

  private static func value(_ sign: UInt8) -> Int? {
    (0x20...0x60).contains(sign) ? Int(sign - 0x20) & 0x3F : nil
  }
}
