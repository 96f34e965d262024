import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// Takes apart what plain Git has mixed: two cases whose files it merged by likeness (G1), or two that had one number (G2).
///
/// What anybody wrote since is kept; what was written in a case that is no more lies aside.
package struct Separating {
  private let desk: Desk
  private let repository: Repository

  /// - Throws: ``Refusal`` where the register is in no repository.
  package init(_ desk: Desk) throws {
    self.desk = desk
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else {
      throw Refusal.refused(
        Wording("registret ligger inte i Git", "the register is not in Git")
      )
    }
    self.repository = repository
  }

  package struct Outcome: Sendable {
    /// Files of cases that are as they were, from the register's root.
    package var restored: [String] = []
    /// Where what belongs to a case that is no more was put.
    package var aside: [String] = []
    /// The number of the second of two cases that had one.
    package var new: CaseNumber?
  }

  /// Takes two cases apart into which Git has put each other's words.
  package func separate(_ one: CaseNumber, from other: CaseNumber) throws -> Outcome {
    let mixed = try MixedCases(desk)?.left().filter {
      [one, other].contains($0.number) && [one, other].contains($0.other)
    }
    guard let mixed, !mixed.isEmpty else {
      throw Refusal.refused(
        Wording(
          "Git har inte blandat \(one) och \(other)",
          "Git has not mixed \(one) and \(other)"
        ),
        hint: Wording(
          "se synpunkt history \(other), och hämta en fil som den var med synpunkt restore",
          "see synpunkt history \(other), and bring a file back with synpunkt restore"
        )
      )
    }
    var outcome = Outcome()
    for one in mixed { try separate(one, into: &outcome) }
    return outcome
  }

  private func separate(_ mixed: MixedCases.Mixed, into outcome: inout Outcome) throws {
    let path = mixed.number.folder + "/" + mixed.inCase
    let now = try desk.folder.bytes(at: path)
    let clean = FileMerge.merged(
      Versions(
        base: mixed.file.result,
        first: mixed.file.own,
        second: now
      ),
      as: FileMerge.Kind(path: path),
      in: desk.language
    )
    guard clean.conflicts.isEmpty, let own = clean.content else {
      throw Refusal.refused(
        Wording(
          "\(visible(path)) är ändrad sedan dess på samma ställen; rätta den för hand",
          "\(visible(path)) has changed since in the same places; correct it by hand"
        ),
        hint: Wording(
          "se vad som skrevs: synpunkt history \(mixed.number)",
          "see what was written: synpunkt history \(mixed.number)"
        )
      )
    }
    try giveBack(mixed, into: &outcome)
    try desk.folder.replace(mixed.inCase, of: mixed.number, holding: own)
    try note(mixed)
    outcome.restored.append(path)
  }

  /// Puts what was written in the other case there, or aside where it is no more.
  private func giveBack(_ mixed: MixedCases.Mixed, into outcome: inout Outcome) throws {
    let path = mixed.other.folder + "/" + mixed.inCase
    let whole = repository.prefix + path
    let (base, written) = (
      try content(of: whole, in: mixed.written.base),
      try content(of: whole, in: mixed.written.commit)
    )
    guard let written, written != base else { return }
    guard try desk.folder.holds(mixed.other) else {
      outcome.aside.append(
        try desk.folder.putAside([mixed.inCase: written], of: mixed.other, at: desk.now)
      )
      return
    }
    let now = try desk.folder.bytes(at: path)
    let merged = FileMerge.merged(
      Versions(base: base, first: now, second: written),
      as: FileMerge.Kind(path: path),
      in: desk.language
    )
    guard let content = merged.content, content != now else { return }
    try desk.folder.replace(mixed.inCase, of: mixed.other, holding: content)
    outcome.restored.append(path)
  }

  private func content(of path: String, in commit: ObjectID) throws -> [UInt8]? {
    guard let entry = try repository.entries(of: commit, below: [path])[path] else { return nil }
    return try repository.contents(of: [entry.id])[entry.id]
  }

  private func note(_ mixed: MixedCases.Mixed) throws {
    _ = try desk.folder.carryOut(mixed.number, in: desk.language) { _ in
      var operation = Operation()
      operation.note(
        LogEvent(
          time: desk.now,
          by: desk.actor,
          what: .changed,
          details: [
            LogEvent.Detail(.changedFile, mixed.inCase, in: desk.language),
            LogEvent.Detail(.separated, mixed.mark, in: desk.language),
          ]
        )
      )
      return operation
    }
  }
}

