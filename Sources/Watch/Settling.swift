import System

/// What has happened and is not yet over.
///
/// Knows only paths and times, in nanoseconds of any steady clock.
struct Settling {
  /// A path to which something happens.
  enum Subject: Hashable {
    case file(ExactText)
    case folder(ExactText)
  }

  /// What is seen of a change.
  enum Sign {
    /// Written to, not yet closed.
    case written
    /// Closed after writing, or there or gone in one step.
    case complete
    /// Its rights, times or owner changed.
    case touched
    /// A folder that is not as it was at the last look.
    case found
  }

  /// What a subject waits for.
  enum Phase {
    /// To be closed.
    case closing
    /// Until nothing more happens.
    case quiet
    /// Until an empty file is filled.
    case filling
    /// A second look, equal to the first.
    case secondLook
  }

  struct Wait {
    let first: UInt64
    fileprivate(set) var last: UInt64
    fileprivate(set) var phase: Phase
  }

  private let settle: UInt64
  private let empty: UInt64
  private let patience: UInt64
  private var waits: [Subject: Wait] = [:]
  /// When something may be over; nothing is before.
  private(set) var earliest: UInt64?

  init(_ times: WatchTimes) {
    settle = times.settle.nanoseconds
    empty = times.empty.nanoseconds
    patience = times.patience.nanoseconds
  }

  mutating func note(_ subject: Subject, by sign: Sign, at time: UInt64) {
    var wait = waits[subject] ?? Wait(first: time, last: time, phase: sign.phase)
    wait.last = time
    switch sign {
    case .written, .complete: wait.phase = sign.phase
    // Whoever has it open goes on.
    case .touched: if wait.phase != .closing { wait.phase = .quiet }
    case .found: break
    }
    set(wait, for: subject)
  }

  /// Everything that is over, which is forgotten hereby.
  mutating func takeOver(at time: UInt64) -> [(subject: Subject, wait: Wait)] {
    guard let earliest, earliest <= time else { return [] }
    self.earliest = nil
    var over: [(subject: Subject, wait: Wait)] = []
    for (subject, wait) in waits {
      let end = end(of: wait)
      if end <= time {
        over.append((subject, wait))
      } else {
        self.earliest = min(self.earliest ?? .max, end)
      }
    }
    for (subject, _) in over { waits[subject] = nil }
    return over
  }

  /// Waits on, for something else.
  mutating func putBack(_ subject: Subject, waiting wait: Wait, in phase: Phase, at time: UInt64) {
    var wait = wait
    wait.phase = phase
    if phase == .secondLook { wait.last = time }
    set(wait, for: subject)
  }

  /// Whether a subject has been waited for as long as any may.
  func isExhausted(_ wait: Wait, at time: UInt64) -> Bool {
    time >= wait.first.saturatingAdding(patience)
  }

  private mutating func set(_ wait: Wait, for subject: Subject) {
    waits[subject] = wait
    earliest = min(earliest ?? .max, end(of: wait))
  }

  private func end(of wait: Wait) -> UInt64 {
    let latest = wait.first.saturatingAdding(patience)
    switch wait.phase {
    case .closing: return latest
    case .quiet, .secondLook: return min(latest, wait.last.saturatingAdding(settle))
    case .filling: return min(latest, wait.last.saturatingAdding(empty))
    }
  }
}

extension Settling.Sign {
  fileprivate var phase: Settling.Phase {
    switch self {
    case .written: .closing
    case .complete, .touched: .quiet
    case .found: .secondLook
    }
  }
}
