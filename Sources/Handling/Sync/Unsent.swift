import Casework
import Findings
import Git

/// What was done in a clone and is not with the others yet.
package struct Unsent: Sendable {
  package let cases: [CaseNumber]
  /// Of the register's own files, from its root.
  package let files: [String]

  /// Nothing where the register is in no repository, or has no shared one; as it was when others were last asked.
  package init(at desk: Desk) throws {
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment),
      let branch = try repository.refs().branch,
      let remote = try repository.settings().remote(of: branch)
    else {
      (cases, files) = ([], [])
      return
    }
    let refs = try repository.refs()
    var paths = try repository.changedPaths(at: LocalCommit.places(in: repository)).map(\.path)
    if let head = refs.head, let shared = refs[Repository.tracking(branch, of: remote)],
      let base = try repository.commonAncestor(of: head, shared)
    {
      paths += try repository.differences(from: base, to: head).map(\.path)
    }
    let places = Set(paths).map { RegisterPath($0, below: repository.prefix) }
    cases = Set(places.compactMap(\.number)).sorted()
    files = places.filter { $0.number == nil }.map(\.path).sorted()
  }

  /// As people are told; `nil` where there is nothing.
  package var words: Wording? {
    let count = Count.cases(cases.count)
    switch (cases.isEmpty, files.isEmpty) {
    case (true, true): return nil
    case (false, true):
      return Wording(
        "Inte skickat än: \(count.swedish).",
        "Not sent yet: \(count.english)."
      )
    case (true, false):
      return Wording(
        "Inte skickat än: registrets egna filer (\(list)).",
        "Not sent yet: the register's own files (\(list))."
      )
    case (false, false):
      return Wording(
        "Inte skickat än: \(count.swedish), och registrets egna filer (\(list)).",
        "Not sent yet: \(count.english), and the register's own files (\(list))."
      )
    }
  }

  private var list: String {
    files.prefix(4).map { visible($0) }.joined(separator: ", ") + (files.count > 4 ? " …" : "")
  }
}
