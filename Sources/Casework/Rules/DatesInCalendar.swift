import CivilCalendar
import Findings

/// Dates lie in the years of the calendar: an earlier one is of the wrong century.
///
///     inkom: 1926-03-02
///            ^^^^^^^^^^
package enum DatesInCalendar: Rule {
  package static let codes = [dateBeforeCalendar]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    for fact in Fact.allCases {
      guard let date = context.case.date(of: fact), date.year < WorkCalendar.years.lowerBound else {
        continue
      }
      context.report(
        dateBeforeCalendar,
        at: fact.field,
        into: &report,
        with: ["date": Wording(verbatim: date.iso)]
      )
    }
  }
}

extension DatesInCalendar {
  static let dateBeforeCalendar = FindingCode(
    "date-before-calendar",
    .error,
    message: Wording("{date} ligger före 1990", "{date} is before 1990"),
    remedy: Wording("kontrollera århundradet", "check the century"),
    why: Wording(
      "Fristerna räknas med helgdagarna enligt lagen om allmänna helgdagar, som gäller sedan 1990. "
        + "För ett tidigare datum räknas ingen frist.",
      "Deadlines are counted with the holidays of the law in force since 1990. For an earlier date "
        + "no deadline is counted."
    )
  )
}
