import Typesetting

/// Emphasis inside a passage: `*…*`, `**…**` and `***…***`, and signs behind a backslash.
///
/// A row of asterisks opens in front of a word and closes behind one; what has no partner stands as
/// it is: `5 * 3` and `*obs` need no backslash.
package struct Inline {
  private let bytes: [UInt8]
  private var pieces: [Piece] = []
  /// The rows that are open, innermost last, by the number of asterisks.
  private var open: [[Int]] = [[], [], [], []]

  /// Every row of asterisks: its piece, and its place in the text.
  private var rows: [(piece: Int, range: Range<Int>)] = []

  private enum Piece {
    case text([UInt8])
    /// So many asterisks; what they mean is known when their partner comes.
    case row(Int, Meaning)
  }

  private enum Meaning {
    case sign
    case begin
    case end
  }

  /// The text of some lines of a file, a space between them, divided into styles.
  package static func spans(_ lines: [Range<Int>], of bytes: [UInt8]) -> [Span] {
    var text: [UInt8] = []
    for line in lines {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += bytes[line]
    }
    var inline = Inline(text)
    inline.divide()
    return inline.spans()
  }

  /// Where two or three asterisks stand beside a word that have no partner in the text of some lines.
  package static func unpaired(_ lines: [Range<Int>], of bytes: [UInt8]) -> [Range<Int>] {
    guard lines.contains(where: { bytes[$0].contains(UInt8(ascii: "*")) }) else { return [] }
    var text: [UInt8] = []
    var places: [Int] = []
    for line in lines {
      if !text.isEmpty {
        text.append(UInt8(ascii: " "))
        places.append(line.lowerBound)
      }
      text += bytes[line]
      places += Array(line)
    }
    var inline = Inline(text)
    inline.divide()
    return inline.unpaired.map { places[$0.lowerBound]..<places[$0.lowerBound] + $0.count }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func divide() {
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\"), place + 1 < bytes.count,
        Self.escapable.contains(bytes[place + 1])
      {
        text.append(bytes[place + 1])
        place += 2
      } else if byte == UInt8(ascii: "\\"), ItemMark.signLength(bytes[(place + 1)...]) != nil {
        // The sign of a list that is longer than a byte.
        place += 1
      } else if byte == UInt8(ascii: "*") {
        let count = bytes[place...].prefix { $0 == byte }.count
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
        add(row: count, at: place)
        place += count
      } else {
        text.append(byte)
        place += 1
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  private mutating func add(row count: Int, at place: Int) {
    let here = pieces.count
    pieces.append(.row(count, .sign))
    rows.append((here, place..<place + count))
    guard (1...3).contains(count) else { return }
    let before = place > 0 ? bytes[place - 1] : UInt8(ascii: " ")
    let after = place + count < bytes.count ? bytes[place + count] : UInt8(ascii: " ")
    if !before.isBlank, !after.isWordByte, let partner = open[count].popLast() {
      pieces[partner] = .row(count, .begin)
      pieces[here] = .row(count, .end)
      // What was opened in between and not closed has no partner any more.
      for other in open.indices {
        while let last = open[other].last, last > partner { open[other].removeLast() }
      }
    } else if !after.isBlank, !before.isWordByte {
      open[count].append(here)
    }
  }

  private var unpaired: [Range<Int>] {
    rows.compactMap { piece, range in
      guard case .row(2...3, .sign) = pieces[piece], isBesideWord(range) else { return nil }
      return range
    }
  }

  private func isBesideWord(_ range: Range<Int>) -> Bool {
    (range.lowerBound > 0 && bytes[range.lowerBound - 1].isWordByte)
      || (range.upperBound < bytes.count && bytes[range.upperBound].isWordByte)
  }

  private func spans() -> [Span] {
    var spans: [Span] = []
    var (strong, emphasised) = (0, 0)
    var text: [UInt8] = []
    func flush() {
      guard !text.isEmpty else { return }
      spans.append(
        Span(
          String(decoding: text, as: UTF8.self),
          isStrong: strong > 0,
          isEmphasised: emphasised > 0
        )
      )
      text = []
    }
    for piece in pieces {
      switch piece {
      case .text(let bytes): text += bytes
      case .row(let count, .sign): text += [UInt8](repeating: UInt8(ascii: "*"), count: count)
      case .row(let count, let meaning):
        flush()
        let step = meaning == .begin ? 1 : -1
        if count >= 2 { strong += step }
        if count != 2 { emphasised += step }
      }
    }
    flush()
    return spans
  }

  /// The signs that a backslash makes like others.
  package static let escapable: Set<UInt8> = Set("\\*#-[]{}|+.()<>_~`".utf8)

  /// A text in which nothing means anything: what a template is filled in with.
  package static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(escaped).joined(separator: "\n")
  }

  private static func escaped(line: Substring) -> String {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    var mark = 0
    if let found = ItemMark(Array(rest.utf8)[...]) {
      // Behind the number: `1\.`, and before a sign.
      mark = found.kind == .sign ? 1 : found.length
    }
    var result = String(blanks)
    for (place, scalar) in rest.unicodeScalars.enumerated() {
      let means =
        "\\*[]{}|<>`~".unicodeScalars.contains(scalar) || place + 1 == mark
        || place == 0 && "#-".unicodeScalars.contains(scalar)
      if means { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension UInt8 {
  /// A byte of a letter or a digit, of any script.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}
