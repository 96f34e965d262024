import CivilCalendar
import Findings

/// A fact has happened, so its date is not after today.
///
///     besvarad: 2062-03-01
package enum DatesNotInFuture: Rule {
  package static let codes = [dateInFuture]

  private static let fields = Fact.allCases.map(\.field) + [.registered, .reopened]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    for field in fields {
      guard let date = context.facts.date(field), date > context.today else { continue }
      context.report(
        dateInFuture,
        at: field,
        into: &report,
        with: ["date": "\(date.iso)", "today": "\(context.today.iso)"]
      )
    }
  }
}

extension DatesNotInFuture {
  static let dateInFuture = FindingCode(
    "date-in-future",
    .error,
    message: Wording("{date} ligger i framtiden", "{date} is in the future"),
    remedy: Wording("kontrollera årtalet; i dag är {today}", "check the year; today is {today}"),
    why: Wording(
      "Datumen i case.yaml säger vad som har hänt. Det som ska hända räknar programmet fram.",
      "The dates in case.yaml say what has happened. The program works out what is to happen next."
    )
  )
}
