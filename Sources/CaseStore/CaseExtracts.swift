import Casework
import CivilCalendar
import System

/// What somebody makes of the files of every case, kept so that a case is read again only when one of its files has changed.
///
/// Kept in `.synpunkt/counted`, which can be deleted: whatever is wrong with it, every case is read. What is kept is what
/// would be made anew, always.
package struct CaseExtracts: Sendable {
  /// In the order of the index; `nil` for a case of which nothing can be made.
  package let extracts: [ArraySlice<UInt8>?]
  /// In the order of the index: a number that is another when one of the files of the case is; `nil` where that cannot
  /// be said.
  package let marks: [UInt64?]

  /// Of which files it is asked whether they have changed.
  package enum Scope: Sendable {
    case allFiles
    /// What the other files decide may be of an earlier time.
    case factsAlone
  }

  /// What is made of one case.
  package struct Extract: Sendable {
    let bytes: [UInt8]
    let days: ClosedRange<CivilDate>?

    /// `days`: on which the same would be made of the same files; `nil` for what must not be kept.
    package init(_ bytes: [UInt8], on days: ClosedRange<CivilDate>?) {
      self.bytes = bytes
      self.days = days
    }
  }

  /// The extracts of a day: kept ones where nothing has changed, and else what `make` makes.
  ///
  /// `basis`: of everything else that extracts depend on; `nil` where that is not known, and nothing is kept.
  /// `scope`: with the facts alone no case has a mark.
  package init(
    of index: CaseIndex,
    in folder: RegisterFolder,
    basis: UInt64?,
    on day: CivilDate,
    looking scope: Scope = .allFiles,
    making make: @escaping @Sendable (CaseNumber) -> Extract?
  ) throws(FileError) {
    let root = try folder.open()
    let kept = basis.flatMap { Self.stored(in: root, basis: $0) } ?? []
    let look = Look(
      rootPath: folder.path,
      entries: index.entries,
      kept: kept,
      day: day,
      scope: scope,
      make: make
    )
    let results = Parallel.map(look.hundreds, inPiecesOf: 1) { $0.flatMap(look.look) }
    extracts = results.map(\.bytes)
    marks =
      switch scope {
      case .allFiles: results.map(\.stamps)
      case .factsAlone: results.map { _ in nil }
      }
    guard let basis else { return }
    let entries = zip(index.entries, results).compactMap { $1.keeping($0.number) }
    if entries.elementsEqual(kept, by: { $0.isSame(as: $1) }) { return }
    // A register that cannot be written to has its figures all the same.
    try? root.makingDerived()
      .putDerived(Self.fileName, holding: ExtractFormat.encode(entries, basis: basis))
  }

  private static let folderName = RegisterLayout.derived
  private static let fileName = "counted"

  private static func stored(in root: borrowing Folder, basis: UInt64) -> [KeptExtract]? {
    guard let bytes = try? root.folder(folderName).readIfPresent(fileName) else { return nil }
    return ExtractFormat.decode(bytes, basis: basis)
  }
}

/// An extract as it is kept.
struct KeptExtract: Sendable {
  let number: CaseNumber
  /// Of the stamps of the files that it was made of.
  let stamps: UInt64
  /// Of the stamp of case.yaml alone.
  let facts: UInt64
  let days: ClosedRange<CivilDate>
  let bytes: ArraySlice<UInt8>

  /// Whether the other was made of the same files, and holds on the same days.
  func isSame(as other: KeptExtract) -> Bool {
    number == other.number && stamps == other.stamps && days == other.days
  }
}
