import Casework
import Merging

/// What came of exchanging with others.
package struct SyncReport: Sendable {
  /// What was begun earlier and is done now.
  package var finished = false
  /// Settings of Git that were put right.
  package var settings: [String] = []
  /// Cases whose changes were saved here.
  package var committed: [CaseNumber] = []
  /// Cases that others have changed.
  package var received: [CaseNumber] = []
  /// Of those, the cases that were changed here as well.
  package var merged: [CaseNumber] = []
  package var conflicts: [Open] = []
  package var remarks: [(number: CaseNumber, remark: MergeRemark)] = []
  package var renumbered: [Renumbered] = []
  /// What two have registered apart from each other, and is one case now.
  package var joined: [Renumbered] = []
  /// Cases that others have disposed of and somebody here had changed.
  package var disposed: [CaseNumber] = []
  /// Protocols of disposals that have another name, because others have one of theirs.
  package var protocols: [Renamed] = []
  /// What has come in here under the name of something else that others have, and has another name now.
  package var incoming: [Renamed] = []
  /// People, units and areas that one has removed and another has begun to use.
  package var kept: [String] = []
  /// Places in the register's own files that both have changed differently, for people to choose.
  package var files: [String] = []
  /// Where what somebody wrote and does not stand was put, from the register's root.
  package var aside: [String] = []
  /// Files that were left out this time.
  package var left: [Left] = []
  /// Files from others that cannot be read as they are.
  package var damaged: [Left] = []
  package var remote: Remote = .none
  /// What went wrong after everything was exchanged.
  package var failures: [Refusal] = []

  /// Whether nothing came of it that anybody needs to hear.
  package var isNothing: Bool {
    committed.isEmpty && received.isEmpty && lines.isEmpty && failures.isEmpty
  }

  /// Whether nobody has to choose anything, or see to anything, by what came of it.
  package var isSettled: Bool {
    failures.isEmpty && left.isEmpty && damaged.isEmpty && conflicts.isEmpty && files.isEmpty
      && aside.isEmpty
      && joined.isEmpty && kept.isEmpty && remarks.isEmpty
      && renumbered.allSatisfy { $0.old.isProvisional }
  }

  /// Values of one case that people are to choose.
  package struct Open: Sendable {
    package let number: CaseNumber
    package let places: [String]
  }

  package struct Renamed: Sendable {
    package let old: String
    package let new: String
  }

  package struct Renumbered: Sendable {
    package let old: CaseNumber
    package let new: CaseNumber
  }

  /// A file that was not saved, and why.
  package struct Left: Sendable {
    package let path: String
    /// What is wrong with it; `nil` where somebody is writing it.
    package let fault: Refusal?
  }

  /// Where the work is now.
  package enum Remote: Sendable {
    /// There is no other clone to exchange with.
    case none
    case pushed
    case upToDate
  }
}
