import Casework
import PersonalData

extension OwnLists {
  /// The lists of an authority, as its register has them.
  init(_ settings: RedactionSettings) {
    let words = settings.words.map { word in
      let isBeginning = word.text.hasSuffix("-")
      return FlaggedWord(
        isBeginning ? String(word.text.dropLast()) : word.text,
        word.concern.kind,
        match: isBeginning ? .beginning : .whole
      )
    }
    self.init(words: words, unasked: settings.unaskedWords, nobody: settings.nobody)
  }
}
