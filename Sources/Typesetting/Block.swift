import PDF

/// A piece of a text as it is set: a heading, a paragraph, a list, a table, or lines that stay as they are.
package enum Block: Hashable, Sendable {
  /// 1 is the heading of the whole.
  case heading(Int, [Span])
  case paragraph([Span])
  case list([Item])
  /// Rows of cells, as many in each.
  case table([[[Span]]], TableForm = TableForm())
  /// Each line by itself: an address, a signature.
  case lines([[Span]])
  /// Room for a picture, which whoever fills pages draws.
  case picture(Picture)

  /// A picture by the place that it has among all of a text.
  package struct Picture: Hashable, Sendable {
    package var place: Int
    package var height: Length
    /// What it says, for those who do not see it.
    package var alternative: String

    package init(_ place: Int, height: Length, alternative: String) {
      self.place = place
      self.height = height
      self.alternative = alternative
    }
  }

  /// An item of a list: paragraphs, and what is listed below them.
  package struct Item: Hashable, Sendable {
    /// What stands before it, as `1.` or `b)`; `nil` where that is a sign of the layout.
    package var label: String?
    package var blocks: [Block]

    package init(label: String? = nil, _ blocks: [Block]) {
      self.label = label
      self.blocks = blocks
    }

    /// An item that is one paragraph.
    package init(_ spans: [Span]) { self.init([.paragraph(spans)]) }
  }
}

extension Block {
  /// Everything in it that is set, in reading order.
  package var spans: [Span] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans): spans
    case .list(let items): items.flatMap { $0.blocks.flatMap(\.spans) }
    case .table(let rows, _): rows.flatMap { $0.flatMap { $0 } }
    case .lines(let lines): lines.flatMap { $0 }
    case .picture: []
    }
  }
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
