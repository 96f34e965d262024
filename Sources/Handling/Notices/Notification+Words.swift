import Casework
import Findings

extension Notification {
  /// What is told, for who runs the program.
  package var words: Wording {
    switch occasion {
    case .reminder(let deadline, let when):
      Wording(
        "påminnelse \(deadline.rule.id), \(when.words.swedish) \(deadline.due.iso)",
        "reminder \(deadline.rule.id), \(when.words.english) \(deadline.due.iso)"
      )
    case .notice(let fact, _):
      Wording("besked: \(fact.name.swedish)", "notice: \(fact.name.english)")
    case .reopened: Wording("besked: återöppnad", "notice: reopened")
    case .question: Wording("fråga om publicering", "question about publication")
    case .unanswered(let question, _):
      Wording(
        "obesvarad fråga om publicering, ställd \(question.asked.iso)",
        "unanswered question about publication, asked \(question.asked.iso)"
      )
    case .waiting(let file, let since):
      Wording(
        "\(visible(file)) ligger i inkorgen sedan \(since.iso)",
        "\(visible(file)) has been in the inbox since \(since.iso)"
      )
    case .faults(let file, let codes):
      Wording(
        "fel i \(visible(file)): \(codes.joined(separator: ", "))",
        "faults in \(visible(file)): \(codes.joined(separator: ", "))"
      )
    case .unfinished(let marker, let since):
      Wording(
        "Git är inte klart sedan \(since.iso): \(visible(marker))",
        "Git has not been done since \(since.iso): \(visible(marker))"
      )
    case .measure(let measure, _):
      Wording(
        "åtgärd \(measure.place) att följa upp, \(measure.by?.iso ?? "")",
        "measure \(measure.place) to follow up, \(measure.by?.iso ?? "")"
      )
    case .report(.walkthrough(let year)):
      Wording("genomgång av rutinen \(year)", "walk-through of the routine \(year)")
    case .report(.missingWalkthroughs(let year)):
      Wording("genomgångar som saknas \(year)", "missing walk-throughs \(year)")
    case .report(.welcome): Wording("rutinen för den som är ny", "the routine for who is new")
    case .report(.adopted(let id)):
      Wording("rapporten \(id), antagen", "the report \(id), adopted")
    case .report(.month(let month)):
      Wording("rapport för \(month.iso)", "report for \(month.iso)")
    case .report(.monthOf(let unit, let month)):
      Wording("rapport för \(month.iso): \(unit)", "report for \(month.iso): \(unit)")
    }
  }
}
