import System

/// What Git could not do, and what it said.
package struct GitFault: Error, Sendable {
  /// The command without its options.
  package let command: String
  /// The line in which Git says why; `nil` where it says nothing.
  package let reason: String?
  package let kind: Kind
  /// Whether there is a program `git`.
  package let hasProgram: Bool

  /// What is in the way, as far as Git's words tell; they are English whatever the user's language is.
  package enum Kind: Sendable {
    /// The other side said nothing for too long.
    case ranOut
    /// Nobody answers there, or there is no repository.
    case unreachable
    /// The other side does not let this person in, or not write.
    case notAdmitted
    /// The other side has a rule, or somebody there, that does not take it.
    case declined
    /// There is no room on the other side.
    case full
    /// Somebody else is at work on the other side, or was interrupted there.
    case remoteLock
    /// Somebody else is at work here.
    case lock
    /// The remote no longer has what it had.
    case rewritten
    /// The remote had the branch, and has it no longer.
    case gone
    case other
  }

  init(
    _ words: [String],
    reason: String?,
    kind: Kind,
    hasProgram: Bool = true
  ) {
    command = words.first ?? ""
    self.reason = reason
    self.kind = kind
    self.hasProgram = hasProgram
  }

  init(_ words: [String], _ outcome: ChildProcess.Outcome?) {
    let text = String(decoding: outcome?.errors ?? [], as: UTF8.self)
    // A line of ssh ends with two characters, which are one to Swift.
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(line.reversed().drop(while: \.isWhitespace).reversed())
    }
    let telling = lines.first { line in
      ["fatal:", "error:", "remote:", "ssh:"].contains(where: line.hasPrefix)
    }
    let reachesOut = ["fetch", "push", "clone", "ls-remote"].contains(words.first ?? "")
    let kind = outcome?.ranOut ?? false ? .ranOut : Kind(text, reachesOut: reachesOut)
    self.init(
      words,
      reason: (telling ?? lines.last).map(Self.plain),
      kind: kind,
      hasProgram: outcome != nil
    )
  }

  /// What a line says, without who says it.
  private static func plain(_ line: String) -> String {
    var rest = line[...]
    while let start = ["remote: ", "fatal: ", "error: "].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(start.count)
    }
    return String(rest)
  }

  /// Whether all that Git says is that there is nothing of it here.
  var saysNoRepository: Bool {
    guard let reason else { return false }
    return reason.contains("not a git repository") || reason.contains("must be run in a work tree")
  }

  /// For an object that is not on this machine.
  init(missing name: String) { self.init(["cat-file"], reason: name, kind: .other) }

  /// For a branch that the remote had.
  init(gone branch: String) { self.init(["fetch"], reason: branch, kind: .gone) }

  /// For a remote whose branch no longer has what it had.
  init(rewritten commit: ObjectID) {
    self.init(["fetch"], reason: commit.description, kind: .rewritten)
  }
}

extension GitFault.Kind {
  /// By what Git, ssh and the other side say; `reachesOut`: whether the command goes to another machine.
  fileprivate init(_ text: String, reachesOut: Bool) {
    let says = { (parts: [String]) in parts.contains(where: text.contains) }
    let isLock = text.contains(".lock': File exists")
    if !reachesOut {
      self = isLock ? .lock : .other
    } else if isLock {
      self = says(["remote: error: cannot lock", "remote: fatal: "]) ? .remoteLock : .lock
    } else if says(["No space left on device", "Disk quota exceeded"]) {
      self = .full
    } else if says([
      "Permission denied", "Authentication failed", "could not read Username", "403 Forbidden",
      "Host key verification failed", "insufficient permission", "Read-only file system",
    ]) {
      self = .notAdmitted
    } else if says(["hook declined", "[remote rejected]", "remote: error: refusing", "remote: "]) {
      self = .declined
    } else if says([
      "does not appear to be a git repository", "Could not read from remote", "unable to access",
      "Connection re", "Could not resolve", "hung up", "early EOF", "unexpected disconnect",
      "not found", "unable to look up", "protocol error",
    ]) {
      self = .unreachable
    } else {
      self = text.contains("failed to push some refs") ? .declined : .other
    }
  }
}
