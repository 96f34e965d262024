import Casework
import CivilCalendar

/// What is counted of a case, as bytes that are kept from one day to the next.
///
/// | bytes | what |
/// |---:|---|
/// | 4 | the day of receipt |
/// | 1, 1 | kind and channel: their place in the closed list from 1 on, 0 for none |
/// | 1 | how the answer and the closing stand to their last days, the ending and the judgement: two bits each |
/// | 1, 1 | what is so: a bit each |
/// | 4, 4, 4 | of what is answered the days to the answer, in calendar days, working days and days of a summer |
/// | 4, 4, 4 | measures, those done and those late |
/// | 2, n | area, unit and routine: length and UTF-8, each; a length of 65535 for none |
extension CountedCase {
  /// Of a case that is there; `nil` for one of which something is not known.
  package var bytes: [UInt8]? {
    guard case .day(let day) = received, let isDistributed, let isToBeAnswered, let isAnswered,
      let isClosed, let isOverdue, let answer, let closing, let isReopened, let isAnonymous,
      let isRecategorised, let isPublished, let outcome, let measures, let deviation, !isDisposed
    else { return nil }
    var writer = PackedWriter()
    writer.add(Int(day.dayNumber))
    writer.add(place: place.kind)
    writer.add(place: place.channel)
    writer.bytes.append(
      UInt8(
        answer.rawValue | closing.rawValue << 2 | outcome.rawValue << 4 | deviation.rawValue << 6
      )
    )
    writer.add([
      isDistributed, isToBeAnswered, isAnswered, isClosed, isOverdue, isReopened, isAnonymous,
      isRecategorised,
    ])
    writer.add([isPublished, isProtected])
    // What is not answered is as old as the day that is asked for.
    for days in [calendarDays, workdays, pausedDays] { writer.add(isAnswered ? days ?? -1 : 0) }
    for number in [measures.all, measures.done, measures.late] { writer.add(number) }
    for text in [place.area, place.unit?.description, place.routine?.description] {
      guard writer.add(text) else { return nil }
    }
    return writer.bytes
  }

  /// What ``bytes`` made, as it is on a day; `nil` for other bytes.
  package init?(bytes: ArraySlice<UInt8>, on today: CivilDate) {
    var reader = PackedReader(bytes)
    let day = reader.number()
    self.init(received: .day(CivilDate(dayNumber: Int32(day))))
    place.kind = reader.place()
    place.channel = reader.place()
    let lists = Int(reader.byte())
    answer = Timeliness(rawValue: lists & 3)
    closing = Timeliness(rawValue: lists >> 2 & 3)
    outcome = Ending(rawValue: lists >> 4 & 3)
    deviation = Judgement(rawValue: lists >> 6)
    let facts = Int(reader.byte()) | Int(reader.byte()) << 8
    func holds(_ place: Int) -> Bool { facts & 1 << place != 0 }
    let isAnswered = holds(2)
    (isDistributed, isToBeAnswered, self.isAnswered) = (holds(0), holds(1), isAnswered)
    (isClosed, isOverdue, isReopened) = (holds(3), holds(4), holds(5))
    (isAnonymous, isRecategorised) = (holds(6), holds(7))
    (isPublished, isProtected) = (holds(8), holds(9))
    let (days, workdays, paused) = (reader.number(), reader.number(), reader.number())
    calendarDays = isAnswered ? days : Int(today.dayNumber) - day
    self.workdays = isAnswered && workdays >= 0 ? workdays : nil
    pausedDays = isAnswered && paused >= 0 ? paused : nil
    measures = Measures(all: reader.number(), done: reader.number(), late: reader.number())
    place.area = reader.text()
    place.unit = reader.text().map { UnitID(unchecked: $0) }
    place.routine = reader.text().map { RoutineID(unchecked: $0) }
    guard reader.isDone else { return nil }
  }
}
