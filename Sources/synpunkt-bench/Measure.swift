import Platform

/// Seconds of wall clock that some work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = now()
  try work()
  return now() - start
}

/// Seconds of a clock that only goes forward.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What a program took from start to exit.
struct ChildRun {
  let seconds: Double
  /// The most it held at once, in MiB.
  let memory: Double
  let status: Int32

  /// Runs a program with its output thrown away.
  init(_ words: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    let start = now()
    guard posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else {
      throw BenchError("cannot start \(words[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = now() - start
    memory = Double(usage.ru_maxrss) / 1024
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}

/// The median of some figures.
func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }

/// The figure that a share of all, from 0 to 1, does not exceed.
func quantile(_ share: Double, of figures: [Double]) -> Double {
  let sorted = figures.sorted()
  return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
}

/// A figure with some decimals, without Foundation.
func rounded(_ figure: Double, to decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((figure * scale).rounded())
  guard decimals > 0 else { return String(whole) }
  let digits = String(abs(whole))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (whole < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
