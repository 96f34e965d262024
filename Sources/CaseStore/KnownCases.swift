import Casework
import Checksums
import System

/// The cases that were last found free of findings, by the state of their files: as long as nothing of it has changed,
/// they are not read again.
///
/// Kept in `.synpunkt/checked`, which can be deleted: whatever is wrong with it, everything is read. It holds only for
/// the same day, the same register files and the same program, which are its basis.
struct KnownCases: Sendable {
  /// In the order of their numbers.
  let entries: [KnownCase]

  /// A case free of findings.
  struct KnownCase: Sendable {
    let number: CaseNumber
    /// Of the stamps of its folder and of everything in it.
    let mark: UInt64
    /// Whether its facts allow a page on the site.
    let isShown: Bool
    /// What lies in its folder, by paths from there, in the order of the mark.
    let names: [String]
  }

  init(_ entries: [KnownCase] = []) { self.entries = entries }

  /// Binary search.
  subscript(number: CaseNumber) -> KnownCase? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].number == number ? entries[low] : nil
  }

  /// A mark of what lies in a case's folder, by stamps alone; `nil` when something of it may have changed in the same
  /// tick as the reading began, or is away.
  ///
  /// `began`: by the file system's clock, before anything was read; `nil` for what was trusted already.
  static func mark(
    of names: [String],
    in hundred: borrowing Folder,
    _ name: String,
    began: FileStamp.Time?
  ) -> UInt64? {
    var mark = QuickHash()
    for path in CollectionOfOne(name) + names.map({ name + "/" + $0 }) {
      let stamp = hundred.stamp(path)
      guard stamp != .missing, began.map({ stamp.trusted(before: $0) == stamp }) ?? true else {
        return nil
      }
      for part in stamp.parts { mark.add(part) }
    }
    return mark.value
  }
}

extension KnownCases {
  private static let folderName = RegisterLayout.derived
  private static let fileName = "checked"

  /// What an earlier check has left, if it was of this basis.
  static func stored(in root: borrowing Folder, basis: UInt64) -> KnownCases {
    guard let bytes = try? root.folder(folderName).readIfPresent(fileName) else {
      return KnownCases()
    }
    return KnownFormat.decode(bytes, basis: basis).map(KnownCases.init) ?? KnownCases()
  }

  /// Leaves it for the next check; a register that cannot be written to is read whole again.
  static func store(_ entries: [KnownCase], in root: borrowing Folder, basis: UInt64) {
    let sorted = entries.sorted { $0.number < $1.number }
    try? root.makingDerived()
      .putDerived(fileName, holding: KnownFormat.encode(sorted, basis: basis))
  }

  /// The file system's own time now; `nil` where nothing can be written, and so nothing be kept.
  static func time(in root: borrowing Folder) -> FileStamp.Time? {
    try? root.makingDerived().time()
  }
}
