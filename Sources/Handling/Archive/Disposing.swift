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
    let lock = try WriteLock(.disposal, in: folder)
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
      let document = DisposalProtocol(decision: decision, time: desk.now, by: person, cases: new)
      let work = DecidedDisposal(
        decision,
        of: part.map { ($0.item.number, $0.examination.state) },
        recorded: new.isEmpty ? [] : document.document(register).bytes,
        at: desk
      )
      try work.decide()
      let removals = Dictionary(
        uniqueKeysWithValues: part.map { ($0.item.number, $0.item.removal) }
      )
      let done = try work.carryOut { step in
        switch step {
        case .recorded(let path):
          say(Wording("Gallringsprotokoll: \(path)", "Disposal record: \(path)"))
        case .removed(let number): if let words = removals[number] { say(words) }
        }
      }
      outcome.removed += done.removed
      outcome.changed += done.changed
      try work.forget()
    }
    _ = try CaseIndex(of: folder, in: register)
    if wasPublished {
      let built = try withdrawing.settle(gone: outcome.removed, staying: outcome.changed)
      say(built.summary(at: SiteFolder(folder).path))
    }
    outcome.list = try folder.writePurgeList(earlier.union(outcome.removed).sorted())
    _ = consume lock
    return outcome
  }
}
