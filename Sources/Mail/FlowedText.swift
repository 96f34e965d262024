/// Text of `format=flowed`, with its paragraphs on one line each as they were typed (RFC 3676).
///
/// The breaks inside a paragraph were made by the sender's program for the way, as those of
/// quoted-printable are, and the receiver's takes them out again. So are the blanks put before a line
/// that would begin with a blank, with `>` or with `From `.
enum FlowedText {
  /// The text with LF at the ends of lines; `deletesSpace` is the parameter `DelSp`.
  static func unwrapped(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    /// How deeply the line that is to go on is quoted.
    var flowing: Int?
    for line in text.split(separator: lineFeed, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      let stuffed = line.dropFirst(depth)
      let content = stuffed.first == UInt8(ascii: " ") ? stuffed.dropFirst() : stuffed
      let isSignature = content.elementsEqual("-- ".utf8)
      if flowing != nil, flowing != depth || isSignature {
        result.append(lineFeed)
        flowing = nil
      }
      if flowing == nil { begin(at: depth, with: content, in: &result) }
      let isFlowed = content.last == UInt8(ascii: " ") && !isSignature
      result += isFlowed && deletesSpace ? content.dropLast() : content
      flowing = isFlowed ? depth : nil
      if !isFlowed { result.append(lineFeed) }
    }
    if text.last == lineFeed || flowing == nil { result.removeLast() }
    return result
  }

  private static func begin(
    at depth: Int,
    with content: ArraySlice<UInt8>,
    in result: inout [UInt8]
  ) {
    guard depth > 0 else { return }
    result += [UInt8](repeating: UInt8(ascii: ">"), count: depth)
    if !content.isEmpty { result.append(UInt8(ascii: " ")) }
  }
}
