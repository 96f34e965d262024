import CaseText
import CivilCalendar
import Findings

/// One way of handling synpunkter, as its file states it.
public final class Routine: Sendable {
  /// The name of its file.
  public let id: RoutineID
  /// As people call it.
  public let name: String
  /// Where each kind goes; a kind that is missing is not handled.
  public let routes: [Kind: Route]
  /// By which ways cases come in.
  public let channels: Set<Channel>
  /// Channels answered in the channel itself (B6).
  public let sameChannel: Set<Channel>
  /// In the order of the file.
  public let areas: [Area]
  /// By which ways answers may be given.
  public let replyWays: Set<ReplyWay>
  /// In the order of the file.
  public let deadlines: [Deadline]
  /// In the order of the file.
  public let reminders: [Reminder]
  /// In the order of the file.
  public let notices: [Notice]
  /// How long a question waits before whoever was asked is reminded, and whoever asked is told (K27).
  public let questionTime: Period
  /// Summers may lengthen answers (B12).
  public let hasSummer: Bool
  /// Whether cases and answers are published.
  public let publishes: Bool
  /// Whether reports that were adopted are published (K33); `nil` where nothing is said.
  public let publishesReports: Bool?
  /// What of a case stands on the managers' pages (K32).
  public let managerPages: PageContent
  /// What is enclosed with a reply.
  public let enclosures: [String]

  /// What a case can be about.
  public struct Area: Sendable {
    /// As people call it.
    public let name: String
    /// What belongs to it.
    public let description: String
  }

  /// How long something may take.
  public struct Deadline: Sendable {
    /// Its name within the routine.
    public let id: DeadlineID
    /// The fact it counts from.
    public let from: Fact
    /// The fact that meets it.
    public fileprivate(set) var until: Fact
    /// How long it is.
    public fileprivate(set) var within: Period
    /// How long it is for a case that was opened again; `nil`: as long as ``within``.
    public let afterReopening: Period?
    /// Empty: every kind.
    public let kinds: Set<Kind>
  }

  /// Who is reminded of a deadline.
  public struct Reminder: Sendable {
    /// Which deadline.
    public let deadline: DeadlineID
    /// How long before or after the due date.
    package let when: Offset
    /// Who is written to.
    public let to: [Recipient]

    /// By which it is known among the reminders of its routine.
    struct Key: Hashable {
      let deadline: DeadlineID
      let when: Offset
    }
  }

  /// Who is told that something has happened.
  public struct Notice: Sendable {
    /// What has happened.
    public let at: Fact
    /// Who is written to.
    public let to: [Recipient]
    /// What staff may read.
    public let content: NoticeContent
  }

  /// `id`: from the file's name, which is what cases refer to.
  init(_ id: RoutineID, from record: Record<RoutineField>) {
    let language = record.language
    self.id = id
    name = record.text(.name) ?? id.description
    var routes: [Kind: Route] = [:]
    for rule in record.records(.kinds, of: KindRuleField.self) {
      guard let kind = rule.term(.kind, as: Kind.self) else { continue }
      routes[kind] = rule.term(.route) ?? .investigation
    }
    self.routes = routes
    channels = Set(record.terms(.channels))
    sameChannel = Set(record.terms(.sameChannel))
    areas = record.records(.areas, of: AreaField.self).compactMap { area in
      area.text(.name).map { Area(name: $0, description: area.text(.description) ?? "") }
    }
    replyWays = Set(record.terms(.replyWays))
    deadlines = record.records(.deadlines, of: DeadlineField.self).compactMap { deadline in
      guard let id = deadline.id(.id, as: DeadlineID.self),
        let from = deadline.term(.from, as: Fact.self),
        let until = deadline.term(.until, as: Fact.self),
        let within = deadline.text(.within).flatMap({ Period($0, in: language) })
      else { return nil }
      return Deadline(
        id: id,
        from: from,
        until: until,
        within: within,
        afterReopening: deadline.text(.afterReopening).flatMap { Period($0, in: language) },
        kinds: Set(deadline.terms(.kinds))
      )
    }
    reminders = record.records(.reminders, of: ReminderField.self).compactMap { reminder in
      guard let deadline = reminder.id(.deadline, as: DeadlineID.self),
        let when = reminder.text(.when).flatMap({ Offset($0, in: language) })
      else { return nil }
      return Reminder(deadline: deadline, when: when, to: reminder.terms(.to))
    }
    notices = record.records(.notices, of: NoticeField.self).compactMap { notice in
      notice.term(.at, as: Fact.self).map {
        Notice(at: $0, to: notice.terms(.to), content: notice.term(.content) ?? .title)
      }
    }
    questionTime =
      record.text(.questionTime).flatMap { Period($0, in: language) }
      ?? Period(count: 5, unit: .workdays)
    hasSummer = record.isYes(.summer)
    publishes = record.isYes(.publication)
    publishesReports = record.term(.publishesReports, as: YesNo.self).map { $0 == .yes }
    managerPages = record.term(.managerPages) ?? .title
    enclosures = record.items(.enclosures).map(record.document.text(of:))
  }

  /// A deadline as it is for one case, or `nil` where it is not for that case.
  ///
  /// Where nobody is to be answered (K17, B15) a deadline for the answer is for the investigation alone, and the
  /// sign-off meets it, or the closing where nothing is signed off:
  ///
  /// | the case | a deadline for investigated kinds | a deadline for every kind |
  /// |---|---|---|
  /// | is investigated | ends with the sign-off | so does one that has none of the first beside it |
  /// | is for information | – | does not apply |
  func deadline(_ rule: Deadline, for timeline: Timeline) -> Deadline? {
    guard rule.applies(to: timeline.kind) else { return nil }
    var rule = rule
    if timeline.isRestarted(rule), let period = rule.afterReopening { rule.within = period }
    guard rule.until == .answered, !timeline.hasSomebodyToAnswer else { return rule }
    let kind = timeline.kind
    // What is not known is taken for what is investigated.
    guard kind.map(investigates) ?? true,
      isForInvestigation(rule)
        || !deadlines.contains(where: {
          $0.until == .answered && $0.applies(to: kind) && isForInvestigation($0)
        })
    else { return nil }
    rule.until = kind.map(asksForSignOff) ?? true ? .signedOff : .closed
    return rule
  }

  private func isForInvestigation(_ rule: Deadline) -> Bool {
    !rule.kinds.isEmpty && rule.kinds.allSatisfy(investigates)
  }

  /// Whether there is an area of this name.
  public func has(area name: String) -> Bool { areas.contains { $0.name == name } }

  /// Whether a kind is investigated (K9); praise is not.
  public func investigates(_ kind: Kind) -> Bool { routes[kind] == .investigation }
}
