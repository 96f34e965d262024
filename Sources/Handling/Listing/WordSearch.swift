import CaseStore
import Casework
import System

/// Looks for words in what people have sent: the title, the submission and the sender's name (U13).
///
/// Cases of whoever is protected are not looked through: no search says who they are (L10).
package struct WordSearch: Sendable {
  /// Each has to be there, in any of the texts, whatever its case.
  private let words: [String]

  /// `nil` for a text without words.
  package init?(_ text: String) {
    words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty { return nil }
  }

  /// The cases that have all words, and those of which a text cannot be read.
  package func answer(
    among cases: [ListedCase],
    at desk: Desk
  ) -> (cases: [ListedCase], unread: [CaseNumber]) {
    let open = cases.filter { !$0.entry.isProtected }
    let found = Parallel.map(open, inPiecesOf: 50) { cases in
      cases.map { self.holds(for: $0, at: desk) }
    }
    return (
      zip(open, found).filter { $1 == true }.map(\.0),
      zip(open, found).filter { $1 == nil }.map(\.0.entry.number)
    )
  }

  private func holds(for item: ListedCase, at desk: Desk) -> Bool? {
    let number = item.entry.number
    do {
      let submission = try desk.folder.read(number, .submission) ?? []
      let bytes = try desk.folder.read(number, [.facts, .sender])
      let sender = desk.reader.facts(of: bytes)?.sender
      let names = [SenderField.name, .organisation].compactMap { sender?.text($0) }
      let text = [item.entry.text(.title) ?? "", String(decoding: submission, as: UTF8.self)]
      let all = (text + names).joined(separator: "\n").lowercased()
      return words.allSatisfy { all.contains($0) }
    } catch {
      return nil
    }
  }
}
