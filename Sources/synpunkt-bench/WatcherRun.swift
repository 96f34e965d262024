import CaseStore
import Platform
import System

/// A watcher that runs beside this program, and what it says.
final class WatcherRun {
  private let process: pid_t
  private let output: Int32
  private var rest: [UInt8] = []

  init(of program: String, in folder: String, at time: String) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchError("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let words = [program, "watch", "--store", folder, "--at", time]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, arguments, environ) == 0 else {
      throw BenchError("cannot start \(program)")
    }
    close(ends[1])
    (process, output) = (child, ends[0])
  }

  /// Ends it as a service is ended.
  func stop() throws {
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(output)
    guard status == 0 else { throw BenchError("the watcher ended with \(status)") }
  }

  /// Waits for a line with some text in it.
  func wait(for text: String) throws {
    while true {
      guard let line = nextLine(within: 30) else { throw BenchError("the watcher is silent") }
      if line.contains(text) { return }
    }
  }

  /// The next line, or `nil` when none comes in so many seconds.
  func nextLine(within seconds: Double) -> String? {
    let end = now() + seconds
    while true {
      if let place = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeSubrange(...place) }
        return String(decoding: rest[..<place], as: UTF8.self)
      }
      let left = end - now()
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&waiting, 1, Int32(left * 1000) + 1) > 0 else { return nil }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &piece, piece.count)
      guard count > 0 else { return nil }
      rest += piece[..<count]
    }
  }

  /// Waits until it neither works nor says anything for two seconds, and counts what it says until
  /// then.
  ///
  /// - Returns: How many lines it said, and when it last worked.
  func waitUntilQuiet() throws -> (lines: Int, end: Double) {
    var (lines, time, end) = (0, try processorTime(), now())
    while now() - end < 2 {
      if nextLine(within: 0.05) != nil { lines += 1 }
      let new = try processorTime()
      // A look at the clock is no work.
      if new - time > 0.002 { end = now() }
      time = new
    }
    return (lines, end)
  }

  /// What it has used of the processor, in seconds, all its threads together
  /// (clock_getcpuclockid(3)); `/proc` counts only hundredths.
  func processorTime() throws -> Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      throw BenchError("no processor time of \(process)")
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// `VmRSS` is what it holds, `VmHWM` the most that it has held; in MiB.
  func memory(_ key: String) throws -> Double {
    let status = String(decoding: try Folder.readFile("/proc/\(process)/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    guard let figure = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first,
      let kilobytes = Double(figure)
    else { throw BenchError("no \(key) of \(process)") }
    return kilobytes / 1024
  }
}
