import PDF

/// How wide words are, more or less, before anybody knows in what they will be set.
///
/// The widths are those of common sans-serif faces, rather a little more; what is placed by them touches nothing.
enum TextMeasure {
  /// The width of a text.
  static func width(of text: String, in style: Shape.Style) -> Length {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return style.size.scaled(style == .strong ? thousandths * 11 / 10 : thousandths)
  }

  /// Thousandths of an em.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "!", "|", "'", "’": 300
    case "f", "t", "r", " ", "-", "(", ")", "/", "\u{A0}": 370
    case "m", "w", "M", "W", "%", "@", "–", "…": 940
    case "A"..."Z", "Å", "Ä", "Ö": 730
    default: scalar.properties.generalCategory == .nonspacingMark ? 0 : 580
    }
  }

  /// A text in lines of a measure; what does not fit into the last one ends with “…”.
  static func lines(
    of text: String,
    in style: Shape.Style,
    measure: Length,
    atMost most: Int
  )
    -> [String]
  {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || width(of: longer, in: style) <= measure {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    lines.append(line)
    if lines.count > most {
      lines = lines[..<(most - 1)] + [lines[(most - 1)...].joined(separator: " ")]
    }
    return lines.map { shortened($0, in: style, measure: measure) }
  }

  private static func shortened(_ text: String, in style: Shape.Style, measure: Length) -> String {
    guard width(of: text, in: style) > measure else { return text }
    var text = text
    while !text.isEmpty, width(of: text + "…", in: style) > measure { text.removeLast() }
    return text + "…"
  }
}
