/// A piece of a text as it is set: a heading, a paragraph, a list, or lines that stay as they are.
package enum Block: Hashable, Sendable {
  /// 1 is the heading of the whole.
  case heading(Int, [Span])
  case paragraph([Span])
  case list([[Span]])
  /// Each line by itself: an address, a signature.
  case lines([[Span]])
}

/// Words in one style; line ends in them count as spaces.
package struct Span: Hashable, Sendable {
  package var text: String
  package var isStrong: Bool
  package var isEmphasised: Bool

  package init(_ text: String, isStrong: Bool = false, isEmphasised: Bool = false) {
    self.text = text
    self.isStrong = isStrong
    self.isEmphasised = isEmphasised
  }
}
