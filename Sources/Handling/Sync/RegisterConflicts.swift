import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings

/// What two have written differently in the register's own files until somebody has chosen: `cases/conflict.yaml`.
///
/// Who works where, the routine, the templates. What stood before holds meanwhile, and no case waits for it.
package struct RegisterConflicts {
  private let desk: Desk
  private var file: ConflictFile

  /// As a person writes it in the place of a case.
  package static let word = Wording("registret", "register")

  /// - Throws: ``Refusal`` where the file cannot be read.
  package init(_ desk: Desk) throws {
    self.desk = desk
    let bytes = try desk.folder.bytes(at: RegisterFolder.conflictsPath)
    guard let bytes else {
      file = ConflictFile(in: desk.language)
      return
    }
    guard let file = ConflictFile(bytes, in: desk.language) else { throw Self.unreadable }
    self.file = file
  }

  package var entries: [ConflictFile.Entry] { file.entries }

  /// What is open, for `check`; paths begin at the register's root, no paths means all.
  package static func findings(_ desk: Desk, _ paths: [String]) -> [LocatedFinding] {
    let path = RegisterFolder.conflictsPath
    guard paths.isEmpty || paths.contains(where: { $0.isEmpty || (path + "/").hasPrefix($0 + "/") })
    else { return [] }
    do {
      return try RegisterConflicts(desk).entries.map { entry in
        let who = entry.proposals.map(\.by).joined(separator: ", ")
        return ConflictsAreSettled.conflictOpen.finding(with: [
          "case": word, "place": Wording(verbatim: visible(entry.place)),
          "who": Wording(verbatim: visible(who)),
        ]).located(path: path)
      }
    } catch {
      return [
        ConflictsAreSettled.conflictUnreadable.finding(with: ["case": word]).located(path: path)
      ]
    }
  }

  /// What somebody takes: one side's words, counted from 1, with 0 what stands, or words of their own.
  package enum Choice: Sendable {
    case proposal(Int)
    case value(String)
  }

  /// Settles the one place that a word means: the whole place, or its end.
  ///
  /// - Returns: The place.
  package mutating func choose(_ choice: Choice, at word: String) throws -> String {
    let path = word.replacing(".", with: "/")
    let meant = entries.filter { entry in
      [word, path].contains { entry.place == $0 || entry.place.hasSuffix("/" + $0) }
    }
    guard let entry = meant.first else { throw Self.notOpen(word) }
    guard meant.count == 1 else { throw Self.unclear(word, meant.map(\.place)) }
    switch choice {
    case .proposal(0): break
    case .proposal(let place):
      guard entry.proposals.indices.contains(place - 1) else {
        throw Self.noProposal(entry.proposals.count)
      }
      try write(entry.proposals[place - 1].value, at: entry.place)
    case .value(let value): try write(value, at: entry.place)
    }
    file.remove(entry.place)
    try desk.folder.replaceOwn(RegisterFolder.conflictsPath, holding: file.bytes)
    try note(entry.place)
    return entry.place
  }

  private func write(_ value: String?, at place: String) throws {
    let ending = ".yaml/"
    guard let end = place.firstRange(of: ending) else {
      try desk.folder.replaceOwn(place, holding: value.map { Array($0.utf8) })
      return
    }
    let path = place[..<end.upperBound].dropLast()
    let field = place[end.upperBound...].split(separator: "/").map(String.init)
    let old = try desk.folder.bytes(at: String(path)) ?? []
    let new = value.map { $0.isEmpty ? NewValue.empty : .text($0) } ?? .empty
    guard let edited = Document(parsing: old).setting(named: field, to: new) else {
      throw Self.byHand(String(path))
    }
    try desk.folder.replaceOwn(String(path), holding: edited.bytes)
  }

  private func note(_ place: String) throws {
    let event = LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: [
        LogEvent.Detail(.changedFile, RegisterFolder.conflictsPath, in: desk.language),
        LogEvent.Detail(.fields, LogEvent.word(place), in: desk.language),
      ]
    )
    try desk.folder.noteRegister(desk.language) { _ in [event] }
  }
}

extension RegisterConflicts {
  private static let unreadable = Refusal.refused(
    ConflictsAreSettled.conflictUnreadable.message,
    hint: Wording(
      "hämta filen som den var: git restore cases/conflict.yaml",
      "fetch the file as it was: git restore cases/conflict.yaml"
    )
  )

  private static func notOpen(_ word: String) -> Refusal {
    .refused(
      Wording(
        "\(visible(word)) är inte något som ska väljas i registrets egna filer",
        "\(visible(word)) is nothing that is to be chosen in the register's own files"
      ),
      hint: Wording("se synpunkt conflicts", "see synpunkt conflicts")
    )
  }

  private static func unclear(_ word: String, _ places: [String]) -> Refusal {
    let list = visible(places.joined(separator: ", "))
    return .unclear(
      Wording("\(visible(word)) kan vara \(list)", "\(visible(word)) may be \(list)"),
      hint: Wording("skriv hela stället", "write the whole place")
    )
  }

  private static func noProposal(_ count: Int) -> Refusal {
    .unclear(
      Wording("det finns förslag 1 till \(count)", "there are proposals 1 to \(count)")
    )
  }

  private static func byHand(_ path: String) -> Refusal {
    .refused(
      Wording(
        "\(visible(path)) har inte det stället längre",
        "\(visible(path)) does not have that place any more"
      ),
      hint: Wording(
        "skriv det rätta i filen, och välj --förslag 0",
        "write what is right into the file, and choose --proposal 0"
      )
    )
  }
}
