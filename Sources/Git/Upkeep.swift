/// What keeps a repository quick, since the program lets Git do nothing of it by itself.
extension Repository {
  /// Up to which commit it is noted what each has changed.
  private static let graphed = "synpunkt.graphed"

  /// Notes which commits changed which paths, so that the history of one case is found without a look at all of the others
  /// (git-commit-graph(1)): from the beginning at first, then whenever a hundred commits have come.
  package func keepCommitGraph(upTo head: ObjectID, knowing settings: GitSettings) {
    var words = ["commit-graph", "write", "--reachable", "--changed-paths", "--no-progress"]
    if let known = settings.local(Self.graphed) {
      let count = ["rev-list", "--count", "--max-count=100", "\(head)", "^\(known)"]
      if let new = line(count).flatMap({ Int($0) }), new < 100 { return }
      words.append("--split")
    } else {
      // What is noted without paths would stay so.
      words.append("--split=replace")
    }
    guard let written = outcome(words), written.status == 0 else { return }
    _ = outcome(["config", "--local", Self.graphed, "\(head)"])
  }

  /// Packs what has come since, when it is much; nothing is thrown away (git-maintenance(1)).
  package func keepTidy() {
    let tasks = ["loose-objects", "incremental-repack"].map { "--task=\($0)" }
    _ = outcome(["maintenance", "run", "--auto", "--quiet"] + tasks)
  }
}
