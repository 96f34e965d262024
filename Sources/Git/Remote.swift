import System

/// The other clones, by the one place that all of them push to.
extension Repository {
  /// Starts to fetch a branch and the program's own refs; nothing here changes by it.
  ///
  /// `refs`: as they are before.
  package func beginFetching(
    _ branch: String,
    from remote: String,
    before refs: Refs
  ) -> Fetching {
    Fetching(branch, from: remote, into: self, before: refs)
  }

  /// Where what a branch is on a remote is kept.
  package static func tracking(_ branch: String, of remote: String) -> String {
    "refs/remotes/\(remote)/\(branch)"
  }

  /// What became of a push.
  package enum Pushed: Sendable {
    case done
    /// Somebody was faster.
    case refused
  }

  /// Pushes a commit to a ref of the remote, which must follow what is there; never with force.
  package func push(
    _ commit: ObjectID,
    to ref: String,
    of remote: String
  ) throws(GitFault) -> Pushed {
    let words = ["push", "--porcelain", "--quiet", "--no-verify", remote, "\(commit):\(ref)"]
    let answer = outcome(words, reach: .remote)
    guard let answer, answer.status != 0 else {
      if answer == nil { throw GitFault(words, nil) }
      return .done
    }
    let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
    // `!` and why: another has pushed, or is at it just now (git-push(1)).
    let reasons = ["[rejected]", "fetch first", "non-fast-forward", "stale info", "lock"]
    let isLate = lines.contains { line in
      line.hasPrefix("!") && reasons.contains(where: line.contains)
    }
    if isLate { return .refused }
    throw GitFault(words, answer)
  }
}

/// A fetch on its way, while what was done here is saved; let go of, it is ended.
package struct Fetching: ~Copyable {
  private let repository: Repository
  private let tracking: String
  private let before: ObjectID?
  private let words: [String]
  private var running: ChildProcess.Running?

  fileprivate init(
    _ branch: String,
    from remote: String,
    into repository: Repository,
    before refs: Refs
  ) {
    self.repository = repository
    tracking = Repository.tracking(branch, of: remote)
    before = refs[tracking]
    words = [
      "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", "--prune", remote,
      "+refs/heads/\(branch)*:refs/remotes/\(remote)/\(branch)*",
      "+refs/synpunkt/*:refs/synpunkt-remote/*",
    ]
    running = repository.begin(words)
  }

  /// Waits for it; asked once.
  ///
  /// - Returns: What the branch is on the remote, `nil` where there is none yet, and all refs as they are now.
  package mutating func end() throws(GitFault) -> (theirs: ObjectID?, refs: Refs) {
    let outcome = running?.end()
    guard let outcome, outcome.status == 0 else { throw GitFault(words, outcome) }
    let refs = try repository.refs()
    let now = refs[tracking]
    if let before, now == nil {
      _ = try repository.run(["update-ref", tracking, before.description])
      throw GitFault(gone: tracking)
    }
    if let before, let now, try !repository.precedes(before, now) {
      // Until somebody has looked it stays known what was there.
      _ = try repository.run(["update-ref", tracking, before.description])
      throw GitFault(rewritten: before)
    }
    return (now, refs)
  }
}
