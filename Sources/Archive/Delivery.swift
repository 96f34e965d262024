import Casework
import Checksums
import CivilCalendar
import Findings

/// One or more closed cases on their way to an archive, as one package: an E-ARK SIP 2.1.0 by
/// CSIP 2.1.0 (FGS Paketstruktur 2.0) with the cases as ERMS 2.1.2 (FGS Ärendehantering 2.0).
///
/// ```
/// uuid-…/METS.xml                              names every other file with size and hash
/// uuid-…/metadata/descriptive/dc.xml
/// uuid-…/metadata/preservation/premis.xml      files, events of the logs, people
/// uuid-…/representations/rep1/METS.xml         names the files of the representation once more
/// uuid-…/representations/rep1/data/erms.xml    the cases as an archive reads them
/// uuid-…/representations/rep1/data/SYN-2026-0042/…   the files themselves
/// uuid-…/documentation/…                       the text format, the fields, the register's own files
/// uuid-…/schemas/catalog.xml                   where the schemas of the XML files are
/// ```
///
/// Equal cases at an equal time make equal bytes.
package struct Delivery: Sendable {
  /// In the order of their numbers.
  let cases: [ArchivedCase]
  let register: Register
  let documentation: Documentation
  /// When the package is made.
  let time: Moment
  let version: String

  /// `organisationNumber` is that of the register: an archive must know whose records it takes over.
  package init(
    of cases: [ArchivedCase],
    from register: Register,
    with documentation: Documentation,
    at time: Moment,
    version: String
  ) {
    self.cases = cases.sorted { $0.item.number < $1.item.number }
    self.register = register
    self.documentation = documentation
    self.time = time
    self.version = version
  }

  /// The name that the package of some cases has; numbers in any order.
  package static func name(of numbers: [CaseNumber], in register: Register) -> String {
    PackageName.package(of: numbers.sorted(), authority: register.authorityID)
  }

  /// The whole package.
  package func package() -> Package {
    let name = Self.name(of: cases.map(\.item.number), in: register)
    var data: [(item: ArchivedCase, files: [PackageFile])] = []
    for item in cases { data.append((item, item.packaged())) }
    let erms = PackageFile(
      at: ArchivedCase.data + "/erms.xml",
      holding: ERMS(delivery: self, data: data).bytes()
    )
    let objects = [erms] + data.flatMap(\.files)
    let premis = PackageFile(
      at: "metadata/preservation/premis.xml",
      holding: PREMIS(delivery: self, data: data, package: name, objects: objects).bytes()
    )
    let dublinCore = PackageFile(
      at: "metadata/descriptive/dc.xml",
      holding: DublinCore(delivery: self, package: name).bytes()
    )
    let representation = RepresentationMETS(delivery: self, objects: objects).file()
    let mets = METS(
      delivery: self,
      package: name,
      descriptive: dublinCore,
      preservation: premis,
      documentation: documentation.files,
      schemas: [Schemas.catalog],
      objects: objects + [representation]
    )
    let files =
      [dublinCore, premis, representation] + objects + documentation.files + [Schemas.catalog]
      + [PackageFile(at: "METS.xml", holding: mets.bytes())]
    return Package(
      name: name,
      files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      modified: modified
    )
  }

  /// The last day on which one of the cases was closed: the time of the package's files in an archive file.
  private var modified: Instant {
    let day = cases.compactMap { $0.item.date(of: .closed) }.max() ?? time.date
    return Moment(date: day, secondOfDay: 0).instant(in: register.timeZone) ?? Instant(seconds: 0)
  }

  /// `2026-03-02T14:30:00+01:00`, which XML Schema wants in full.
  static func dateTime(_ moment: Moment) -> String {
    moment.secondOfDay == nil ? moment.date.iso + "T00:00:00" : moment.iso
  }

  var created: String { Self.dateTime(time) }
}

extension Register {
  /// What tells this register from those of others.
  var authorityID: String { "\(organisationNumber ?? authority)/\(series)" }
}

/// A package: its name, which is that of its folder, and its files.
package struct Package: Sendable {
  package let name: String
  /// In the order of their paths.
  package let files: [PackageFile]
  /// What an archive file says of when each was changed.
  package let modified: Instant

  /// The hash of METS.xml, which names all others with theirs.
  package var digest: Digest {
    files.first { $0.path == "METS.xml" }?.digest ?? SHA256.hash(of: [])
  }
}
