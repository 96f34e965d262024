import Casework
import CivilCalendar
import Findings

extension DueRow {
  /// What has become of it by today.
  package func words(_ calendar: WorkCalendar) -> Wording {
    switch deadline.state {
    case .running:
      if deadline.daysLeft == 0 { return Wording("i dag är sista dagen", "today is the last day") }
      return left(calendar)
    case .overdue:
      return Wording(
        "försenad \(Count.days(-deadline.daysLeft).swedish)",
        "overdue by \(Count.days(-deadline.daysLeft).english)"
      )
    case .met: return deadline.state.name + dated
    case .late: return deadline.state.name + dated
    }
  }

  private func left(_ calendar: WorkCalendar) -> Wording {
    let days = Count.days(deadline.daysLeft)
    guard let all = calendar.workdays(from: deadline.today, to: deadline.due),
      let workdays = calendar.workdays(from: deadline.today, to: deadline.due, pace: deadline.pace)
    else { return days }
    let summer =
      workdays < all ? Wording(" utöver sommaren", " outside the summer") : Wording("", "")
    return days
      + Wording(
        " kvar (\(Count.workdays(workdays).swedish)\(summer.swedish))",
        " left (\(Count.workdays(workdays).english)\(summer.english))"
      )
  }

  private var dated: Wording {
    deadline.met.map { Wording(verbatim: ", \($0.iso)") } ?? ""
  }

  /// `inom 20 arbetsdagar från inkom till besvarad`.
  package func rule(_ calendar: WorkCalendar) -> Wording {
    let rule = deadline.rule
    let period = rule.within.words
    let from = deadline.isFromReopening ? CaseField.reopened.definition.name : rule.from.name
    return Wording(
      "\(period.swedish), från \(from.swedish) till \(rule.until.name.swedish)",
      "\(period.english), from \(from.english) until \(rule.until.name.english)"
    )
      + (deadline.passesSummer(calendar)
        ? Wording(
          "; under sommaren räknas inga dagar, och ingen tid går ut",
          "; in summer no days are counted, and no time runs out"
        ) : Wording("", ""))
  }
}
