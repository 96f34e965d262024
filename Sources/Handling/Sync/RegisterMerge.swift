import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// Two lines of commits of a register become one: what only one side has changed is taken by path, what both have is
/// brought together by what it means (``CaseMerge``, ``FileMerge``).
struct RegisterMerge {
  let desk: Desk
  let repository: Repository
  let commits: Versions<ObjectID>
  /// Which number a case gets whose number was another's first.
  let nextNumber: (_ taken: Set<CaseNumber>) throws -> CaseNumber

  init(
    _ commits: Versions<ObjectID>,
    in repository: Repository,
    at desk: Desk,
    nextNumber: @escaping (_ taken: Set<CaseNumber>) throws -> CaseNumber
  ) {
    self.commits = commits
    self.repository = repository
    self.desk = desk
    self.nextNumber = nextNumber
  }

  /// What becomes of the second side's tree, and what people are told.
  struct Outcome {
    var changes: [(path: String, change: CommitStream.Change)] = []
    var report = SyncReport()
    /// What somebody wrote in a case that is no more, or was delivered: on this machine alone.
    var aside: [CaseNumber: CaseMerge.Files] = [:]
    /// What people are to choose in the register's own files.
    var open: [ConflictFile.Entry] = []
    /// Protocols of the second side that have another name now, by the old one; from the register's root.
    var renamed: [String: String] = [:]
  }

  typealias Changes = [String: TreeDifference]

  func run() throws -> Outcome {
    guard let base = commits.base, let first = commits.first, let second = commits.second else {
      throw Self.unrelated
    }
    let changes = try [first, second].map { try repository.differences(from: base, to: $0) }
    try Self.refuseTwins(changes.flatMap { $0 }.filter { $0.after != nil }.map(\.path))
    let (ofFirst, ofSecond) = (Self.byPath(changes[0]), Self.byPath(changes[1]))
    var outcome = Outcome()
    let cases = Set(ofFirst.keys.compactMap(number)).intersection(ofSecond.keys.compactMap(number))
    let pairs = try sameIntakes(ofFirst, and: ofSecond)
    let joined = Set(pairs.map(\.first))
    var received: Set<CaseNumber> = []
    for (path, change) in ofFirst.sorted(by: { $0.key < $1.key }) {
      if let number = number(of: path) {
        received.insert(number)
        if cases.contains(number) || joined.contains(number) { continue }
      }
      if let own = ofSecond[path] {
        if try keepsBoth(change, and: own, into: &outcome) { continue }
        try merge(change, with: own, into: &outcome)
      } else {
        outcome.changes.append((path, change.after.map { .file($0) } ?? .removed))
      }
    }
    outcome.report.received = received.sorted()
    let disposed = try disposedNumbers(in: [ofFirst, ofSecond])
    let doubled = Set(pairs.filter { $0.first == $0.second }.map(\.first))
    try merge(cases.subtracting(doubled).sorted(), disposed: disposed, into: &outcome)
    for pair in pairs { try join(pair, into: &outcome) }
    try keepUsed(ofFirst, and: ofSecond, into: &outcome)
    try noteOpen(into: &outcome)
    return outcome
  }