extension Separating {
  /// Takes two cases apart that had one number: the one that was registered first keeps it.
  package func separate(_ number: CaseNumber) throws -> Outcome {
    guard let (keeping, moving) = try sides(of: number) else {
      throw Refusal.refused(
        Wording(
          "historiken visar inte två ärenden med numret \(number)",
          "the history does not show two cases of the number \(number)"
        ),
        hint: Wording("se synpunkt history \(number)", "see synpunkt history \(number)")
      )
    }
    let new = try next(after: number)
    let renumbering = Renumbering(from: number, to: new, in: desk.language)
    let event = LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: renumbering.details
    )
    let log = LogEvent.events(in: moving[CaseFile.log.rawValue] ?? [], language: desk.language)
    var files = moving
    for (path, content) in moving {
      files[path] = renumbering.changed(content, at: path, noting: event, in: log) ?? content
    }
    try desk.folder.putDown(new, files: files)
    var outcome = Outcome(new: new)
    for (path, content) in keeping.sorted(by: { $0.key < $1.key }) {
      let now = try desk.folder.bytes(at: number.folder + "/" + path)
      guard now != content else { continue }
      // What is there may hold what either wrote since: it stays beside.
      _ = try desk.folder.putBack(path, of: number, holding: content)
      outcome.restored.append(number.folder + "/" + path)
    }
    for path in moving.keys.sorted() where keeping[path] == nil {
      try desk.folder.removeFile(path, of: number)
    }
    return outcome
  }

  private func next(after number: CaseNumber) throws -> CaseNumber {
    switch try Numbering(desk).next() {
    case .given(let new): return new
    case .next, .remembered:
      let known = try Numbering(desk).known(in: repository)
      var serial = max(known, number.serial) + 1
      while try desk.folder.knows(candidate(serial)) { serial += 1 }
      return candidate(serial)
    }
  }

  private func candidate(_ serial: Int) -> CaseNumber {
    CaseNumber(series: desk.register.series, year: desk.today.year, serial: serial)
  }

  /// The files of either case at the merge that put them together, the one that was registered first first.
  private func sides(
    of number: CaseNumber
  ) throws -> (CaseMerge.Files, CaseMerge.Files)? {
    let folder = repository.prefix + number.folder
    let lines = try repository.run([
      "log", "--merges", "--full-history", "--format=%P", "--", folder,
    ])
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let parents = String(decoding: line, as: UTF8.self).split(separator: " ").compactMap {
        ObjectID($0)
      }
      let cases = try parents.map { parent in
        try repository.entries(of: parent, below: [folder]).reduce(
          into: [String: TreeEntry]()
        ) {
          $0[RegisterPath($1.key, below: repository.prefix).inCase] = $1.value
        }
      }
      let files = try cases.map { entries in
        let contents = try repository.contents(of: Set(entries.values.map(\.id)))
        return entries.compactMapValues { contents[$0.id] }
      }
      let registered = files.compactMap { files -> (Moment, CaseMerge.Files)? in
        let log = LogEvent.events(in: files[CaseFile.log.rawValue] ?? [], language: desk.language)
        return log.registration.map { ($0.time, files) }
      }
      guard registered.count == 2, registered[0].1.submission != registered[1].1.submission else {
        continue
      }
      let isInOrder = registered[0].0.iso <= registered[1].0.iso
      let (first, second) = isInOrder ? (0, 1) : (1, 0)
      return (registered[first].1, registered[second].1)
    }
    return nil
  }
}

extension CaseMerge.Files {
  fileprivate var submission: [UInt8]? { self[CaseFile.submission.rawValue] }
}
