import CivilCalendar
import Findings

extension CivilDate {
  /// The day as it is written in a letter: `2 mars 2026`, `2 March 2026`.
  package func words(_ language: Language) -> String {
    let (year, month, day) = components
    return "\(day) \(Self.months[language == .swedish ? 0 : 1][month - 1]) \(year)"
  }

  private static let months = [
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
