import Casework
import CivilCalendar

/// One case as a report to a manager tells of it: no personal data, and of a protected identity the number alone (L10).
package struct ReportedCase: Sendable {
  package let number: CaseNumber
  /// What it concerns, where a mail within the authority may say it.
  package internal(set) var title: String?
  package let kind: Kind?
  package let area: String?
  /// The unit that it is counted under.
  package let unit: UnitID?
  package let received: CivilDate
  package let state: CaseState
  /// The last day that is nearest of those that still run.
  package let due: CivilDate?
  package let isOverdue: Bool
  package let answer: Answer?
  /// What was planned and is not done, in the order of the file.
  package internal(set) var measures: [Measure]
  package let isProtected: Bool

  /// How it was answered.
  package struct Answer: Sendable {
    package let day: CivilDate
    /// Calendar days from receipt.
    package let days: Int
    /// `nil` where no day was set.
    package let isInTime: Bool?
  }

  /// A measure that is planned.
  package struct Measure: Hashable, Sendable {
    /// From 1, in the order of the case's file.
    package let place: Int
    /// What is to be done, where a mail may say it.
    package internal(set) var what: String?
    /// The day by which it is to be done.
    package let by: CivilDate?
    /// Whether that day has passed.
    package let isLate: Bool
  }

  /// What may be told of a case on a day; `nil` where it came in later, or nobody knows when.
  ///
  /// `counted`: what counts of it, where that is known already.
  package init?(
    _ item: Case,
    counted known: CountedCase? = nil,
    in register: Register,
    on today: CivilDate
  ) {
    guard let counted = known ?? CountedCase(item, in: register, on: today),
      case .day(let received) = counted.received
    else { return nil }
    let timeline = item.timeline(in: register.timeZone).known(on: today)
    let isProtected = item.facts.mayBeProtected
    number = item.number
    let mailable = MailableWords(of: item)
    title = mailable.text(item.facts.text(.title))
    kind = isProtected ? nil : counted.place.kind
    area = isProtected ? nil : counted.place.area
    unit = counted.place.unit
    self.received = received
    state = CaseState { timeline[$0] != nil }
    let deadlines = register.deadlines(of: item, today: today)
    due = timeline.isOpen ? deadlines.next?.due : nil
    isOverdue = counted.isOverdue ?? false
    answer = timeline[.answered].map { day in
      Answer(
        day: day,
        days: Int(day.dayNumber - received.dayNumber),
        isInTime: counted.answer?.isInTime
      )
    }
    measures = item.measures.filter { !$0.isDone(on: today) }.map { measure in
      Measure(
        place: measure.place,
        what: mailable.text(measure.what)?.withoutFullStop,
        by: measure.by,
        isLate: measure.isLate(on: today)
      )
    }
    self.isProtected = isProtected
  }

  /// The case without the words that people wrote: what is told of it is its number and what the program counts.
  package var wordless: ReportedCase {
    var item = self
    item.title = nil
    for place in item.measures.indices { item.measures[place].what = nil }
    return item
  }
}

extension String {
  /// As the beginning of a sentence that goes on.
  fileprivate var withoutFullStop: String {
    var text = self[...]
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension CountedCase.Timeliness {
  /// `nil` where nothing says so.
  fileprivate var isInTime: Bool? {
    switch self {
    case .inTime: true
    case .late: false
    case .undecided: nil
    }
  }
}
