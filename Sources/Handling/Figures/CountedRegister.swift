import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Statistics
import Synchronization

/// The cases of a register as they are counted on a day (B18).
package struct CountedRegister: Sendable {
  /// In the order of their numbers.
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
      cases: readings.compactMap(\.item),
      unreadable: zip(numbers, readings).filter { $1.isUnreadable }.map(\.0),
      day: today
    )
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
