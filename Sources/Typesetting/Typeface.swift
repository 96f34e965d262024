import PDF

/// The fonts of a text: for each style one, and behind it those that are asked for what it lacks.
package struct Typeface: Sendable {
  /// Never empty; the first that has a character sets it.
  package var regular, strong, emphasised, strongEmphasised: [Font]

  package init(
    regular: [Font],
    strong: [Font],
    emphasised: [Font],
    strongEmphasised: [Font]
  ) {
    self.regular = regular
    self.strong = strong
    self.emphasised = emphasised
    self.strongEmphasised = strongEmphasised
  }
}
