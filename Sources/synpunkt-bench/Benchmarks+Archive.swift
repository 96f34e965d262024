import CaseStore
import Casework
import CivilCalendar
import Platform
import System

extension Benchmarks {
  /// A thousand closed cases packed from a fresh register, one package each, durable, and noted in their
  /// logs; then proved.
  func archiving() throws {
    var packing: [Double] = []
    var proving: [Double] = []
    // Removed when all is measured: for minutes ext4 is slow to make files after it has removed many.
    var homes: [String] = []
    defer { _ = try? ChildRun(["rm", "-rf"] + homes) }
    for _ in 0..<3 {
      let home = try Folder.makingTemporary(in: "/tmp")
      homes.append(home)
      let store = home + "/register"
      var generator = Generator()
      try generator.generate(2200, in: store)
      let register = RegisterFolder(path: store)
      let closed = try CaseIndex(of: register, in: try register.readRegister().register).entries
        .filter { $0.has(.closed) }.prefix(1000).map { "\($0.number)" }
      guard closed.count == 1000 else { throw BenchError("too few closed cases") }
      let words = ["--to", home + "/archive", "--as", "anna.berg", "--store", store]
      let run = try ChildRun([program, "archive"] + closed + words)
      guard run.status == 0 else { throw BenchError("archive ended with \(run.status)") }
      packing.append(run.seconds)
      let packages = try Folder(home + "/archive").entries().map { home + "/archive/" + $0.name }
      let proof = try ChildRun([program, "verify"] + packages)
      guard proof.status == 0 else { throw BenchError("verify ended with \(proof.status)") }
      proving.append(proof.seconds)
    }
    row("archive, 1,000 packages", rounded(median(packing), to: 2) + " s", "–", "–", "10 s")
    row("verify, 1,000 packages", rounded(median(proving), to: 2) + " s", "–", "–", "–")
  }
}
