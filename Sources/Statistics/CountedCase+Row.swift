import Casework
import CivilCalendar

extension CountedCase {
  /// What is counted of a case that was disposed of, on one line, in a fixed order: of one that is there ``bytes`` has it.
  ///
  /// Not known is `?`, and what it has not is nothing.
  package var row: String {
    [
      receipt, place.kind?.rawValue ?? "", place.area ?? "", place.unit?.description ?? "",
      place.routine?.description ?? "", place.channel?.rawValue ?? "",
      isProtected ? "protected" : "",
      Self.word(isDistributed), Self.word(isToBeAnswered), Self.word(isAnswered),
      Self.word(isClosed),
      Self.word(isOverdue), Self.word(answer.map { "\($0)" }), Self.word(closing.map { "\($0)" }),
      Self.number(calendarDays), Self.number(workdays), Self.number(pausedDays),
      Self.word(isReopened), Self.word(isAnonymous), Self.word(isRecategorised),
      Self.word(isPublished), Self.word(outcome.map { "\($0)" }),
      Self.word(measures.map { "\($0.all)/\($0.done)/\($0.late)" }),
      Self.word(deviation.map { "\($0)" }), isDisposed ? "disposed" : "",
    ].joined(separator: "\t")
  }

  private var receipt: String {
    switch received {
    case .day(let day): day.iso
    case .month(let month): month.iso
    case .year(let year): String(year)
    }
  }

  private static func word(_ holds: Bool?) -> String { holds.map { $0 ? "1" : "0" } ?? "?" }
  private static func word(_ text: String?) -> String { text ?? "?" }
  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "?" }
}
