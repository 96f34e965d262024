import Casework
import CivilCalendar

/// One closed case as it goes into a package: what it says, and its files byte for byte.
package struct ArchivedCase: Sendable {
  package let item: Case
  /// In the order of their paths in the case's folder.
  package let files: [File]

  /// A file by its path in the case's folder.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// `files` in any order.
  package init(_ item: Case, files: [File]) {
    self.item = item
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files as they stand in a package, below `data/`.
  ///
  /// What people have called a file may name somebody: of a protected identity (L10) it stands in PREMIS alone.
  func packaged() -> [PackageFile] {
    let names = PackagedNames(
      files.map { $0.path.split(separator: "/").map(String.init) },
      telling: item.facts.mayBeProtected ? .nothing : .all
    )
    return files.indices.map { place in
      PackageFile(
        at: "\(Self.data)/\(item.number)/" + names.paths[place],
        holding: files[place].bytes,
        originalName: names.originals[place]
      )
    }
  }

  /// Where the data of a package lie; CSIP 2.1, section 4.2.
  static let data = "representations/rep1/data"

  /// Its events as descriptions tell them, in the order of time; those of one time in the order of the log.
  var events: [LogEvent] {
    let timed = item.log.enumerated().map { place, line in
      (place, line.event, line.event.time.instant(in: .stockholm)?.seconds ?? 0)
    }
    let sorted = timed.sorted { ($0.2, $0.0) < ($1.2, $1.0) }.map(\.1)
    // Reasons and the like may tell of somebody (L10); log.yaml has them.
    return item.facts.mayBeProtected ? sorted.map(\.withoutWords) : sorted
  }
}
