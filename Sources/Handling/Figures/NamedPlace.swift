import Casework
import CivilCalendar
import Findings

extension Register {
  /// The department, operation or unit that a word means.
  ///
  /// - Throws: ``Refusal`` where there is none.
  package func unit(named word: String) throws(Refusal) -> Organisation.Unit {
    if let unit = UnitID(word).flatMap({ organisation.units[$0] }) { return unit }
    let near = RegisterNames(self).suggestion(for: word, as: CaseField.unit.definition.type)
    throw .unclear(
      Wording("det finns ingen enhet \(visible(word))", "there is no unit \(visible(word))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }

  /// The person that a word means.
  ///
  /// - Throws: ``Refusal`` where there is none.
  package func person(named word: String) throws(Refusal) -> PersonID {
    if let id = PersonID(word), organisation.people[id] != nil { return id }
    let type = CaseField.investigator.definition.type
    let near = RegisterNames(self).suggestion(for: word, as: type)
    throw .unclear(
      Wording("det finns ingen person \(visible(word))", "there is no person \(visible(word))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }
}

extension Desk {
  /// The day that a word means.
  ///
  /// - Throws: ``Refusal`` for what is no day.
  package func day(named word: String) throws(Refusal) -> CivilDate {
    if let day = CivilDate(iso: word) { return day }
    throw .unclear(Wording("\(visible(word)) är inte en dag", "\(visible(word)) is not a day"))
  }

  /// The month that words mean, the last that is over where there are none.
  ///
  /// - Throws: ``Refusal`` for what is no month, or has not begun.
  package func month(named words: [String]) throws(Refusal) -> CivilMonth {
    guard let word = words.first else { return CivilMonth(today).adding(months: -1) }
    guard words.count == 1, let month = CivilMonth(iso: word) else {
      let shown = visible(words.joined(separator: " "))
      throw .unclear(
        Wording("\(shown) är ingen månad", "\(shown) is no month"),
        hint: "synpunkt report month 2026-10"
      )
    }
    guard month <= CivilMonth(today) else {
      throw .unclear(Wording("\(month.iso) har inte börjat", "\(month.iso) has not begun"))
    }
    return month
  }
}
