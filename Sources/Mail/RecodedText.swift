/// A text of which nobody says in which encoding it is: that of a file.
package struct RecodedText: Sendable {
  /// In UTF-8.
  package let text: [UInt8]
  /// The encoding that it seems to be in, by its usual name; `nil` for whole UTF-8.
  package let charset: String?

  /// Reads bytes as what they seem to be: UTF-16 by its mark, UTF-8, the encodings of DOS and of old Macs where only
  /// those make words of them, else Windows-1252.
  package init(_ bytes: [UInt8]) {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isUTF16, let text = Charset.utf16.decode(bytes[...]) {
      (self.text, charset) = (text, "UTF-16")
    } else if Charset.isUTF8(bytes[...]) {
      (text, charset) = (bytes, nil)
    } else if Self.isCutShort(bytes) {
      (text, charset) = (Array(String(decoding: bytes, as: UTF8.self).utf8), "UTF-8")
    } else if let (found, name) = Self.older(bytes),
      let text = Charset.system(found).decode(bytes[...])
    {
      (self.text, charset) = (text, name)
    } else {
      (text, charset) = (Charset.decodeUndeclared(bytes[...]), "Windows-1252")
    }
  }

  /// Whether all but the beginning of a last sign is UTF-8, of more than ASCII: what was copied in part.
  private static func isCutShort(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.suffix(3).lastIndex(where: { $0 >= 0xC2 && $0 < 0xF5 }) else {
      return false
    }
    let whole = bytes[..<start]
    return bytes[(start + 1)...].allSatisfy { $0 & 0xC0 == 0x80 } && Charset.isUTF8(whole)
      && whole.contains { $0 >= 0x80 }
  }

  /// Whose å, ä and ö stand inside words, where those of Windows stand nowhere.
  private static func older(_ bytes: [UInt8]) -> (SystemCharset, String)? {
    if bytes.contains(where: { [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6].contains($0) }) { return nil }
    func makesWords(_ signs: Set<UInt8>) -> Bool {
      bytes.indices.dropFirst().dropLast().contains { place in
        signs.contains(bytes[place]) && isLetter(bytes[place - 1]) && isLetter(bytes[place + 1])
      }
    }
    if makesWords([0x86, 0x84, 0x94]) { return (.dosWestern, "CP850") }
    return makesWords([0x8C, 0x8A, 0x9A]) ? (.macintosh, "Mac Roman") : nil
  }
}
