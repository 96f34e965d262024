import CivilCalendar
import Findings

/// Facts happen in an order, and so do their dates; the same day is no fault.
///
///     inkom: 2026-03-02
///     besvarad: 2026-03-01
///               ^^^^^^^^^^
package enum DatesInOrder: Rule {
  package static let codes = pairs.map(\.code) + [registeredBeforeReceived]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    var reported: Set<Fact> = []
    for pair in pairs where !reported.contains(pair.later) {
      guard let later = context.case.date(of: pair.later),
        let earlier = context.case.date(of: pair.earlier), later < earlier,
        // What was answered before the case was opened again is no answer to what is signed off since.
        !(context.case.reopened.map { later < $0 && earlier >= $0 } ?? false)
      else { continue }
      // One finding for a date: the others follow from it.
      reported.insert(pair.later)
      context.report(
        pair.code,
        at: pair.later.field,
        into: &report,
        with: ["earlier": "\(earlier.iso)", "field": pair.earlier.name]
      )
    }
    registeredAfterReceived(context, &report)
  }

  private static func registeredAfterReceived(_ context: RuleContext, _ report: inout Report) {
    guard let registered = context.facts.date(.registered),
      let received = context.facts.date(.received), registered < received
    else { return }
    context.report(
      registeredBeforeReceived,
      at: .registered,
      into: &report,
      with: ["earlier": "\(received.iso)", "field": Fact.received.name]
    )
  }

  struct Pair {
    let later: Fact
    let earlier: Fact
    let code: FindingCode

    init(later: Fact, earlier: Fact, code: String, message: Wording) {
      self.later = later
      self.earlier = earlier
      self.code = FindingCode(code, .error, message: message, remedy: remedy, why: why)
    }
  }

  /// The most telling pair of each later fact comes first.
  static let pairs = [
    Pair(
      later: .distributed,
      earlier: .received,
      code: "distributed-before-received",
      message: Wording(
        "ärendet fördelades före den dag det kom in",
        "the case was distributed before the day it came in"
      )
    ),
    Pair(
      later: .signedOff,
      earlier: .received,
      code: "signed-off-before-received",
      message: Wording(
        "ärendet kvitterades före den dag det kom in",
        "the case was signed off before the day it came in"
      )
    ),
    Pair(
      later: .answered,
      earlier: .received,
      code: "answered-before-received",
      message: Wording(
        "ärendet besvarades före den dag det kom in",
        "the case was answered before the day it came in"
      )
    ),
    Pair(
      later: .published,
      earlier: .received,
      code: "published-before-received",
      message: Wording(
        "ärendet publicerades före den dag det kom in",
        "the case was published before the day it came in"
      )
    ),
    Pair(
      later: .closed,
      earlier: .received,
      code: "closed-before-received",
      message: Wording(
        "ärendet avslutades före den dag det kom in",
        "the case was closed before the day it came in"
      )
    ),
    Pair(
      later: .signedOff,
      earlier: .distributed,
      code: "signed-off-before-distributed",
      message: Wording(
        "ärendet kvitterades innan det fördelades",
        "the case was signed off before it was distributed"
      )
    ),
    Pair(
      later: .answered,
      earlier: .distributed,
      code: "answered-before-distributed",
      message: Wording(
        "ärendet besvarades innan det fördelades",
        "the case was answered before it was distributed"
      )
    ),
    Pair(
      later: .answered,
      earlier: .signedOff,
      code: "answered-before-signed-off",
      message: Wording(
        "ärendet besvarades innan det kvitterades",
        "the case was answered before it was signed off"
      )
    ),
    Pair(
      later: .published,
      earlier: .answered,
      code: "published-before-answered",
      message: Wording(
        "ärendet publicerades innan det besvarades",
        "the case was published before it was answered"
      )
    ),
    Pair(
      later: .closed,
      earlier: .distributed,
      code: "closed-before-distributed",
      message: Wording(
        "ärendet avslutades innan det fördelades",
        "the case was closed before it was distributed"
      )
    ),
    Pair(
      later: .closed,
      earlier: .answered,
      code: "closed-before-answered",
      message: Wording(
        "ärendet avslutades innan det besvarades",
        "the case was closed before it was answered"
      )
    ),
  ]

  static let registeredBeforeReceived = FindingCode(
    "registered-before-received",
    .error,
    message: Wording(
      "ärendet registrerades före den dag det kom in",
      "the case was registered before the day it came in"
    ),
    remedy: remedy,
    why: why
  )

  private static let remedy = Wording(
    "kontrollera datumet mot ”{field}”, som är {earlier}",
    "check the date against “{field}”, which is {earlier}"
  )

  private static let why = Wording(
    "Ett ärende kommer in, fördelas, kvitteras, besvaras, publiceras och avslutas i den ordningen. "
      + "Fristerna räknas från datumen, och ett felskrivet datum ger fel frist.",
    "A case comes in and is distributed, signed off, answered, published and closed in that order. "
      + "Deadlines count from the dates, and a misspelt date gives a wrong deadline."
  )
}
