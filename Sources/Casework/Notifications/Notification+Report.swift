import CivilCalendar
import Findings

extension Notification {
  /// What somebody is sent of the register as a whole.
  package enum Report: Hashable, Sendable {
    /// What a month was like (K31).
    case month(CivilMonth)
    /// What a month was like in one place, for somebody who asks.
    case monthOf(UnitID, CivilMonth)

    /// The routine is to be gone through with the staff this year (K36).
    case walkthrough(year: Int)
    /// Who has not said that it was, to the department's head.
    case missingWalkthroughs(year: Int)
    /// The routine, for somebody who is new.
    case welcome(CivilDate)
    /// The report of a period that was adopted (K33).
    case adopted(PeriodReportID)

    /// By what the log knows it.
    var name: Wording {
      switch self {
      case .month(let month): Wording(verbatim: month.iso)
      case .monthOf(let unit, let month): Wording(verbatim: "\(month.iso)/\(unit)")
      case .walkthrough(let year): Self.walkthroughs + Wording(verbatim: "-\(year)")
      case .missingWalkthroughs(let year): Self.missing + Wording(verbatim: "-\(year)")
      case .welcome(let day): Self.welcomes + Wording(verbatim: "-\(day.iso)")
      case .adopted(let id): Self.adoptions + Wording(verbatim: "-\(id)")
      }
    }

    private static let walkthroughs = Wording("genomgång", "walkthrough")
    private static let missing = Wording("saknade-genomgångar", "missing-walkthroughs")
    private static let welcomes = Wording("välkommen", "welcome")
    private static let adoptions = Wording("antagen", "adopted")

    /// A name of the log in English, whatever the language of the register.
    static func english(_ name: String, from language: Language) -> String {
      for word in [walkthroughs, missing, welcomes, adoptions]
      where name.hasPrefix(word[language] + "-") {
        return word.english + name.dropFirst(word[language].count)
      }
      return name
    }
  }

  /// The report that it is, if it is one.
  package var report: Report? {
    switch occasion {
    case .report(let report): report
    case .reminder, .notice, .reopened, .question, .unanswered, .waiting, .faults, .unfinished,
      .measure:
      nil
    }
  }
}
