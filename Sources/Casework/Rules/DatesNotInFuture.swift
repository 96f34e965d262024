import CivilCalendar
import Findings

/// A fact has happened, so its date is not after today.
///
///     besvarad: 2062-03-01
package enum DatesNotInFuture: Rule {
  package static let codes = [dateInFuture, doneInFuture]

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
    let measures = context.case.investigation?.records(.measures, of: MeasureField.self) ?? []
    for measure in measures where measure.term(.status) == MeasureStatus.done {
      guard let date = measure.date(.by), date > context.today else { continue }
      report.add(
        to: .investigation,
        doneInFuture.finding(
          at: measure.range(.by),
          with: ["date": "\(date.iso)", "today": "\(context.today.iso)"]
        )
      )
    }
  }
}

extension DatesNotInFuture {
  static let doneInFuture = FindingCode(
    "measure-done-in-future",
    .warning,
    message: Wording(
      "åtgärden är genomförd {date}, som ligger i framtiden",
      "the measure is done on {date}, which is in the future"
    ),
    remedy: Wording(
      "skriv ”status: planerad”, eller rätta dagen; i dag är {today}",
      "write “status: planned”, or correct the day; today is {today}"
    ),
    why: Wording(
      "En åtgärd som står som genomförd följs inte upp. Är den planerad påminner programmet om den.",
      "A measure that is put down as done is not followed up. If it is planned, the program gives a reminder of it."
    )
  )

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
