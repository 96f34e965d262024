import Casework
import Findings
import System

/// The listing columns of every case, kept in `.synpunkt/index` so that a list reads no case.
///
/// The index is brought up to date each time it is asked for: every case.yaml is looked at (`stat`),
/// and read again where it has changed. The result is the same as that of an index made from
/// nothing, always.
package struct CaseIndex: Sendable {
  /// In the order of their numbers.
  package let entries: [IndexEntry]
  /// What lies in the tree and is no case, or cannot be read.
  package let findings: [LocatedFinding]

  /// Looks at every case; uses and renews the file where it can.
  package init(of folder: RegisterFolder, in register: Register) throws(FileError) {
    let root = try folder.open()
    let tree = CaseTree(root)
    let old = Self.stored(root, in: register.language)
    let scan = IndexScan(rootPath: folder.path, old: old, language: register.language)
    let parts = Parallel.map(tree.hundreds, inPiecesOf: 1) { $0.map(scan.look(at:)) }
    entries = Self.joined(parts.map(\.entries))
    findings = (tree.findings + parts.flatMap(\.findings)).sorted()
    if scan.began.isTaken || entries.count != old.count {
      // A register that cannot be written to still has its list.
      RegisterRights.close(root)
      if let derived = try? root.makingDerived() {
        try? derived.putDerived(
          Self.fileName,
          holding: IndexFormat.encode(entries, in: register.language)
        )
        derived.removeLeftTemporaries(before: Self.fileName)
      }
    }
  }

  /// The entries of all hundreds in the order of their numbers: in which they are, unless series share a year.
  private static func joined(_ parts: [[IndexEntry]]) -> [IndexEntry] {
    var entries: [IndexEntry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { entries += part }
    let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { $0.number < $1.number }
    return isOrdered ? entries : entries.sorted { $0.number < $1.number }
  }

  fileprivate static let folderName = RegisterLayout.derived
  private static let fileName = "index"

  private static func stored(_ root: borrowing Folder, in language: Language) -> [IndexEntry] {
    guard let bytes = try? root.folder(folderName).readIfPresent(fileName) else { return [] }
    return IndexFormat.decode(bytes, in: language) ?? []
  }
}

/// One look at every case of a tree, against the entries of an older look.
private struct IndexScan: Sendable {
  let rootPath: String
  let old: [IndexEntry]
  let language: Language

  let began = ReadingTime()

  struct Part: Sendable {
    var entries: [IndexEntry] = []
    var findings: [LocatedFinding] = []
  }

  func look(at hundred: CaseTree.Hundred) -> Part {
    var part = Part()
    do {
      let folder = try Folder(rootPath + "/" + hundred.path)
      for entry in try folder.entries() where entry.kind == .folder {
        // A folder in the wrong place is `check`'s to tell; here a number means one case.
        guard let number = CaseNumber(entry.name), number.folder == hundred.path + "/" + entry.name
        else { continue }
        part.entries.append(look(at: number, named: entry.name + "/", in: folder))
      }
      part.entries.sort { $0.number < $1.number }
    } catch {
      part.findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(
          path: hundred.path
        )
      )
    }
    return part
  }

  private func look(
    at number: CaseNumber,
    named path: String,
    in folder: borrowing Folder
  ) -> IndexEntry {
    let (facts, sender) = (path + CaseFile.facts.rawValue, path + CaseFile.sender.rawValue)
    if let known = entry(number), known.stamp == folder.stamp(facts) {
      guard let mark = known.sender, mark.stamp != folder.stamp(sender) else { return known }
    }
    var entry = read(number, named: facts, in: folder, now: began.time(at: rootPath))
    guard entry.isReadable, !entry.has(.closed) else { return entry }
    let (stamp, bytes) = readStamped(sender, in: folder, began.time(at: rootPath))
    entry.sender = IndexEntry.SenderMark(at: stamp, reading: bytes, in: language)
    return entry
  }

  private func read(
    _ number: CaseNumber,
    named name: String,
    in folder: borrowing Folder,
    now: FileStamp.Time
  ) -> IndexEntry {
    let (stamp, bytes) = readStamped(name, in: folder, now)
    return IndexEntry(number: number, stamp: stamp, from: bytes, in: language)
  }

  /// A file, and what it was when it was read.
  private func readStamped(
    _ name: String,
    in folder: borrowing Folder,
    _ now: FileStamp.Time
  ) -> (stamp: FileStamp, bytes: [UInt8]?) {
    do {
      let file = try folder.readStamped(name, limit: 1 << 20)
      let after = folder.stamp(name)
      // Written while it was read: what was read may be half of each.
      return (file.stamp == after ? after.trusted(before: now) : .untrusted, file.bytes)
    } catch {
      // One that is there and cannot be read is asked for again each time.
      return (error.isMissing ? .missing : .untrusted, nil)
    }
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
