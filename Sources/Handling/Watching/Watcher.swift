import CaseStore
import Casework
import CivilCalendar
import Findings
import System

/// What the daemon knows while it runs: nothing that is not in the files as well, so that it may be
/// killed at any moment.
package struct Watcher {
  package let folder: RegisterFolder
  let world: World
  let mode: Mode
  let exchange: Exchange
  private let listener: (WatchEvent, Moment) -> Void
  /// Whether to end soon: what is not done then is done the next time.
  package let isStopping: () -> Bool

  var register: Register
  var registerFindings: [LocatedFinding]
  /// What was last said of each case that changed.
  var findings: [CaseNumber: [LocatedFinding]] = [:]
  /// What nobody can be told; said once a day.
  var problems: Set<NotificationPlan.Problem> = []
  /// Templates that could not be used; said once a day.
  var unusedTemplates: Set<String> = []
  /// The day of the last round that sent what fell due.
  var lastRound: CivilDate?
  /// The day on which closed cases were last packed.
  var lastPacking: CivilDate?
  /// The day that the managers' pages were last made for.
  var lastPages: CivilDate?
  /// What has still to be done, and when.
  var agenda = WatchAgenda()
  /// Since when Git has been in the middle of something.
  var gitBegan: UInt64?
  /// What of Git's the registrars have been told that nobody finishes.
  var toldOfGit: Set<GitWork> = []
  /// Files of the inbox that could not be registered, by their names.
  var refusals: [String: RefusedFile] = [:]
  /// Whether something could not be done; it is tried again.
  package private(set) var hasFailed = false
  /// When each failure was last said.
  private var failures: [String: UInt64] = [:]

  /// How long it runs.
  package enum Mode: Sendable {
    case once
    case allDay
  }

  /// Whether it exchanges with other clones of the register.
  package enum Exchange: Sendable {
    case none
    case everyFewMinutes
  }

  /// Why a file could not be registered.
  struct RefusedFile {
    let stamp: FileStamp
    let reason: Wording
    /// Whether the file itself is to blame: it is tried again when it changes.
    let isFinal: Bool
  }

  /// `listener`: hears what is seen and done, as it happens.
  package init(
    at folder: RegisterFolder,
    in world: World,
    mode: Mode,
    exchange: Exchange = .none,
    isStopping: @escaping () -> Bool = { false },
    listener: @escaping (WatchEvent, Moment) -> Void
  ) throws {
    self.folder = folder
    self.world = world
    self.mode = mode
    self.exchange = exchange
    self.isStopping = isStopping
    self.listener = listener
    (register, registerFindings) = try folder.readRegister()
  }

  /// By the clock on the wall, which may be set.
  package var now: Moment { world.now(in: register.timeZone) }

  /// By a clock that only goes forward, in nanoseconds.
  var time: UInt64 { world.monotonicClock() }

  var isOnce: Bool { mode == .once }

  var desk: Desk { Desk(at: folder, register: register, in: world) }

  var caseRound: CaseFollowUp { CaseFollowUp(desk) }

  func report(_ event: WatchEvent) { listener(event, now) }

  /// Does something that may fail for now.
  ///
  /// - Returns: Whether it went well.
  @discardableResult
  mutating func attempt(_ work: (inout Watcher) throws -> Void) -> Bool {
    do {
      try work(&self)
      return true
    } catch {
      fail(Refusal(error).message)
      return false
    }
  }

  /// Says that something could not be done, the same at most once an hour: it is tried again soon.
  ///
  /// `event`: how it is reported.
  mutating func fail(_ reason: Wording, as event: (Wording) -> WatchEvent = WatchEvent.failed) {
    hasFailed = true
    let (time, words) = (time, reason[register.language])
    failures = failures.filter { $0.value + Self.silence > time }
    guard failures[words] == nil else { return }
    failures[words] = time
    report(event(reason))
  }

  private static let silence: UInt64 = 3_600_000_000_000

  /// How long there is nothing to do but to wait for changes.
  ///
  /// A minute at most, since the clock on the wall may be set.
  package var patience: Duration {
    let time = time
    guard let next = agenda.next else { return .seconds(60) }
    return next <= time ? .zero : .nanoseconds(Int64(min(next - time, 60_000_000_000)))
  }
}
