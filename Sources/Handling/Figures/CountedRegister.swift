import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Statistics
import Synchronization
import System

/// The cases of a register as they are counted on a day (B18).
package struct CountedRegister: Sendable {
  /// Cases that are there in the order of their numbers, and then those that were disposed of.
  package let cases: [CountedCase]
  /// Of the cases that are there, in the order of ``cases``.
  package let numbers: [CaseNumber]
  /// Of the cases that are there, in the order of ``cases``: another number when one of the files is another; `nil` where
  /// that cannot be said.
  package let marks: [UInt64?]
  /// Everything that is there, as the index has it.
  package let entries: [IndexEntry]
  /// What could not be read, and is not counted: said beside every figure.
  package let unreadable: [CaseNumber]
  package let day: CivilDate
  /// The hash of what was counted: the same register on the same day has the same figures.
  package let digest: Digest
}

extension Desk {
  /// Reads what is counted of every case, with all cores.
  ///
  /// `progress` is told now and then how many cases are done, from any thread.
  ///
  /// - Throws: `FileError` when the register's folder cannot be read, `Faults` when one of the cases' cannot: nobody
  ///   counts what is not seen.
  package func counted(
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) throws -> CountedRegister {
    let index = try CaseIndex.whole(of: folder, in: register)
    let kept = try kept(of: index, progress)
    let extracts = kept.extracts
    let disposed = try disposed()
    let (cases, digest) = Parallel.both {
      Parallel.map(extracts, inPiecesOf: 1000) { extracts in
        extracts.map { $0.flatMap { CountedCase(bytes: $0, on: today) } }
      }
    } _: {
      SHA256.hash(of: Array(extracts.compactMap(\.self).joined()) + Self.bytes(of: disposed))
    }
    return CountedRegister(
      cases: cases.compactMap(\.self) + disposed,
      numbers: zip(index.entries, cases).filter { $1 != nil }.map(\.0.number),
      marks: zip(kept.marks, cases).filter { $1 != nil }.map(\.0),
      entries: index.entries,
      unreadable: zip(index.entries, extracts).filter { $1 == nil }.map(\.0.number),
      day: today,
      digest: digest
    )
  }

  /// What the facts of every case alone decide, as of today: what decides nothing else is not known.
  ///
  /// Nobody looks whether other files have changed than `case.yaml`.
  ///
  /// - Throws: as ``counted(progress:)``.
  func countedByFacts() throws -> (cases: [CountedCase], unreadable: [CaseNumber]) {
    let index = try CaseIndex.whole(of: folder, in: register)
    let extracts = try kept(of: index, looking: .factsAlone).extracts
    let cases = Parallel.map(extracts, inPiecesOf: 1000) { extracts in
      extracts.map { $0.flatMap { CountedCase(bytes: $0, on: today)?.byFacts } }
    }
    return (
      try cases.compactMap(\.self) + disposed(),
      zip(index.entries, extracts).filter { $1 == nil }.map(\.0.number)
    )
  }

  /// Cases with measures that are planned and not done, by what is kept of them.
  func casesWithOpenMeasures(in index: CaseIndex) throws -> [CaseNumber] {
    let isOpen = Parallel.map(try kept(of: index).extracts, inPiecesOf: 1000) { extracts in
      extracts.map { extract in
        extract.flatMap { CountedCase(bytes: $0, on: today) }?.measures
          .map { $0.done < $0.all } ?? false
      }
    }
    return zip(index.entries, isOpen).filter(\.1).map(\.0.number)
  }

  private func kept(
    of index: CaseIndex,
    looking scope: CaseExtracts.Scope = .allFiles,
    _ progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) throws -> CaseExtracts {
    let done = Done(progress)
    return try CaseExtracts(
      of: index,
      in: folder,
      basis: figureBasis,
      on: today,
      looking: scope
    ) { number in
      defer { done.add(1) }
      return extract(number)
    }
  }

  private static func bytes(of disposed: [CountedCase]) -> [UInt8] {
    Array(disposed.map { $0.row + "\n" }.joined().utf8)
  }

  /// What figures depend on besides the files of a case and the day; `nil` where that cannot be read.
  var figureBasis: UInt64? {
    guard let bytes = try? folder.registerBytes() else { return nil }
    var hash = QuickHash()
    hash.add(bytes)
    hash.add(language.rawValue)
    hash.add(Producer.version)
    // Another build of the same version may count otherwise.
    for number in RunningProgram.stamp { hash.add(number) }
    return hash.value
  }

  /// What the protocols of disposals have kept of the cases that are gone, as far as they came in by today.
  private func disposed() throws -> [CountedCase] {
    try folder.disposalProtocols().flatMap { kept in
      let figures = DisposalProtocol.Figures(kept.bytes, language)
      return figures.rows.compactMap { CountedCase(disposed: $0) }
        + figures.cases.compactMap { CountedCase(disposedWithoutRow: $0) }
    }.filter { $0.received.year <= today.year }
  }

  /// What is counted of one case; `nil` where it cannot be read, or nobody knows when it came in.
  private func extract(_ number: CaseNumber) -> CaseExtracts.Extract? {
    guard let bytes = try? folder.read(number, [.facts, .sender, .investigation, .log]) else {
      return nil
    }
    // A folder without facts is an interrupted registration, which `check` tells.
    if bytes.facts == nil { return CaseExtracts.Extract([], on: nil) }
    guard let item = reader.facts(of: bytes), item.facts.has(.received) else { return nil }
    let counted = CountedCase(item, in: register, on: today)
    if let counted, counted.bytes == nil { return nil }
    // What came in later than today is known, and not counted yet. What tells of the protected is not kept.
    return CaseExtracts.Extract(
      counted?.bytes ?? [],
      on: item.facts.mayBeProtected
        ? nil : CountedCase.steadyDays(of: item, in: register, around: today)
    )
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
