import Bytes
import Checksums
import Findings

/// What the log records of a case that was delivered to the archive: from then on its files stay as
/// they are (L12).
///
/// ```
/// - 2027-01-11T03:00:02+01:00 synpunkt arkiverad paket=uuid-… sha256=… filer=…
/// ```
package struct Archiving: Hashable, Sendable {
  /// The name of the package.
  package let package: String
  /// Of the package's METS.xml, which names every other file with its hash.
  package let digest: Digest
  /// Of the case's files as they were delivered: ``CaseBytes/fingerprint(log:)``.
  package let files: Digest

  package init(package: String, digest: Digest, files: Digest) {
    self.package = package
    self.digest = digest
    self.files = files
  }

  /// What an event says of a delivery; `nil` when it is none.
  package init?(_ event: LogEvent, in language: Language) {
    guard event.what == .archived, let package = event.detail(Self.packageKey[language]),
      let digest = event.detail(LogEvent.digestKey).flatMap({ Digest(hexadecimal: $0) }),
      let files = event.detail(Self.filesKey[language]).flatMap({ Digest(hexadecimal: $0) })
    else { return nil }
    self.init(package: package, digest: digest, files: files)
  }

  /// The details of its line in the log.
  package func details(_ language: Language) -> [LogEvent.Detail] {
    [
      LogEvent.Detail(Self.packageKey[language], package),
      LogEvent.Detail(LogEvent.digestKey, digest.hexadecimal),
      LogEvent.Detail(Self.filesKey[language], files.hexadecimal),
    ]
  }

  private static let packageKey = Wording("paket", "package")
  private static let filesKey = Wording("filer", "files")
}

extension Case {
  /// The line of the log by which the case was first delivered to the archive; `nil` when it was not.
  package var archivingLine: LogLine? { log.first { $0.event.what == .archived } }

  /// What that line says.
  package var archiving: Archiving? {
    archivingLine.flatMap { Archiving($0.event, in: facts.language) }
  }
}

extension CaseBytes {
  /// The log as it was when the case was delivered: up to the line that says so, or all of it.
  package func logBeforeArchiving(_ line: Case.LogLine?) -> [UInt8] {
    guard let log else { return [] }
    guard let line else { return log }
    let before = log[..<line.range.lowerBound]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Array(log[..<start])
  }

  /// Files in places where a case has none by custom: beside its own, or in folders that somebody made.
  package var strays: [String] { others.keys.filter(CaseFile.isStray).sorted() }

  /// Paths that are not in the package of a delivery, whose other files are as they were.
  ///
  /// Earlier versions of the program left them out of packages.
  package func undelivered(_ archiving: Archiving, log: [UInt8]) -> [String] {
    let strays = strays
    guard !strays.isEmpty, fingerprint(log: log) != archiving.files,
      fingerprintWithoutStrays(log: log) == archiving.files
    else { return [] }
    return strays
  }

  /// Whether the files are those that were delivered; strays may have been left out.
  package func isUnchanged(since archiving: Archiving, log: [UInt8]) -> Bool {
    fingerprint(log: log) == archiving.files || !undelivered(archiving, log: log).isEmpty
  }

  private func fingerprintWithoutStrays(log: [UInt8]) -> Digest {
    var bytes = self
    bytes.others = others.filter { !CaseFile.isStray($0.key) }
    return bytes.fingerprint(log: log)
  }

  /// The hash of all files of the case together, with the log as it then was.
  ///
  /// The digest of a text with one line per file, `<hash>  <path>`, in the order of paths. Whatever is
  /// changed, renamed, added or taken away makes another.
  package func fingerprint(log: [UInt8]) -> Digest {
    var files = others
    for file in CaseFile.allCases + letters.keys {
      files[file.rawValue] = digest(of: file, log: log)
    }
    return Self.fingerprint(of: files)
  }

  private func digest(of file: CaseFile, log: [UInt8]) -> Digest? {
    switch file {
    case .submission: submission
    case .original: original
    case .log: SHA256.hash(of: log)
    case .facts, .sender, .message, .investigation, .notes, .conflicts, .publicSubmission,
      .publicReply,
      .redaction:
      self[file].map { SHA256.hash(of: $0) }
    case .letter, .letterPDF:
      letters[file]?.digest
    }
  }

  /// The digest of files by their paths.
  package static func fingerprint(of files: [String: Digest]) -> Digest {
    let lines = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value.hexadecimal)  \($0.key)\n" }
    return SHA256.hash(of: Array(lines.joined().utf8))
  }

  /// Whether the log may say that the case was delivered: looked for as a word, before it is read.
  package var mayBeArchived: Bool {
    guard let log else { return false }
    let words = [LogEvent.What.archived.name.swedish, LogEvent.What.archived.name.english]
    return words.contains { log.contains(words: $0) }
  }
}
