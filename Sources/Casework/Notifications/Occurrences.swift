import CivilCalendar
import Findings

/// Which time it is that the facts of a case have happened, by its log and by what is about to be stamped in it.
struct Occurrences {
  private let log: [LogEvent]
  private let stamps: [MissingLogEvents.Stamp]
  private let language: Language

  init(of item: Case, and stamps: MissingLogEvents) {
    log = item.log.map(\.event)
    self.stamps = stamps.missing
    language = item.facts.language
  }

  /// The time of a fact for whoever holds a part; 1 for the first.
  ///
  /// Whoever manages a unit is not told anew because another investigates, or because praise is a complaint after all.
  ///
  /// Whoever was told of it by a number that is another case's now is told anew.
  func count(of fact: Fact, for role: Recipient) -> Int {
    times(of: fact, for: role) + renumberings(after: fact)
  }

  private func times(of fact: Fact, for role: Recipient) -> Int {
    guard let what = fact.event else { return 1 }
    let events = ordered(what)
    guard fact == .distributed, role.isOfUnit else { return events.last?.occurrence ?? 1 }
    var (count, last) = (1, Optional<Mention>.none)
    for event in events {
      defer { last = event }
      if let last, event.unit == last.unit,
        event.investigator != last.investigator || last.isForInformation
      {
        continue
      }
      count = event.occurrence
    }
    return count
  }

  /// How often the case has got another number since somebody was told of a fact.
  private func renumberings(after fact: Fact) -> Int {
    let time = { (event: LogEvent) in event.time.instant(in: .stockholm)?.seconds ?? 0 }
    let number = CaseField.number.definition.name[language]
    let changes = log.filter { $0.what == .changed && $0.value(.fields) == number }
    guard !changes.isEmpty else { return 0 }
    let at = LogEvent.NotificationKey.at.name[language]
    let told = log.filter {
      $0.what == .notified && $0.detail(at) == LogEvent.word(fact.name[language])
    }
    guard let first = told.map(time).min() else { return 0 }
    return changes.count { time($0) >= first }
  }

  /// How often the case has been opened again.
  var reopenings: Int {
    log.filter { $0.what == .reopened }.count + stamps.filter { $0.what == .reopened }.count
  }

  /// What an event says of a distribution.
  private struct Mention {
    let occurrence: Int
    let unit, investigator: String?
    let isForInformation: Bool
  }

  private func ordered(_ what: LogEvent.What) -> [Mention] {
    let events = log.filter { $0.what == what }
      // Every event has its offset, so that the zone does not matter.
      .map { (event: $0, time: $0.time.instant(in: .stockholm)?.seconds ?? 0) }
      .enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map { mention($0.element.event.details, occurrence: $0.element.event.occurrence) }
    return events
      + stamps.filter { $0.what == what }.map { stamp in
        mention(stamp.details, occurrence: stamp.occurrence)
      }
  }

  private func mention(_ details: [LogEvent.Detail], occurrence: Int) -> Mention {
    func value(_ field: CaseField) -> String? {
      details.first { $0.key == field.definition.name[language] }?.value
    }
    return Mention(
      occurrence: occurrence,
      unit: value(.unit),
      investigator: value(.investigator),
      isForInformation: details.contains {
        $0.key == KindRuleField.route.definition.name[language]
      }
    )
  }
}

extension Recipient {
  /// Whether the part comes with the unit.
  fileprivate var isOfUnit: Bool {
    switch self {
    case .unitManager, .nextManager, .headOfOperations: true
    case .registrar, .investigator, .sender: false
    }
  }
}
