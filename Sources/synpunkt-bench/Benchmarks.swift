import CaseStore
import CaseText
import Casework
import CivilCalendar
import Commands
import Handling
import Platform
import System

/// Every stage on one generated register, each beside a bare baseline or a peer in the same run.
struct Benchmarks {
  let folder: String
  /// The program under test: `synpunkt` beside this one.
  let program: String
  /// Whether an idle watcher is looked at for seconds only.
  let isQuick: Bool
  let rounds = 7

  func run() throws {
    try prepareGit()
    print("| stage | figure | baseline | ratio | limit |")
    print("|---|---:|---:|---:|---:|")
    // First, while this process is small: a child's peak begins with its parent's.
    try memory()
    let paths = try filePaths()
    try checking(paths)
    try checkingKnown()
    try listing()
    try figures()
    try oneShot()
    try parsing(paths.filter { $0.hasSuffix(".yaml") })
    try time()
    try mail()
    try smallMail()
    try intake()
    // Before those that remove many files: for minutes afterwards ext4 is slow to make new ones.
    try site()
    try archiving()
    try letters()
    try watching()
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    print("\n\(paths.count) files, \(cores) cores, medians of \(rounds) rounds")
  }

  private func memory() throws {
    for (words, limit) in [
      (["check", "--all"], "150 MiB"), (["list"], "64 MiB"),
      (["list", "--format", "json"], "64 MiB"),
    ] {
      let run = try ChildRun([program] + words + ["--store", folder])
      guard run.status == 0 else { throw BenchError("\(words[0]) ended with \(run.status)") }
      row(
        words.joined(separator: " ") + ", memory",
        rounded(run.memory, to: 0) + " MiB",
        "–",
        "–",
        limit
      )
    }
  }

  /// From memory, one core, one file at a time, beside rapidyaml where python has it.
  private func parsing(_ paths: [String]) throws {
    let texts = try paths.map { try Folder.readFile($0) }
    let size = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
    let rates = (0..<rounds).map { _ in
      size / seconds { for text in texts { blackHole(Document(parsing: text).findings.count) } }
    }
    let ours = rates.max() ?? 0
    let environment = processEnvironment()
    let python = environment["PYTHON"] ?? "python3"
    let peer = ChildProcess.output([python, "-c", Self.rapidyaml, folder], in: environment)
    let theirs = peer.flatMap { Double($0) }
    row(
      "parse \(texts.count) files from memory",
      rounded(ours, to: 0) + " MB/s",
      theirs.map { rounded($0, to: 0) + " MB/s rapidyaml" } ?? "rapidyaml is not installed",
      theirs.map { rounded(ours / $0, to: 2) } ?? "–",
      "at least 1"
    )
  }

  /// The best of five passes over every file below a folder, in MB/s.
  private static let rapidyaml = """
    import os, sys, time, ryml
    texts = [open(os.path.join(d, n), "rb").read()
             for d, _, names in os.walk(sys.argv[1] + "/cases") for n in names if n.endswith(".yaml")]
    best = 0
    for _ in range(5):
        start = time.perf_counter()
        for text in texts: ryml.parse_in_arena(text)
        best = max(best, sum(map(len, texts)) / 1e6 / (time.perf_counter() - start))
    print(best)
    """

  /// Against opening, reading and closing the same files by one thread.
  private func checking(_ paths: [String]) throws {
    try compare(
      "check without index",
      ["check", "--all"],
      with: "bare read",
      limit: "1.5"
    ) {
      try seconds { try readAll(paths) }
    }
  }

  /// Of all cases but the one that changed nothing is read; against `git status` on the same tree.
  private func checkingKnown() throws {
    let place = folder + "/cases/2026/00/SYN-2026-0042"
    let text = try Folder.readFile(place + "/case.yaml")
    let change = { try Folder(place).createOrReplace("case.yaml", text) }
    try compare(
      "check, one case changed since the last",
      ["check"],
      with: "git status",
      limit: "0.7",
      before: change
    ) {
      try ChildRun(["git", "-C", folder, "status"]).seconds
    }
  }

  /// Against `git status` on the same tree.
  private func listing() throws {
    try compare("list with a valid index", ["list"], with: "git status", limit: "0.5") {
      try ChildRun(["git", "-C", folder, "status"]).seconds
    }
  }

  /// The program and its baseline by turns, so that both see the same machine.
  private func compare(
    _ stage: String,
    _ words: [String],
    with baseline: String,
    limit: String,
    before prepare: () throws -> Void = {},
    measure: () throws -> Double
  ) throws {
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<rounds {
      try prepare()
      ours.append(try ChildRun([program] + words + ["--store", folder]).seconds)
      theirs.append(try measure())
    }
    row(
      stage,
      milliseconds(median(ours)),
      milliseconds(median(theirs)) + " " + baseline,
      rounded(median(ours) / median(theirs), to: 2),
      limit
    )
  }

  private func oneShot() throws {
    let file = folder + "/cases/2026/00/SYN-2026-0042/case.yaml"
    for words in [["show", "SYN-2026-0042", "--store", folder], ["parse", file]] {
      let times = try (0..<(3 * rounds)).map { _ in try ChildRun([program] + words).seconds }
      row("\(words[0]), start to exit", milliseconds(median(times)), "–", "–", "12 ms")
    }
  }

  // MARK: Baselines

  private func readAll(_ paths: [String]) throws {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      for path in paths {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw BenchError("cannot read \(path)") }
        while read(file, buffer.baseAddress, buffer.count) > 0 {}
        close(file)
      }
    }
  }

  private func prepareGit() throws {
    guard access(folder + "/.git", F_OK) != 0 else { return }
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "bench"]] {
      guard try ChildRun(["git", "-C", folder] + words).status == 0 else {
        throw BenchError("git failed")
      }
    }
  }

  /// Every file of every case.
  private func filePaths() throws -> [String] {
    let register = RegisterFolder(path: folder)
    let index = try CaseIndex(of: register, in: try register.readRegister().register)
    return index.entries.flatMap { entry in
      CaseFile.allCases.map { "\(folder)/\(entry.number.folder)/\($0.rawValue)" }
        .filter { access($0, F_OK) == 0 }
    }
  }

  func row(_ cells: String...) { print("| " + cells.joined(separator: " | ") + " |") }

  func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1000, to: 1) + " ms" }
}

/// Keeps the optimiser from leaving out work whose result nobody reads.
@inline(never)
func blackHole(_ value: Int) {}
