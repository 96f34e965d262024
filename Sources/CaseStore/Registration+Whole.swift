import Casework
import Checksums
import System

/// What is registered from words alone, of which nothing else is kept anywhere.
extension Registration {
  /// Registers a draft under the next free number of this year, with everything that was said of it: whole, or not at all.
  ///
  /// - Throws: ``UnfinishedOperation`` where the case is decided and could not be ended; the next run does it, by
  ///   the one who registered it.
  package func register(_ draft: CaseDraft) throws -> CaseNumber {
    let number = try allocate()
    do {
      let lock = try WriteLock(number, in: folder)
      let root = try folder.open()
      let caseFolder = try root.folder(at: number.folder)
      try createOnce(draft.attachments, in: caseFolder)
      let operation = try PreparedOperation(journal(draft, as: number), in: caseFolder)
      _ = try RegisterFolder.finish(operation, in: root, below: caseFolder)
      _ = consume lock
      return number
    } catch let error as UnfinishedOperation {
      throw error
    } catch {
      giveUp(number)
      throw error
    }
  }

  /// All files of a new case.
  private func journal(_ draft: CaseDraft, as number: CaseNumber) -> OperationJournal {
    let digest = SHA256.hash(of: draft.submission).hexadecimal
    let files: [(CaseFile, [UInt8]?)] = [
      (.submission, draft.submission), (.sender, draft.sender(register.language).bytes),
      (.message, draft.message(register.language)?.bytes), (.original, draft.original),
      (.facts, draft.facts(number: number, in: register.language).bytes),
    ]
    return OperationJournal(
      number: number,
      log: nil,
      lines: [draft.registration(at: now, by: by, digest: digest).line(register.language)],
      changes: files.compactMap { file, bytes in
        bytes.map { OperationJournal.Change(file, before: nil, after: $0) }
      }
    )
  }
}
