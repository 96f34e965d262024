import CaseStore
import System

/// What Git is asked about the history that this machine has, so that nothing else is run by it and
/// nothing fetched: a repository that somebody else has set up may name programs of all kinds.
package enum GitQuestion {
  /// The first line of Git's answer about a register, or `nil` when Git is not there or fails.
  package static func answer(
    to words: [String],
    in folder: RegisterFolder,
    with environment: [String: String]
  ) -> String? {
    ChildProcess.output(
      ["git"] + settings.flatMap { ["-c", $0] } + ["-C", folder.path] + words,
      in: environment.merging(variables) { $1 }
    )
  }

  /// Settings of the command line hold before those of a repository (git-config(1)).
  private static let settings = [
    "protocol.allow=never", "core.fsmonitor=", "core.hooksPath=/dev/null", "core.pager=cat",
    "core.askPass=", "core.sshCommand=false", "credential.helper=", "diff.external=",
    "log.showSignature=false", "submodule.recurse=false",
  ]

  /// `GIT_ALLOW_PROTOCOL` holds before `protocol.file.allow` and the like; missing objects of a partial
  /// clone are not fetched.
  private static let variables = [
    "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat", "GIT_ASKPASS": "", "SSH_ASKPASS": "",
  ]
}
