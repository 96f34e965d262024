import CaseText
import Casework
import Findings

/// Chooses between what two clones have written, one place at a time.
package struct Resolving {
  private let number: CaseNumber
  private let desk: Desk
  private let file: ConflictFile

  /// - Throws: ``Refusal`` where nothing is open in the case.
  package init(_ number: CaseNumber, at desk: Desk) throws {
    self.number = number
    self.desk = desk
    let conflicts = try desk.read(number).item.conflicts
    guard let conflicts else {
      throw Refusal.refused(ConflictsAreSettled.conflictUnreadable.message)
    }
    file = conflicts
  }

  /// What is open.
  package var entries: [ConflictFile.Entry] { file.entries }

  /// A change that gives fields the values that people have chosen: `fält=värde`.
  package func change(choosing words: [String]) throws -> CaseChange {
    let changes = try words.map { try FieldChange($0, in: desk.language, names: desk.register) }
    var change = CaseChange(of: number, changes, at: desk)
    for one in changes {
      let place = ([one.file.rawValue] + one.path).joined(separator: "/")
      let open = file.entries.filter {
        $0.place == place || $0.place.hasPrefix(place + "/") || place.hasPrefix($0.place + "/")
      }
      guard !open.isEmpty else { throw notOpen(one.path.joined(separator: ".")) }
      change.chosen.formUnion(open.map(\.place))
    }
    return change
  }

  /// A change that takes what one side wrote at a place, counted from 1, or with 0 keeps what stands.
  package func change(taking proposal: Int, at word: String) throws -> CaseChange {
    let last = { (place: String) in place.split(separator: "/").last.map(String.init) }
    guard
      let entry = file.entries.first(where: { $0.place == word || last($0.place) == word }),
      let place = entry.file
    else { throw notOpen(word) }
    guard (0...entry.proposals.count).contains(proposal) else {
      throw Refusal.unclear(
        Wording(
          "det finns förslag 1 till \(entry.proposals.count)",
          "there are proposals 1 to \(entry.proposals.count)"
        )
      )
    }
    guard proposal > 0 else {
      var change = CaseChange(of: number, [], at: desk)
      change.chosen = [entry.place]
      return change
    }
    let value = entry.proposals[proposal - 1].value
    if entry.field.isEmpty {
      var change = CaseChange(of: number, [], at: desk)
      change.letterFiles = [place: Array((value ?? "").utf8)]
      change.chosen = [entry.place]
      return change
    }
    var change = CaseChange(
      of: number,
      [
        try FieldChange(entry.field.joined(separator: ".") + "=" + (value ?? ""), in: desk.language)
      ],
      at: desk
    )
    change.chosen = [entry.place]
    return change
  }

  private func notOpen(_ word: String) -> Refusal {
    .refused(
      Wording(
        "\(visible(word)) är inte något som ska väljas i \(number)",
        "\(visible(word)) is nothing that is to be chosen in \(number)"
      ),
      hint: Wording("se synpunkt conflicts \(number)", "see synpunkt conflicts \(number)")
    )
  }
}
