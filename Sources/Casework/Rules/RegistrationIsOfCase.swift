import CivilCalendar
import Findings

/// `case.yaml` and `log.yaml` are of one case: both say when it was registered, and by whom (G1, G2).
///
///     registrerad: 2026-03-02 09:12
///     - 2026-03-02T09:12:00+01:00 anna.berg registrerad …
///
/// Asked in clones alone: only Git puts files of two cases together.
package enum RegistrationIsOfCase {
  package static let codes = [registrationDiffers]

  package static func review(_ item: Case, in register: Register) -> [(CaseFile, Finding)] {
    let facts = item.facts
    let events = item.log.map(\.event).filter { $0.what == .registered }
    guard events.count == 1, let event = events.first, let told = facts.moment(.registered) else {
      return []
    }
    var differs = told.date != event.time.date
    if told.secondOfDay != nil, let one = told.instant(in: register.timeZone),
      let other = event.time.instant(in: register.timeZone)
    {
      differs = abs(one.seconds - other.seconds) >= 60
    }
    if case .person(let id) = event.by, let by = facts.id(.registeredBy, as: PersonID.self) {
      differs = differs || by != id
    }
    guard differs else { return [] }
    let time = Wording(verbatim: event.time.toTheMinute)
    return [
      (
        .facts,
        registrationDiffers.finding(
          at: facts.range(.registered),
          with: ["case": "\(item.number)", "log": time]
        )
      )
    ]
  }
}

extension RegistrationIsOfCase {
  static let registrationDiffers = FindingCode(
    "registration-differs",
    .error,
    message: Wording(
      "enligt loggen registrerades ärendet {log}, kanske av någon annan: filerna kan vara två ärendens",
      "by the log the case was registered {log}, perhaps by somebody else: the files may be of two cases"
    ),
    remedy: Wording(
      "se vem som ändrat vad med synpunkt history {case}, och hämta filen som den var med synpunkt restore {case} case.yaml",
      "see who changed what with synpunkt history {case}, and bring the file back with synpunkt restore {case} case.yaml"
    ),
    why: Wording(
      "När Git slår samman två kopior av registret kan det lägga det ena ärendets uppgifter i det andras mapp. "
        + "Loggen och case.yaml säger då olika om när ärendet registrerades och av vem.",
      "When Git merges two copies of the register it can put the facts of one case into the folder of another. "
        + "The log and case.yaml then differ on when the case was registered and by whom."
    )
  )
}
