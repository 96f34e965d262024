import Findings

extension Figure {
  /// As it stands above a column.
  package var name: Wording { words.name }

  /// What is counted, in one sentence.
  package var meaning: Wording { words.meaning }

  /// Of what it is a share; `nil` for what is none.
  package var base: Wording? { words.base }

  private struct Words {
    let name, meaning: Wording
    let base: Wording?

    init(_ name: Wording, meaning: Wording, of base: Wording? = nil) {
      self.name = name
      self.meaning = meaning
      self.base = base
    }
  }

  private static let all = Wording("inkomna", "received")

  private var words: Words {
    switch self {
    case .received:
      Words(
        Self.all,
        meaning: Wording(
          "Ärenden som kom in i gruppen; varje ärende har en inkomstdag.",
          "Cases received in the group; every case has one day of receipt."
        )
      )
    case .distributed:
      Words(
        Wording("fördelade", "distributed"),
        meaning: Wording("Ärenden som är fördelade.", "Cases that have been distributed."),
        of: Self.all
      )
    case .answered:
      Words(
        Wording("besvarade", "answered"),
        meaning: Wording("Ärenden som är besvarade.", "Cases that have been answered."),
        of: Wording(
          "inkomna som ska besvaras: inte anonyma, utan önskad kontakt, utanför, överförda eller återtagna före svar",
          "received that are to be answered: not anonymous, without contact, out of scope, or transferred or "
            + "withdrawn before an answer"
        )
      )
    case .closed:
      Words(
        Wording("avslutade", "closed"),
        meaning: Wording("Ärenden som är avslutade.", "Cases that have been closed."),
        of: Self.all
      )
    case .open:
      Words(
        Wording("öppna", "open"),
        meaning: Wording("Ärenden som inte är avslutade.", "Cases that have not been closed."),
        of: Self.all
      )
    case .overdue:
      Words(
        Wording("försenade", "overdue"),
        meaning: Wording(
          "Öppna ärenden vars styrande sista dag har passerat.",
          "Open cases whose governing last day has passed."
        ),
        of: Wording("öppna", "open")
      )
    case .answeredInTime:
      Words(
        Wording("besvarade i tid", "answered in time"),
        meaning: Wording(
          "Ärenden som besvarades senast den styrande sista dag som gällde då.",
          "Cases answered on or before the governing last day as it was then."
        ),
        of: Wording("besvarade, eller över den dagen", "answered, or past that day")
      )
    case .closedInTime:
      Words(
        Wording("avslutade i tid", "closed in time"),
        meaning: Wording(
          "Ärenden som avslutades senast den styrande sista dag som gällde då.",
          "Cases closed on or before the governing last day as it was then."
        ),
        of: Wording("avslutade, eller över den dagen", "closed, or past that day")
      )
    case .medianDays:
      Words(
        Wording("dagar till svar", "days to answer"),
        meaning: Wording(
          "Kalenderdagar från inkomst till svar, median; visas från fem svar.",
          "Calendar days from receipt to answer, median; shown from five answers on."
        ),
        of: Wording("besvarade", "answered")
      )
    case .ninetiethDays:
      Words(
        Wording("dagar till svar, nio av tio", "days to answer, nine in ten"),
        meaning: Wording(
          "Så många kalenderdagar tog det högst för nio svar av tio; visas från fem svar.",
          "Nine answers in ten took at most so many calendar days; shown from five answers on."
        ),
        of: Wording("besvarade", "answered")
      )
    case .medianWorkdays:
      Words(
        Wording("arbetsdagar till svar", "working days to answer"),
        meaning: Wording(
          "Arbetsdagar i registrets kalender från inkomst till svar, median; visas från fem svar.",
          "Working days of the register's calendar from receipt to answer, median; shown from five answers on."
        ),
        of: Wording("besvarade", "answered")
      )
    case .within2, .within5, .within10, .within15, .within20, .within25, .within30:
      Words(
        Wording("inom \(limit ?? 0) dagar", "within \(limit ?? 0) days"),
        meaning: Wording(
          "Ärenden som besvarades inom \(limit ?? 0) kalenderdagar.",
          "Cases answered within \(limit ?? 0) calendar days."
        ),
        of: Wording("besvarade, eller över den tiden", "answered, or past that time")
      )
    case .pausedDays:
      Words(
        Wording("väntan", "paused days"),
        meaning: Wording(
          "Dagar av sommar inom tiden, median; visas från fem svar.",
          "Days of summer inside the time, median; shown from five answers on."
        ),
        of: Wording("besvarade", "answered")
      )
    case .reopened:
      Words(
        Wording("återöppnade", "reopened"),
        meaning: Wording("Ärenden som har återöppnats.", "Cases that have been reopened."),
        of: Self.all
      )
    case .transferred:
      Words(
        Wording("överförda", "transferred"),
        meaning: Wording(
          "Ärenden som hanteras vidare i ett annat system.",
          "Cases handled further in another system."
        ),
        of: Self.all
      )
    case .anonymous:
      Words(
        Wording("anonyma", "anonymous"),
        meaning: Wording(
          "Ärenden vars synpunktslämnare är okänd.",
          "Cases whose sender is unknown."
        ),
        of: Self.all
      )
    case .withdrawn:
      Words(
        Wording("återtagna", "withdrawn"),
        meaning: Wording(
          "Ärenden som synpunktslämnaren har tagit tillbaka.",
          "Cases that the sender has withdrawn."
        ),
        of: Self.all
      )
    case .outOfScope:
      Words(
        Wording("utanför", "out of scope"),
        meaning: Wording(
          "Ärenden som inte hör till rutinen.",
          "Cases that the routine is not for."
        ),
        of: Self.all
      )
    case .recategorised:
      Words(
        Wording("ändrat område", "area changed"),
        meaning: Wording(
          "Ärenden vars område ändrades efter fördelningen.",
          "Cases whose area was changed after they had been distributed."
        ),
        of: Wording("fördelade", "distributed")
      )
    case .published:
      Words(
        Wording("publicerade", "published"),
        meaning: Wording(
          "Ärenden som har en sida på webben.",
          "Cases that have a page on the web."
        ),
        of: Self.all
      )
    case .measures:
      Words(
        Wording("åtgärder", "measures"),
        meaning: Wording("Åtgärder i handlingsplanerna.", "Measures of the action plans.")
      )
    case .measuresDone:
      Words(
        Wording("genomförda åtgärder", "measures done"),
        meaning: Wording("Åtgärder som är genomförda.", "Measures that are done."),
        of: Wording("åtgärder", "measures")
      )
    case .measuresLate:
      Words(
        Wording("sena åtgärder", "late measures"),
        meaning: Wording(
          "Planerade åtgärder vars dag har passerat.",
          "Planned measures whose day has passed."
        ),
        of: Wording("åtgärder", "measures")
      )
    case .deviations:
      Words(
        Wording("avvikelser", "incidents"),
        meaning: Wording(
          "Ärenden som också bedömdes vara en avvikelse.",
          "Cases that were judged to be an incident as well."
        ),
        of: Wording("inkomna som ska bedömas", "received that are to be judged")
      )
    case .disposed:
      Words(
        Wording("gallrade", "disposed of"),
        meaning: Wording(
          "Ärenden som är gallrade; de räknas med det som gallringsprotokollet har kvar.",
          "Cases that have been disposed of; they count with what the disposal record has kept."
        ),
        of: Self.all
      )
    }
  }
}
