import Casework
import CivilCalendar
import Findings
import System

/// The calendar by which deadlines were last counted, so that a change can be told.
extension RegisterFolder {
  /// The register with the calendar it had when ``rememberCalendar()`` was last called; `nil` when
  /// that is the one it has, or unknown.
  package func registerWithEarlierCalendar() throws -> Register? {
    let root = try open()
    guard try root.exists(Self.derived),
      let old = try root.folder(Self.derived).readIfPresent(Self.name),
      try old != root.folder(RegisterLayout.cases).readIfPresent(Self.name) ?? []
    else { return nil }
    return try readRegister(calendar: old).register
  }

  /// The deadlines of open cases that a change of the calendar has moved since it was remembered.
  package func redatings(_ register: Register, today: CivilDate) throws -> [Redating] {
    guard let old = try registerWithEarlierCalendar() else { return [] }
    return Redating.all(
      try CaseIndex(of: self, in: register).entries,
      from: old,
      to: register,
      today: today
    )
  }

  /// Whether a calendar is remembered.
  package func remembersCalendar() throws(FileError) -> Bool {
    try open().exists(Self.derived + "/" + Self.name)
  }

  /// Remembers the calendar as it is.
  package func rememberCalendar() throws {
    let root = try open()
    let bytes = try root.folder(RegisterLayout.cases).readIfPresent(Self.name) ?? []
    try root.makingDerived().putDerived(Self.name, holding: bytes)
  }

  private static let derived = RegisterLayout.derived
  private static let name = "calendar.yaml"
}

/// A deadline of an open case that a change of the calendar has moved.
package struct Redating: Sendable, Hashable {
  /// The case.
  package let number: CaseNumber
  /// Which of its deadlines.
  package let deadline: DeadlineID
  /// The last day it had, and the one it has.
  package let from, to: String

  /// The deadlines that run and end on another day by another calendar.
  package static func all(
    _ entries: [IndexEntry],
    from old: Register,
    to new: Register,
    today: CivilDate
  ) -> [Redating] {
    entries.filter { !$0.has(.closed) }.flatMap { entry -> [Redating] in
      let timeline = entry.timeline(in: new.timeZone)
      let before = old.deadlines(of: timeline, today: today)
      return new.deadlines(of: timeline, today: today).compactMap { now in
        guard now.met == nil, let then = before.first(where: { $0.rule.id == now.rule.id }),
          then.due != now.due
        else { return nil }
        return Redating(
          number: entry.number,
          deadline: now.rule.id,
          from: then.due.iso,
          to: now.due.iso
        )
      }
    }
  }
}
