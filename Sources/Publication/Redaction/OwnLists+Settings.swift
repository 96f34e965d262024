import Casework
import PersonalData

extension OwnLists {
  /// The lists of an authority, as its register has them, and how it is reached itself.
  init(_ register: Register) {
    let settings = register.redaction
    let words = settings.words.map { word in
      let isBeginning = word.text.hasSuffix("-")
      return FlaggedWord(
        isBeginning ? String(word.text.dropLast()) : word.text,
        word.concern.kind,
        match: isBeginning ? .beginning : .whole
      )
    }
    self.init(
      words: words,
      unasked: settings.unaskedWords,
      nobody: settings.nobody,
      authority: [register.phone, register.email, register.website].compactMap { $0 }
    )
  }
}
