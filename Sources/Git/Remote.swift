/// The other clones, by the one place that all of them push to.
extension Repository {
  /// The name of the remote of a branch; `nil` where there is none.
  package func remote(of branch: String) -> String? {
    if let named = line(["config", "branch.\(branch).remote"]), named != "." { return named }
    let names = ((try? run(["remote"])) ?? []).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
    return names.contains("origin") ? "origin" : names.count == 1 ? names.first : nil
  }

  /// Fetches a branch and the program's own refs; nothing here changes by it.
  ///
  /// - Returns: What the branch is there; `nil` where there is none yet.
  package func fetch(_ branch: String, from remote: String) throws(GitFault) -> ObjectID? {
    let tracking = Self.tracking(branch, of: remote)
    let before = object(tracking)
    _ = try run(
      [
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", "--prune", remote,
        "+refs/heads/\(branch)*:refs/remotes/\(remote)/\(branch)*",
        "+refs/synpunkt/*:refs/synpunkt-remote/*",
      ],
      reach: .remote
    )
    let now = object(tracking)
    if let before, let now, try !precedes(before, now) {
      // Until somebody has looked it stays known what was there.
      _ = try run(["update-ref", tracking, before.description])
      throw GitFault(rewritten: before)
    }
    return now
  }

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

extension GitFault {
  /// For a remote whose branch no longer has what it had.
  init(rewritten commit: ObjectID) {
    self.init(["fetch"], nil, reason: "rewritten", hasProgram: true)
    isRewritten = true
  }
}
