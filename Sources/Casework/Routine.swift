import CaseText
import Findings

/// One way of handling synpunkter, as its file states it.
public struct Routine: Sendable {
  public let id: RoutineID
  public let name: String
  public let routes: [Kind: Route]
  public let channels: Set<Channel>
  /// Channels answered in the channel itself (B6).
  public let sameChannel: Set<Channel>
  /// In the order of the file.
  public let areas: [Area]
  public let replyWays: Set<ReplyWay>
  public let deadlines: [Deadline]
  public let reminders: [Reminder]
  public let notices: [Notice]
  /// Summers may lengthen answers (B12).
  public let hasSummer: Bool
  public let publishes: Bool
  public let enclosures: [String]

  public struct Area: Sendable {
    public let name: String
    public let description: String
  }

  public struct Deadline: Sendable {
    public let id: DeadlineID
    public let from: Fact
    public let until: Fact
    public let within: Period
    /// Empty: every kind.
    public let kinds: Set<Kind>
  }

  public struct Reminder: Sendable {
    public let deadline: DeadlineID
    public let when: Offset
    public let to: [Recipient]
  }

  public struct Notice: Sendable {
    public let at: Fact
    public let to: [Recipient]
  }

  /// - Parameter id: From the file's name, which is what cases refer to.
  init(_ id: RoutineID, _ record: Record<RoutineField>) {
    let language = record.language
    self.id = id
    name = record.text(.name) ?? id.description
    var routes: [Kind: Route] = [:]
    for rule in record.records(.kinds, KindRuleField.self) {
      guard let kind = rule.term(.kind, Kind.self) else { continue }
      routes[kind] = rule.term(.route) ?? .investigation
    }
    self.routes = routes
    channels = Set(record.terms(.channels))
    sameChannel = Set(record.terms(.sameChannel))
    areas = record.records(.areas, AreaField.self).compactMap { area in
      area.text(.name).map { Area(name: $0, description: area.text(.description) ?? "") }
    }
    replyWays = Set(record.terms(.replyWays))
    deadlines = record.records(.deadlines, DeadlineField.self).compactMap { deadline in
      guard let id = deadline.id(.id, DeadlineID.self), let from = deadline.term(.from, Fact.self),
        let until = deadline.term(.until, Fact.self),
        let within = deadline.text(.within).flatMap({ Period($0, language) })
      else { return nil }
      return Deadline(
        id: id,
        from: from,
        until: until,
        within: within,
        kinds: Set(deadline.terms(.kinds))
      )
    }
    reminders = record.records(.reminders, ReminderField.self).compactMap { reminder in
      guard let deadline = reminder.id(.deadline, DeadlineID.self),
        let when = reminder.text(.when).flatMap({ Offset($0, language) })
      else { return nil }
      return Reminder(deadline: deadline, when: when, to: reminder.terms(.to))
    }
    notices = record.records(.notices, NoticeField.self).compactMap { notice in
      notice.term(.at, Fact.self).map { Notice(at: $0, to: notice.terms(.to)) }
    }
    hasSummer = record.isYes(.summer)
    publishes = record.isYes(.publication)
    enclosures = record.items(.enclosures).map(record.document.text(of:))
  }

  public func has(area name: String) -> Bool { areas.contains { $0.name == name } }

  /// Whether a kind is investigated (K9); praise is not.
  public func investigates(_ kind: Kind) -> Bool { routes[kind] == .investigation }
}
