import Formats

/// Text for titles and descriptions: one line, without control characters.
enum PlainText {
  /// Line breaks and tabs become spaces; controls and what is no character are left out.
  ///
  /// What stays is allowed in XML 1.0 (section 2.2) and in text strings.
  static func scalars(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFDD0...0xFDEF: nil
      default: scalar.value & 0xFFFE == 0xFFFE ? nil : scalar
      }
    }
  }

  /// Plain text, with what means something in XML escaped.
  static func xml(_ text: String) -> String {
    Markup.xmlAttribute.escaped(String(String.UnicodeScalarView(scalars(of: text))))
  }

  /// A language tag (RFC 5646), or `und` for what is none.
  static func language(_ tag: String) -> String {
    let isTag =
      !tag.isEmpty && tag.utf8.count <= 100
      && tag.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    return isTag ? tag : "und"
  }
}
