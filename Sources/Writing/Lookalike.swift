import Findings

/// What looks like a mark of another way of writing, and is printed as it stands.
///
///     ### Bakgrund      three signs of a heading; a letter has two levels
///     -Bänken           no blank behind the sign
///     __viktigt__       *…* and **…** are emphasis
enum Lookalike {
  /// What is found in a line of a paragraph or an item, each with the signs alone.
  static func findings(at line: Range<Int>, in bytes: [UInt8]) -> [Finding] {
    var found: [(Range<Int>, Wording)] = []
    if let (count, advice) = beginning(bytes[line]) {
      found.append((line.lowerBound..<line.lowerBound + count, advice))
    }
    found += inside(line, bytes)
    return found.map { range, advice in
      WritingCode.markup.finding(
        at: range,
        with: [
          "text": Wording(
            verbatim: visible(String(decoding: bytes[range], as: UTF8.self))
          ), "advice": advice,
        ]
      )
    }
  }

  /// Rows of two or three asterisks in a paragraph that open or close nothing.
  static func unpaired(_ lines: [Range<Int>], in bytes: [UInt8]) -> [Finding] {
    Inline.unpaired(lines, of: bytes).map { range in
      WritingCode.markup.finding(
        at: range,
        with: [
          "text": Wording(verbatim: String(decoding: bytes[range], as: UTF8.self)),
          "advice": Wording(
            "skriv lika många både före och efter orden, utan blanksteg emellan",
            "write as many before the words as after them, without a space between"
          ),
        ]
      )
    }
  }

  /// Lines within a paragraph that begin with a number as an item does, and are set as its text.
  static func numbers(
    _ lines: [Range<Int>],
    in bytes: [UInt8],
    isItem: Bool
  ) -> [Finding] {
    lines.compactMap { line in
      guard let mark = ItemMark(bytes[line]), mark.kind != .sign else { return nil }
      let word = String(decoding: bytes[line].dropFirst(mark.length), as: UTF8.self)
        .drop(while: \.isWhitespace)
      // `den \n 15. januari` goes on.
      guard isItem || word.first?.isUppercase ?? false else { return nil }
      return WritingCode.markup.finding(
        at: line.lowerBound..<line.lowerBound + mark.length,
        with: [
          "text": Wording(
            verbatim: visible(String(decoding: bytes[line].prefix(mark.length), as: UTF8.self))
          ),
          "advice": Wording(
            "lämna en tom rad före listan, eller börja den med 1",
            "leave a blank line before the list, or begin it with 1"
          ),
        ]
      )
    }
  }

