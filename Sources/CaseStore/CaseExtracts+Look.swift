import Casework
import Checksums
import CivilCalendar
import System

extension CaseExtracts {
  /// One look at every case of an index, against the extracts of an earlier one.
  struct Look: Sendable {
    let rootPath: String
    let entries: [IndexEntry]
    let kept: [KeptExtract]
    let day: CivilDate
    let scope: Scope
    let make: @Sendable (CaseNumber) -> Extract?

    let began = ReadingTime()

    /// An extract, with what allows it to be kept.
    struct Result: Sendable {
      let bytes: ArraySlice<UInt8>?
      let stamps: UInt64?
      let facts: UInt64
      let days: ClosedRange<CivilDate>?

      func keeping(_ number: CaseNumber) -> KeptExtract? {
        guard let bytes, let stamps, let days, bytes.count <= UInt16.max else { return nil }
        return KeptExtract(
          number: number,
          stamps: stamps,
          facts: facts,
          days: days,
          bytes: bytes
        )
      }
    }

    /// Places of entries whose cases lie in one folder.
    var hundreds: [Range<Int>] {
      var ranges: [Range<Int>] = []
      var start = 0
      for place in entries.indices {
        let next = place + 1
        if next < entries.count, entries[next].number.isBeside(entries[place].number) { continue }
        ranges.append(start..<next)
        start = next
      }
      return ranges
    }

    func look(at places: Range<Int>) -> [Result] {
      guard let first = places.first else { return [] }
      let path = rootPath + "/" + entries[first].number.hundredFolder
      do {
        let folder = try Folder(path)
        return places.map { look(at: entries[$0], in: folder) }
      } catch {
        return places.map { made(of: entries[$0], stamps: nil) }
      }
    }

    private func look(at entry: IndexEntry, in folder: borrowing Folder) -> Result {
      guard let known = kept.entry(of: entry.number), known.days.contains(day),
        isUnchanged(entry, since: known, in: folder)
      else {
        let time = began.time(at: rootPath)
        return made(of: entry, stamps: entry.stamps(in: folder, trustedBefore: time))
      }
      return Result(
        bytes: known.bytes,
        stamps: known.stamps,
        facts: known.facts,
        days: known.days
      )
    }

    private func isUnchanged(
      _ entry: IndexEntry,
      since known: KeptExtract,
      in folder: borrowing Folder
    ) -> Bool {
      switch scope {
      case .allFiles: known.stamps == entry.stamps(in: folder, trustedBefore: nil)
      case .factsAlone: entry.stamp != .untrusted && known.facts == entry.factsMark
      }
    }

    private func made(of entry: IndexEntry, stamps: UInt64?) -> Result {
      let extract = make(entry.number)
      return Result(
        bytes: extract?.bytes[...],
        stamps: stamps,
        facts: entry.factsMark,
        days: extract?.days
      )
    }
  }
}

extension CaseNumber {
  /// Whether both cases lie in one folder of a hundred.
  fileprivate func isBeside(_ other: CaseNumber) -> Bool {
    year == other.year && serial / 100 == other.serial / 100
  }

  /// The folder of its hundred, from the register's root.
  fileprivate var hundredFolder: String { "\(RegisterLayout.cases)/\(year)/\(hundred)" }
}

extension IndexEntry {
  /// One number for the state of case.yaml.
  fileprivate var factsMark: UInt64 {
    var hash = QuickHash()
    for part in stamp.parts { hash.add(part) }
    return hash.value
  }

  /// One number for the state of the files that are counted, without reading them; `nil` where one of them cannot be trusted.
  ///
  /// `time`: when the reading began, by the file system's clock; `nil` where nothing is read.
  fileprivate func stamps(
    in hundred: borrowing Folder,
    trustedBefore time: FileStamp.Time?
  ) -> UInt64? {
    guard stamp != .untrusted else { return nil }
    var hash = QuickHash()
    for part in stamp.parts { hash.add(part) }
    let name = number.description
    for file in [CaseFile.sender, .investigation, .log] {
      let found = hundred.stamp(name + "/" + file.rawValue)
      let stamp = time.map { found.trusted(before: $0) } ?? found
      guard stamp != .untrusted else { return nil }
      for part in stamp.parts { hash.add(part) }
    }
    return hash.value
  }
}
