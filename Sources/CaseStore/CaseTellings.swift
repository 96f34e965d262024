import Casework
import CivilCalendar
import System

/// What somebody makes of the files of some cases to tell of them, kept by the stamps of what is counted (``CaseExtracts``).
///
/// Kept in `.synpunkt/told`, in the form of `.synpunkt/counted`; it can be deleted, and what is kept is what would be made
/// anew, always.
package struct CaseTellings: Sendable {
  private let folder: RegisterFolder
  private let basis: UInt64?
  private let kept: [KeptExtract]

  /// `basis`: of everything else that is told depends on; `nil` where that is not known, and nothing is kept.
  package init(in folder: RegisterFolder, basis: UInt64?) {
    self.folder = folder
    self.basis = basis
    kept =
      basis.flatMap { basis in
        (try? folder.open().folder(RegisterLayout.derived).readIfPresent(RegisterLayout.told))
          .flatMap { $0.flatMap { ExtractFormat.decode($0, basis: basis) } }
      } ?? []
  }

  /// What was made of a case while its files were as they are, if it holds on a day.
  package func kept(
    _ number: CaseNumber,
    stamped stamps: UInt64?,
    on day: CivilDate
  ) -> ArraySlice<UInt8>? {
    guard let known = kept.entry(of: number), known.stamps == stamps, known.days.contains(day)
    else { return nil }
    return known.bytes
  }

  /// What was made of a case.
  package struct Made: Sendable {
    let number: CaseNumber
    let extract: CaseExtracts.Extract

    package init(_ number: CaseNumber, _ extract: CaseExtracts.Extract) {
      self.number = number
      self.extract = extract
    }
  }

  /// Keeps what was made, and of what is kept only what is still of a case of the register.
  ///
  /// `stamps`: of every case of the register, in the order of their numbers.
  package func keep(_ made: [Made], stamps: [(number: CaseNumber, stamps: UInt64?)]) {
    guard let basis else { return }
    let new = Dictionary(made.map { ($0.number, $0.extract) }) { $1 }
    let entries = stamps.compactMap { number, stamps -> KeptExtract? in
      guard let stamps else { return nil }
      guard let extract = new[number] else {
        return kept.entry(of: number).flatMap { $0.stamps == stamps ? $0 : nil }
      }
      guard let days = extract.days, extract.bytes.count <= UInt16.max else { return nil }
      return KeptExtract(
        number: number,
        stamps: stamps,
        facts: 0,
        days: days,
        bytes: extract.bytes[...]
      )
    }
    if entries.elementsEqual(kept, by: { $0.isSame(as: $1) }) { return }
    // A register that cannot be written to is told of all the same.
    try? folder.open().makingDerived()
      .putDerived(RegisterLayout.told, holding: ExtractFormat.encode(entries, basis: basis))
  }
}

extension [KeptExtract] {
  /// Binary search: what is kept is in the order of the numbers.
  func entry(of number: CaseNumber) -> KeptExtract? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].number == number ? self[low] : nil
  }
}
