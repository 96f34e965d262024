import Casework
import CivilCalendar
import Findings

/// What Git knows of the register's own files as they were when something was delivered; every package has them.
struct RegisterThen {
  private let commit: String
  /// Paths of files that are others since, from the register's root.
  private let changed: [String]

  /// `nil` where Git cannot be asked.
  init?(_ desk: Desk, at time: Moment) {
    func ask(_ words: [String]) -> String? {
      GitQuestion.answer(to: words, in: desk.folder, with: desk.world.environment)
    }
    guard let commit = ask(["rev-list", "-1", "--before=\(time.iso)", "HEAD"]) else { return nil }
    self.commit = String(commit.prefix(12))
    let names = ask(["diff", "--name-only", "-z", "--relative", commit, "--"] + Self.paths) ?? ""
    changed = names.split(separator: "\0").map(String.init)
  }

  private static let paths = [
    "cases/calendar.yaml", "cases/organisation.yaml", "cases/register.yaml", "cases/routines",
  ]

  /// What has changed, and since when; without any, it is the program.
  var words: Wording {
    guard !changed.isEmpty else {
      return Wording("programmet är ett annat än då", "the program has changed since then")
    }
    let names = visible(changed.joined(separator: ", "))
    return Wording(
      "\(names) är ändrad sedan dess (git diff \(commit))",
      "\(names) has changed since (git diff \(commit))"
    )
  }
}
