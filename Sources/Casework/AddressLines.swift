/// The lines of an address, as people fill it in.
package enum AddressLines {
  /// Each line with single spaces and without blanks around; empty ones are left out.
  package static func of(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }
}
