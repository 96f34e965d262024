/// The words of texts as they are searched for: small letters without their signs, each once, in order.
///
/// `Hemtjänsten, för Åsa` becomes `asa`, `for`, `hemtjansten`. The script of the site does the same to what somebody
/// looks for, and knows the endings of words; so nothing is here that is not in a text. Letters of Latin-1 lose their
/// signs, those of other alphabets stay as they are. Words have 2 to 40 bytes.
package struct SearchWords: Hashable, Sendable {
  /// A line feed between them.
  package let bytes: ArraySlice<UInt8>

  /// As they were kept.
  package init(kept bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package init(of texts: [[UInt8]]) {
    var folded: [UInt8] = []
    folded.reserveCapacity(texts.reduce(0) { $0 + $1.count + 1 })
    for text in texts {
      Self.fold(text, into: &folded)
      folded.append(Self.separator)
    }
    bytes = Self.sorted(folded)[...]
  }

  static let separator = UInt8(ascii: "\n")
  private static let lengths = 2...40

  private static func fold(_ text: [UInt8], into folded: inout [UInt8]) {
    let isLatin = text.allSatisfy { $0 < 0xC4 || $0 == 0xE2 || $0 >= 0xF0 }
    // Other alphabets have small letters, too.
    let text = isLatin ? text : Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    var place = 0
    while place < text.count {
      let byte = text[place]
      let length = Self.length(from: byte)
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0xC3 where place + 1 < text.count:
        folded += letters[Int(text[place + 1] & 0x3F)]
      // Signs that are put upon the letter before them: U+0300–U+036F.
      case 0xCC: break
      case 0xCD where place + 1 < text.count && text[place + 1] < 0xB0: break
      case 0xC4...0xDF, 0xE0, 0xE1, 0xE3...0xEF:
        folded += text[place..<min(place + length, text.count)]
      default: folded.append(separator)
      }
      place += length
    }
  }

  private static func length(from byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// U+00C0 to U+00FF; what is no letter parts words.
  private static let letters: [[UInt8]] = {
    let half =
      ["a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i"]
      + ["d", "n", "o", "o", "o", "o", "o", "\n", "o", "u", "u", "u", "u", "y", "th", "ss"]
    let small = half.dropLast() + ["y"]
    return (half + small).map { Array($0.utf8) }
  }()

  private static func sorted(_ folded: [UInt8]) -> [UInt8] {
    folded.withUnsafeBufferPointer { bytes in
      var words: [Word] = []
      words.reserveCapacity(bytes.count / 6)
      var start = 0
      for place in bytes.indices where bytes[place] == separator {
        if lengths.contains(place - start) { words.append(Word(bytes, start..<place)) }
        start = place + 1
      }
      words.sort { $0.isBefore($1, in: bytes) }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      for (place, word) in words.enumerated() {
        if place > 0, word.isSame(as: words[place - 1], in: bytes) { continue }
        if !result.isEmpty { result.append(separator) }
        result += bytes[word.range]
      }
      return result
    }
  }

  /// A word by its place, and its first eight bytes as a number by which most words are told apart.
  private struct Word {
    let range: Range<Int>
    let beginning: UInt64

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      self.range = range
      var beginning: UInt64 = 0
      for place in 0..<8 {
        let byte = place < range.count ? bytes[range.lowerBound + place] : 0
        beginning = beginning << 8 | UInt64(byte)
      }
      self.beginning = beginning
    }

    func isBefore(_ other: Word, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      beginning == other.beginning
        ? rest(bytes).lexicographicallyPrecedes(other.rest(bytes)) : beginning < other.beginning
    }

    func isSame(as other: Word, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      beginning == other.beginning && rest(bytes).elementsEqual(other.rest(bytes))
    }

    private func rest(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
      bytes[min(range.lowerBound + 8, range.upperBound)..<range.upperBound]
    }
  }
}
