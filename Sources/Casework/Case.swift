import CaseText
import Checksums
import CivilCalendar
import Findings

/// One case, read from the files of its folder.
public struct Case: Sendable {
  /// From the folder's name.
  public let number: CaseNumber
  public let facts: Record<CaseField>
  public let sender: Record<SenderField>?
  public let investigation: Record<InvestigationField>?
  public let notes: [Record<NoteField>]
  public let log: [LogLine]
  /// Of `submission.txt` as it is now, or `nil` when there is none.
  public let submissionDigest: Digest?

  /// An event of the log and where it stands.
  public struct LogLine: Sendable {
    public let event: LogEvent
    public let range: Range<Int>
  }

  public var state: CaseState { CaseState { facts.has($0.field) } }

  /// The date of a fact, where it is written and can be read.
  public func date(of fact: Fact) -> CivilDate? { facts.date(fact.field) }

  /// Nobody to answer: the sender is unknown or wants no contact (K17, B15).
  public var hasNobodyToAnswer: Bool {
    sender?.isYes(.anonymous) == true || sender?.term(.contact, ContactWay.self) == ContactWay.none
  }
}

/// The fixed files of a case's folder.
public enum CaseFile: String, CaseIterable, Sendable {
  case facts = "case.yaml"
  case submission = "submission.txt"
  case sender = "sender.yaml"
  case investigation = "investigation.yaml"
  case notes = "notes.yaml"
  case log = "log.yaml"
}

/// The bytes of a case's files; `nil` for a file that is not there.
public struct CaseBytes: Sendable {
  /// From the folder's name.
  public let number: CaseNumber
  /// The hash of `submission.txt`, which may be of any size.
  public var submission: Digest?
  public var facts: [UInt8]?
  public var sender: [UInt8]?
  public var investigation: [UInt8]?
  public var notes: [UInt8]?
  public var log: [UInt8]?
  /// Files that are there but could not be read, which has been said.
  public var unreadable: Set<CaseFile> = []

  public init(number: CaseNumber) { self.number = number }
}
