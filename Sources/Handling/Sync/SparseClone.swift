import CaseStore
import Casework
import Checksums
import Findings
import Git

/// A clone that has on the disk the register's own files, the newest years, and of the others what is needed.
///
/// Needed is every case that is open, or in which somebody is protected: whoever writes again is compared with them (L10).
/// The rest is in Git's objects, and comes when somebody asks for it.
package struct SparseClone: Sendable {
  private let repository: Repository
  private let language: Language

  private init(in repository: Repository, language: Language) {
    (self.repository, self.language) = (repository, language)
  }

  /// The clone that a register lies in; `nil` where it has everything.
  package init?(_ folder: RegisterFolder, in environment: [String: String]) throws {
    guard folder.isSparseClone,
      let repository = try Repository(around: folder.path, in: environment)
    else { return nil }
    self.init(in: repository, language: folder.language ?? .swedish)
  }

  /// Clones a register with the newest years; `folder`: absolute.
  ///
  /// - Throws: ``Refusal`` where it holds no register.
  package static func make(
    of address: String,
    into folder: String,
    years: Int,
    in environment: [String: String]
  ) throws {
    guard let repository = try Repository.clone(address, into: folder, in: environment),
      let head = repository.head
    else { throw noRegister }
    let settings = try repository.entries(of: head, below: ["cases/register.yaml"])
    guard let id = settings.values.first?.id else { throw noRegister }
    let bytes = try repository.contents(of: [id])[id] ?? []
    let clone = SparseClone(in: repository, language: RegisterReader.language(of: bytes))
    try clone.keepNewest(years, of: head)
    _ = try repository.run(["checkout", "--quiet"])
    _ = try CloneSettings(repository).arm(
      RegisterFolder(path: folder),
      knowing: try repository.settings()
    )
  }

  private func keepNewest(_ count: Int, of head: ObjectID) throws {
    let list = try repository.run(["ls-tree", "-z", "--name-only", "\(head):cases"])
    let names = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let years = names.filter { $0.count == 4 && Int($0) != nil }.sorted()
    let newest = Set(years.suffix(count))
    let own = ["inbox", "routines", "disposal"].filter(names.contains)
    var folders = (own + newest.sorted()).map { "cases/" + $0 }
    for name in ["templates"] where try !repository.entries(of: head, below: [name]).isEmpty {
      folders.append(name)
    }
    let older = years.filter { !newest.contains($0) }.map { "cases/" + $0 }
    // Nothing would be left out: it is a clone like any other.
    if older.isEmpty { return }
    folders += try neededCases(below: older, of: head)
    try repository.keepOnly(folders)
  }

  /// The folders of cases that are not closed, or in which somebody is protected.
  private func neededCases(below folders: [String], of head: ObjectID) throws -> [String] {
    guard !folders.isEmpty else { return [] }
    let entries = try repository.entries(of: head, below: folders)
      .filter { $0.key.hasSuffix("/" + CaseFile.facts.rawValue) }
    let contents = try repository.contents(of: Set(entries.values.map(\.id)))
    return entries.compactMap { path, entry in
      let facts = contents[entry.id].flatMap { Record<CaseField>(parsing: $0, in: language) }
      // Of what cannot be read nobody says that it is closed.
      if let facts, facts.has(.closed), !facts.mayBeProtected { return nil }
      return path.split(separator: "/").dropLast().joined(separator: "/")
    }.sorted()
  }

  /// Takes what others have changed into the tree, where it is needed on this machine from now on.
  package func takeNeeded(_ numbers: [CaseNumber], in folder: RegisterFolder) throws {
    guard let head = repository.head else { return }
    let absent = try numbers.filter { try !folder.holds($0) }.map { repository.prefix + $0.folder }
    for needed in try neededCases(below: absent, of: head) { try repository.take(needed) }
  }

  /// How many cases are not on this machine: counted again when a commit has come, or a folder.
  package func absentCount(in folder: RegisterFolder) throws -> Int {
    guard let head = repository.head else { return 0 }
    let mark = "\(head) \(SHA256.hash(of: repository.sparseFolders).hexadecimal)"
    let known = folder.knownAbsence?.split(separator: " ") ?? []
    if known.count == 3, known.prefix(2).joined(separator: " ") == mark,
      let count = Int(known[2])
    {
      return count
    }
    let count = try absent(in: folder).count
    try folder.keepAbsence("\(mark) \(count)")
    return count
  }

  /// The cases that are not on this machine, in order.
  package func absent(in folder: RegisterFolder) throws -> [CaseNumber] {
    guard let head = repository.head else { return [] }
    let words = ["ls-tree", "-d", "-r", "-z", "--name-only", "--full-tree", "\(head)", "--"]
    let list = try repository.run(words + [repository.prefix + "cases"])
    return try list.split(separator: 0).compactMap { path in
      path.split(separator: UInt8(ascii: "/")).last.flatMap {
        CaseNumber(String(decoding: $0, as: UTF8.self))
      }
    }.filter { try !folder.holds($0) }.sorted()
  }

  /// Brings every case onto this machine.
  package func takeAll() throws { try repository.takeEverything() }

  /// Brings a case onto this machine.
  ///
  /// - Returns: Whether Git has it.
  package func fetch(_ number: CaseNumber) throws -> Bool {
    guard let head = repository.head else { return false }
    let folder = repository.prefix + number.folder
    guard try !repository.entries(of: head, below: [folder]).isEmpty else { return false }
    try repository.take(folder)
    return true
  }

  private static let noRegister = Refusal.refused(
    Wording("där finns inget register", "there is no register"),
    hint: Wording("kontrollera adressen", "check the address")
  )
}

extension SparseClone {
  /// What is said of cases that are not here.
  package static func words(_ count: Int) -> Wording {
    count == 1
      ? Wording(
        "1 äldre ärende finns inte på den här datorn",
        "1 older case is not on this machine"
      )
      : Wording(
        "\(count) äldre ärenden finns inte på den här datorn",
        "\(count) older cases are not on this machine"
      )
  }

  /// Commands whose answer would be wrong without some of the cases.
  package static let needing: Set<String> = [
    "publish", "approve", "statistics", "report", "dispose", "archive", "purge", "watch", "intake",
  ]

  /// Said by whatever needs every case.
  package static func refusal(_ command: String) -> Refusal {
    .refused(
      Wording(
        "\(command) behöver alla ärenden, och den här kopian har bara de nyaste",
        "\(command) needs every case, and this clone has only the newest"
      ),
      hint: Wording(
        "kör det där alla ärenden finns, eller hämta dem: synpunkt sync --alla-ärenden",
        "run it where every case is, or fetch them: synpunkt sync --all-cases"
      )
    )
  }
}
