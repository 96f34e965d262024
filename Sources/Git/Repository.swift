import System

/// The Git repository that a folder lies in, worked at through Git's plumbing.
///
/// Nothing of the person's is run by it but what reaches the remote: no hooks, no monitors, no pagers, and it never asks
/// for a password.
package struct Repository: Sendable {
  /// The folder that was asked about, absolute.
  package let folder: String
  /// The top of the working tree.
  package let top: String
  /// The folder from the top, empty or with a `/` at its end.
  package let prefix: String
  /// Where Git keeps its state of this tree.
  package let gitFolder: String
  private var environment: [String: String]

  /// `nil` where the folder lies in no working tree that Git opens; ``GitFault`` where there is one and it does not.
  package init?(around folder: String, in environment: [String: String]) throws(GitFault) {
    self.environment = environment.merging(Self.variables) { $1 }
    self.folder = folder
    let words = ["rev-parse", "--show-toplevel", "--show-prefix", "--absolute-git-dir"]
    let answer = Self.exchange(words, in: folder, environment: self.environment)
    guard let answer else { return nil }
    let text = String(decoding: answer.output, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard answer.status == 0, lines.count >= 3 else {
      let fault = GitFault(words, answer)
      if fault.saysNoRepository { return nil }
      throw fault
    }
    (top, prefix, gitFolder) = (String(lines[0]), String(lines[1]), String(lines[2]))
  }

  /// The repository in an environment with other variables as well.
  func with(_ variables: [String: String]) -> Repository {
    var repository = self
    repository.environment.merge(variables) { $1 }
    return repository
  }

  /// Whether a variable is set for Git.
  func hasVariable(_ variable: String) -> Bool { environment[variable] != nil }

  /// Whether a command goes to another machine.
  package enum Reach: Sendable {
    case here, remote
  }

  /// What Git prints; paths are from the top of the tree.
  package func run(
    _ words: [String],
    input: [UInt8] = [],
    reach: Reach = .here
  ) throws(GitFault) -> [UInt8] {
    let answer = outcome(words, input: input, reach: reach)
    guard let answer, answer.status == 0 else { throw GitFault(words, answer) }
    return answer.output
  }

  /// The first line of what Git prints; `nil` where it fails or says nothing.
  package func line(_ words: [String]) -> String? {
    guard let bytes = try? run(words) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// How a command ends, whatever it says; `nil` where there is no Git.
  package func outcome(
    _ words: [String],
    input: [UInt8] = [],
    reach: Reach = .here
  ) -> ChildProcess.Outcome? {
    switch reach {
    case .here:
      // What is not on this machine is not fetched: a repository may name any program for that.
      Self.exchange(
        words,
        in: top,
        environment: environment.merging(["GIT_ALLOW_PROTOCOL": "none"]) { $1 },
        input: input
      )
    case .remote:
      Self.exchange(
        words,
        in: top,
        environment: environment.merging(remoteVariables) { $1 },
        input: input,
        seconds: Self.patience
      )
    }
  }

  /// Starts a command that reaches another machine, while something else is done here; `nil` where there is no Git.
  func begin(_ words: [String]) -> ChildProcess.Running? {
    ChildProcess.Running(
      Self.whole(words, in: top),
      in: environment.merging(remoteVariables) { $1 },
      seconds: Self.patience
    )
  }

  /// Clones a repository without writing a tree.
  ///
  /// - Returns: The clone; `nil` where Git does not find it then.
  package static func clone(
    _ address: String,
    into folder: String,
    in environment: [String: String]
  ) throws(GitFault) -> Repository? {
    let words = ["clone", "--quiet", "--no-checkout", address, folder]
    let answer = exchange(words, in: "/", environment: environment.merging(variables) { $1 })
    guard let answer, answer.status == 0 else { throw GitFault(words, answer) }
    return try Repository(around: folder, in: environment)
  }

  private static func exchange(
    _ words: [String],
    in folder: String,
    environment: [String: String],
    input: [UInt8] = [],
    seconds: Int = 3_600
  ) -> ChildProcess.Outcome? {
    ChildProcess.exchange(
      whole(words, in: folder),
      input: input,
      in: environment,
      seconds: seconds
    )
  }

  private static func whole(_ words: [String], in folder: String) -> [String] {
    ["git"] + settings.flatMap { ["-c", $0] } + ["--literal-pathspecs", "-C", folder] + words
  }

  /// How long a remote may say nothing, in seconds.
  private static let patience = 120

  private static let settings = [
    "core.fsmonitor=", "core.hooksPath=/dev/null", "core.pager=cat", "core.quotePath=false",
    "core.askPass=", "gc.auto=0", "maintenance.auto=false", "diff.external=",
    "diff.renames=false", "merge.renames=false", "status.renames=false", "submodule.recurse=false",
    "log.showSignature=false", "fetch.recurseSubmodules=false", "advice.detachedHead=false",
  ]

  private static let variables = [
    "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "", "GIT_PAGER": "cat",
    "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C", "GIT_MERGE_AUTOEDIT": "no",
  ]

  /// No question is asked by the program that reaches another machine either.
  private var remoteVariables: [String: String] {
    let own = environment["GIT_SSH_COMMAND"] ?? line(["config", "core.sshCommand"]) ?? "ssh"
    return ["GIT_SSH_COMMAND": own + " -oBatchMode=yes -oConnectTimeout=30"]
  }
}
