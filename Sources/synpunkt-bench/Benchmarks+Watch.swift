import CaseStore
import Casework
import Platform
import System

extension Benchmarks {
  /// The watcher: how soon it is ready, how soon it says what is wrong, what it costs when nothing
  /// happens, and what its first round takes.
  func watching() throws {
    try ready()
    let watcher = try WatcherRun(of: program, in: folder, at: Self.early)
    try watcher.wait(for: "event=ready")
    _ = try watcher.waitUntilQuiet()
    for way in SavingWay.allCases { try latency(of: watcher, saving: way) }
    try idling(watcher)
    try watcher.stop()
    try firstRound()
  }

  /// A working day before the hour at which reminders go.
  private static let early = "2026-11-24T06:00"
  private static let late = "2026-11-24T12:00"

  private func ready() throws {
    let times = try (0..<rounds).map { _ in
      let start = now()
      let watcher = try WatcherRun(of: program, in: folder, at: Self.early)
      try watcher.wait(for: "event=ready")
      let time = now() - start
      try watcher.stop()
      return time
    }
    row("watch, start to ready", milliseconds(median(times)), "–", "–", "1 s")
  }

  /// How a program saves.
  private enum SavingWay: CaseIterable {
    case byRenaming
    case inPlace

    var words: String {
      switch self {
      case .byRenaming: "written beside and renamed"
      case .inPlace: "written in place"
      }
    }

    func save(_ text: [UInt8], at path: String) throws {
      let target = self == .byRenaming ? path + ".tmp" : path
      let file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw BenchError("cannot write \(target)") }
      let count = write(file, text, text.count)
      close(file)
      guard count == text.count else { throw BenchError("cannot write \(target)") }
      if self == .byRenaming { rename(target, path) }
    }
  }

  /// A thousand saves by turns wrong and right, of a hundred cases; from before the save to the line.
  private func latency(of watcher: WatcherRun, saving way: SavingWay) throws {
    var times: [Double] = []
    for serial in 1...500 {
      guard let number = CaseNumber("SYN-2026-\(padded(serial % 100 + 1))") else { return }
      let path = folder + "/" + number.folder + "/case.yaml"
      let right = try Folder.readFile(path)
      let wrong = right + Array("färg: röd\n".utf8)
      for (text, event) in [(wrong, "event=finding"), (right, "event=mended")] {
        let start = now()
        try way.save(text, at: path)
        try watcher.wait(for: event)
        times.append(now() - start)
      }
    }
    row(
      "1,000 saves \(way.words), to the finding: 50 %, 99 %, most",
      [quantile(0.5, of: times), quantile(0.99, of: times), quantile(1, of: times)].map(
        milliseconds
      )
      .joined(separator: ", "),
      "–",
      "–",
      "99 % 50 ms"
    )
  }

  private func padded(_ serial: Int) -> String {
    let digits = String(serial)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func idling(_ watcher: WatcherRun) throws {
    _ = try watcher.waitUntilQuiet()
    let before = try watcher.processorTime()
    let length: UInt32 = isQuick ? 10 : 60
    sleep(length)
    let used = try watcher.processorTime() - before
    row("watch idle for \(length) s, processor time", milliseconds(used), "–", "–", "none")
    row(
      "watch idle, memory",
      rounded(try watcher.memory("VmRSS"), to: 0) + " MiB",
      "–",
      "–",
      "64 MiB"
    )
  }

  /// In a copy, since it writes into the logs of all that is open.
  private func firstRound() throws {
    let copy = folder + ".round"
    defer { _ = try? ChildRun(["rm", "-rf", copy]) }
    for words in [["rm", "-rf", copy], ["mkdir", copy], ["cp", "-r", folder + "/cases", copy]] {
      guard try ChildRun(words).status == 0 else { throw BenchError("\(words[0]) failed") }
    }
    let watcher = try WatcherRun(of: program, in: copy, at: Self.late)
    try watcher.wait(for: "event=ready")
    let start = now()
    let (lines, end) = try watcher.waitUntilQuiet()
    let memory = [try watcher.memory("VmHWM"), try watcher.memory("VmRSS")].map {
      rounded($0, to: 0)
    }
    try watcher.stop()
    row("first round, \(lines) things told", rounded(end - start, to: 1) + " s", "–", "–", "–")
    row(
      "first round, most memory, and after it",
      memory.joined(separator: ", ") + " MiB",
      "–",
      "–",
      "64 MiB"
    )
  }
}
