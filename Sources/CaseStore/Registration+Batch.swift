import Casework
import Findings
import System

/// Messages of the inbox that are registered at once, so that what waits for the disk is waited for together.
///
/// | step | for each case | once |
/// |---|---|---|
/// | 1 | a folder, its lock, the message moved there, every file but `case.yaml` | |
/// | 2 | | the folders of hundreds and the inbox are made durable |
/// | 3 | `case.yaml`; the message goes | |
///
/// What a case is made of is durable before the next step, as for one alone; what goes wrong with one takes back that
/// one.
extension Registration {
  /// A message of the inbox that was read, and the number that it shall have, which was not given yet.
  package struct ReadMessage: Sendable {
    let name: String
    let bytes: [UInt8]
    let draft: CaseDraft
    let number: CaseNumber

    /// `name`: in the inbox.
    package init(_ name: String, holding bytes: [UInt8], draft: CaseDraft, as number: CaseNumber) {
      (self.name, self.bytes, self.draft, self.number) = (name, bytes, draft, number)
    }

    fileprivate var claimed: String { CaseFolder.incomingName(of: name) }
    fileprivate var hundred: String { "\(RegisterLayout.cases)/\(number.year)/\(number.hundred)" }
  }

  /// Registers messages, as ``register(inboxFile:from:read:)`` does each.
  ///
  /// - Returns: For each whether it was registered: not where somebody else has the number by now, or the file is
  ///   another. Then it lies where it lay.
  package func register(_ messages: [ReadMessage]) -> [Result<Bool, any Error>] {
    let begun = Parallel.mapWaiting(messages) { message in Result { try begin(message) } }
    let settled = Result { try settle(messages) }
    return Parallel.mapWaiting(Array(zip(messages, begun))) { message, begun in
      Result {
        guard let begun = try begun.get() else { return false }
        do {
          try settled.get()
          try writeFacts(of: message.draft, as: message.number, in: begun.folder)
          try begun.folder.dropGiven()
          try begun.folder.removeFile(message.claimed)
          return true
        } catch {
          takeBack(message)
          throw error
        }
      }
    }
  }

  /// A case of which all is there but the facts.
  private final class Begun: Sendable {
    let folder: Folder
    private let lock: WriteLock

    init(_ folder: consuming Folder, _ lock: consuming WriteLock) {
      self.folder = folder
      self.lock = lock
    }
  }

  /// - Returns: `nil` where the message cannot be registered as it was read.
  private func begin(_ message: ReadMessage) throws -> Begun? {
    let root = try folder.open()
    RegisterRights.close(root)
    let hundred = try root.makingFolder(at: message.hundred)
    guard try hundred.makeFolder(message.number.description) else { return nil }
    do {
      let lock = try WriteLock(message.number, in: folder)
      let caseFolder = try hundred.folder(message.number.description)
      try putGiven(in: caseFolder)
      try root.folder(at: Self.inboxPath).move(message.name, to: caseFolder, as: message.claimed)
      let limit = IntakeLimits.limit(ofFile: message.name)
      guard try caseFolder.readClaimed(message.claimed, limit: limit) == message.bytes else {
        throw Rewritten()
      }
      try writeParts(of: message.draft, in: caseFolder)
      return Begun(caseFolder, lock)
    } catch {
      takeBack(message)
      if error is Rewritten { return nil }
      throw error
    }
  }

  /// Whoever was still writing a file has changed it since it was read.
  private struct Rewritten: Error {}

  /// Makes durable what all have in common.
  private func settle(_ messages: [ReadMessage]) throws {
    let root = try folder.open()
    for hundred in Set(messages.map(\.hundred)).sorted() { try root.folder(at: hundred).sync() }
    try root.folder(at: Self.inboxPath).sync()
  }

  private func takeBack(_ message: ReadMessage) {
    giveUp(message.number) { caseFolder in
      let inbox = try? folder.open().folder(at: Self.inboxPath)
      try? inbox?.take(message.claimed, from: caseFolder, as: message.name)
    }
  }
}
