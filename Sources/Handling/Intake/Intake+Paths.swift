import CaseStore
import Casework
import Findings
import System

/// What somebody names on a command line.
extension Intake {
  /// A file of the inbox, or a file or Maildir elsewhere; `nil` for what is none of those, as a case.
  ///
  /// `path`: absolute. `source`: as it was named.
  package mutating func named(_ path: String, source: String) throws -> [Result]? {
    let inbox = folder.path + "/" + Registration.inboxPath + "/"
    if path.hasPrefix(inbox), PathText.exists(path) {
      let name = String(path.dropFirst(inbox.count))
      if let file = try folder.inboxFiles().first(where: { $0.name == name }) {
        return inboxFile(file)
      }
    }
    if let maildir = Maildir(path) { return try self.maildir(maildir, source: source) }
    if !path.hasPrefix(folder.path + "/cases/"), PathText.exists(path) {
      return file(at: path, source: source)
    }
    return nil
  }
}

extension Intake.Result {
  /// What people are told of something that became no case, a line each; nothing of a case.
  package func lines(_ language: Language) -> [String] {
    let (message, hint): (String, Wording?)
    switch self {
    case .registered: return []
    case .refused(let source, let error):
      (message, hint) = (visible(source) + ": " + error.message[language], error.hint)
    case .unfinished(let source):
      let error = Refusal.unfinished
      (message, hint) = (visible(source) + ": " + error.message[language], error.hint)
    case .told(let words, let more): (message, hint) = (words[language], more)
    }
    return [message] + (hint.map { ["  = " + $0[language]] } ?? [])
  }

  /// Whether it stays where it is because of itself.
  package var isRefused: Bool {
    switch self {
    case .refused, .unfinished: true
    case .registered, .told: false
    }
  }

  /// What a person should look at.
  package var remarks: [LocatedFinding] {
    switch self {
    case .registered(_, _, let remarks): remarks
    case .refused, .unfinished, .told: []
    }
  }

  /// Where it came from; empty for what is only told.
  package var source: String {
    switch self {
    case .registered(_, let source, _), .refused(let source, _), .unfinished(let source): source
    case .told: ""
    }
  }
}
