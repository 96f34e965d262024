/// What keeps a repository quick, since the program lets Git do nothing of it by itself.
extension Repository {
  /// Begins to note which commits changed which paths, so that the history of one case is found without a look at all of
  /// the others; ``keepTidy()`` goes on with it (git-commit-graph(1)).
  package func beginCommitGraph() {
    let words = ["commit-graph", "write", "--reachable", "--changed-paths", "--split"]
    _ = outcome(words + ["--no-progress"])
  }

  /// Packs what has come since, when it is much; nothing is thrown away (git-maintenance(1)).
  package func keepTidy() {
    let tasks = ["commit-graph", "loose-objects", "incremental-repack"].map { "--task=\($0)" }
    _ = outcome(["maintenance", "run", "--auto", "--quiet"] + tasks)
  }
}
