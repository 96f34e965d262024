import CivilCalendar
import Findings

extension LogEvent {
  /// What a detail of an event is about: the closed list of what is written into logs beside what a
  /// notification, a letter, an approval, a delivery or a closing records of itself.
  package enum Key: CaseIterable, Sendable {
    /// The fields that changed.
    case fields
    /// The file that changed.
    case changedFile
    case reason
    /// By which something was disposed of.
    case decision
    /// Of cases.
    case count
    /// Where the protocol of a disposal is.
    case protocolPath
    /// What was left out of a copy.
    case exception
    /// The hash of what was handed out or came in.
    case digest
    /// Which time it is that something happens: 2 for what was taken back and done again.
    case occurrence
    /// The facts that were taken back.
    case takenBack
    /// The day of what the line is about.
    case day
    /// A package that is not the one, and the package that is.
    case superseded, by
    /// A case that has had the same number.
    case sharedNumber
    /// The merge of Git's whose mixture of two cases was taken apart.
    case separated
    /// Numbers that were reserved and never given.
    case unused

    /// As it stands in the register's language.
    package var name: Wording {
      switch self {
      case .fields: Wording("fält", "fields")
      case .changedFile: Wording("fil", "file")
      case .reason: Wording("skäl", "reason")
      case .decision: Wording("beslut", "decision")
      case .count: Wording("antal", "count")
      case .protocolPath: Wording("protokoll", "protocol")
      case .exception: Wording("undantag", "exception")
      case .digest: Wording(verbatim: LogEvent.digestKey)
      case .occurrence: Wording("gång", "occurrence")
      case .takenBack: Wording("borttaget", "removed")
      case .day: Wording("dag", "day")
      case .superseded: Wording("ersatt-paket", "superseded-package")
      case .by: Wording("av-paket", "by-package")
      case .sharedNumber: Wording("även", "also")
      case .separated: Wording("åtskilt", "separated")
      case .unused: Wording("ej-använt", "unused")
      }
    }
  }
}

extension LogEvent.Detail {
  /// A detail under one of the keys.
  package init(_ key: LogEvent.Key, _ value: String, in language: Language) {
    self.init(key.name[language], value)
  }
}

extension LogEvent {
  /// The value under one of the keys, whatever the language of the register.
  func value(_ key: Key) -> String? { detail(key.name.swedish) ?? detail(key.name.english) }

  /// Which time it is that it happens; 1 where nothing is said.
  var occurrence: Int { value(.occurrence).flatMap { Int($0) } ?? 1 }

  /// The day that the line is about.
  var day: CivilDate? { value(.day).flatMap { CivilDate(iso: $0) } }
}