  /// The signs at the beginning of a line, and what to write instead.
  private static func beginning(_ line: ArraySlice<UInt8>) -> (Int, Wording)? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    if level > 2 {
      return (level, Wording("rubriker börjar med # eller ##", "headings begin with # or ##"))
    }
    if level > 0, line.count > level {
      return (level, Wording("skriv ett blanksteg efter #", "write a space after #"))
    }
    if line.count >= 3, let first = line.first, "-=_*~".utf8.contains(first),
      line.allSatisfy({ $0 == first || $0.isBlank }), first != UInt8(ascii: "_")
    {
      return (line.count, Wording("ta bort linjen", "remove the rule"))
    }
    if line.first == UInt8(ascii: ">") {
      return (1, Wording("skriv citat inom citattecken", "put quotations in quotation marks"))
    }
    if line.starts(with: ": ".utf8) {
      return (
        1, Wording("skriv ordet och kolonet på en rad", "write the word and the colon on one line")
      )
    }
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
      return (3, Wording("ta bort tecknen", "remove the characters"))
    }
    return tightMark(line)
  }

  /// `-Bänken`, `•Bänken` and `1)Bänken`: no blank behind the mark.
  private static func tightMark(_ line: ArraySlice<UInt8>) -> (Int, Wording)? {
    let blank = Wording("skriv ett blanksteg efter tecknet", "write a space after the character")
    if let count = ItemMark.signLength(line), count < line.count,
      line.first != UInt8(ascii: "+"), line.first != UInt8(ascii: "*")
    {
      let next = line[line.startIndex + count]
      // −5 and –5 are numbers.
      return next.isBlank || next.isDigit || next == UInt8(ascii: "-") ? nil : (count, blank)
    }
    if line.first == UInt8(ascii: "+"), line.dropFirst().first?.isBlank ?? false {
      return (1, Wording("lämna en tom rad före listan", "leave a blank line before the list"))
    }
    let digits = line.prefix(while: \.isDigit)
    guard (1...2).contains(digits.count), let next = line[digits.endIndex...].dropFirst().first
    else { return nil }
    switch line[digits.endIndex] {
    case UInt8(ascii: ")"): return next.isBlank ? nil : (digits.count + 1, blank)
    // 1.5 and 8.30 are numbers.
    case UInt8(ascii: "."): return next.isLetter ? (digits.count + 1, blank) : nil
    default: return nil
    }
  }

  private static func inside(
    _ line: Range<Int>,
    _ bytes: [UInt8]
  ) -> [(Range<Int>, Wording)] {
    var found: [(Range<Int>, Wording)] = []
    var place = line.lowerBound
    while place < line.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "`"):
        let end =
          bytes[place..<line.upperBound].firstIndex { $0 != bytes[place] } ?? line.upperBound
        // A row of them at the beginning is told of as that.
        if place > line.lowerBound || end - place < 3 {
          found.append((place..<end, Wording("ta bort tecknet", "remove the character")))
        }
        place = end
      case UInt8(ascii: "&"):
        if let end = entityEnd(from: place, at: line, bytes) {
          let advice = Wording("skriv tecknet självt", "write the character itself")
          found.append((place..<end, advice))
        }
        place += 1
      case 0xE2 where bytes[place..<line.upperBound].starts(with: "│".utf8):
        let advice = Wording("skriv | mellan spalterna", "write | between the columns")
        found.append((place..<place + 3, advice))
        place += 3
      case UInt8(ascii: "<"):
        if let end = tagEnd(from: place, at: line, bytes) {
          found.append((place..<end, Wording("ta bort det", "remove it")))
          place = end
        } else {
          place += 1
        }
      case UInt8(ascii: "_"), UInt8(ascii: "~"):
        let end =
          bytes[place..<line.upperBound].firstIndex { $0 != bytes[place] } ?? line.upperBound
        if isEmphasis(place..<end, at: line, bytes) {
          let advice = Wording("betona med *ord* eller **ord**", "emphasise by *word* or **word**")
          found.append((place..<end, advice))
        }
        place = end
      case UInt8(ascii: "\t"), UInt8(ascii: " "):
        let gap = bytes[place..<line.upperBound].prefix(while: \.isBlank)
        if gap.contains(UInt8(ascii: "\t")) || gap.count > 2 {
          let advice = Wording(
            "det blir ett mellanslag; en tabell har lika många spalter på minst två rader",
            "it becomes one space; a table has as many columns on two lines at least"
          )
          found.append((gap.startIndex..<gap.endIndex, advice))
        }
        place = gap.endIndex
      default: place += 1
      }
    }
    return found
  }

  /// The end of `&nbsp;` or `&#8211;`.
  private static func entityEnd(from place: Int, at line: Range<Int>, _ bytes: [UInt8]) -> Int? {
    let name = bytes[(place + 1)..<line.upperBound].prefix {
      $0.isDigit || $0.isLetter && $0 < 0x80 || $0 == UInt8(ascii: "#")
    }
    guard (2...8).contains(name.count), name.endIndex < line.upperBound,
      bytes[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return name.endIndex + 1
  }

  /// The end of `<b>`, `</p>`, `<br/>`, `<a href="…">` or `<!-- … -->`; `<omar@exempel.example>` is an address.
  private static func tagEnd(from place: Int, at line: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var end = place + 1
    if bytes[place..<line.upperBound].starts(with: "<!--".utf8) { return place + 4 }
    if end < line.upperBound, bytes[end] == UInt8(ascii: "/") { end += 1 }
    let name = end
    while end < line.upperBound, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
    guard (1...6).contains(end - name) else { return nil }
    if end < line.upperBound, bytes[end].isBlank,
      let equals = bytes[end..<line.upperBound].firstIndex(of: UInt8(ascii: "=")),
      let close = bytes[equals..<line.upperBound].firstIndex(of: UInt8(ascii: ">"))
    {
      return close + 1
    }
    if end < line.upperBound, bytes[end] == UInt8(ascii: "/") { end += 1 }
    return end < line.upperBound && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }

  /// Whether underscores or tildes stand before or behind a word and not within one; three underscores are
  /// left to be filled in, which is said anyhow.
  private static func isEmphasis(_ run: Range<Int>, at line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let isTilde = bytes[run.lowerBound] == UInt8(ascii: "~")
    guard isTilde ? run.count == 2 : run.count <= 2, run.upperBound < line.upperBound,
      !bytes[run.upperBound].isBlank
    else { return false }
    let isAtStart =
      run.lowerBound == line.lowerBound || bytes[run.lowerBound - 1].isBlank
      || bytes[run.lowerBound - 1] == UInt8(ascii: "(")
    return isAtStart && bytes[run.upperBound..<line.upperBound].contains(bytes[run.lowerBound])
  }
}
