import Casework
import Findings
import System

/// A file that nobody meant to keep, known by its name.
package enum Leftover: Equatable {
  /// An editor's own file beside the one it edits.
  case editor(kind: Wording, original: String)
  /// A file synchroniser's copy of one of two versions.
  case conflictCopy(original: String)
  /// Something that a system puts into every folder.
  case system(kind: Wording)
  /// What a write of this program leaves when it is killed.
  case interruptedWrite(original: String)
  /// What this program would have written when an editor was faster.
  case keptVersion(original: String)

  /// `nil` when the name looks like a file that somebody meant.
  ///
  /// `fixedNames`: the names that the register's own files have in that folder. `brev (1).txt` is an
  /// ordinary name of something that was sent; `case (1).yaml` beside `case.yaml` is a copy.
  init?(_ name: String, among fixedNames: Set<String> = []) {
    if let leftover = Self.ofThisProgram(name) ?? Self.ofSystem(name) ?? Self.ofSynchroniser(name)
      ?? Self.ofEditor(name) ?? Self.copy(name, of: fixedNames)
    {
      self = leftover
    } else {
      return nil
    }
  }

  /// Whether a file of this name is nobody's business while others work: an editor's or system's own,
  /// or a write that is under way.
  package static func isPassing(_ name: String) -> Bool {
    // Nearly all names are these, and a look through a large register sees a hundred thousand.
    if CaseFile(rawValue: name) != nil || CaseNumber(name) != nil { return false }
    return Leftover(name).map { !$0.isConflictCopy } ?? false
  }

  /// Whether a file among attachments is nobody's: what people send is called what they call it, as
  /// `avtal.bak`, and only what systems and programs hide there is left over.
  package static func isLeftover(attachment name: String) -> Bool {
    if name.hasPrefix(Folder.temporaryPrefix) || ofSystem(name) != nil { return true }
    return (name.hasPrefix(".") || name.hasPrefix("~$")) && ofEditor(name) != nil
  }

  /// Whether it may hold a version of its own, which somebody has to compare.
  var isConflictCopy: Bool {
    switch self {
    case .conflictCopy, .keptVersion: true
    case .editor, .system, .interruptedWrite: false
    }
  }

  func finding(_ name: String) -> Finding {
    let shown = Wording(verbatim: visible(name))
    return switch self {
    case .editor(let kind, let original):
      StoreCode.editorLeftover.finding(
        with: ["name": shown, "kind": kind, "original": Wording(verbatim: visible(original))])
    case .conflictCopy(let original):
      StoreCode.conflictCopy.finding(
        with: ["name": shown, "original": Wording(verbatim: visible(original))])
    case .system(let kind): StoreCode.systemFile.finding(with: ["name": shown, "kind": kind])
    case .interruptedWrite(let original):
      StoreCode.interruptedWrite.finding(
        with: ["name": shown, "original": Wording(verbatim: visible(original))])
    case .keptVersion(let original):
      StoreCode.keptVersion.finding(
        with: ["name": shown, "original": Wording(verbatim: visible(original))])
    }
  }
}
