/// The lines of an address, as people fill in `adress`.
package enum LetterAddress {
  /// Each line without blanks around; empty ones are left out.
  package static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }
}
