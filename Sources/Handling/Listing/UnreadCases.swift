import CaseStore
import Casework
import Findings

/// Cases whose case.yaml is there and cannot be read, and folders that cannot be listed, so that nobody knows whether an
/// answer from the index is whole.
package struct UnreadCases {
  private let numbers: [CaseNumber]
  private let folders: [LocatedFinding]

  init(_ index: CaseIndex) {
    numbers = index.unread
    folders = index.unlisted
  }

  package var isEmpty: Bool { numbers.isEmpty && folders.isEmpty }

  /// A line for each.
  package var words: [Wording] {
    folders.map { folder in
      Wording(verbatim: "\(folder.path): ") + folder.message
        + Wording("; ärenden kan saknas här", "; cases may be missing here")
    }
      + numbers.map { number in
        Wording(
          "\(number): case.yaml kan inte läsas, så ärendet kan saknas här; synpunkt check visar felet",
          "\(number): case.yaml cannot be read, so the case may be missing here; synpunkt check shows the fault"
        )
      }
  }
}

extension CaseIndex {
  /// Cases whose case.yaml is there and cannot be read; one that has none is a registration that was interrupted.
  var unread: [CaseNumber] { entries.filter { !$0.isReadable && !$0.isMissing }.map(\.number) }
}
