import PDF

/// A picture on a page: drawn for a screen and once more for a phone, of which the style shows one.
///
/// The style of the page knows the classes `picture`, `broad` and `narrow`.
package enum PagePicture {
  private static let widths: [(name: String, width: Length)] = [
    ("broad", .points(680)), ("narrow", .points(320)),
  ]

  /// The picture as markup.
  ///
  /// `id`: what the identifiers in it begin with; another one for each picture of a page.
  package static func markup(id: String, drawing draw: (Length) -> Drawing) -> String {
    let drawn = widths.map { name, width in
      "<div class=\"\(name)\">\n" + draw(width).svg(id: id + name) + "</div>\n"
    }
    return "<div class=\"picture\">\n" + drawn.joined() + "</div>\n"
  }
}
