import Findings
import PersonalData

/// A text with a word in the place of every row of digits that has the form of a personal identity number.
struct IdentityNumberMask {
  private(set) var text: String
  /// How many were replaced.
  private(set) var count = 0

  init(_ text: String, in language: Language) {
    self.text = text
    let bytes = Array(text.utf8)
    let numbers = PeopleScanner(people: []).passages(in: bytes)
      .filter { $0.kind == .personalIdentityNumber }.map(\.range)
    guard !numbers.isEmpty else { return }
    var masked: [UInt8] = []
    var place = 0
    for range in numbers.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= place {
      masked += bytes[place..<range.lowerBound] + Array(Self.mask[language].utf8)
      place = range.upperBound
      count += 1
    }
    self.text = String(decoding: masked + bytes[place...], as: UTF8.self)
  }

  private static let mask = Wording("[personnummer]", "[personal identity number]")

  /// What the word in the text means.
  static let explanation = Wording(
    "Där det står [personnummer] finns siffror som har ett personnummers form.",
    "Where it says [personal identity number] there are digits that have the form of one."
  )
}
