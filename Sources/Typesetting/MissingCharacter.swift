/// A character that no font has, or that this program cannot set rightly; such a text is not printed.
package struct MissingCharacter: Hashable, Sendable {
  /// What cannot be shown: a letter with its marks.
  package var text: String
  /// Which block of the text it stands in.
  package var block: Int
  /// Which item of the list, or which line; `0` in other blocks.
  package var item: Int
  /// From the beginning of the spans, in bytes of UTF-8.
  package var offset: Int

  package init(_ text: String, block: Int = 0, item: Int = 0, offset: Int) {
    self.text = text
    self.block = block
    self.item = item
    self.offset = offset
  }
}
