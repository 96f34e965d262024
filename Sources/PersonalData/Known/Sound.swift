/// How a name sounds: two that are spelled otherwise and sound alike have one form.
///
/// Spellings that stand for one another in Swedish names: qv, kv and qu; w and v; c, ck, ch and k; th, dt and t; ph and
/// f; z and s; x and ks; gh, rh and kh without their h; hj, lj, dj and gj; y and i where a vowel stands beside; double
/// letters and single ones.
enum Sound {
  /// The form of a word in cells without rings and dots.
  static func form(of letters: some Collection<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    read(Array(letters)[...], into: &form)
    return form
  }

  /// The form in the place of what a buffer held, which many words share.
  static func read(_ word: ArraySlice<UInt8>, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    var place = word.startIndex
    while place < word.endIndex {
      let next = place + 1 < word.endIndex ? word[place + 1] : 0
      switch (word[place], next) {
      case (UInt8(ascii: "q"), UInt8(ascii: "v")), (UInt8(ascii: "q"), UInt8(ascii: "u")),
        (UInt8(ascii: "k"), UInt8(ascii: "w")), (UInt8(ascii: "q"), UInt8(ascii: "w")):
        append("kv", to: &form)
        place += 1
      case (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "c"), UInt8(ascii: "h")),
        (UInt8(ascii: "k"), UInt8(ascii: "h")):
        append("k", to: &form)
        place += 1
      case (UInt8(ascii: "t"), UInt8(ascii: "h")), (UInt8(ascii: "d"), UInt8(ascii: "t")):
        append("t", to: &form)
        place += 1
      case (UInt8(ascii: "p"), UInt8(ascii: "h")), (UInt8(ascii: "f"), UInt8(ascii: "v")):
        append("f", to: &form)
        place += 1
      case (UInt8(ascii: "g"), UInt8(ascii: "h")), (UInt8(ascii: "r"), UInt8(ascii: "h")),
        (UInt8(ascii: "b"), UInt8(ascii: "h")), (UInt8(ascii: "d"), UInt8(ascii: "h")):
        form.append(word[place])
        place += 1
      case (UInt8(ascii: "h"), UInt8(ascii: "j")), (UInt8(ascii: "l"), UInt8(ascii: "j")),
        (UInt8(ascii: "d"), UInt8(ascii: "j")), (UInt8(ascii: "g"), UInt8(ascii: "j")):
        append("j", to: &form)
        place += 1
      case (UInt8(ascii: "w"), _): append("v", to: &form)
      case (UInt8(ascii: "q"), _): append("k", to: &form)
      case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
        (UInt8(ascii: "c"), UInt8(ascii: "y")), (UInt8(ascii: "z"), _):
        append("s", to: &form)
      case (UInt8(ascii: "c"), _): append("k", to: &form)
      case (UInt8(ascii: "x"), _): append("ks", to: &form)
      case (UInt8(ascii: "y"), _),
        (UInt8(ascii: "j"), _) where form.last.map(isVowel) == true || isVowel(next):
        append("i", to: &form)
      default: form.append(word[place])
      }
      if form.count > 1, form[form.count - 1] == form[form.count - 2] { form.removeLast() }
      place += 1
    }
  }

  private static func append(_ letters: StaticString, to form: inout [UInt8]) {
    for offset in 0..<letters.utf8CodeUnitCount {
      let letter = letters.utf8Start[offset]
      if form.last != letter { form.append(letter) }
    }
  }

  private static func isVowel(_ cell: UInt8) -> Bool {
    switch cell {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
