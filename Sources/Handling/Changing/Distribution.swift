import Casework
import Findings

/// To whom a case goes: area, unit and investigator, as far as somebody names them (K8–K10).
package struct Distribution {
  private let area, unit, investigator: String?

  package init(area: String?, unit: String?, investigator: String?) {
    self.area = area
    self.unit = unit
    self.investigator = investigator
  }

  /// What is changed when a case is distributed today.
  ///
  /// - Throws: ``Refusal`` where neither the words nor the case say what is needed, or a word names nothing.
  package func changes(of item: Case, at desk: Desk) throws -> [FieldChange] {
    let register = desk.register
    let area = try value(area, for: .area, of: item)
    let unit = try value(unit, for: .unit, of: item)
    try Self.refuseEnded(unit, at: desk)
    let facts: [(CaseField, String?)] = [
      (.area, area), (.unit, unit),
      (.investigator, investigator(of: item, at: unit, in: register)),
    ]
    let words = facts.compactMap { field, word in word.map { (field, $0) } }
    let handover = try handover(of: item, in: register).map {
      try Handover.changes(of: item.number, to: $0, on: desk.today, in: register.language)
    }
    return try words.map { try FieldChange($0, word: $1, in: register.language, names: register) }
      + [FieldChange(.distributed, .text(desk.today.iso), in: register.language)] + (handover ?? [])
  }

  /// Refuses a unit that is no more, or not yet: nobody there would take care of the case.
  private static func refuseEnded(_ word: String, at desk: Desk) throws(Refusal) {
    let organisation = desk.register.organisation
    guard let unit = UnitID(word).flatMap({ organisation.units[$0] }),
      !unit.exists(on: desk.today...desk.today)
    else { return }
    let name = visible(unit.name)
    if let since = unit.since, since > desk.today {
      throw .refused(
        Wording("\(name) finns från \(since.iso)", "\(name) is there from \(since.iso)")
      )
    }
    let last = unit.until?.iso ?? ""
    throw .refused(
      Wording("\(name) upphörde \(last)", "\(name) ended on \(last)"),
      hint: unit.became.map { Wording("den blev \($0)", "it became \($0)") }
    )
  }

  /// The case system to which a department that is not connected has its cases handed over; they are closed here (K35).
  package func handover(of item: Case, in register: Register) -> String? {
    (unit ?? item.facts.text(.unit)).flatMap { UnitID($0) }.flatMap(register.organisation.handover)
  }

  /// What somebody names, or the case already.
  private func value(
    _ given: String?,
    for field: CaseField,
    of item: Case
  ) throws(Refusal) -> String {
    if let text = given ?? item.facts.text(field) { return text }
    let name = field.definition.name
    throw .unclear(
      Wording("\(name.swedish) saknas", "\(name.english) is missing"),
      hint: Wording(
        "ange --\(name.swedish); synpunkt fields case.yaml visar vad som finns",
        "give --\(name.english); synpunkt fields case.yaml shows what there is"
      )
    )
  }

  private func investigator(
    of item: Case,
    at unit: String,
    in register: Register
  ) -> String? {
    if let investigator { return investigator }
    if handover(of: item, in: register) != nil { return nil }
    // Who investigated for another unit does not investigate for this one.
    let isMoved = item.facts.text(.unit).map { $0 != unit } ?? false
    if item.facts.has(.investigator), !isMoved { return nil }
    guard Standing(item, in: register).isInvestigated else { return nil }
    // Of a unit without a manager `check` asks for one.
    guard let id = UnitID(unit), register.organisation.units[id] != nil else { return nil }
    return register.organisation.manager(of: id)?.description ?? (isMoved ? "" : nil)
  }
}
