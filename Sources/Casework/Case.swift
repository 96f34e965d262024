import CaseText
import Checksums
import CivilCalendar
import Findings

/// One case, read from the files of its folder.
public struct Case: Sendable {
  /// From the folder's name.
  public let number: CaseNumber
  /// `case.yaml`.
  public let facts: Record<CaseField>
  /// `sender.yaml`, if it is there and can be read.
  public let sender: Record<SenderField>?
  /// `message.yaml`, if it is there and can be read.
  public let message: Record<MessageField>?
  /// `investigation.yaml`, if it is there and can be read.
  public let investigation: Record<InvestigationField>?
  /// `notes.yaml`, in the order of the file.
  public let notes: [Record<NoteField>]
  /// `log.yaml`, in the order of the file; lines that are no events are left out.
  public let log: [LogLine]
  /// `conflict.yaml`: what people are to choose; `nil` where it is there and cannot be read.
  package let conflicts: ConflictFile?
  /// `public/redaction.yaml`, if it is there and can be read.
  package let redaction: Record<RedactionField>?
  /// Of `submission.txt` as it is now, or `nil` when there is none.
  package let submissionDigest: Digest?

  /// An event of the log and where it stands.
  public struct LogLine: Sendable {
    /// What happened.
    package let event: LogEvent
    /// Bytes of log.yaml.
    public let range: Range<Int>
  }

  /// Whether the log has what every log begins with: without it nobody knows what else it has lost.
  package var hasRegistration: Bool { registration != nil }

  /// The event by which the case began.
  package var registration: LogEvent? { log.lazy.map(\.event).registration }

  /// How far the case has come.
  public var state: CaseState { CaseState { facts.has($0.field) } }

  /// The date of a fact, where it is written and can be read.
  public func date(of fact: Fact) -> CivilDate? { facts.date(fact.field) }

  /// Nobody to answer: the sender is unknown or wants no contact (K17, B15).
  public var hasNobodyToAnswer: Bool {
    sender?.hasNobodyToAnswer ?? false
  }
}

extension Record<SenderField> {
  /// The sender is unknown or wants no contact (K17, B15).
  package var hasNobodyToAnswer: Bool {
    isYes(.anonymous) || term(.contact, as: ContactWay.self) == ContactWay.none
  }
}

extension [Case.LogLine] {
  /// The event of a kind that happened last, wherever a merge of two branches has put it.
  func latest(_ what: LogEvent.What) -> LogEvent? { latestLine(what)?.line.event }

  /// Its events from the latest to the earliest, wherever a merge has put them.
  var latestFirst: [LogEvent] {
    let timed = map { ($0.event, $0.event.time.instant(in: .stockholm)?.seconds ?? 0) }
    let isInOrder = zip(timed, timed.dropFirst()).allSatisfy { $0.1 <= $1.1 }
    if isInOrder { return timed.reversed().map(\.0) }
    return timed.enumerated().sorted {
      ($0.element.1, $0.offset) > ($1.element.1, $1.offset)
    }.map(\.element.0)
  }

  /// The line of that event; of several at one time the last of the file.
  package func latestLine(_ what: LogEvent.What) -> (line: Case.LogLine, time: Instant)? {
    var latest: (line: Case.LogLine, time: Instant)?
    for line in self where line.event.what == what {
      // Every event has its offset, so that the zone does not matter.
      guard let time = line.event.time.instant(in: .stockholm) else { continue }
      if latest.map({ $0.time <= time }) ?? true { latest = (line, time) }
    }
    return latest
  }
}

/// The bytes of a case's files; `nil` for a file that is not there.
package struct CaseBytes: Sendable {
  /// From the folder's name.
  package let number: CaseNumber
  /// The hash of `submission.txt`, which may be of any size.
  package var submission: Digest?
  /// `case.yaml`.
  package var facts: [UInt8]?
  /// `sender.yaml`.
  package var sender: [UInt8]?
  /// `message.yaml`.
  package var message: [UInt8]?
  /// The hash of `message.eml`, which may be of any size.
  package var original: Digest?
  /// `investigation.yaml`.
  package var investigation: [UInt8]?
  /// `notes.yaml`.
  package var notes: [UInt8]?
  /// `log.yaml`.
  package var log: [UInt8]?
  /// `conflict.yaml`.
  package var conflicts: [UInt8]?
  /// The files in `letters/`.
  package var letters: [CaseFile: LetterFile] = [:]
  /// The files in `public/`.
  package var published: [CaseFile: [UInt8]] = [:]
  /// The hashes of every other file, by its path in the case's folder; known of an archived case only.
  package var others: [String: Digest] = [:]
  /// Files that are there but could not be read, which has been said.
  package var unreadable: Set<CaseFile> = []

  /// A case of which no file is there.
  package init(number: CaseNumber) { self.number = number }
}

/// A file in `letters/`: of a text its bytes, of a PDF its hash alone.
package enum LetterFile: Sendable {
  case text([UInt8])
  case pdf(Digest)

  /// The hash of the file.
  package var digest: Digest {
    switch self {
    case .text(let bytes): SHA256.hash(of: bytes)
    case .pdf(let digest): digest
    }
  }
}

extension CaseBytes {
  /// The bytes of one file; those of the submission and of PDFs are not kept.
  package subscript(file: CaseFile) -> [UInt8]? {
    get {
      switch file {
      case .facts: facts
      case .submission, .original: nil
      case .sender: sender
      case .message: message
      case .investigation: investigation
      case .notes: notes
      case .log: log
      case .conflicts: conflicts
      case .letter:
        switch letters[file] {
        case .text(let bytes): bytes
        case .pdf, nil: nil
        }
      case .letterPDF: nil
      case .publicSubmission, .publicReply, .redaction: published[file]
      }
    }
    set {
      switch file {
      case .facts: facts = newValue
      case .submission, .original, .letterPDF: break
      case .sender: sender = newValue
      case .message: message = newValue
      case .investigation: investigation = newValue
      case .notes: notes = newValue
      case .log: log = newValue
      case .conflicts: conflicts = newValue
      case .letter: letters[file] = newValue.map { .text($0) }
      case .publicSubmission, .publicReply, .redaction: published[file] = newValue
      }
    }
  }
}
