import CaseStore
import Casework
import Findings
import Watch

/// Something that the watcher has seen or done, for whoever keeps its log.
package enum WatchEvent: Sendable {
  case ready(register: String)
  case stopped
  /// Something about the watch itself, of the register at a path.
  case watch(TreeChanges.Notice, of: String)
  /// Something is wrong now that was not, and the other way round.
  case found(LocatedFinding)
  case mended(LocatedFinding)
  /// What became of something that came in.
  case registered(CaseNumber, source: String)
  case refused(source: String, reason: Wording)
  case setAside(reason: Wording)
  /// A distribution that was made by hand has its date.
  case distributed(CaseNumber)
  /// Who was told, in the message of this id, and who could not be.
  case told(Notification, message: String)
  case notTold(NotificationPlan.Problem)
  case notSent(Wording)
  /// A template of the register's own, from its root, that could not be used.
  case templateUnused(path: String, reason: Wording)
  /// Paths from the register's root.
  case letterDrafted(path: String)
  case letterSet(path: String)
  case letterRefused(CaseNumber, LocatedFinding)
  case siteBuilt(SiteBuild.Result)
  case pagesMade(ManagerPages.Result)
  case siteWithheld(Withheld)
  case archived([CaseNumber], package: String)
  /// `nil` for all that wait.
  case notArchived(CaseNumber?, reason: Wording)
  /// Another last day than before the calendar changed.
  case redated(Redating)
  /// What another run began and could not end is done, or not.
  case finished(FinishedWork)
  case notFinished(Wording)
  /// Git is in the middle of something, and is waited for; it is done.
  case gitAtWork(marker: String)
  case gitDone
  /// What came of exchanging with other clones, where anything did; and why it could not be done.
  case synchronised(SyncReport)
  case notSynchronised(Wording)
  /// Something could not be done; it is tried again.
  case failed(Wording)
}
