import Checksums
import Findings

/// What the log records of an approval: the texts that a person has found fit to be public, as they were
/// then.
///
/// Any later change of one of them, of the original or of the letter makes the approval stale.
package struct Approval: Hashable, Sendable {
  /// The hash of each file that was there.
  package let digests: [CaseFile: Digest]
  /// Who approved, and when.
  package let by: LogEvent.Actor?

  /// What an approval binds.
  package static let files: [CaseFile] = [
    .submission, .reply, .publicSubmission, .publicReply, .redaction,
  ]

  /// Of a case's files as they are.
  package init(of bytes: CaseBytes) {
    var digests: [CaseFile: Digest] = [:]
    for file in Self.files { digests[file] = Self.digest(of: file, from: bytes) }
    self.digests = digests
    by = nil
  }

  /// What an event says; `nil` when it is no approval.
  package init?(_ event: LogEvent) {
    guard event.what == .approved else { return nil }
    var digests: [CaseFile: Digest] = [:]
    for file in Self.files {
      guard let text = event.detail(Self.key(file)) else { continue }
      guard let digest = Digest(hexadecimal: text) else { return nil }
      digests[file] = digest
    }
    self.digests = digests
    by = event.by
  }

  /// The details of its line in the log.
  package var details: [LogEvent.Detail] {
    Self.files.compactMap { file in
      digests[file].map { LogEvent.Detail(Self.key(file), $0.hexadecimal) }
    }
  }

  /// The files that are not what was approved, in order.
  package func changes(in bytes: CaseBytes) -> [CaseFile] {
    Self.files.filter { digests[$0] != Self.digest(of: $0, from: bytes) }
  }

  /// A file that could not be read is not the one that was approved.
  private static func digest(of file: CaseFile, from bytes: CaseBytes) -> Digest? {
    switch file {
    case .submission: bytes.submission
    case .publicSubmission, .publicReply, .redaction:
      bytes.published[file].map { SHA256.hash(of: $0) }
    case .facts, .sender, .message, .original, .investigation, .notes, .log, .conflicts, .letter,
      .letterPDF:
      bytes.letters[file]?.digest
    }
  }

  /// The key of a file's hash, in every language.
  private static func key(_ file: CaseFile) -> String { file.rawValue }
}

extension Case {
  /// The approval that holds: the last one by time, unless the case was unpublished after it.
  package var approval: Approval? {
    guard let approved = log.latestLine(.approved) else { return nil }
    if let taken = log.latestLine(.unpublished) {
      // Within one second the file says which came last; a merge puts what ends an approval there.
      let isLast = taken.line.range.lowerBound > approved.line.range.lowerBound
      if taken.time > approved.time || taken.time == approved.time && isLast { return nil }
    }
    return Approval(approved.line.event)
  }
}
