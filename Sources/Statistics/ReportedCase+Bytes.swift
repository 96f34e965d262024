import Casework
import CivilCalendar

/// What may be told of a case, as bytes that are kept while neither its files nor what a day makes of them change.
///
/// | bytes | what |
/// |---:|---|
/// | 1, 1 | kind and state: their place in the closed list from 1 on, 0 for none |
/// | 1 | bits: late; answered; answered in time; nothing known of that |
/// | 4, 4, 4, 4 | the day of receipt, the next last day, the day of the answer, and the days to it |
/// | 2, n | title, area and unit: length and UTF-8, each; a length of 65535 for none |
/// | 4 | how many measures |
///
/// A measure:
///
/// | bytes | what |
/// |---:|---|
/// | 4, 4, 1 | its place, its day, and whether that has passed |
/// | 2, n | what is to be done |
extension ReportedCase {
  /// `nil` for one of which nothing may be kept (L10), or that has no room.
  package var bytes: [UInt8]? {
    if isProtected { return nil }
    var writer = PackedWriter()
    writer.add(place: kind)
    writer.add(place: state)
    let inTime = answer?.isInTime
    writer.add([isOverdue, answer != nil, inTime ?? false, inTime == nil])
    for day in [received, due, answer?.day] { writer.add(day) }
    writer.add(answer?.days ?? 0)
    for text in [title, area, unit?.description] {
      guard writer.add(text) else { return nil }
    }
    writer.add(measures.count)
    for measure in measures {
      writer.add(measure.place)
      writer.add(measure.by)
      writer.add([measure.isLate])
      guard writer.add(measure.what) else { return nil }
    }
    return writer.bytes
  }

  /// What ``bytes`` made of the case of a number; `nil` for other bytes.
  package init?(bytes: ArraySlice<UInt8>, of number: CaseNumber) {
    var reader = PackedReader(bytes)
    self.number = number
    kind = reader.place()
    let state: CaseState? = reader.place()
    let facts = reader.byte()
    let received = reader.day()
    due = reader.day()
    let answered = reader.day()
    let days = reader.number()
    title = reader.text()
    area = reader.text()
    unit = reader.text().map { UnitID(unchecked: $0) }
    guard let state, let received else { return nil }
    self.state = state
    self.received = received
    isOverdue = facts & 1 != 0
    answer = answered.map { day in
      Answer(day: day, days: days, isInTime: facts & 8 != 0 ? nil : facts & 4 != 0)
    }
    var measures: [Measure] = []
    for _ in 0..<max(reader.number(), 0) where reader.hasMore {
      let (place, by, isLate) = (reader.number(), reader.day(), reader.byte() != 0)
      measures.append(Measure(place: place, what: reader.text(), by: by, isLate: isLate))
    }
    self.measures = measures
    isProtected = false
    guard reader.isDone else { return nil }
  }
}
