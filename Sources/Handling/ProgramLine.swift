import System

/// A program as somebody names it in an environment, with options of its own:
/// `msmtp -C /etc/msmtprc`, `'/opt/My Editor/edit' --wait`, `/opt/My Editor/edit`.
///
/// What is the path of a program is that program. What has signs of the shell in it is the shell's to
/// read, as Git has it do with editors; everything else is words at spaces.
package struct ProgramLine: Sendable {
  private let text: String

  /// `nil` when nothing is named.
  package init?(_ text: String?) {
    guard let text, text.contains(where: { $0 != " " }) else { return nil }
    self.text = text
  }

  /// For people.
  package var name: String { isShells ? text : words[0] }

  /// What is to be started with some arguments behind its own.
  package func words(with arguments: [String]) -> [String] {
    // The name of the program is for the shell's own messages.
    isShells ? ["sh", "-c", text + " \"$@\"", text] + arguments : words + arguments
  }

  /// What the end of a program means; `nil` when it could not be run, was killed or took too long.
  package func status(_ status: Int32?) -> Int32? {
    guard isShells, let status else { return status }
    // The shell says in its own way what became of the program (POSIX, Exit Status for Commands).
    return status < 126 ? status : nil
  }

  private var isShells: Bool {
    !ChildProcess.isProgram(text) && text.contains { Self.shellSigns.contains($0) }
  }

  private var words: [String] {
    ChildProcess.isProgram(text) ? [text] : text.split(separator: " ").map(String.init)
  }

  /// As in Git's `run-command.c`, but for the space and the line end.
  private static let shellSigns: Set<Character> = [
    "|", "&", ";", "<", ">", "(", ")", "$", "`", "\\", "\"", "'", "\t", "*", "?", "[", "#", "~",
    "=",
    "%",
  ]
}
