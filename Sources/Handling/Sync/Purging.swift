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
    /// Where the same content lies in cases that are still held.
    package let held: [String]
  }

  package func plan() throws -> Plan {
    let numbers = try desk.folder.disposedNumbers().numbers.filter { try !desk.folder.holds($0) }
      .sorted()
    let folders = numbers.map { repository.prefix + $0.folder }
    let objects = try repository.blobs(below: folders)
    var paths = Set(folders.map { $0 + "/" })
    var held: Set<String> = []
    let gone = Set(numbers)
    for place in try repository.everyPlace() where objects.contains(place.id) {
      let number = RegisterPath(place.path, below: repository.prefix).number
      if let number, gone.contains(number) { continue }
      if try number.map({ try desk.folder.holds($0) }) ?? false {
        held.insert(place.path)
      } else {
        paths.insert(place.path)
      }
    }
    return Plan(
      numbers: numbers,
      paths: paths.sorted(),
      commits: repository.commits(at: folders) ?? 0,
      objects: objects,
      held: held.sorted()
    )
  }

  /// Takes it out.
  ///
  /// - Returns: What is still there of it, besides what cases hold that are not disposed of.
  package func carryOut(_ plan: Plan) throws -> [String] {
    try repository.purge(plan.paths)
    let left = try repository.kinds(of: Array(plan.objects)).keys
    guard !left.isEmpty else { return [] }
    let ids = Set(left)
    let known = Set(plan.held)
    let places = try repository.everyPlace().filter { ids.contains($0.id) }
    let found = Set(places.map(\.path)).subtracting(known)
    // What no commit leads to any more is not gone before it is removed from the disk.
    let unreachable = ids.subtracting(places.map(\.id))
    return (found + unreachable.map(\.description)).sorted()
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
