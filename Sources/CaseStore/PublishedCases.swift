import Casework
import Checksums
import System

/// The files that decide whether and how cases are published, of one case after the other.
struct PublishedCases: ~Copyable {
  private let root: Folder
  private let began: FileStamp.Time?
  /// The folder of a hundred that was opened last: nearly always that of the next case, too.
  private var last: (path: String, folder: OpenFolder)?

  /// `began`: when the reading began, by the file system's clock; without it cases have no marks.
  init(_ register: RegisterFolder, began: FileStamp.Time? = nil) throws(FileError) {
    root = try register.open()
    self.began = began
  }

  /// The files of a case.
  mutating func read(_ number: CaseNumber) -> PublishedCase {
    var bytes = CaseBytes(number: number)
    let folder: Folder
    do {
      folder = try hundred(of: number).folder.folder(number.description)
    } catch {
      if !error.isMissing { bytes.unreadable.insert(.facts) }
      return PublishedCase(bytes: bytes, mark: nil)
    }
    var reading = Reading(mark: PublishingMark(began))
    bytes.facts = reading.text(.facts, in: folder)
    bytes.sender = reading.text(.sender, in: folder)
    bytes.message = reading.text(.message, in: folder)
    bytes.log = reading.text(.log, in: folder)
    bytes.submission = reading.digest(.submission, in: folder)
    reading.within(CaseFile.lettersFolder, of: folder, for: [.reply]) { reading, letters in
      bytes[.reply] = reading.text(.reply, in: letters)
    }
    reading.within(CaseFile.publicFolder, of: folder, for: Self.texts) { reading, texts in
      for file in Self.texts { bytes.published[file] = reading.text(file, in: texts) }
    }
    bytes.unreadable = reading.unreadable
    return PublishedCase(bytes: bytes, mark: reading.mark.value)
  }

  /// What of a case's files decides its page, without reading or opening them; the index has looked at
  /// case.yaml.
  mutating func mark(of entry: IndexEntry) -> UInt64? {
    guard let above = try? hundred(of: entry.number) else { return nil }
    var mark = PublishingMark(began)
    mark.add(entry.stamp)
    let prefix = entry.number.description + "/"
    for file in Self.others { mark.add(above.folder.stamp(prefix + file.rawValue)) }
    return mark.value
  }

  /// All but case.yaml, which comes first, in the order in which they are read.
  private static let others = [.sender, .message, .log, .submission, .reply] + texts
  private static let texts: [CaseFile] = [.publicSubmission, .publicReply, .redaction]

  private mutating func hundred(of number: CaseNumber) throws(FileError) -> OpenFolder {
    let path = number.folder.dropLast(number.description.utf8.count + 1)
    if let last, last.path == path { return last.folder }
    let folder = OpenFolder(try root.folder(at: path))
    last = (String(path), folder)
    return folder
  }

  /// Reads files, and notes the stamp of each.
  private struct Reading {
    var mark: PublishingMark
    /// Files that are there and whose content nobody knows.
    var unreadable: Set<CaseFile> = []

    /// Goes on in a folder of the case, where it is there.
    mutating func within(
      _ name: String,
      of outer: borrowing Folder,
      for files: [CaseFile],
      _ body: (inout Reading, borrowing Folder) -> Void
    ) {
      do {
        let folder = try outer.folder(name)
        body(&self, folder)
      } catch {
        for file in files { fail(file, with: error, stamp: .missing) }
      }
    }

    mutating func text(_ file: CaseFile, in folder: borrowing Folder) -> [UInt8]? {
      let name = file.nameInFolder
      do {
        let read = try folder.readStamped(name, limit: fileLimit)
        mark.add(read.stamp)
        return read.bytes
      } catch {
        fail(file, with: error, stamp: folder.stamp(name))
        return nil
      }
    }

    mutating func digest(_ file: CaseFile, in folder: borrowing Folder) -> Digest? {
      let name = file.nameInFolder
      do {
        let read = try folder.digestStamped(of: name)
        mark.add(read.stamp)
        return read.digest
      } catch {
        fail(file, with: error, stamp: folder.stamp(name))
        return nil
      }
    }

    private mutating func fail(_ file: CaseFile, with error: FileError, stamp: FileStamp) {
      if !error.isMissing { unreadable.insert(file) }
      mark.add(error.isMissing ? stamp : .untrusted)
    }
  }
}

extension CaseBytes {
  /// Of a case that nobody can come to.
  fileprivate static func unreadable(_ number: CaseNumber) -> CaseBytes {
    var bytes = CaseBytes(number: number)
    bytes.unreadable.insert(.facts)
    return bytes
  }
}

/// What decides whether and how a case is published.
package struct PublishedCase: Sendable {
  package let bytes: CaseBytes
  /// Changes with any of the files; `nil` for a case that was written to so lately that a change might not
  /// show.
  package let mark: UInt64?
}

/// A mark that changes with the stamps of some files.
private struct PublishingMark {
  private var mark = QuickHash()
  private var isTrusted = true
  private let began: FileStamp.Time?

  init(_ began: FileStamp.Time?) { self.began = began }

  mutating func add(_ stamp: FileStamp) {
    guard let began, isTrusted else { return }
    let stamp = stamp.trusted(before: began)
    if stamp == .untrusted { isTrusted = false }
    for part in stamp.parts { mark.add(part) }
  }

  var value: UInt64? { began == nil || !isTrusted ? nil : mark.value }
}

extension FileStamp {
  /// Everything of it, as numbers.
  var parts: [UInt64] {
    [
      UInt64(bitPattern: modified.seconds), UInt64(modified.nanoseconds),
      UInt64(bitPattern: changed.seconds), UInt64(changed.nanoseconds), UInt64(bitPattern: size),
      inode,
    ]
  }
}

extension RegisterFolder {
  /// The files of a case that decide what is published.
  package func readPublishing(_ number: CaseNumber) -> CaseBytes {
    guard var cases = try? PublishedCases(self) else { return .unreadable(number) }
    return cases.read(number).bytes
  }

  /// Reads what decides whether and how cases are published, with all cores.
  ///
  /// `began`: from ``SiteFolder/time()``, before the reading; without it cases have no marks.
  package func publishedCases<Result: Sendable>(
    _ numbers: [CaseNumber],
    began: FileStamp.Time?,
    body: @Sendable (PublishedCase) -> Result
  ) -> [Result] {
    Parallel.map(numbers, inPiecesOf: 32) { numbers in
      guard var cases = try? PublishedCases(self, began: began) else {
        return numbers.map { body(PublishedCase(bytes: .unreadable($0), mark: nil)) }
      }
      var results: [Result] = []
      for number in numbers { results.append(body(cases.read(number))) }
      return results
    }
  }

  /// The ``PublishedCase/mark`` of each case, without reading its files.
  package func publishingMarks(of entries: [IndexEntry], began: FileStamp.Time) -> [UInt64?] {
    Parallel.map(entries, inPiecesOf: 256) { entries in
      guard var cases = try? PublishedCases(self, began: began) else {
        return entries.map { _ in nil }
      }
      var marks: [UInt64?] = []
      for entry in entries { marks.append(cases.mark(of: entry)) }
      return marks
    }
  }
}
