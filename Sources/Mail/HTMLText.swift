import Bytes
import Formats

/// The text of HTML as a person reads it, in lines.
///
/// ```html
/// <p>Hej&nbsp;<b>du</b>!</p><ul><li>ett<li>två</ul><a href="https://kommun.example/">Läs</a>
/// ```
/// ```
/// Hej du!
///
/// - ett
/// - två
///
/// Läs (https://kommun.example/)
/// ```
///
/// One pass over the bytes, whatever they are. Where a tag, comment or style has no end, its
/// beginning alone is passed over, so that the rest is still read; what an element hides stays
/// hidden only if that element ends.
struct HTMLText {
  let source: [UInt8]
  var place = 0
  var lines = HTMLLines()
  /// The element in which all is hidden, how many of its name are open, and the lines before it.
  var hidden: (name: String, depth: Int, before: HTMLLines.State)?
  /// The element in which words are struck out, how many of its name are open, and where its text begins.
  var struck: (name: String, depth: Int, start: Int)?
  /// How the signs of an element stand that is raised or lowered.
  var level: (name: String, signs: [Character])?
  /// The address of the link around the present place, and where its text begins.
  var link: (address: [UInt8], start: Int)?
  /// Ends that do not come any more, so that they are not looked for again.
  private var missing: Set<String> = []
  /// Whether every quote in a tag has had its end so far; from the first that has none on, each `>`
  /// ends a tag, so that no text is gone through again and again.
  private var hasFairQuotes = true

  /// UTF-8 with LF at the ends of lines, the last one too; empty when there is nothing to read.
  static func text(of html: [UInt8]) -> [UInt8] {
    var reader = HTMLText(html)
    reader.read()
    return reader.lines.finished()
  }

  /// The charset that HTML names in its first bytes (WHATWG HTML, section 13.2.3.2).
  static func charset(of html: [UInt8]) -> String? {
    let start = String(decoding: html.prefix(1_024), as: UTF8.self).lowercased()
    guard start.contains("<meta"), let found = start.ranges(of: "charset=").first else {
      return nil
    }
    let label = start[found.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    // Whoever can read this far in ASCII is not reading UTF-16.
    return label.isEmpty || label.hasPrefix("utf-16") ? nil : String(label)
  }

  private init(_ source: [UInt8]) { self.source = source }

  private mutating func read() {
    while place < source.count {
      if source[place] == UInt8(ascii: "<"), readMarkup() { continue }
      let end =
        source.withUnsafeBufferPointer { $0.firstIndex(of: UInt8(ascii: "<"), from: place + 1) }
        ?? source.count
      readText(upTo: end)
    }
  }

  private mutating func readText(upTo end: Int) {
    while place < end {
      let word = endOfWord(before: end)
      if let level, word > place, addDigits(source[place..<word], as: level.signs) {
        place = word
        continue
      }
      if word > place {
        lines.add(word: source[place..<word])
        place = word
        continue
      }
      let byte = source[place]
      if byte == UInt8(ascii: "&"),
        let (scalar, next) = HTMLEntity.read(in: source, at: place, before: source.count)
      {
        lines.add(scalar)
        place = next
      } else {
        lines.add(byte)
        place += 1
      }
    }
  }

  /// Writes a raised or lowered number as one: a 10² is no 102.
  private mutating func addDigits(_ word: ArraySlice<UInt8>, as signs: [Character]) -> Bool {
    guard word.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    for digit in word {
      for scalar in signs[Int(digit & 0xF)].unicodeScalars { lines.add(scalar) }
    }
    return true
  }

  /// Where the signs that are written as they stand end.
  private func endOfWord(before limit: Int) -> Int {
    source.withUnsafeBufferPointer { source in
      var end = place
      while end < limit, source[end] > 0x20, source[end] != UInt8(ascii: "&") { end += 1 }
      return end
    }
  }

  /// A tag, comment or declaration; `false` when the `<` is only a sign.
  private mutating func readMarkup() -> Bool {
    guard place + 1 < source.count else { return false }
    switch source[place + 1] {
    case UInt8(ascii: "!") where source[place...].starts(with: "<!--".utf8):
      return skip(past: "-->", from: place + 4) || skip(past: ">", from: place)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return skip(past: ">", from: place)
    case UInt8(ascii: "/"):
      guard place + 2 < source.count, isLetter(source[place + 2]) else { return false }
      return readTag(from: place + 2) { $0.close($1) }
    case let byte where isLetter(byte): return readTag(from: place + 1) { $0.open($1) }
    default: return false
    }
  }

  private mutating func readTag(
    from start: Int,
    _ act: (inout HTMLText, HTMLTag) -> Void
  ) -> Bool {
    guard let end = endOfTag(from: start) else { return false }
    let tag = HTMLTag(source[start..<end])
    place = end + 1
    act(&self, tag)
    return true
  }

  /// The `>` of a tag, which does not stand in quotes unless those go wrong somewhere.
  private mutating func endOfTag(from start: Int) -> Int? {
    if hasFairQuotes, let end = endOfTagBehindQuotes(from: start) { return end }
    hasFairQuotes = false
    return find(">", from: start)
  }

  private mutating func endOfTagBehindQuotes(from start: Int) -> Int? {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: ">") {
      let quote = source[end]
      end += 1
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        source[end - 2] == UInt8(ascii: "=") || isSpace(source[end - 2])
      else { continue }
      guard let close = find(String(Unicode.Scalar(quote)), from: end) else { return nil }
      end = close + 1
    }
    return end < source.count ? end : nil
  }

  mutating func skip(past end: String, from start: Int) -> Bool {
    guard let found = find(end, from: start) else { return false }
    place = found + end.utf8.count
    return true
  }

  /// Where some ASCII letters next stand, in lower or upper case.
  private mutating func find(_ wanted: String, from start: Int) -> Int? {
    if missing.contains(wanted) { return nil }
    let wanted8 = Array(wanted.utf8)
    var at = start
    while at + wanted8.count <= source.count {
      if wanted8.indices.allSatisfy({ lowercased(source[at + $0]) == wanted8[$0] }) { return at }
      at += 1
    }
    missing.insert(wanted)
    return nil
  }
}

/// Whether a byte is a letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lowercased(byte)) }

/// Whether a byte is a space of HTML: a blank, a tab or a line end.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// The byte, an upper-case letter of ASCII as its lower-case one.
func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
