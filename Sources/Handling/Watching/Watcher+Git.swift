import CaseStore
import CivilCalendar
import Findings

extension Watcher {
  /// Whether Git is in the middle of something: what is there now may be gone in a moment, and what is
  /// gone there again.
  ///
  /// Ten minutes at most, since a merge that somebody has forgotten must not silence reminders: then the
  /// registrars are told, once, and cases that are whole go on.
  mutating func waitsForGit() -> Bool {
    let works = folder.gitWork(at: world.clock())
    let fresh = works.first { $0.isFresh(at: world.clock()) }
    if let fresh, goesOn(fresh) {
      agenda.git = time + WatchAgenda.gitInterval
      return true
    }
    agenda.git = nil
    if fresh == nil, gitBegan != nil {
      gitBegan = nil
      toldOfGit.formIntersection(works)
      if works.isEmpty { report(.gitDone) }
    }
    tell(of: works.filter { $0 != fresh })
    return false
  }

  /// Whether it is still to be waited for; when not, that is told.
  private mutating func goesOn(_ work: GitWork) -> Bool {
    let patience = UInt64(GitWork.patience) * 1_000_000_000
    guard let began = gitBegan else {
      gitBegan = time
      report(.gitAtWork(marker: work.marker))
      return true
    }
    if time < began + patience { return true }
    // It may put its marker down anew all the time: the first counts.
    if !toldOfGit.contains(where: { $0.marker == work.marker }) { tell(of: [work]) }
    return false
  }

  private mutating func tell(of works: [GitWork]) {
    // On other days it waits for the next round.
    guard register.calendar.isWorkday(now.date) else { return }
    let new = works.filter { !toldOfGit.contains($0) }
    guard !new.isEmpty else { return }
    let round = caseRound
    let isDone = attempt { try $0.tell({ try round.agenda(of: new) }) }
    if isDone { toldOfGit.formUnion(new) }
  }
}
