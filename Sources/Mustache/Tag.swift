/// A tag as it stands in a template.
struct Tag {
  /// What the sign behind the opening delimiter says.
  enum Kind {
    case value
    case verbatim
    case section
    case inverted
    case closing
    case partial
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag, its delimiters included.
  let range: Range<Int>
  /// What it says, without its sign and the blanks around.
  let content: Range<Int>

  /// Whether the tag takes its line with it when nothing else stands there.
  var canStandAlone: Bool {
    switch kind {
    case .value, .verbatim: false
    case .section, .inverted, .closing, .partial, .comment, .delimiters: true
    }
  }

  /// What came of reading a tag.
  enum Reading {
    case tag(Tag)
    /// No tag, but meant as one; and what would have ended it.
    case unclosed(Range<Int>, closing: [UInt8])
    /// The tag is the rest of the template.
    case unclosedComment(Tag)
    case nameless(Range<Int>)
    case badDelimiters(Range<Int>)
  }
}
