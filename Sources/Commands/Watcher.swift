import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import System

/// What the daemon knows while it runs: nothing that is not in the files as well, so that it may be
/// killed at any moment.
struct Watcher {
  let folder: RegisterFolder
  let context: Context
  let maildir: String?
  private let log: WatchLog
  private let monotonicClock: @Sendable () -> UInt64
  /// Whether to end soon: what is not done then is done the next time.
  let isStopping: () -> Bool

  var register: Register
  var registerFindings: [LocatedFinding]
  /// What was last said of each case that changed.
  var findings: [CaseNumber: [LocatedFinding]] = [:]
  /// What nobody can be told; said once a day.
  var problems: Set<NotificationPlan.Problem> = []
  /// The day of the last round that sent what fell due.
  var lastRound: CivilDate?
  /// The day on which closed cases were last packed.
  var lastPacking: CivilDate?
  /// What has still to be done, and when.
  var agenda = WatchAgenda()
  /// Files of the inbox that could not be registered, by their names.
  var refusals: [String: RefusedFile] = [:]
  /// Whether something could not be done; it is tried again.
  private(set) var hasFailed = false
  /// When each failure was last said.
  private var failures: [String: UInt64] = [:]

  /// Why a file could not be registered.
  struct RefusedFile {
    let stamp: FileStamp
    let reason: Wording
    /// Whether the file itself is to blame: it is tried again when it changes.
    let isFinal: Bool
  }

  init(
    _ folder: RegisterFolder,
    _ context: Context,
    _ session: Session,
    isStopping: @escaping () -> Bool = { false }
  ) throws {
    self.folder = folder
    self.context = context
    self.isStopping = isStopping
    log = WatchLog(isJSON: context.wantsJSON)
    maildir = session.environment["SYNPUNKT_MAILDIR"].flatMap { $0.isEmpty ? nil : $0 }
    monotonicClock = session.monotonicClock
    (register, registerFindings) = try folder.readRegister()
  }

  /// By the clock on the wall, which may be set.
  var now: Moment { context.now(in: register) }

  /// By a clock that only goes forward, in nanoseconds.
  var time: UInt64 { monotonicClock() }

  var isOnce: Bool { context.arguments.has("--once") }

  var caseRound: CaseRound { CaseRound(folder, register, now: now, by: .program) }

  func say(
    _ level: WatchLog.Level,
    _ event: String,
    _ fields: [(String, String)],
    _ session: inout Session
  ) {
    session.output.line(log.line(level, event, at: now, fields))
    session.output.flush()
  }

  /// Does something that may fail for now.
  ///
  /// - Returns: Whether it went well.
  @discardableResult
  mutating func attempt(
    _ session: inout Session,
    _ work: (inout Watcher, inout Session) throws -> Void
  ) -> Bool {
    do {
      try work(&self, &session)
      return true
    } catch {
      fail("failed", CommandError(error).message, &session)
      return false
    }
  }

  /// Says that something could not be done, the same at most once an hour: it is tried again soon.
  mutating func fail(_ event: String, _ reason: Wording, _ session: inout Session) {
    hasFailed = true
    let (time, words) = (time, reason[session.language])
    failures = failures.filter { $0.value + Self.silence > time }
    guard failures[words] == nil else { return }
    failures[words] = time
    say(.error, event, [("reason", words)], &session)
  }

  private static let silence: UInt64 = 3_600_000_000_000

  /// How long there is nothing to do but to wait for changes.
  ///
  /// A minute at most, since the clock on the wall may be set.
  var patience: Duration {
    let time = time
    guard let next = agenda.next else { return .seconds(60) }
    return next <= time ? .zero : .nanoseconds(Int64(min(next - time, 60_000_000_000)))
  }
}
