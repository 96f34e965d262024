import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// One thing that came in, which both sides have registered.
extension RegisterMerge {
  /// A case of the first side and one of the second that began with the same.
  struct SamePair: Hashable {
    let first: CaseNumber
    let second: CaseNumber
  }

  /// The cases that were registered twice: new on either side, of one message or one file of the inbox.
  func sameIntakes(_ first: Changes, and second: Changes) throws -> [SamePair] {
    let (ofFirst, ofSecond) = (newCases(first), newCases(second))
    guard !ofFirst.isEmpty, !ofSecond.isEmpty else { return [] }
    let isTaken = first.values.contains { change in
      change.after == nil && second[change.path].map { $0.after == nil } ?? false
        && RegisterPath(change.path, below: repository.prefix).path.hasPrefix(
          Registration.inboxPath + "/"
        )
    }
    let logs = try repository.contents(of: Set(ofFirst.values).union(ofSecond.values))
    let registrations = { (cases: [CaseNumber: ObjectID]) in
      cases.compactMapValues { id in
        logs[id].flatMap {
          LogEvent.events(in: $0, language: desk.language).registration
        }
      }
    }
    var free = registrations(ofSecond).sorted { $0.key < $1.key }
    var pairs: [SamePair] = []
    for (number, event) in registrations(ofFirst).sorted(by: { $0.key < $1.key }) {
      let place = free.firstIndex {
        SameIntake.began(event, and: $0.value, takenFromOneInbox: isTaken)
      }
      guard let place else { continue }
      pairs.append(SamePair(first: number, second: free.remove(at: place).key))
    }
    return pairs
  }

  /// The logs of the cases that are new on one side.
  private func newCases(_ changes: Changes) -> [CaseNumber: ObjectID] {
    var found: [CaseNumber: ObjectID] = [:]
    for change in changes.values where change.before == nil {
      let path = RegisterPath(change.path, below: repository.prefix)
      guard let number = path.number, path.inCase == CaseFile.log.rawValue,
        let id = change.after?.id
      else { continue }
      found[number] = id
    }
    return found
  }

  /// Makes one case of two: the one that was first on the remote, found by both numbers.
  func join(_ pair: SamePair, into outcome: inout Outcome) throws {
    let entries = try Versions(
      base: [:],
      first: commits.first.map { try self.entries(of: $0, below: pair.first) },
      second: commits.second.map { try self.entries(of: $0, below: pair.second) }
    )
    let files = try entries.map { try contents(of: $0) }
    guard let first = files.first, var second = files.second else { return }
    let log = { (files: CaseMerge.Files) in
      LogEvent.events(in: files[CaseFile.log.rawValue] ?? [], language: desk.language)
    }
    if pair.first != pair.second {
      let renumbering = Renumbering(from: pair.second, to: pair.first, in: desk.language)
      for (path, content) in second {
        if let text = renumbering.letter(content, at: path, in: log(second)) { second[path] = text }
      }
    }
    let isToldAnew = log(second).hasToldSender && !log(first).hasToldSender
    let field = isToldAnew ? CaseField.number : .formerNumbers
    let event = LogEvent(
      time: desk.now,
      by: .program,
      what: .changed,
      details: [
        LogEvent.Detail(.fields, field.definition.name[desk.language], in: desk.language),
        LogEvent.Detail(.sharedNumber, pair.second.description, in: desk.language),
      ]
    )
    let merge = CaseMerge(
      pair.first,
      of: SameIntake(pair.first, and: pair.second, in: desk.language)
        .versions(first: first, second: second, noting: event),
      in: desk.language,
      at: desk.now
    )
    guard case .merged(let result) = merge.outcome(isDisposed: false) else { return }
    for inCase in entries.second?.keys.sorted() ?? [] where pair.first != pair.second {
      outcome.changes.append((path(pair.second, inCase), .removed))
    }
    let place = CasePlace(
      number: pair.first,
      entries: Versions(
        base: nil,
        first: entries.first,
        second: pair.first == pair.second ? entries.second : nil
      ),
      numberOfSecond: pair.second
    )
    try put(result, at: place, into: &outcome)
    outcome.report.joined.append(SyncReport.Renumbered(old: pair.second, new: pair.first))
  }

  /// The files of a case in a tree, by their paths in its folder.
  func entries(of tree: ObjectID, below number: CaseNumber) throws -> [String: TreeEntry] {
    let found = try repository.entries(of: tree, below: [repository.prefix + number.folder])
    return Dictionary(
      uniqueKeysWithValues: found.map {
        (RegisterPath($0.key, below: repository.prefix).inCase, $0.value)
      }
    )
  }
}
