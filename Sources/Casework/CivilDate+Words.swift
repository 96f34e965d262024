import CivilCalendar
import Findings

extension CivilDate {
  /// The day as it is written in a letter: `2 mars 2026`, `2 March 2026`.
  package func words(_ language: Language) -> String {
    let (year, month, day) = components
    return "\(day) \(Self.months[language == .swedish ? 0 : 1][month - 1]) \(year)"
  }

  fileprivate static let months = [
    [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ],
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
  ]
}

extension CivilMonth {
  /// The month as it is written: `mars 2026`, `March 2026`.
  package func words(_ language: Language) -> String { "\(name(language)) \(year)" }

  /// Its name alone.
  package func name(_ language: Language) -> String {
    CivilDate.months[language == .swedish ? 0 : 1][month - 1]
  }
}
