import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// Files of a case into which Git has merged what somebody wrote in another case: it takes a file that is gone and one that
/// is new for one that was renamed, where they are alike, as two files of senders are (G1).
///
/// Merges of plain Git are looked at, each once: `.synpunkt/merges` says up to where nothing was found. So is what was
/// written in commits that `rebase`, `cherry-pick` and `stash` have left behind (``displaced()``).
package struct MixedCases {
  let desk: Desk
  let repository: Repository

  /// `nil` where the register is not brought together by Git.
  package init?(_ desk: Desk) throws {
    guard desk.folder.isClone,
      let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else { return nil }
    self.desk = desk
    self.repository = repository
  }

  /// A file that holds what belongs to another case.
  struct Mixed {
    let number: CaseNumber
    /// In the case's folder.
    let inCase: String
    /// The case in which it was written.
    let other: CaseNumber
    /// The commit that tells of it.
    let source: ObjectID
    /// The file as Git has made it, and as it was before.
    let file: (result: [UInt8], own: [UInt8])
    /// The commit that has what was written in the other case, and the one that it was written upon.
    let written: (commit: ObjectID, base: ObjectID)

    /// By which a log says that it was taken apart.
    var mark: String { String(source.description.prefix(16)) }
  }

  /// What is wrong at or below some paths, which begin at the register's root; no paths means all.
  package func findings(_ paths: [String]) -> [LocatedFinding] {
    do {
      let mixed = try left()
      if mixed.isEmpty, let head = repository.head {
        try? desk.folder.keepMerges(head.description)
      }
      return mixed.map { one in
        CloneCode.caseMixed.finding(
          with: ["case": "\(one.number)", "other": "\(one.other)"]
        ).located(path: one.number.folder + "/" + one.inCase)
      }.filter { finding in
        paths.isEmpty
          || paths.contains { $0.isEmpty || (finding.path + "/").hasPrefix($0 + "/") }
      }
    } catch {
      // What Git cannot say now is asked the next time; `sync` says why.
      return []
    }
  }

  /// What nobody has taken apart.
  func left() throws -> [Mixed] {
    let known = desk.folder.knownMerges.flatMap { ObjectID($0) }
    let since = known.flatMap { repository.object("\($0)^{commit}") }
    let merged = try repository.mergedFiles(below: repository.prefix + "cases", since: since)
      .compactMap(mixed)
    return try (merged + displaced()).filter { one in
      guard try desk.folder.holds(one.number) else { return false }
      let log = try desk.folder.read(one.number).log ?? []
      let key = LogEvent.Key.separated.name[desk.language]
      return !LogEvent.events(in: log, language: desk.language).contains {
        $0.detail(key) == one.mark
      }
    }
  }

  private func mixed(_ file: Repository.MergedFile) throws -> Mixed? {
    let path = RegisterPath(file.path, below: repository.prefix)
    guard let number = path.number, !file.subject.hasPrefix("synpunkt sync"),
      let side = file.sides.first(where: { $0.entry != nil }), let before = side.entry,
      let foreign = file.sides.first(where: { $0.entry == nil }),
      let base = try repository.commonAncestor(of: side.parent, foreign.parent)
    else { return nil }
    let gone = try repository.differences(from: base, to: side.parent)
      .filter { $0.after == nil }.map(\.path)
    let written = try repository.differences(from: base, to: foreign.parent)
      .filter { $0.after != nil }.map(\.path)
    let candidates = Set(gone).intersection(written).sorted().map {
      RegisterPath($0, below: repository.prefix)
    }
    guard
      let other = candidates.first(where: { $0.inCase == path.inCase })?.number
        ?? candidates.first?.number
    else { return nil }
    let contents = try repository.contents(of: [file.result.id, before.id])
    guard let result = contents[file.result.id], let own = contents[before.id] else { return nil }
    return Mixed(
      number: number,
      inCase: path.inCase,
      other: other,
      source: file.commit,
      file: (result, own),
      written: (foreign.parent, base)
    )
  }
}

/// What can be wrong with a register that Git brings together.
package enum CloneCode {
  static let caseMixed = FindingCode(
    "case-mixed",
    .error,
    message: Wording(
      "Git har slagit samman filen med det som någon skrev i {other}",
      "Git has merged the file with what somebody wrote in {other}"
    ),
    remedy: Wording(
      "ta isär dem: synpunkt separate {other} {case}",
      "take them apart: synpunkt separate {other} {case}"
    ),
    why: Wording(
      "Git tar en fil som är borta och en som är ny för en och samma fil med nytt namn, om de liknar "
        + "varandra. En persons uppgifter hamnar då i en annan persons ärende. synpunkt sync gör inte så.",
      "Git takes a file that is gone and one that is new for one file that was renamed, if they are alike. "
        + "The facts of one person then end up in the case of another. synpunkt sync does not do that."
    )
  )

  package static let all = [caseMixed]
}
