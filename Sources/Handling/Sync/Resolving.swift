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

  /// A change that gives fields the values that people have chosen: `fält=värde`, or the end of a place and a value.
  package func change(choosing words: [String]) throws -> CaseChange {
    var (fields, files, chosen): ([FieldChange], [CaseFile: [UInt8]], Set<String>) = ([], [:], [])
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let field = try? FieldChange(word, in: desk.language, names: desk.register) {
        let place = ([field.file.rawValue] + field.path).joined(separator: "/")
        let open = file.entries.filter {
          $0.place == place || $0.place.hasPrefix(place + "/") || place.hasPrefix($0.place + "/")
        }
        guard !open.isEmpty else { throw notOpen(field.path.joined(separator: ".")) }
        fields.append(field)
        chosen.formUnion(open.map(\.place))
      } else if parts.count == 2, let entry = try entry(at: String(parts[0])),
        let place = entry.file,
        !entry.field.isEmpty
      {
        files[place] = try edited(files[place], at: entry, to: String(parts[1]))
        chosen.insert(entry.place)
      } else {
        // What is wrong with it as a field.
        _ = try FieldChange(word, in: desk.language, names: desk.register)
      }
    }
    if let both = fields.first(where: { files[$0.file] != nil }) {
      throw Self.oneAtATime(both.file)
    }
    var change = CaseChange(of: number, fields, at: desk)
    change.letterFiles = files
    change.chosen = chosen
    return change
  }

  /// A change that takes what one side wrote at a place, counted from 1, or with 0 keeps what stands.
  package func change(taking proposal: Int, at word: String) throws -> CaseChange {
    guard let entry = try entry(at: word) else { throw notOpen(word) }
    guard (0...entry.proposals.count).contains(proposal) else {
      throw Refusal.unclear(
        Wording(
          "det finns förslag 1 till \(entry.proposals.count)",
          "there are proposals 1 to \(entry.proposals.count)"
        )
      )
    }
    var change = CaseChange(of: number, [], at: desk)
    change.chosen = [entry.place]
    guard proposal > 0 else { return change }
    let value = entry.proposals[proposal - 1].value ?? ""
    guard let place = entry.file else {
      // A text that people have put into the case: chosen first, then settled.
      try desk.folder.replace(entry.place, of: number, holding: Array(value.utf8))
      return change
    }
    if entry.field.isEmpty {
      change.letterFiles = [place: Array(value.utf8)]
      return change
    }
    let field = entry.field.joined(separator: ".") + "=" + value
    if let one = try? FieldChange(field, in: desk.language), one.file == place {
      change = CaseChange(of: number, [one], at: desk)
      change.chosen = [entry.place]
    } else {
      change.letterFiles = [place: try edited(nil, at: entry, to: value)]
    }
    return change
  }

  /// The one place that a word means: the whole of it, or its end; `nil` for none.
  private func entry(at word: String) throws -> ConflictFile.Entry? {
    let path = word.replacing(".", with: "/")
    let meant = file.entries.filter { entry in
      [word, path].contains { entry.place == $0 || entry.place.hasSuffix("/" + $0) }
    }
    guard meant.count > 1 else { return meant.first }
    let list = visible(meant.map(\.place).joined(separator: ", "))
    throw Refusal.unclear(
      Wording("\(visible(word)) kan vara \(list)", "\(visible(word)) may be \(list)"),
      hint: Wording("skriv hela stället", "write the whole place")
    )
  }

  /// A file with a value below an item of a list, as the measures of an investigation and notes are.
  private func edited(
    _ earlier: [UInt8]?,
    at entry: ConflictFile.Entry,
    to value: String
  ) throws -> [UInt8] {
    let path = number.folder + "/" + (entry.file?.rawValue ?? "")
    let bytes = try earlier ?? desk.folder.bytes(at: path) ?? []
    let new = value.isEmpty ? NewValue.empty : .text(value)
    guard let edited = Document(parsing: bytes).setting(named: entry.field, to: new) else {
      throw Refusal.refused(
        Wording(
          "\(visible(entry.place)) finns inte längre",
          "\(visible(entry.place)) is there no more"
        ),
        hint: Wording(
          "skriv det rätta i filen, och välj --förslag 0",
          "write what is right into the file, and choose --proposal 0"
        )
      )
    }
    return edited.bytes
  }

  private static func oneAtATime(_ file: CaseFile) -> Refusal {
    .unclear(
      Wording("välj ett i taget i \(file.rawValue)", "choose one at a time in \(file.rawValue)")
    )
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
