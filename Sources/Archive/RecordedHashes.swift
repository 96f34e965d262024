import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings

/// The hashes of a case's files that its own log has recorded and that hold: of what came in (K3), of letters as
/// they were posted, of texts as they were published.
struct RecordedHashes {
  /// By paths in the case's folder.
  private(set) var files: [String: Digest] = [:]

  /// `facts`: the bytes of case.yaml, which decide whether the case is public.
  init(_ events: [LogEvent], facts: [UInt8]?, in language: Language) {
    files[CaseFile.submission.rawValue] = events.registration?.submissionDigest
    for posting in events.compactMap({ Posting($0, in: language) }) {
      files[posting.letter.text.rawValue] = posting.text
      files[posting.letter.pdf.rawValue] = posting.pdf
    }
    // An approval holds for what is public; other texts may have been changed since.
    guard Self.isPublic(facts, in: language) else { return }
    for (file, digest) in Self.approval(of: events)?.digests ?? [:] {
      files[file.rawValue] = digest
    }
  }

  private static func isPublic(_ facts: [UInt8]?, in language: Language) -> Bool {
    let document = Document(parsing: facts ?? [])
    guard let root = document.root, document.kind(of: root) == .mapping else { return false }
    return Record<CaseField>(document, at: root, in: language).term(.publish, as: YesNo.self)
      == .yes
  }

  /// The last one, unless the case was unpublished after it.
  private static func approval(of events: [LogEvent]) -> Approval? {
    events.last { $0.what == .approved || $0.what == .unpublished }.flatMap { Approval($0) }
  }
}

extension LogEvent {
  /// The event with what was done, by whom and when, and of its details hashes, days and numbers alone: what may be
  /// told where somebody's identity is protected (L10).
  var withoutWords: LogEvent {
    LogEvent(
      time: time,
      by: by,
      what: what,
      details: details.filter {
        Digest(hexadecimal: $0.value) != nil || CivilDate(iso: $0.value) != nil
          || Int($0.value) != nil
      }
    )
  }
}
