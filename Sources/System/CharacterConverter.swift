import Platform

/// Text in character sets that only the system reads (iconv_open(3)).
package enum CharacterConverter {
  /// What the bytes say.
  package struct Text: Sendable, Hashable {
    /// With U+FFFD for each byte that says nothing.
    package let utf8: [UInt8]
    /// Whether every byte was of the character set, and the last character whole.
    package let isWhole: Bool
  }

  /// Reads bytes in a character set by its name; `nil` where this system has no converter for it.
  ///
  /// The name is one that the program itself has chosen: what follows a `/` in one would change how the
  /// system converts.
  package static func text(of bytes: ArraySlice<UInt8>, in name: String) -> Text? {
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let converter = iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var isWhole = true
    var input = Array(bytes)
    var room = [CChar](repeating: 0, count: 1 << 14)
    input.withUnsafeMutableBytes { input in
      var start = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let failure = convert(converter, &start, &left, &room, &result)
        if failure == E2BIG { continue }
        if failure == 0 { break }
        // Not of the character set, or, at the end, only the beginning of a character.
        isWhole = false
        result += [0xEF, 0xBF, 0xBD]
        if failure != EILSEQ { break }
        start = start.map { $0 + 1 }
        left -= 1
      }
      // What a converter with a state still holds.
      var (nothing, none): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
      _ = convert(converter, &nothing, &none, &room, &result)
    }
    return Text(utf8: result, isWhole: isWhole)
  }

  /// - Returns: 0, or why the converter stopped.
  private static func convert(
    _ converter: iconv_t?,
    _ start: inout UnsafeMutablePointer<CChar>?,
    _ left: inout Int,
    _ room: inout [CChar],
    _ result: inout [UInt8]
  ) -> Int32 {
    room.withUnsafeMutableBufferPointer { room in
      var target = room.baseAddress
      var free = room.count
      let isEnd = start == nil
      let count =
        isEnd
        ? iconv(converter, nil, nil, &target, &free)
        : iconv(converter, &start, &left, &target, &free)
      let failure =
        count == Int(bitPattern: UInt.max) || Int(bitPattern: UInt(count)) == -1 ? errno : 0
      let written = UnsafeRawBufferPointer(room).prefix(room.count - free)
      result.append(contentsOf: written)
      return failure
    }
  }
}
