import Casework
import Findings
import Formats
import Notices

/// What was sent, for people and programs.
struct NoticePrinter {
  let language: Language

  /// A line for each thing that was told.
  func lines(_ notice: Notice) -> [String] {
    notice.notifications.map { notification in
      let subject = notification.subject.number?.description ?? Self.registerName[language]
      return "\(subject)  \(recipient(notification))  \(notification.words[language])"
    }
  }

  func json(_ notice: Notice) -> [JSON] {
    notice.notifications.map { notification in
      var fields: [(String, JSON)] = [
        ("case", JSON(notification.subject.number?.description)),
        ("to", .string(notification.addressee.id)), ("role", .string(notification.role.rawValue)),
      ]
      switch notification.occasion {
      case .reminder(let deadline, let when):
        fields += [
          ("kind", "reminder"), ("deadline", .string("\(deadline.rule.id)")),
          ("due", .string(deadline.due.iso)), ("when", .string(when.words.english)),
        ]
      case .notice(let fact, _): fields += [("kind", "notice"), ("fact", .string(fact.rawValue))]
      case .reopened: fields += [("kind", "notice"), ("fact", "reopened")]
      case .question(let question, _):
        fields += [("kind", "question"), ("asked", .string(question.asked.iso))]
      case .unanswered(let question, _):
        fields += [("kind", "unanswered"), ("asked", .string(question.asked.iso))]
      case .waiting(let file, let since):
        fields += [
          ("kind", "waiting"), ("file", .string(file)), ("since", .string(since.iso)),
        ]
      case .faults(let file, let codes):
        fields += [
          ("kind", "faults"), ("file", .string(file)),
          ("codes", .array(codes.map(JSON.string))),
        ]
      case .unfinished(let marker, let since):
        fields += [
          ("kind", "git"), ("marker", .string(marker)), ("since", .string(since.iso)),
        ]
      case .measure(let measure, _):
        fields += [
          ("kind", "measure"), ("place", .number(measure.place)), ("due", JSON(measure.by?.iso)),
        ]
      case .report(.walkthrough(let year)), .report(.missingWalkthroughs(let year)):
        fields += [("kind", "walkthrough"), ("year", .number(year))]
      case .report(.welcome(let day)):
        fields += [("kind", "welcome"), ("day", .string(day.iso))]
      case .report(.adopted(let id)):
        fields += [("kind", "adopted"), ("report", .string(id.description))]
      case .report(.month(let month)):
        fields += [("kind", "report"), ("month", .string(month.iso))]
      case .report(.monthOf(let unit, let month)):
        fields += [
          ("kind", "report"), ("month", .string(month.iso)), ("unit", .string("\(unit)")),
        ]
      }
      return .object(fields + [("message", .string(notice.id))])
    }
  }

  private static let registerName = Wording("registret", "the register")

  private func recipient(_ notification: Notification) -> String {
    switch notification.addressee {
    case .person(let id): id.description
    case .sender: notification.role.name[language]
    }
  }
}

extension Notification.Addressee {
  /// A person's id; a citizen's address is nobody's business here.
  fileprivate var id: String {
    switch self {
    case .person(let id): id.description
    case .sender: "sender"
    }
  }
}

extension Notification {
  /// What was told, to whom, for a line of a daemon's log.
  var logFields: [(String, String)] {
    let to = [("to", addressee.id)]
    switch occasion {
    case .reminder(let deadline, let when):
      return to + [
        ("deadline", "\(deadline.rule.id)"), ("due", deadline.due.iso),
        ("when", when.words.english),
      ]
    case .notice(let fact, _): return to + [("fact", fact.rawValue)]
    case .reopened: return to + [("fact", "reopened")]
    case .question(let question, _): return to + [("question", question.asked.iso)]
    case .unanswered(let question, _): return to + [("unanswered", question.asked.iso)]
    case .waiting(let file, _): return to + [("waiting", file)]
    case .faults(let file, let codes):
      return to + [("faults", file), ("codes", codes.joined(separator: ","))]
    case .unfinished(let marker, let since):
      return to + [("git", marker), ("since", since.iso)]
    case .measure(let measure, _): return to + [("measure", "\(measure.place)")]
    case .report(.walkthrough(let year)), .report(.missingWalkthroughs(let year)):
      return to + [("walkthrough", "\(year)")]
    case .report(.welcome(let day)): return to + [("welcome", day.iso)]
    case .report(.adopted(let id)): return to + [("adopted", "\(id)")]
    case .report(.month(let month)): return to + [("report", month.iso)]
    case .report(.monthOf(let unit, let month)):
      return to + [("report", month.iso), ("unit", "\(unit)")]
    }
  }
}
