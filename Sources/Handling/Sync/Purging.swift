import CaseStore
import Casework
import Findings
import Git

/// Takes what was disposed of by a decision out of Git's history as well, and proves that it is out.
///
/// Where else the same files lay – in the inbox, under another number – goes with it. A copy in a case that is still held
/// is listed, and stays.
package struct Purging {
  private let desk: Desk
  private let repository: Repository

  /// - Throws: ``Refusal`` where the history here is not the whole history, or is not this user's to rewrite.
  package init(_ desk: Desk) throws {
    self.desk = desk
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else { throw Self.noRepository }
    self.repository = repository
    switch repository.incompleteness {
    case .shallow?:
      throw Self.cut(
        Wording("hämta den: git fetch --unshallow", "fetch it: git fetch --unshallow")
      )
    case .partial?:
      throw Self.cut(
        Wording(
          "rensa i en kopia som har allt: git clone utan --filter",
          "purge in a clone that has everything: git clone without --filter"
        )
      )
    case nil: break
    }
    guard repository.hasFilter else { throw Self.noFilter }
    guard try repository.changedPaths(at: [repository.prefix + "cases"]).isEmpty else {
      throw Self.unsaved
    }
  }

  /// What the history holds of cases that were disposed of.
  package struct Plan: Sendable {
    package let numbers: [CaseNumber]
    /// From the top of the tree.
    package let paths: [String]
    package let commits: Int
    /// The files of all versions, by what they hold.
    package let objects: Set<ObjectID>
    /// Where the same content lies in what is still held, or a line that few have.
    package let held: [String]
    /// The lines that nobody else has.
    let lines: PurgedLines
  }

  package func plan() throws -> Plan {
    let numbers = try desk.folder.disposedNumbers().numbers.filter { try !desk.folder.holds($0) }
      .sorted()
    let folders = numbers.map { repository.prefix + $0.folder }
    let gone = Set(numbers)
    var disposed: [ObjectID: String] = [:]
    var others: [ObjectID: Set<String>] = [:]
    let places = try repository.everyPlace()
    for place in places {
      let number = RegisterPath(place.path, below: repository.prefix).number
      if let number, gone.contains(number) { disposed[place.id] = place.path }
    }
    for place in places where disposed[place.id] != place.path {
      let number = RegisterPath(place.path, below: repository.prefix).number
      if number.map({ !gone.contains($0) }) ?? true {
        others[place.id, default: []].insert(place.path)
      }
    }
    let standing = others.mapValues { paths in paths.filter(isHeld) }
    let held = standing.filter { !$0.value.isEmpty }
    let (lines, rare) = try PurgedLines(of: disposed, in: repository).apart(
      from: held.filter { disposed[$0.key] == nil }.mapValues { paths in
        paths.lazy.compactMap { RegisterPath($0, below: repository.prefix).number }.first
      }
    )
    // Elsewhere than in what is held it is the same record: in the inbox, under another name.
    let hits = try lines.holding(others.keys.filter { held[$0] == nil })
      .union(disposed.keys.filter { others[$0] != nil })
    let elsewhere = hits.flatMap { (others[$0] ?? []).filter { !isHeld($0) } }
    let kept = disposed.keys.flatMap { held[$0] ?? [] } + rare.map { repository.prefix + $0.folder }
    return Plan(
      numbers: numbers,
      paths: Set(folders.map { $0 + "/" } + elsewhere).sorted(),
      commits: repository.commits(at: folders) ?? 0,
      objects: Set(disposed.keys),
      held: Set(kept).sorted(),
      lines: lines
    )
  }

  /// Whether a path is of a case that is held, or of the register's own files.
  private func isHeld(_ path: String) -> Bool {
    let place = RegisterPath(path, below: repository.prefix)
    // Of a case that cannot be looked at nobody says that it is gone.
    if let number = place.number { return (try? desk.folder.holds(number)) ?? true }
    let transient = ["cases/inbox/", "cases/conflict"]
    return !transient.contains { place.path.hasPrefix($0) } && isHere(place.path)
  }

  private func isHere(_ path: String) -> Bool {
    ((try? desk.folder.bytes(at: path)) ?? nil) != nil
  }

  /// Takes it out, and marks the history as another, so that a clone from before is refused.
  ///
  /// - Returns: What is still there of it, besides what cases hold that are not disposed of.
  package func carryOut(_ plan: Plan) throws -> [String] {
    let old = try repository.commits(changing: plan.paths, atMost: 1_000)
    try repository.purge(plan.paths)
    try Epochs(repository).begin(
      without: old,
      by: CommitStream.Author(at: desk, in: repository)
    )
    var found: Set<String> = []
    let known = Set(plan.held)
    let left = Set(try repository.kinds(of: Array(plan.objects)).keys)
    if !left.isEmpty {
      let places = try repository.everyPlace().filter { left.contains($0.id) }
      found.formUnion(Set(places.map(\.path)).subtracting(known))
      // What no commit leads to any more is not gone before it is removed from the disk.
      found.formUnion(left.subtracting(places.map(\.id)).map(\.description))
    }
    found.formUnion(try plan.lines.holding(repository.everyObject()).map(\.description))
    return found.sorted()
  }

  private static let noRepository = Refusal.refused(
    Wording(
      "registret ligger inte i Git, eller i ett förråd som Git inte öppnar för dig",
      "the register is not in Git, or in a repository that Git does not open for you"
    ),
    hint: Wording("se git status", "see git status")
  )

  private static func cut(_ hint: Wording) -> Refusal {
    .refused(
      Wording(
        "historiken är inte hel här, och det som skickas härifrån skulle kapa allas",
        "the history is not whole here, and what is pushed from here would cut off everybody's"
      ),
      hint: hint
    )
  }

  private static let noFilter = Refusal.failed(
    Wording("programmet git-filter-repo finns inte", "there is no program git-filter-repo"),
    hint: Wording(
      "installera det: apt install git-filter-repo, eller pip install git-filter-repo",
      "install it: apt install git-filter-repo, or pip install git-filter-repo"
    )
  )

  private static let unsaved = Refusal.refused(
    Wording("det finns ändringar som inte är sparade", "there are changes that are not saved"),
    hint: Wording("kör synpunkt sync först", "run synpunkt sync first")
  )
}
