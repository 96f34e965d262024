import CaseStore
import Casework
import CivilCalendar
import Findings

/// Many cases packed, some at a time: what can be packed is, and the rest is told.
package struct ArchiveRun {
  private let packing: Packing
  private let isTogether: Bool
  /// In the order of the cases.
  package private(set) var made: [Packing.Made] = []
  /// Cases that were not packed, and why.
  package private(set) var refusals: [(number: CaseNumber, error: any Error)] = []

  package init(_ packing: Packing, isTogether: Bool) {
    self.packing = packing
    self.isTogether = isTogether
  }

  /// How many packages get their names at once: making files durable costs the same for one as for many.
  private static let batch = 50

  /// Packs cases; `progress` is told how many are done.
  ///
  /// - Throws: What the disk refuses; what has its name by then stays.
  package mutating func pack(
    _ numbers: [CaseNumber],
    on shelf: borrowing PackageShelf,
    progress: (Int) -> Void
  ) throws {
    let lock = try WriteLock(.archiving, in: packing.desk.folder)
    let right = try shelf.alone()
    if isTogether {
      try packTogether(numbers, on: shelf)
    } else {
      try packEach(numbers, on: shelf, progress: progress)
    }
    _ = consume right
    _ = consume lock
  }

  private mutating func packEach(
    _ numbers: [CaseNumber],
    on shelf: borrowing PackageShelf,
    progress: (Int) -> Void
  ) throws {
    var pending: [Packing.Pending] = []
    for (place, number) in numbers.enumerated() {
      do {
        if let ready = try ready(number) { pending.append(try packing.prepare([ready], on: shelf)) }
      } catch let error as Refusal where error.cause == .state {
        refusals.append((number, error))
      } catch {
        packing.discard(pending, on: shelf)
        throw error
      }
      if pending.count == Self.batch || place == numbers.count - 1 {
        made += try packing.finish(pending, on: shelf)
        pending = []
        progress(place + 1)
      }
    }
  }

  private mutating func packTogether(
    _ numbers: [CaseNumber],
    on shelf: borrowing PackageShelf
  ) throws {
    var ready: [ArchiveDesk.Ready] = []
    for number in numbers {
      guard let item = try self.ready(number) else { continue }
      // One that was delivered together with others is made again as it was.
      if item.earlier == nil, let reason = Self.reasonForItsOwn(item.archived.item) {
        refusals.append((number, reason))
      } else {
        ready.append(item)
      }
    }
    guard !ready.isEmpty else { return }
    made = try packing.finish([packing.prepare(ready, on: shelf)], on: shelf)
  }

  /// Why a case is packed by itself: whoever takes over a package must see what in it may not be shown.
  private static func reasonForItsOwn(_ item: Case) -> Refusal? {
    let marks: Wording
    if item.facts.mayBeProtected {
      marks = Wording("skyddade personuppgifter", "protected personal data")
    } else if item.facts.has(.secrecy) {
      marks = Wording("en sekretessmarkering", "a secrecy marking")
    } else {
      return nil
    }
    let number = item.number
    return .refused(
      Wording(
        "\(number) har \(marks.swedish) och läggs inte i ett paket med andra ärenden",
        "\(number) has \(marks.english) and is not put into a package with other cases"
      ),
      hint: Wording(
        "packa det för sig: synpunkt archive \(number)",
        "pack it by itself: synpunkt archive \(number)"
      )
    )
  }

  /// A case that can be packed; `nil` when it cannot, which is told at the end.
  private mutating func ready(_ number: CaseNumber) throws -> ArchiveDesk.Ready? {
    do {
      return try packing.desk.ready(number)
    } catch let error as Refusal where error.cause == .state {
      refusals.append((number, error))
    } catch let error as Faults {
      refusals.append((number, error))
    }
    return nil
  }

  /// The cases that were closed on such a day and are not delivered, in the order of their numbers, and those that
  /// cannot be read, of which nobody knows: packing says what is wrong with them.
  package static func undelivered(
    at desk: Desk,
    closed isWanted: (CivilDate) -> Bool
  ) throws -> [CaseNumber] {
    let index = try CaseIndex(of: desk.folder, in: desk.register)
    try index.refuseUnlisted()
    let closed = try index.entries
      .filter { entry in entry.date(.closed).map(isWanted) ?? false }
      .map(\.number)
      .filter { number in
        try !desk.folder.logEvents(number, in: desk.language).contains { $0.what == .archived }
      }
    return (closed + index.unread).sorted()
  }
}
