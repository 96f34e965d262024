import CaseText
import Casework
import Checksums
import Findings
import System

/// The files of one case, read once, with what is wrong about the files themselves.
struct CaseFolder {
  private(set) var bytes: CaseBytes
  private(set) var findings: [LocatedFinding] = []
  /// Everything that lies in the folder, by its path from there.
  private(set) var names: [String] = []
  /// Whether nothing lies deeper than in the folders that a case may have.
  private(set) var isFlat = true
  /// Why nobody knows which files there are: the folder, or that of letters or public texts, could not be listed.
  private(set) var listingFailure: FileError?
  /// Why the content of a file that is there is not known.
  private(set) var errors: [CaseFile: FileError] = [:]
  /// Why nothing may be written: without the facts nobody knows whether the case is public, without the log not what
  /// was done.
  var failure: FileError? { listingFailure ?? errors[.facts] ?? errors[.log] }
  /// Whether anything of a registration is there: then a missing case.yaml is one that was interrupted.
  private(set) var isInterrupted = false

  /// What writes of this program have left or are at, by their paths in the case's folder.
  private var temporaries: [String] = []

  /// Removes what interrupted writes have left in a case that is registered.
  ///
  /// Whoever calls holds the case's lock, by which it is certain that nobody of the program is writing there: the
  /// number of a process means nothing in another container.
  func removeLeftWrites(in folder: borrowing Folder) throws(FileError) {
    guard bytes.facts != nil else { return }
    for path in temporaries {
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last else { continue }
      if parts.count == 1 {
        try folder.removeFile(name)
      } else {
        try folder.folder(parts[0]).removeFile(name)
      }
    }
  }

  /// The name under which `intake` claims a file of the inbox before it is registered.
  static let incomingPrefix = "incoming."

  /// What was said of it by whoever registers, while it is being registered; no file of the inbox is claimed by this name.
  static let givenName = incomingPrefix + "given"

  /// Whether a file is one of the inbox that was claimed.
  static func isClaimed(_ name: String) -> Bool {
    name.hasPrefix(incomingPrefix) && name != givenName
  }

  /// The name of a claimed file; a long one keeps its ending, by which it is read.
  static func incomingName(of name: String) -> String {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    guard name.utf8.count > 200, ending.utf8.count <= 16 else {
      return incomingPrefix + name.shortened(to: 200)
    }
    let stem = String(name.dropLast(ending.count))
    return incomingPrefix + stem.shortened(to: 200 - ending.utf8.count) + ending
  }

  /// `path`: from the register's root, for messages.
  init(_ number: CaseNumber, in folder: borrowing Folder, path: String) {
    bytes = CaseBytes(number: number)
    do {
      for entry in try folder.entries() {
        names.append(entry.name)
        read(entry, in: folder, at: path)
      }
    } catch {
      fail(listing: error)
      findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
    }
    if bytes.mayBeArchived { readOthers(folder, at: path) }
  }

  private mutating func fail(listing error: FileError) {
    listingFailure = listingFailure ?? error
  }

  private mutating func fail(_ file: CaseFile, with error: FileError) {
    bytes.unreadable.insert(file)
    errors[file] = error
  }

  /// The hashes of all that has no field here: what was delivered to the archive is looked at whole.
  private mutating func readOthers(_ folder: borrowing Folder, at path: String) {
    do {
      for path in CaseContents(folder, path: "").paths where CaseFile(rawValue: path) == nil {
        let (above, name) = Self.divided(path)
        bytes.others[path] =
          above.isEmpty
          ? try folder.digest(of: name) : try folder.folder(at: above).digest(of: name)
      }
    } catch {
      findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
    }
  }

  /// A path in a case's folder as the folder it lies in, empty for the case's own, and its name.
  static func divided(_ path: String) -> (folder: Substring, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (path[..<slash], String(path[path.index(after: slash)...]))
  }

