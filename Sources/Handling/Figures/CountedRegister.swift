import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Statistics
import Synchronization

/// The cases of a register as they are counted on a day (B18).
package struct CountedRegister: Sendable {
  /// Cases that are there in the order of their numbers, and then those that were disposed of.
  package let cases: [CountedCase]
  /// What could not be read, and is not counted: said beside every figure.
  package let unreadable: [CaseNumber]
  package let day: CivilDate

  /// The hash of what was counted: the same register on the same day has the same figures.
  package var digest: Digest {
    SHA256.hash(of: Array(cases.map { $0.row + "\n" }.sorted().joined().utf8))
  }
}

extension Desk {
  /// Reads what is counted of every case, with all cores.
  ///
  /// `progress` is told now and then how many cases are done, from any thread.
  ///
  /// - Throws: `FileError` when the register's folder cannot be read.
  package func counted(
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) throws -> CountedRegister {
    let numbers = try CaseIndex(of: folder, in: register).entries.map(\.number)
    let done = Done(progress)
    let readings = Parallel.map(numbers, inPiecesOf: 100) { numbers in
      let readings = numbers.map(counted)
      done.add(numbers.count)
      return readings
    }
    return CountedRegister(
      cases: readings.compactMap(\.item) + (try disposed()),
      unreadable: zip(numbers, readings).filter { $1.isUnreadable }.map(\.0),
      day: today
    )
  }

  /// What the protocols of disposals have kept of the cases that are gone, as far as they came in by today.
  private func disposed() throws -> [CountedCase] {
    try folder.disposalProtocols().flatMap { kept in
      let figures = DisposalProtocol.Figures(kept.bytes, language)
      return figures.rows.compactMap { CountedCase(disposed: $0) }
        + figures.cases.compactMap { CountedCase(disposedWithoutRow: $0) }
    }.filter { $0.received.year <= today.year }
  }

  private func counted(_ number: CaseNumber) -> (item: CountedCase?, isUnreadable: Bool) {
    var bytes = CaseBytes(number: number)
    do {
      for file in [CaseFile.facts, .sender, .investigation, .log] {
        bytes[file] = try folder.read(number, file)
      }
    } catch {
      return (nil, true)
    }
    guard let item = reader.facts(of: bytes) else { return (nil, bytes.facts != nil) }
    // Nobody knows when it came in; what came in later than today is known, and not counted yet.
    return (CountedCase(item, in: register, on: today), !item.facts.has(.received))
  }
}

/// How many are done, by several threads.
private final class Done: Sendable {
  private let count = Mutex(0)
  private let progress: @Sendable (Int) -> Void

  init(_ progress: @escaping @Sendable (Int) -> Void) { self.progress = progress }

  func add(_ more: Int) {
    count.withLock { count in
      count += more
      progress(count)
    }
  }
}
