import Platform

/// Other programs of the system, run to their end with an environment that is handed in.
///
/// Without a `PATH` in it no program is run: who is given nothing of the world finds none.
package enum ChildProcess {
  /// Whether a path, not only a name, leads to a program.
  package static func isProgram(_ path: String) -> Bool {
    path.contains("/") && access(path, X_OK) == 0 && (try? Folder(path)) == nil
  }

  /// Runs a program on the same terminal.
  ///
  /// - Returns: Its exit status, or `nil` when it could not be started or was killed.
  package static func run(_ words: [String], in environment: [String: String]) -> Int32? {
    guard let child = spawn(words, in: environment, actions: nil) else { return nil }
    return wait(for: child)
  }

  /// The first line that a program prints, without its end; `nil` when it fails or prints nothing.
  package static func output(_ words: [String], in environment: [String: String]) -> String? {
    guard let bytes = bytes(words, in: environment, limit: 1 << 20) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
    return text.map(String.init)
  }

  /// What a program prints; `nil` when it fails, or prints more than `limit` bytes.
  package static func bytes(
    _ words: [String],
    in environment: [String: String],
    limit: Int
  ) -> [UInt8]? {
    guard let ends = Descriptor.pipe() else { return nil }
    defer { close(ends.reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends.writing, STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends.reading)
    posix_spawn_file_actions_addclose(&actions, ends.writing)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let child = withUnsafePointer(to: &actions) { spawn(words, in: environment, actions: $0) }
    close(ends.writing)
    guard let child else { return nil }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) { piece in
      while true {
        let count = Descriptor.read(ends.reading, into: piece)
        guard count > 0 else { return }
        // What is too much is read to its end, so that the program ends.
        if bytes.count <= limit { bytes += piece[..<count] }
      }
    }
    guard wait(for: child) == 0, bytes.count <= limit else { return nil }
    return bytes
  }

  /// Runs a program with bytes on its standard input and its output thrown away.
  ///
  /// - Returns: Its exit status, or `nil` when it could not be started, was killed, or took longer
  ///   than `seconds`, after which it is killed.
  package static func feed(
    _ bytes: [UInt8],
    to words: [String],
    in environment: [String: String],
    seconds: Int
  ) -> Int32? {
    guard let ends = Descriptor.pipe() else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends.reading, STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends.reading)
    posix_spawn_file_actions_addclose(&actions, ends.writing)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let child = withUnsafePointer(to: &actions) {
      spawn(words, in: environment, actions: $0, hasOwnGroup: true)
    }
    close(ends.reading)
    guard let child else {
      close(ends.writing)
      return nil
    }
    let isWritten = writeAll(bytes, to: ends.writing, milliseconds: seconds * 1000)
    close(ends.writing)
    return wait(for: child, milliseconds: isWritten ? seconds * 1000 : 0)
  }

  /// Writes as much as is taken; a program that reads only a part has said enough by its exit status.
  ///
  /// - Returns: `false` when it takes nothing for so long.
  private static func writeAll(_ bytes: [UInt8], to end: Int32, milliseconds: Int) -> Bool {
    // A reader that is gone is an error of the write, not a signal that ends this program.
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
        if poll(&waiting, 1, Int32(milliseconds)) == 0 { return false }
      } else if errno != EINTR {
        return true
      }
    }
    return true
  }

  /// Waits for so long at most, looking every hundredth of a second; then the program is killed with
  /// those it has started, so that none of them still sends what will be sent again.
  private static func wait(for child: pid_t, milliseconds: Int) -> Int32? {
    var status: Int32 = 0
    for _ in 0...(milliseconds / 10) {
      let ended = waitpid(child, into: &status, options: WNOHANG)
      if ended == child { return exitStatus(status) }
      if ended < 0 { return nil }
      usleep(10_000)
    }
    kill(-child, SIGKILL)
    _ = wait(for: child)
    return nil
  }

  /// WIFEXITED and WEXITSTATUS, which are macros.
  private static func exitStatus(_ status: Int32) -> Int32? {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  static func spawn(
    _ words: [String],
    in environment: [String: String],
    actions: UnsafePointer<posix_spawn_file_actions_t>?,
    hasOwnGroup: Bool = false
  ) -> pid_t? {
    guard environment["PATH"] != nil else { return nil }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This program may ignore broken pipes; others count on them.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Nor is it their business which ones this program has blocked.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let group = hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | group)
    )
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let status = posix_spawnp(&child, words[0], actions, &attributes, arguments, variables)
    return status == 0 ? child : nil
  }

  static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(child, into: &status, options: 0) == child ? exitStatus(status) : nil
  }
}
