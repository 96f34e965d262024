import Casework
import CivilCalendar
import Findings
import Letters
import Notices

/// What became of a case, who was told, and what is next: one line for each step that somebody takes.
///
/// ```
/// SYN-2026-0042 är fördelat. Besked till anna.berg. Ska besvaras senast 30 mars 2026.
/// ```
package struct FollowUpWords {
  private let followUp: FollowUp
  private let language: Language

  package init(of followUp: FollowUp, in language: Language) {
    self.followUp = followUp
    self.language = language
  }

  /// A line for each case; of many cases together only who was told.
  package var lines: [String] {
    guard followUp.next.count <= Self.few else { return told.map { [$0] } ?? [] }
    return followUp.next.map { step in
      ([became(step)] + [told, next(step)].compactMap(\.self)).joined(separator: " ")
    }
  }

  /// So many cases have a line each.
  private static let few = 3

  private var told: String? {
    let people = followUp.notices.flatMap(\.notifications).map { notification in
      switch notification.addressee {
      case .person(let id): id.description
      case .sender: notification.role.name[language]
      }
    }
    if !people.isEmpty {
      let names = Set(people).sorted().joined(separator: ", ")
      return Wording("Besked till \(names).", "Notified: \(names).")[language]
    }
    switch followUp.teller {
    case .command: return nil
    case .another:
      return Wording("Vakten skickar besked.", "The watcher notifies those concerned.")[language]
    case .next:
      return Wording(
        "Någon annan skickar just nu; besked om det här skickas nästa gång, av vakten eller synpunkt remind.",
        "Somebody else is sending just now; notices of this are sent the next time, by the watcher or synpunkt remind."
      )[language]
    case .workday(let day):
      let words = day.words(language)
      return Wording("Besked skickas \(words).", "Notices are sent on \(words).")[language]
    }
  }

  private func became(_ step: NextStep) -> String {
    if step.isReopened {
      let words = Wording("är öppnat igen", "is open again")
      return "\(step.number) \(words[language])."
    }
    if step.isApproved {
      let words = Wording("är godkänt för publicering", "is approved for publication")
      return "\(step.number) \(words[language])."
    }
    let words: Wording =
      switch step.state {
      case .registered: Wording("är registrerat", "is registered")
      case .distributed: Wording("är fördelat", "is distributed")
      case .signedOff: Wording("är kvitterat", "is signed off")
      case .answered: Wording("är besvarat", "is answered")
      case .published: Wording("är publicerat", "is published")
      case .closed: Wording("är avslutat", "is closed")
      }
    return "\(step.number) \(words[language])."
  }

  private func next(_ step: NextStep) -> String? {
    guard let deadline = step.deadline else { return nil }
    let day = deadline.due.words(language)
    let what = deadline.rule.until.done
    return switch deadline.state {
    case .overdue:
      Wording(
        "Skulle ha \(what.perfect) senast \(day).",
        "Was to be \(what.english) by \(day)."
      )[language]
    case .running, .met, .late:
      Wording("Ska \(what.passive) senast \(day).", "To be \(what.english) by \(day).")[language]
    }
  }
}

extension Fact {
  /// What is to be done with a case, as the verb forms of a sentence about it.
  fileprivate var done: (passive: String, perfect: String, english: String) {
    switch self {
    case .received: ("registreras", "registrerats", "registered")
    case .distributed: ("fördelas", "fördelats", "distributed")
    case .signedOff: ("kvitteras", "kvitterats", "signed off")
    case .answered: ("besvaras", "besvarats", "answered")
    case .published: ("publiceras", "publicerats", "published")
    case .closed: ("avslutas", "avslutats", "closed")
    }
  }
}