  private mutating func read(_ entry: FolderEntry, in folder: borrowing Folder, at path: String) {
    if entry.name.hasPrefix(Folder.temporaryPrefix) { temporaries.append(entry.name) }
    let file = CaseFile(rawValue: entry.name)
    switch entry.kind {
    case .file:
      guard let file else { return unknown(entry.name, at: path) }
      read(file, in: folder, at: path)
    case .folder:
      guard Self.folders[entry.name] != nil else {
        unexpected(entry, at: path)
        return findMisfits(in: entry.name, of: folder, at: path + "/" + entry.name)
      }
      readInner(entry.name, in: folder, at: path + "/" + entry.name)
    case .link, .other, .misnamed:
      if let file { fail(file, with: .notAFile(.read, at: folder.path + "/" + entry.name)) }
      unexpected(entry, at: path)
    }
  }

  /// Letters, attachments and public texts: nothing that nobody meant, and nothing unreadable.
  private mutating func readInner(_ name: String, in outer: borrowing Folder, at path: String) {
    do {
      let folder = try outer.folder(name)
      let fixed = Self.folders[name] ?? []
      for entry in try folder.entries() {
        names.append(name + "/" + entry.name)
        if entry.kind == .folder { isFlat = false }
        if entry.name.hasPrefix(Folder.temporaryPrefix) {
          temporaries.append(name + "/" + entry.name)
        }
        let isLeftover =
          name == Self.attachments
          ? Leftover.isLeftover(attachment: entry.name)
          : Leftover(entry.name, among: fixed) != nil
        if entry.kind != .file || isLeftover {
          findings.append(entry.misfit(among: fixed).located(path: path + "/" + entry.name))
          if entry.kind == .folder {
            findMisfits(in: entry.name, of: folder, at: path + "/" + entry.name)
          }
        } else if let file = CaseFile(rawValue: name + "/" + entry.name) {
          if name == CaseFile.publicFolder {
            readPublic(file, named: entry.name, in: folder, at: path)
          } else {
            readLetter(file, named: entry.name, in: folder, at: path)
          }
        } else if name == CaseFile.publicFolder, entry.name.hasSuffix(".yaml") {
          readText(entry.name, in: folder, at: path + "/" + entry.name)
        }
      }
    } catch {
      // What people sent decides nothing.
      if name != Self.attachments { fail(listing: error) }
      findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
    }
  }

  private mutating func read(_ file: CaseFile, in folder: borrowing Folder, at path: String) {
    do {
      switch file {
      case .submission: bytes.submission = try folder.digest(of: file.rawValue)
      case .message: bytes.message = try folder.read(file.rawValue, limit: fileLimit)
      case .original: bytes.original = try folder.digest(of: file.rawValue)
      case .facts: bytes.facts = try folder.read(file.rawValue, limit: fileLimit)
      case .sender: bytes.sender = try folder.read(file.rawValue, limit: fileLimit)
      case .investigation: bytes.investigation = try folder.read(file.rawValue, limit: fileLimit)
      case .notes: bytes.notes = try folder.read(file.rawValue, limit: fileLimit)
      case .log: bytes.log = try folder.read(file.rawValue, limit: fileLimit)
      case .conflicts: bytes.conflicts = try folder.read(file.rawValue, limit: fileLimit)
      case .letter, .letterPDF, .publicSubmission, .publicReply, .redaction:
        break  // in a folder of their own
      }
    } catch {
      fail(file, with: error)
      findings.append(
        error.finding(as: StoreCode.unreadableFile)
          .located(path: path + "/" + file.rawValue)
      )
    }
  }

  private mutating func readLetter(
    _ file: CaseFile,
    named name: String,
    in folder: borrowing Folder,
    at path: String
  ) {
    do {
      if name.hasSuffix(".pdf"), try folder.isPointer(name) {
        bytes.unreadable.insert(file)
        findings.append(StoreCode.filePointer.finding().located(path: path + "/" + name))
        return
      }
      bytes.letters[file] =
        name.hasSuffix(".pdf")
        ? .pdf(try folder.digest(of: name)) : .text(try folder.read(name, limit: fileLimit))
    } catch {
      fail(file, with: error)
      findings.append(
        error.finding(as: StoreCode.unreadableFile).located(
          path: path + "/" + name
        )
      )
    }
  }

