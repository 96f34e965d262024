import Casework
import Dispatch
import Findings
import Synchronization

/// The listing columns of every case, kept in `.synpunkt/index` so that a list reads no case.
///
/// The index is brought up to date each time it is asked for: every case.yaml is looked at (`stat`),
/// and read again where it has changed. The result is the same as that of an index made from
/// nothing, always.
public struct CaseIndex: Sendable {
  /// In the order of their numbers.
  public let entries: [IndexEntry]
  /// What lies in the tree and is no case, or cannot be read.
  public let findings: [LocatedFinding]

  /// Looks at every case; uses and renews the file where it can.
  public init(of folder: RegisterFolder, _ register: Register) throws(FileError) {
    let root = try folder.open()
    let tree = CaseTree(root)
    let old = Self.stored(root, register.language)
    let scan = IndexScan(rootPath: folder.path, old: old, language: register.language)
    // Read only when something has changed; then everything changed is read after this time.
    var parts = scan.run(tree.hundreds, readChanged: nil)
    let isCurrent =
      parts.allSatisfy { $0.stale == 0 } && parts.reduce(0) { $0 + $1.entries.count } == old.count
    var now: FileStamp.Time?
    if !isCurrent {
      now = try? root.makingFolder(at: Self.folderName).time()
      parts = scan.run(tree.hundreds, readChanged: now ?? .never)
    }
    entries = parts.flatMap(\.entries).sorted { $0.number < $1.number }
    findings = (tree.findings + parts.flatMap(\.findings)).sorted()
    if now != nil {
      // A register that cannot be written to still has its list.
      try? root.folder(Self.folderName)
        .putDerived(Self.fileName, IndexFormat.encode(entries, register.language))
    }
  }

  private static let folderName = ".synpunkt"
  private static let fileName = "index"

  private static func stored(_ root: borrowing Folder, _ language: Language) -> [IndexEntry] {
    guard let bytes = try? root.folder(folderName).readIfPresent(fileName) else { return [] }
    return IndexFormat.decode(bytes, language) ?? []
  }
}

/// One look at every case of a tree, against the entries of an older look.
private struct IndexScan: Sendable {
  let rootPath: String
  let old: [IndexEntry]
  let language: Language

  struct Part: Sendable {
    var entries: [IndexEntry] = []
    var findings: [LocatedFinding] = []
    /// Cases that have changed since the older look and were not read.
    var stale = 0
  }

  /// `readChanged`: when the reading began, by the file system's clock; `nil` only counts
  ///   what would have to be read.
  func run(_ hundreds: [CaseTree.Hundred], readChanged: FileStamp.Time?) -> [Part] {
    let shared = Mutex([Part](repeating: Part(), count: hundreds.count))
    DispatchQueue.concurrentPerform(iterations: hundreds.count) { place in
      let part = look(at: hundreds[place], readChanged)
      shared.withLock { $0[place] = part }
    }
    return shared.withLock { $0 }
  }

  private func look(at hundred: CaseTree.Hundred, _ readChanged: FileStamp.Time?) -> Part {
    var part = Part()
    do {
      let folder = try Folder(rootPath + "/" + hundred.path)
      for entry in try folder.entries() where entry.kind == .folder {
        // A folder in the wrong place is `check`'s to tell; here a number means one case.
        guard let number = CaseNumber(entry.name), number.folder == hundred.path + "/" + entry.name
        else { continue }
        look(at: number, entry.name + "/" + CaseFile.facts.rawValue, folder, readChanged, &part)
      }
    } catch {
      part.findings.append(
        StoreCode.unreadableFolder.finding(["reason": error.reason]).located(path: hundred.path)
      )
    }
    return part
  }

  private func look(
    at number: CaseNumber,
    _ name: String,
    _ folder: borrowing Folder,
    _ readChanged: FileStamp.Time?,
    _ part: inout Part
  ) {
    if let known = entry(number), known.stamp == folder.stamp(name) {
      part.entries.append(known)
    } else if let readChanged {
      part.entries.append(read(number, name, folder, readChanged))
    } else {
      part.stale += 1
    }
  }

  private func read(
    _ number: CaseNumber,
    _ name: String,
    _ folder: borrowing Folder,
    _ now: FileStamp.Time
  ) -> IndexEntry {
    let file = try? folder.readStamped(name, limit: 1 << 20)
    let after = folder.stamp(name)
    // Written while it was read: what was read may be half of each.
    let stamp = file.map { $0.stamp == after } ?? true ? after.trusted(before: now) : .untrusted
    return IndexEntry(number: number, stamp: stamp, file?.bytes, language)
  }

  /// Binary search: the entries are in the order of their numbers.
  private func entry(_ number: CaseNumber) -> IndexEntry? {
    var (low, high) = (0, old.count)
    while low < high {
      let middle = (low + high) / 2
      if old[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < old.count && old[low].number == number ? old[low] : nil
  }
}
