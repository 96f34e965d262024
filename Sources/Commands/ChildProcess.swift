#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Other programs of the system, run to their end with the session's environment.
///
/// Without a `PATH` in it no program is run: a session that is given nothing of the world finds none.
package enum ChildProcess {
  /// Runs a program on the same terminal.
  ///
  /// - Returns: Its exit status, or `nil` when it could not be started or was killed.
  static func run(_ words: [String], _ environment: [String: String]) -> Int32? {
    guard let child = spawn(words, environment, actions: nil) else { return nil }
    return wait(for: child)
  }

  /// What a program prints, without the line end; `nil` when it fails or prints nothing.
  package static func output(_ words: [String], _ environment: [String: String]) -> String? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let child = withUnsafePointer(to: &actions) { spawn(words, environment, actions: $0) }
    close(ends[1])
    guard let child else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1024)
    while true {
      let count = read(ends[0], &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    guard wait(for: child) == 0 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
    return text.map(String.init)
  }

  private static func spawn(
    _ words: [String],
    _ environment: [String: String],
    actions: UnsafePointer<posix_spawn_file_actions_t>?
  ) -> pid_t? {
    guard environment["PATH"] != nil else { return nil }
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let status = posix_spawnp(&child, words[0], actions, nil, arguments, variables)
    return status == 0 ? child : nil
  }

  private static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    // WIFEXITED and WEXITSTATUS, which are macros.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
