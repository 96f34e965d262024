import Archive
import Bytes
import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings

/// Puts closed cases into packages on a shelf, and notes it in their logs.
///
/// The package has its name before the log says so, and what a kill in between leaves is noted by whoever comes next
/// (``OutgoingWork``): never does a log speak of a package that is nowhere. A case that was
/// delivered makes the same package again, byte for byte, as long as the program and the register's own files are
/// those of then; otherwise the package that was delivered stands, known by the hash in the log, and no other is
/// made in its place.
package struct Packing {
  package let desk: ArchiveDesk
  package let form: Form

  package init(_ desk: ArchiveDesk, as form: Form) {
    self.desk = desk
    self.form = form
  }

  package enum Form {
    case folder, tarFile, zipFile
    case bag, bagTarFile, bagZipFile
  }

  /// A package that was made, or was there.
  package struct Made {
    package let numbers: [CaseNumber]
    /// The name of the package, and of its file or folder on the shelf.
    package let package, name: String
    package let digest: Digest
    package let origin: Origin
  }

  /// Where a package comes from.
  package enum Origin {
    case madeNow
    /// It was on the shelf already, with the same bytes.
    case wasThere
    /// It was on the shelf as it was delivered, in a form in which it is not made any more.
    case wasThereInEarlierForm
  }

  /// A package that is written and has no name yet.
  package struct Pending {
    fileprivate let made: Made
    fileprivate let cases: [ArchiveDesk.Ready]
    fileprivate let time: Moment
    fileprivate let prepared: PackageShelf.Prepared?
  }

  /// Writes the package of some cases.
  func prepare(_ cases: [ArchiveDesk.Ready], on shelf: borrowing PackageShelf) throws -> Pending {
    let package = Delivery.name(of: cases.map(\.number), in: desk.register)
    let name = self.name(of: package)
    let time = try self.time(of: package, holding: cases, on: shelf)
    let delivery = Delivery(
      of: cases.map(\.archived),
      from: desk.register,
      with: desk.documentation,
      at: time,
      version: Producer.version
    )
    let content = delivery.package()
    let delivered = cases.compactMap(\.earlier).first?.archiving.digest
    let isEarlierForm = delivered.map { $0 != content.digest } ?? false
    if isEarlierForm, let delivered { try refuseLost(name, delivered, cases[0], shelf) }
    let made = Made(
      numbers: cases.map(\.number).sorted(),
      package: package,
      name: name,
      digest: delivered ?? content.digest,
      origin: isEarlierForm
        ? .wasThereInEarlierForm : try shelf.holds(name) ? .wasThere : .madeNow
    )
    switch made.origin {
    case .wasThereInEarlierForm:
      return Pending(made: made, cases: cases, time: time, prepared: nil)
    case .wasThere:
      try refuseDifferent(
        hasBag ? Bag(content, of: delivery).bagged() : content,
        named: name,
        on: shelf
      )
      return Pending(made: made, cases: cases, time: time, prepared: nil)
    case .madeNow:
      let whole = hasBag ? Bag(content, of: delivery).bagged() : content
      return Pending(
        made: made,
        cases: cases,
        time: time,
        prepared: try write(whole, named: name, on: shelf)
      )
    }
  }

  private func write(
    _ package: Package,
    named name: String,
    on shelf: borrowing PackageShelf
  ) throws -> PackageShelf.Prepared {
    if let bytes = oneFile(package) { return try shelf.prepare(file: name, holding: bytes) }
    return try shelf.prepare(folder: name, holding: package.files.map { ($0.path, $0.bytes) })
  }

  /// The package as one file; `nil` where it is a folder.
  private func oneFile(_ package: Package) -> [UInt8]? {
    switch form {
    case .folder, .bag: nil
    case .tarFile, .bagTarFile: TarFile(package).bytes()
    case .zipFile, .bagZipFile: ZipFile(package).bytes()
    }
  }

  /// Gives packages their names, and notes them in the logs of their cases.
  package func finish(_ pending: [Pending], on shelf: borrowing PackageShelf) throws -> [Made] {
    let work = OutgoingWork(
      .archiving,
      in: shelf.path,
      of: pending.map { package in
        OutgoingWork.Item(
          name: package.made.name,
          lines: package.cases.filter { $0.earlier == nil }.map { line(of: $0, in: package) }
        )
      }
    )
    do {
      try work.begin(at: desk.desk)
    } catch {
      discard(pending, on: shelf)
      throw error
    }
    do {
      try shelf.finish(pending.compactMap(\.prepared))
    } catch {
      // Somebody else's package is not noted.
      if error.isExisting { try work.forget(at: desk.desk) }
      throw error
    }
    do {
      _ = try work.finish(at: desk.desk)
    } catch let refusal as Refusal {
      try work.forget(at: desk.desk)
      throw refusal
    }
    try work.forget(at: desk.desk)
    return pending.map(\.made)
  }

  /// Removes what was written and shall not have its name.
  func discard(_ pending: [Pending], on shelf: borrowing PackageShelf) {
    shelf.discard(pending.compactMap(\.prepared))
  }

  /// What the log of a case says of its package.
  private func line(of item: ArchiveDesk.Ready, in package: Pending) -> OutgoingWork.CaseLine {
    let archiving = Archiving(
      package: package.made.package,
      digest: package.made.digest,
      files: item.fingerprint
    )
    let language = desk.register.language
    let event = LogEvent(
      time: package.time,
      by: desk.desk.actor,
      what: .archived,
      details: archiving.details(language)
    )
    return OutgoingWork.CaseLine(number: item.number, event: event, log: item.logDigest)
  }

  /// When the package was made: as the log says, or the package that is there, else now.
  private func time(
    of package: String,
    holding cases: [ArchiveDesk.Ready],
    on shelf: borrowing PackageShelf
  ) throws -> Moment {
    for item in cases {
      guard let earlier = item.earlier else { continue }
      guard earlier.archiving.package == package else {
        throw Refusal.refused(
          Wording(
            "\(item.number) är redan levererat i paketet \(earlier.archiving.package)",
            "\(item.number) was delivered in the package \(earlier.archiving.package) already"
          ),
          hint: Wording(
            "ett paket görs om med samma ärenden som första gången",
            "a package is made again of the same cases as the first time"
          )
        )
      }
      return earlier.time
    }
    return try shelf.read(metsPath(package)).flatMap(Self.created) ?? desk.now
  }

  /// A package that was delivered in another form must be there, whole and with the hash that the log has.
  private func refuseLost(
    _ name: String,
    _ delivered: Digest,
    _ item: ArchiveDesk.Ready,
    _ shelf: borrowing PackageShelf
  ) throws {
    if try shelf.holds(name) {
      let proof = try PackageProof(at: shelf.path + "/" + name)
      if proof.faults.isEmpty, proof.digest == delivered { return }
    }
    let time = item.earlier?.time
    let unknown = Wording(
      "programmet eller registrets egna filer är andra än då",
      "the program or the register's own files are others than then"
    )
    let why = time.flatMap { RegisterThen(desk.desk, at: $0) }?.words ?? unknown
    throw Refusal.refused(
      Wording(
        "\(item.number) levererades \(time?.date.iso ?? "") i ett paket av en tidigare form, som inte går att "
          + "göra om byte för byte",
        "\(item.number) was delivered on \(time?.date.iso ?? "") in a package of an earlier form, which cannot "
          + "be made again byte for byte"
      ),
      hint: Wording(
        "ärendet är oförändrat, men \(why.swedish); det levererade paketet gäller: hämta det från arkivet, "
          + "synpunkt verify ska säga sha256 \(delivered.hexadecimal)",
        "the case is unchanged, but \(why.english); the package that was delivered counts: fetch it from the "
          + "archive, synpunkt verify must say sha256 \(delivered.hexadecimal)"
      )
    )
  }

  private func refuseDifferent(
    _ package: Package,
    named name: String,
    on shelf: borrowing PackageShelf
  ) throws {
    let isSame =
      if let bytes = oneFile(package) {
        try shelf.read(name) == bytes
      } else {
        try package.files.allSatisfy { try shelf.read(name + "/" + $0.path) == $0.bytes }
      }
    guard !isSame else { return }
    throw Refusal.refused(
      Wording(
        "det finns redan ett annat paket i \(visible(shelf.path))/\(name)",
        "there is another package in \(visible(shelf.path))/\(name) already"
      ),
      hint: Wording("flytta undan det först", "move it away first")
    )
  }

  private var hasBag: Bool {
    switch form {
    case .folder, .tarFile, .zipFile: false
    case .bag, .bagTarFile, .bagZipFile: true
    }
  }

  /// What the name of the file ends with; empty for a folder.
  private var ending: String {
    switch form {
    case .folder, .bag: ""
    case .tarFile, .bagTarFile: ".tar"
    case .zipFile, .bagZipFile: ".zip"
    }
  }

  /// What the package is called on the shelf.
  private func name(of package: String) -> String {
    (hasBag ? Bag.prefix : "") + package + ending
  }

  /// Where the text of METS.xml stands on the shelf.
  private func metsPath(_ package: String) -> String {
    let name = self.name(of: package)
    if !ending.isEmpty { return name }
    return hasBag ? "\(name)/data/\(package)/METS.xml" : "\(name)/METS.xml"
  }

  /// The time that a METS.xml says it was made; bytes of an archive file around it do no harm.
  private static func created(_ bytes: [UInt8]) -> Moment? {
    let key = bytes.range(of: Array("<metsHdr CREATEDATE=\"".utf8))
    return key.flatMap { key in
      Moment(utf8: bytes[key.upperBound...].prefix { $0 != UInt8(ascii: "\"") })
    }
  }
}