  private mutating func readPublic(
    _ file: CaseFile,
    named name: String,
    in folder: borrowing Folder,
    at path: String
  ) {
    do {
      bytes.published[file] = try folder.read(name, limit: fileLimit)
    } catch {
      fail(file, with: error)
      findings.append(
        error.finding(as: StoreCode.unreadableFile).located(
          path: path + "/" + name
        )
      )
    }
  }

  /// A file of fields that the program wrote; attachments are whatever people send.
  private mutating func readText(_ name: String, in folder: borrowing Folder, at path: String) {
    do {
      let bytes = try folder.read(name, limit: fileLimit)
      findings += Document(parsing: bytes).findings.map { $0.located(in: bytes, path: path) }
    } catch {
      findings.append(
        error.finding(as: StoreCode.unreadableFile).located(path: path)
      )
    }
  }

  /// Links and their like in a folder that nobody expects.
  private mutating func findMisfits(in name: String, of outer: borrowing Folder, at path: String) {
    do {
      let folder = try outer.folder(name)
      findings += CaseContents(folder, path: path).misfits.filter { $0.code.severity == .error }
    } catch {
      findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
    }
  }

  private mutating func unknown(_ name: String, at path: String) {
    if name.hasPrefix(Self.incomingPrefix) {
      isInterrupted = true
      return
    }
    let entry = FolderEntry(name: name, kind: .file)
    unexpected(entry, at: path)
  }

  private mutating func unexpected(_ entry: FolderEntry, at path: String) {
    findings.append(
      entry.misfit(among: Self.fixedNames).located(path: path + "/" + entry.name)
    )
  }

  /// What came with a case.
  static let attachments = CaseFile.attachmentsFolder
  /// The folders of a case, with the names of the files that are the program's there.
  static let folders: [String: Set<String>] = [
    CaseFile.lettersFolder: names(in: CaseFile.lettersFolder),
    attachments: [],
    CaseFile.publicFolder: names(in: CaseFile.publicFolder),
  ]

  private static func names(in folder: String) -> Set<String> {
    Set(
      CaseFile.allCases.compactMap { file in
        let parts = file.rawValue.split(separator: "/")
        return parts.count == 2 && parts[0] == folder ? String(parts[1]) : nil
      }
    )
  }
  static let fixedNames = Set(CaseFile.allCases.map(\.rawValue))
}

extension FolderEntry {
  /// What is said of an entry that nothing is known about, beside files with fixed names.
  func misfit(among fixedNames: Set<String> = []) -> Finding {
    if let leftover = Leftover(name, among: fixedNames) { return leftover.finding(name) }
    return switch kind {
    case .file, .folder: StoreCode.unexpectedFile.finding()
    case .link: notAFile(Wording("en länk", "a link"))
    case .other: notAFile(Wording("en enhet eller ett rör", "a device or a pipe"))
    case .misnamed: StoreCode.nameNotText.finding(with: ["name": Wording(verbatim: visible(name))])
    }
  }

  /// What is said of it where only folders of cases may be.
  func misfitAmongCases(_ fixedNames: Set<String> = []) -> Finding {
    if let number = disposedNumber {
      return StoreCode.disposalUnfinished.finding(with: ["case": "\(number)"])
    }
    return kind == .folder && Leftover(name, among: fixedNames) == nil
      ? StoreCode.folderNotACase.finding() : misfit(among: fixedNames)
  }

  private func notAFile(_ kind: Wording) -> Finding {
    StoreCode.notAFile.finding(with: ["name": Wording(verbatim: visible(name)), "kind": kind])
  }
}
