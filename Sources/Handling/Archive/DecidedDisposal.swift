import CaseStore
import Casework
import CivilCalendar
import Findings

/// A disposal that is decided: what is left of it is done by this run, or by whoever comes next.
///
/// First the protocol, then the register's log, then the folders. A case that somebody has changed since stays.
struct DecidedDisposal {
  private let decision: String
  private let cases: [(number: CaseNumber, state: CaseStateMark)]
  /// The protocol; empty where one names the cases already.
  private let protocolBytes: [UInt8]
  private let day: CivilDate
  private let desk: Desk

  init(
    _ decision: String,
    of cases: [(CaseNumber, CaseStateMark)],
    recorded protocolBytes: [UInt8],
    at desk: Desk
  ) {
    self.decision = decision
    self.cases = cases.map { (number: $0.0, state: $0.1) }
    self.protocolBytes = protocolBytes
    self.desk = desk
    day = desk.today
  }

  /// What an interrupted run had decided; `nil` for a note that lacks what it needs.
  init?(resuming note: WorkNote, at desk: Desk) {
    guard let decision = note.value(.decision),
      let day = note.value(.time).flatMap({ CivilDate(iso: $0) })
    else { return nil }
    let cases = note.values(.case).compactMap { text -> (CaseNumber, CaseStateMark)? in
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 2, let number = CaseNumber(words[0]),
        let state = CaseStateMark(words[1])
      else { return nil }
      return (number, state)
    }
    guard cases.count == note.values(.case).count else { return nil }
    self.decision = decision
    self.cases = cases.map { (number: $0.0, state: $0.1) }
    self.day = day
    self.desk = desk
    protocolBytes = note.content
  }

  private var note: WorkNote {
    WorkNote(
      .disposal,
      lines: [WorkNote.Line(.decision, decision), WorkNote.Line(.time, day.iso)]
        + cases.map { WorkNote.Line(.case, "\($0.number) \($0.state.text)") },
      content: protocolBytes
    )
  }

  /// From here on it is done, whoever does it.
  func decide() throws { try desk.folder.decide(note) }

  func forget() throws { try desk.folder.forget(note) }

  /// What was done a moment ago.
  enum Step {
    case recorded(path: String)
    case removed(CaseNumber)
  }

  /// What became of the cases.
  struct Outcome {
    fileprivate(set) var removed: [CaseNumber] = []
    fileprivate(set) var changed: [CaseNumber] = []
  }

  /// Does what is left of it.
  func carryOut(telling tell: (Step) -> Void = { _ in }) throws -> Outcome {
    if !protocolBytes.isEmpty {
      tell(.recorded(path: try desk.folder.writeProtocol(protocolBytes, on: day)))
    }
    try noteProtocols()
    var outcome = Outcome()
    for (number, state) in cases {
      if try desk.folder.holds(number), try !desk.folder.remove(number, in: state) {
        outcome.changed.append(number)
      } else {
        outcome.removed.append(number)
        tell(.removed(number))
      }
    }
    return outcome
  }

  /// Notes in the register's own log the protocols of the cases that it lacks: also those that an interrupted run
  /// had written and not noted.
  private func noteProtocols() throws {
    let (folder, language) = (desk.folder, desk.language)
    let events = try folder.protocols(naming: Set(cases.map(\.number))).compactMap {
      DisposalProtocol.event(of: $0.bytes, at: $0.path, in: language)
    }
    try folder.noteRegister(language) { log in
      let known = Set(log.map { $0.line(language) })
      return events.filter { !known.contains($0.line(language)) }
    }
  }
}
