/// A word, the beginning of one, or several words, for which a passage is shown to a person who decides (K26).
package struct FlaggedWord: Hashable, Sendable {
  /// Small or capital letters; several words with a space between.
  package var text: String
  package var kind: Passage.Kind
  package var certainty: Passage.Certainty
  package var match: Match

  package enum Match: Hashable, Sendable {
    /// The word in this form, and its genitive.
    case whole
    /// Every word that begins so.
    case beginning
    /// The word in capital letters alone: KOL is an illness, kol is for the grill.
    case capitals
  }

  package init(
    _ text: String,
    _ kind: Passage.Kind,
    certainty: Passage.Certainty = .likely,
    match: Match = .whole
  ) {
    self.text = text
    self.kind = kind
    self.certainty = certainty
    self.match = match
  }
}
