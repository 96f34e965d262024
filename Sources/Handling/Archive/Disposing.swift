import CaseStore
import Casework
import Findings

/// Disposing of cases by a decision: their pages, the protocol, their folders, and the figures that stay (L11).
package struct Disposing {
  private let desk: Desk
  private let plan: DisposalPlan
  private let decision: String
  private let person: PersonID

  package init(
    by plan: DisposalPlan,
    decided decision: String,
    at desk: Desk,
    as person: PersonID
  ) {
    self.plan = plan
    self.decision = decision
    self.desk = desk
    self.person = person
  }

  /// What became of the cases.
  package struct Outcome {
    /// Cases that are gone, also what an interrupted disposal had left.
    package fileprivate(set) var removed: [CaseNumber] = []
    /// Cases that somebody changed meanwhile, which are still there.
    package fileprivate(set) var changed: [CaseNumber] = []
    /// The list of paths for whoever purges the history of Git, from the register's root; `nil` where nothing went.
    package fileprivate(set) var list: String?
  }

  /// The most cases of one protocol, so that it stays a file that is read at once.
  private static let protocolLength = 400

  private var folder: RegisterFolder { desk.folder }
  private var register: Register { desk.register }

  /// Does it, and says line by line what is done.
  package func carryOut(
    ending finished: Set<FinishedWork>,
    saying say: (Wording) -> Void
  ) throws -> Outcome {
    var outcome = Outcome()
    // What an interrupted disposal had left is gone with this run.
    outcome.removed = finished.filter { $0.what == .disposed }.map(\.number).sorted()
    outcome.removed += try folder.endOlderDisposals()
    for number in outcome.removed {
      say(Wording("\(number): mappen är borttagen", "\(number): the folder is removed"))
    }
    guard !plan.cases.isEmpty || !outcome.removed.isEmpty else {
      say(Wording("Inget gallrades.", "Nothing was disposed of."))
      return outcome
    }
    let earlier = try folder.disposedNumbers().numbers
    var wasPublished = false
    let withdrawing = Withdrawing(desk)
    for start in stride(from: 0, to: plan.cases.count, by: Self.protocolLength) {
      let part = Array(plan.cases[start..<min(start + Self.protocolLength, plan.cases.count)])
      // What is published goes first: nobody may read it on the web and find no case behind it.
      for (_, item, _) in part where item.facts.has(.published) {
        try withdrawing.takePage(
          of: item.number,
          because: .disposed(decision: decision),
          by: person
        )
        wasPublished = true
      }
      // Cases of an interrupted disposal stand in a protocol already.
      let new = part.filter { !earlier.contains($0.item.number) }.map(\.item)
      if !new.isEmpty { say(try writeProtocol(of: new)) }
      try note(part.map(\.item.number))
      for (examination, item, _) in part {
        if try folder.remove(examination) {
          outcome.removed.append(item.number)
          say(item.removal)
        } else {
          outcome.changed.append(item.number)
        }
      }
    }
    _ = try CaseIndex(of: folder, in: register)
    if wasPublished {
      let built = try withdrawing.settle(gone: outcome.removed, staying: outcome.changed)
      say(built.summary(at: SiteFolder(folder).path))
    }
    outcome.list = try folder.writePurgeList(earlier.union(outcome.removed).sorted())
    return outcome
  }

  private func writeProtocol(of cases: [Case]) throws -> Wording {
    let document = DisposalProtocol(decision: decision, time: desk.now, by: person, cases: cases)
      .document(register)
    let path = try folder.writeProtocol(document, on: desk.today)
    return Wording("Protokoll: \(path)", "Protocol: \(path)")
  }

  /// Notes in the register's own log the protocols of some cases that it lacks: also those that an interrupted run
  /// had written and not noted.
  private func note(_ numbers: [CaseNumber]) throws {
    let language = register.language
    let events = try folder.protocols(naming: Set(numbers)).compactMap {
      DisposalProtocol.event(of: $0.bytes, at: $0.path, in: language)
    }
    try folder.noteRegister(language) { log in
      let known = Set(log.map { $0.line(language) })
      return events.filter { !known.contains($0.line(language)) }
    }
  }
}
