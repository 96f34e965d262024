import CaseStore
import Casework
import Checksums
import Findings
import System

/// What is put under a name outside the cases, and then noted in their logs: packages, and copies of cases.
///
/// Once something has its name the lines follow, by this run or by whoever comes next; what never had its name has
/// not happened, and what was written of it is removed.
struct OutgoingWork {
  private let kind: WorkNote.Kind
  /// The absolute path of the folder in which it is put.
  private let folder: String
  private let items: [Item]

  /// A package or a copy.
  struct Item: Sendable {
    let name: String
    var lines: [CaseLine] = []
  }

  /// What is noted of it in the log of one case.
  struct CaseLine: Sendable {
    let number: CaseNumber
    let event: LogEvent
    /// Of the log from which it was made; `nil` where any will do.
    let log: Digest?
  }

  init(_ kind: WorkNote.Kind, in folder: String, of items: [Item]) {
    self.kind = kind
    self.folder = folder
    self.items = items
  }

  /// What an interrupted run had begun; `nil` for a note that lacks what it needs.
  init?(resuming note: WorkNote, in language: Language) {
    guard let folder = note.value(.folder) else { return nil }
    (kind, self.folder) = (note.kind, folder)
    var items: [Item] = []
    var open: (number: CaseNumber, log: Digest?)?
    for line in note.lines {
      switch line.key {
      case .name: items.append(Item(name: line.value))
      case .case:
        let words = line.value.split(separator: " ").map(String.init)
        guard let number = words.first.flatMap({ CaseNumber($0) }) else { return nil }
        open = (number, words.dropFirst().first.flatMap { Digest(hexadecimal: $0) })
      case .line:
        guard let known = open, let event = LogEvent(line.value, in: language), !items.isEmpty
        else { return nil }
        items[items.count - 1].lines.append(
          CaseLine(number: known.number, event: event, log: known.log)
        )
      case .folder, .decision, .time: continue
      }
    }
    self.items = items
  }

  private func note(_ language: Language) -> WorkNote {
    var lines = [WorkNote.Line(.folder, folder)]
    for item in items {
      lines.append(WorkNote.Line(.name, item.name))
      for line in item.lines {
        let log = line.log.map { " " + $0.hexadecimal } ?? ""
        lines.append(WorkNote.Line(.case, "\(line.number)\(log)"))
        lines.append(WorkNote.Line(.line, line.event.line(language)))
      }
    }
    return WorkNote(kind, id: items.first.map { $0.name.shortened(to: 100) } ?? "", lines: lines)
  }

  /// Says what is about to be done.
  func begin(at desk: Desk) throws { try desk.folder.decide(note(desk.language)) }

  func forget(at desk: Desk) throws { try desk.folder.forget(note(desk.language)) }

  /// Notes in the logs what has its name, and removes what was written of the rest.
  ///
  /// - Returns: The cases whose logs say so now.
  /// - Throws: ``Refusal`` for the first case that has changed since, after all others were noted.
  func finish(at desk: Desk) throws -> [CaseNumber] {
    do {
      return try finish(on: PackageShelf(existing: folder), at: desk)
    } catch let error as FileError where error.isMissing && error.path == folder {
      return []
    }
  }

  private func finish(
    on shelf: borrowing PackageShelf,
    at desk: Desk
  ) throws -> [CaseNumber] {
    try shelf.removeLeft(of: items.map(\.name))
    var lines: [(name: String, line: CaseLine)] = []
    for item in items where try shelf.holds(item.name) {
      for line in item.lines where try desk.folder.holds(line.number) {
        lines.append((item.name, line))
      }
    }
    // Each waits for the disk, and no log for another.
    let (folder, language) = (desk.folder, desk.language)
    let outcomes = Parallel.mapWaiting(lines) { name, line in
      Result {
        try Self.note(line, of: name, in: folder, language)
        return line.number
      }
    }
    var noted: [CaseNumber] = []
    var failures: [any Error] = []
    for outcome in outcomes {
      switch outcome {
      case .success(let number): noted.append(number)
      case .failure(let error): failures.append(error)
      }
    }
    // What the disk refuses is done by whoever comes next; what a case refuses, by nobody.
    if let failure = failures.first(where: { !($0 is Refusal) }) ?? failures.first { throw failure }
    return noted
  }

  private static func note(
    _ line: CaseLine,
    of name: String,
    in folder: RegisterFolder,
    _ language: Language
  ) throws {
    try folder.note(line.number, in: language) { bytes in
      let log = bytes.log ?? []
      let wanted = line.event.line(language)
      if LogEvent.events(in: log, language: language).contains(where: {
        $0.line(language) == wanted
      }) {
        return []
      }
      // Whoever wrote to the case meanwhile has changed what was packed.
      guard line.log.map({ $0 == SHA256.hash(of: log) }) ?? true else {
        throw Refusal.failed(
          Wording(
            "\(line.number) ändrades medan paketet skrevs",
            "\(line.number) changed while the package was written"
          ),
          hint: Wording(
            "ta bort \(name) och kör kommandot igen",
            "remove \(name) and run the command again"
          )
        )
      }
      return [line.event]
    }
  }
}
