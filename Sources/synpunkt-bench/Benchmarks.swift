import CaseStore
import CaseText
import Casework
import CivilCalendar

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Every stage on one generated register, each beside a bare baseline or a peer in the same run.
struct Benchmarks {
  let folder: String
  /// The program under test: `synpunkt` beside this one.
  let program: String
  private let rounds = 7

  func run() throws {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let paths = try filePaths()
    print("| stage | figure | baseline | ratio | limit |")
    print("|---|---:|---:|---:|---:|")
    try parsing(paths.filter { $0.hasSuffix(".yaml") })
    try checking(paths)
    try listing()
    try oneShot()
    print("\n\(paths.count) files, \(cores) cores, medians of \(rounds) rounds")
  }

  /// From memory, one core, one file at a time; rapidyaml's own figure is printed by
  /// `rapidyaml-rate` on the same folder.
  private func parsing(_ paths: [String]) throws {
    let texts = try paths.map { try Folder.readFile($0) }
    let size = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
    let rates = (0..<rounds).map { _ in
      size / seconds { for text in texts { blackHole(Document(parsing: text).findings.count) } }
    }
    row(
      "parse \(texts.count) files from memory",
      rounded(rates.max() ?? 0, 0) + " MB/s",
      "–",
      "–",
      "rapidyaml"
    )
  }

  /// Against opening, reading and closing the same files by one thread.
  private func checking(_ paths: [String]) throws {
    var ours: [Double] = []
    var bare: [Double] = []
    var memory = 0.0
    for _ in 0..<rounds {
      let run = try ChildRun([program, "check", "--store", folder])
      guard run.status == 0 else { throw BenchError("check found something") }
      ours.append(run.seconds)
      memory = max(memory, run.memory)
      bare.append(try seconds { try readAll(paths) })
    }
    row(
      "check without index",
      milliseconds(median(ours)),
      milliseconds(median(bare)) + " bare read",
      rounded(median(ours) / median(bare), 2),
      "1.5"
    )
    row("check, memory", rounded(memory, 0) + " MiB", "–", "–", "150 MiB")
  }

  /// Against `git status` on the same tree.
  private func listing() throws {
    try prepareGit()
    _ = try ChildRun([program, "list", "--store", folder])
    var ours: [Double] = []
    var git: [Double] = []
    var memory = 0.0
    for _ in 0..<rounds {
      let run = try ChildRun([program, "list", "--store", folder])
      ours.append(run.seconds)
      memory = max(memory, run.memory)
      git.append(try ChildRun(["git", "-C", folder, "status"]).seconds)
    }
    row(
      "list with a valid index",
      milliseconds(median(ours)),
      milliseconds(median(git)) + " git status",
      rounded(median(ours) / median(git), 2),
      "0.5"
    )
    row("list, memory", rounded(memory, 0) + " MiB", "–", "–", "64 MiB")
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
    let index = try CaseIndex(of: register, try register.readRegister().register)
    return index.entries.flatMap { entry in
      CaseFile.allCases.map { "\(folder)/\(entry.number.folder)/\($0.rawValue)" }
        .filter { access($0, F_OK) == 0 }
    }
  }

  private func row(_ cells: String...) { print("| " + cells.joined(separator: " | ") + " |") }

  private func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1000, 1) + " ms" }
}

/// Keeps the optimiser from leaving out work whose result nobody reads.
@inline(never)
private func blackHole(_ value: Int) {}
