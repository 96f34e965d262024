import Casework
import CivilCalendar
import Findings

/// Which reports on a month somebody asks for, and for whom.
package struct MonthRequest: Sendable {
  private let reports: [(report: Notification.Report, person: PersonID)]

  /// Of a month, for whoever is to have it.
  ///
  /// `unit`: a report on this place alone; without it each gets the report on everything they manage. `person`: who gets it;
  /// without one whoever manages it.
  ///
  /// - Throws: ``Refusal`` where nobody can get it.
  package init(
    of month: CivilMonth,
    unit: UnitID?,
    to person: PersonID?,
    in organisation: Organisation
  ) throws(Refusal) {
    let readers = ReportReaders(of: organisation).readers
    if let person, !organisation.canBeTold(person) {
      throw Refusal.refused(
        Wording("\(person) kan inte nås med e-post", "\(person) cannot be reached by e-mail"),
        hint: Wording(
          "personen saknar adress eller har inga roller kvar i organisation.yaml",
          "the person has no address, or no roles any more, in organisation.yaml"
        )
      )
    }
    if let unit {
      let own = readers.filter { $0.places.contains { $0.unit.id == unit } }.map(\.person)
      reports = (person.map { [$0] } ?? own).map { (.monthOf(unit, month), $0) }
    } else {
      let chosen = readers.map(\.person).filter { person == nil || $0 == person }
      reports = chosen.map { (.month(month), $0) }
    }
    guard reports.isEmpty else { return }
    throw Refusal.refused(
      Wording("ingen leder något att rapportera om", "nobody manages anything to report on"),
      hint: Wording(
        "välj en enhet med --enhet, och vem som ska få rapporten med --till",
        "choose a unit with --unit, and who is to have the report with --to"
      )
    )
  }

  /// Adds what has not been sent yet.
  package func add(to plan: inout RegisterPlan) {
    for (report, person) in reports { plan.add(report, to: person) }
  }
}
