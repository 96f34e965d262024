import Casework
import Findings
import Git
import Merging

/// A case that one side has closed, and that what the other has written makes incomplete, goes on.
extension RegisterMerge {
  func reopenIfIncomplete(_ merged: inout MergedCase, at place: CasePlace) throws {
    let files = try whole(merged.files, at: place)
    let closing = try place.entries.map { try contents(of: $0) }
    let sides = [closing.first, closing.second].compactMap { $0 }
    let closed = sides.filter {
      MergedCase(files: $0).isClosedAnew(
        since: closing.base?[CaseFile.facts.rawValue],
        in: desk.language
      )
    }
    guard !closed.isEmpty else { return }
    let known = Set(closed.flatMap { missing(in: $0, of: place.number) })
    let new = missing(in: files, of: place.number).subtracting(known).sorted()
    guard let reason = new.first else { return }
    let words = Wording("sammanförd: ", "merged: ")[desk.language] + reason
    merged.reopen(
      at: LogEvent(
        time: desk.now,
        by: .program,
        what: .reopened,
        details: [LogEvent.Detail(.reason, words, in: desk.language)]
      ),
      in: desk.language
    )
  }

  /// What keeps a case from being closed as it was, in words; what people are to choose keeps it from nothing that is
  /// done already.
  private func missing(in files: CaseMerge.Files, of number: CaseNumber) -> Set<String> {
    let (item, report) = desk.reader.read(CaseBytes(number, files: files))
    var missing = Set(
      report.findings.filter { $1.code.severity == .error }.map { $1.code.name }
    )
    guard let item else { return missing }
    let outcome = item.facts.term(.outcome, as: Casework.Outcome.self) ?? .answered
    for obstacle in Standing(item, in: desk.register).obstacles(to: .close(as: outcome))
    where obstacle != .conflicts && obstacle != .provisionalNumber {
      missing.insert(obstacle.message(of: number)[desk.language])
    }
    return missing
  }

  /// Files with the bytes of those for which the name of their object stands.
  private func whole(
    _ files: CaseMerge.Files,
    at place: CasePlace
  ) throws -> CaseMerge.Files {
    let entries = [place.entries.second, place.entries.first].compactMap { $0 }
    let ids = files.compactMapValues { content in
      entries.flatMap(\.values).first { Array($0.id.description.utf8) == content }?.id
    }
    let contents = try repository.contents(of: Set(ids.values))
    return files.merging(ids.compactMapValues { contents[$0] }) { $1 }
  }

  func contents(of entries: [String: TreeEntry]) throws -> CaseMerge.Files {
    let contents = try repository.contents(of: Set(entries.values.map(\.id)))
    return entries.compactMapValues { contents[$0.id] }
  }
}
