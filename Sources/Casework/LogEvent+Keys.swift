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
