import Archive
import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings

/// What the commands about the archive share: a register, its cases with all their files, and what keeps
/// them from being delivered.
package struct ArchiveDesk {
  package let desk: Desk
  package let documentation: Documentation

  package init(_ desk: Desk) throws {
    self.desk = desk
    documentation = Documentation(
      desk.language,
      registerFiles: try desk.folder.registerFiles()
    )
  }

  package var folder: RegisterFolder { desk.folder }
  package var register: Register { desk.register }
  package var now: Moment { desk.now }

  package func examine(_ number: CaseNumber) throws -> CaseExamination {
    try folder.examine(number, by: desk.reader)
  }

  /// A case that may be delivered, or was.
  package struct Ready {
    package let number: CaseNumber
    /// As it is, or as it was when it was delivered.
    package let archived: ArchivedCase
    /// The hash of all its files, and of its log as it was read.
    package let fingerprint, logDigest: Digest
    /// The line of the log that says that it was delivered.
    package let earlier: (time: Moment, archiving: Archiving)?
  }

  /// Reads a case that shall be delivered.
  ///
  /// - Throws: ``Refusal`` when it is not closed, ``Faults`` when it has errors.
  package func ready(_ number: CaseNumber) throws -> Ready {
    var examination = try examine(number)
    if examination.misfits.contains(where: { $0.code == StoreCode.interruptedWrite }) {
      // What a killed write of the program left is cleared away by whoever works in the case.
      _ = try folder.carryOut(number, in: register.language) { _ in nil }
      examination = try examine(number)
    }
    // What is no file of a case cannot go into a package, and must not stay behind unseen.
    let misfits = examination.misfits.filter { !examination.errors.contains($0) }
    let faults = examination.errors + misfits
    guard faults.isEmpty else { throw Faults(faults.sorted()) }
    guard let item = examination.item else {
      throw Refusal.refused(Obstacle.notClosed.message(of: number))
    }
    try Standing(item, in: register).refuse(.archive)
    let log = examination.bytes.logBeforeArchiving(item.archivingLine)
    try refuseUndelivered(examination, of: item, log: log)
    var files = try files(of: number)
    var digests: [String: Digest] = [:]
    for place in files.indices {
      if files[place].path == CaseFile.log.rawValue {
        files[place] = ArchivedCase.File(path: files[place].path, bytes: log)
      }
      digests[files[place].path] = SHA256.hash(of: files[place].bytes)
    }
    let fingerprint = CaseBytes.fingerprint(of: digests)
    // Somebody may have saved a file between the two looks.
    guard fingerprint == examinedFingerprint(of: examination, log: log, digests: digests) else {
      throw Refusal.failed(
        Wording("\(number) ändrades medan programmet läste", "\(number) changed while it was read"),
        hint: Wording("försök igen", "try again")
      )
    }
    var bytes = examination.bytes
    bytes.log = log
    // As it was when it was delivered: what the log says below that is not in the package.
    let delivered = item.archivingLine == nil ? item : desk.reader.read(bytes).case ?? item
    return Ready(
      number: number,
      archived: ArchivedCase(delivered, files: files),
      fingerprint: fingerprint,
      logDigest: SHA256.hash(of: examination.bytes.log ?? []),
      earlier: item.archivingLine.flatMap { line in
        item.archiving.map { (line.event.time, $0) }
      }
    )
  }

  /// A package that was delivered is made again as it was, without what nobody packed.
  private func refuseUndelivered(
    _ examination: CaseExamination,
    of item: Case,
    log: [UInt8]
  ) throws(Faults) {
    let paths = item.archiving.map { examination.bytes.undelivered($0, log: log) } ?? []
    guard !paths.isEmpty else { return }
    throw Faults(
      paths.map {
        StoreCode.notDelivered.finding().located(path: examination.number.folder + "/" + $0)
      }
    )
  }

  private func files(of number: CaseNumber) throws(Faults) -> [ArchivedCase.File] {
    do {
      return try folder.files(of: number).map { ArchivedCase.File(path: $0.path, bytes: $0.bytes) }
    } catch {
      // One file that cannot be read keeps no other case from its package.
      let root = folder.path + "/"
      let path = error.path.hasPrefix(root) ? String(error.path.dropFirst(root.count)) : error.path
      throw Faults([
        error.finding(as: StoreCode.unreadableFile).located(path: path)
      ])
    }
  }

  /// The hash of the files that were examined, with the others as they were read.
  private func examinedFingerprint(
    of examination: CaseExamination,
    log: [UInt8],
    digests: [String: Digest]
  ) -> Digest {
    var bytes = examination.bytes
    bytes.others = digests.filter { CaseFile(rawValue: $0.key) == nil }
    return bytes.fingerprint(log: log)
  }
}

extension Desk {
  /// An archive must know whose records it takes over (SIP requirement on the submitting organisation).
  package func requireOrganisationNumber() throws(Refusal) {
    guard register.organisationNumber == nil else { return }
    throw .refused(
      Wording(
        "register.yaml saknar organisationsnummer",
        "register.yaml has no organisation number"
      ),
      hint: Wording(
        "arkivet måste veta vems handlingarna är; skriv numret",
        "the archive must know whose the records are; write the number"
      )
    )
  }
}
