import CaseStore
import Casework
import CivilCalendar
import Findings
import Merging
import System

/// The program's merge of one file, for Git: what people are to choose is put down beside it as data, so that a commit of
/// the merge has both values, whatever whoever makes it thinks of Git's own list of conflicts.
package struct MergeDriver {
  private let top: String
  private let time: Moment
  private let language: Language

  /// `top`: of the working tree, absolute.
  package init(in top: String, at time: Moment, language: Language) {
    (self.top, self.time, self.language) = (top, time, language)
  }

  /// `path`: from the top of the tree; the second version is the one that is here.
  package func merged(
    _ files: Versions<[UInt8]>,
    at path: String
  ) throws -> FileMerge.Result {
    let result = FileMerge.merged(files, as: FileMerge.Kind(path: path), in: language)
    if let (folder, inside) = Self.place(of: path), !result.conflicts.isEmpty {
      let entries = result.conflicts.map { entry(for: $0, at: inside) }
      try RegisterFolder.note(entries, in: top + "/" + folder, language)
    }
    return result
  }

  private func entry(for conflict: Conflict, at path: String) -> ConflictFile.Entry {
    let sides = [
      (conflict.second, Wording("den här klonen", "this clone")),
      (conflict.first, Wording("någon annan", "somebody else")),
    ]
    return ConflictFile.Entry(
      place: ([path] + conflict.field).joined(separator: "/"),
      found: time,
      stands: conflict.stands,
      proposals: sides.map { value, who in
        ConflictFile.Proposal(value: value, by: who[language], time: time)
      }
    )
  }

  /// The folder of the file of conflicts, from the top, and how the file that is merged is named there.
  ///
  /// One of a case is named from the case's folder, one of the register's own from its root; `nil` for what is neither.
  private static func place(of path: String) -> (folder: String, inside: String)? {
    let parts = path.split(separator: "/").map(String.init)
    guard let root = parts.firstIndex(of: "cases") else { return nil }
    let folder = { (end: Int) in parts[..<end].joined(separator: "/") }
    if parts.count > root + 4, CaseNumber(parts[root + 3]) != nil {
      return (folder(root + 4), parts[(root + 4)...].joined(separator: "/"))
    }
    return (folder(root + 1), parts[root...].joined(separator: "/"))
  }
}