  private static func byPath(_ differences: [TreeDifference]) -> Changes {
    Dictionary(differences.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Two names that read alike and are written otherwise, as `å` is by macOS and by everybody else, or that are one to Windows
  /// and macOS: nobody could tell which of them a change is of, nor choose between them, and there one would be lost.
  private static func refuseTwins(_ paths: [String]) throws {
    var spellings: [String: [UInt8]] = [:]
    for path in paths {
      let bytes = Array(path.utf8)
      guard let other = spellings.updateValue(bytes, forKey: path.lowercased()), other != bytes
      else { continue }
      throw Refusal.refused(
        Wording(
          "två filer har samma namn, skrivet på två sätt (å som ett tecken och som två, eller stora och små bokstäver): \(visible(path))",
          "two files have one name, written in two ways (å as one character and as two, or large and small letters): \(visible(path))"
        ),
        hint: Wording(
          "ge den härifrån ett annat namn, och kör synpunkt sync igen; ingenting är förlorat",
          "give the one from here another name, and run synpunkt sync again; nothing is lost"
        )
      )
    }
  }

  func number(of path: String) -> CaseNumber? {
    RegisterPath(path, below: repository.prefix).number
  }

  static let unrelated = Refusal.refused(
    Wording(
      "registret här och det gemensamma har ingenting gemensamt",
      "the register here and the shared one have nothing in common"
    ),
    hint: Wording(
      "kontrollera adressen: git remote -v; har det gemensamma skrivits om, klona om",
      "check the address: git remote -v; if the shared one was rewritten, clone anew"
    )
  )

  /// A file that is no case's, which both have changed.
  private func merge(
    _ first: TreeDifference,
    with second: TreeDifference,
    into outcome: inout Outcome
  ) throws {
    guard first.after != second.after else { return }
    let path = RegisterPath(first.path, below: repository.prefix)
    let entries = Versions(base: first.before, first: first.after, second: second.after)
    let all = [entries.base, entries.first, entries.second].compactMap { $0 }
    guard all.allSatisfy(\.isFile), path.isInside else {
      throw Refusal.refused(
        Wording(
          "\(visible(first.path)) hör inte till registret, och båda har ändrat den",
          "\(visible(first.path)) is not the register's, and both have changed it"
        ),
        hint: Wording("slå samman den med git pull", "merge it with git pull")
      )
    }
    var contents = try repository.contents(of: Set(all.map(\.id)))
    if let id = second.after?.id, let own = contents[id] {
      contents[id] = Self.naming(outcome.renamed, in: own)
    }
    let merged = FileMerge.merged(
      entries.flatMap { contents[$0.id] },
      as: FileMerge.Kind(path: path.path),
      in: desk.language
    )
    let mode = second.after?.mode ?? first.after?.mode ?? "100644"
    outcome.changes.append(
      (first.path, merged.content.map { .bytes($0, mode: mode) } ?? .removed)
    )
    for copy in merged.copies {
      outcome.changes.append((first.path + ".ny-1", .bytes(copy, mode: mode)))
    }
    for conflict in merged.conflicts {
      outcome.open.append(
        try entry(
          for: conflict,
          at: ([path.path] + conflict.field).joined(separator: "/"),
          Versions(base: first.path, first: first.path, second: first.path)
        )
      )
    }
  }

  /// The cases that a protocol says were disposed of since.
  private func disposedNumbers(in changes: [Changes]) throws -> Set<CaseNumber> {
    let protocols = changes.flatMap(\.values).filter {
      RegisterPath($0.path, below: repository.prefix).path.hasPrefix("cases/disposal/")
    }.compactMap { $0.after?.id }
    let contents = try repository.contents(of: Set(protocols))
    return Set(contents.values.flatMap { CaseNumber.all(in: $0) })
  }

  private func merge(
    _ numbers: [CaseNumber],
    disposed: Set<CaseNumber>,
    into outcome: inout Outcome
  ) throws {
    guard !numbers.isEmpty else { return }
    let folders = numbers.map { repository.prefix + $0.folder }
    guard let base = commits.base, let first = commits.first, let second = commits.second else {
      throw Self.unrelated
    }
    let found = try repository.files(inFolders: folders, of: [base, first, second])
      .map { files in Dictionary(grouping: files) { number(of: $0.key) } }
    let trees = Versions(base: found[0], first: found[1], second: found[2])
    let entries = numbers.map { number in
      trees.map { tree in
        Dictionary(
          uniqueKeysWithValues: (tree[number] ?? []).map {
            (RegisterPath($0.key, below: repository.prefix).inCase, $0.value)
          }
        )
      }
    }
    let contents = try repository.contents(of: Set(entries.flatMap(Self.wanted)))
    for (number, entries) in zip(numbers, entries) {
      let merge = CaseMerge(
        number,
        of: entries.map { files in
          files.mapValues { contents[$0.id] ?? Array($0.id.description.utf8) }
        },
        in: desk.language,
        at: desk.now
      )
      let place = CasePlace(number: number, entries: entries)
      switch merge.outcome(isDisposed: disposed.contains(number)) {
      case .merged(var result):
        let facts = place.entries.base?[CaseFile.facts.rawValue].flatMap { contents[$0.id] }
        if result.isClosedAnew(since: facts, in: desk.language) {
          try reopenIfIncomplete(&result, at: place)
        }
        try put(result, at: place, into: &outcome)
      case .gone(let aside): gone(place, aside: aside, into: &outcome)
      case .twoCases: try separate(place, contents, into: &outcome)
      }
    }
  }

  /// The blobs that have to be read: what differs, and what says what a case is.
  private static func wanted(_ entries: Versions<[String: TreeEntry]>) -> [ObjectID] {
    let all = [entries.base, entries.first, entries.second]
    let paths = Set(all.flatMap { $0?.keys.map { $0 } ?? [] })
    return paths.flatMap { path -> [ObjectID] in
      let versions = all.map { $0?[path]?.id }
      let isSame = versions[0] == versions[1] && versions[1] == versions[2]
      let isTelling = path == CaseFile.log.rawValue || path == CaseFile.facts.rawValue
      return isSame && !isTelling ? [] : versions.compactMap { $0 }
    }
  }

  /// A case in three trees.
  struct CasePlace {
    let number: CaseNumber
    /// By the path in the case's folder.
    let entries: Versions<[String: TreeEntry]>
    /// On the second side, where it has another there.
    var numberOfSecond: CaseNumber?
  }

  func path(_ number: CaseNumber, _ inCase: String) -> String {
    repository.prefix + number.folder + "/" + inCase
  }

  func put(
    _ merged: MergedCase,
    at place: CasePlace,
    into outcome: inout Outcome
  ) throws {
    var result = merged
    let number = place.number
    if !result.conflicts.isEmpty { try write(&result, at: place) }
    let second = place.entries.second ?? [:]
    for inCase in second.keys where result.files[inCase] == nil {
      outcome.changes.append((path(number, inCase), .removed))
    }
    for (inCase, content) in result.files.sorted(by: { $0.key < $1.key }) {
      let mode = second[inCase]?.mode ?? place.entries.first?[inCase]?.mode ?? "100644"
      let known = [second[inCase], place.entries.first?[inCase]].compactMap { $0 }
      // What stands in for a file that is the same in all versions.
      if known.contains(where: { Array($0.id.description.utf8) == content }) { continue }
      outcome.changes.append((path(number, inCase), .bytes(content, mode: mode)))
    }
    if !result.aside.isEmpty { outcome.aside[number] = result.aside }
    if let draft = result.related { try putIntoInbox(draft, of: number, into: &outcome) }
    outcome.report.merged.append(number)
    if !result.conflicts.isEmpty {
      outcome.report.conflicts.append(
        SyncReport.Open(number: number, places: result.conflicts.map(\.place))
      )
    }
    for remark in result.remarks { outcome.report.remarks.append((number, remark)) }
  }

  /// Notes both values with who wrote them and when.
  private func write(_ result: inout MergedCase, at place: CasePlace) throws {
    let name = CaseFile.conflicts.rawValue
    var file =
      result.files[name].flatMap { ConflictFile($0, in: desk.language) }
      ?? ConflictFile(in: desk.language)
    for open in result.conflicts {
      let first = path(place.number, open.path)
      let second = path(place.numberOfSecond ?? place.number, open.path)
      let paths = Versions(base: first, first: first, second: second)
      file.add(try entry(for: open.conflict, at: open.place, paths))
    }
    if let bytes = file.bytes { result.write(bytes, to: name) }
  }

  /// What is open at a place: two values, with who wrote each and when; `paths`: of the file on either side.
  func entry(
    for conflict: Conflict,
    at place: String,
    _ paths: Versions<String>
  ) throws -> ConflictFile.Entry {
    let sides = [
      (conflict.first, commits.first, paths.first), (conflict.second, commits.second, paths.second),
    ]
    let proposals = try sides.map { value, commit, path -> ConflictFile.Proposal in
      let author = try self.author(of: path ?? "", until: commit)
      return ConflictFile.Proposal(
        value: value,
        by: author?.name ?? "?",
        time: author?.time ?? desk.now
      )
    }
    return ConflictFile.Entry(
      place: place,
      found: desk.now,
      stands: conflict.stands,
      proposals: proposals
    )
  }

  /// Who changed a file last on one side.
  private func author(
    of path: String,
    until commit: ObjectID?
  ) throws -> (name: String, time: Moment)? {
    guard let commit, let base = commits.base else { return nil }
    let words = ["log", "-1", "--format=%an%x00%aI", "\(base)..\(commit)", "--", path]
    let answer = String(decoding: try repository.run(words), as: UTF8.self)
    let parts = answer.filter { $0 != "\n" }.split(separator: "\0")
    guard parts.count == 2, let time = Moment(String(parts[1])) else { return nil }
    return (String(parts[0]), time)
  }

  private func gone(
    _ place: CasePlace,
    aside: CaseMerge.Files,
    into outcome: inout Outcome
  ) {
    for inCase in place.entries.second?.keys.sorted() ?? [] {
      outcome.changes.append((path(place.number, inCase), .removed))
    }
    if !aside.isEmpty {
      outcome.aside[place.number] = aside
      outcome.report.disposed.append(place.number)
    }
  }
}

extension CaseConflict {
  /// As `conflict.yaml` names it.
  var place: String { ([path] + conflict.field).joined(separator: "/") }
}
