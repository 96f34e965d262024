import CivilCalendar
import Foundation
import Handling
import RegisterFixtures
import Synchronization

@testable import Commands
@testable import Watch

/// A register with a watcher whose clocks go when they are told to.
final class WatchedRegister {
  let register: TemporaryRegister
  private let clocks: Clocks
  private var watcher: Watcher
  private var log: WatchLog
  private let environment: [String: String]
  private var linesTaken = 0

  /// `at`: the time by the clock on the wall, in Sweden.
  convenience init(
    _ fixture: String = "",
    at time: String = "2026-11-24T09:00",
    options: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    let clocks = Clocks()
    clocks.set(time)
    let register = try TemporaryRegister(FixtureText(Fixture.text + fixture))
    try self.init(register, clocks, options, environment)
  }

  private init(
    _ register: TemporaryRegister,
    _ clocks: Clocks,
    _ options: [String],
    _ environment: [String: String]
  ) throws {
    self.register = register
    self.clocks = clocks
    self.environment = environment
    (watcher, log) = try Self.start(register, clocks, options, environment)
  }

  /// Another watcher of the same register.
  func second() throws -> WatchedRegister {
    try WatchedRegister(register, clocks, [], environment)
  }

  private static func start(
    _ register: TemporaryRegister,
    _ clocks: Clocks,
    _ options: [String],
    _ environment: [String: String],
    isStopping: @escaping () -> Bool = { false }
  ) throws -> (Watcher, WatchLog) {
    let terminal = Terminal(
      input: Input { nil },
      output: Output(),
      errors: Output(),
      environment: environment,
      workingFolder: register.path,
      clock: { clocks.wall },
      monotonicClock: { clocks.steady }
    )
    let arguments = try Arguments(options, options: WatchCommand.help.options + Option.global)
    let context = try Context(arguments, on: terminal)
    let folder = try context.requireFolder()
    let log = WatchLog(isJSON: context.wantsJSON, in: terminal.language, to: terminal.output)
    let watcher = try Watcher(
      at: folder,
      in: context.world,
      mode: arguments.has("--once") ? .once : .allDay,
      isStopping: isStopping,
      listener: log.write
    )
    return (watcher, log)
  }

  /// Another watcher takes over, as after a kill: it knows only the files.
  func restart(_ options: [String] = []) throws {
    try restart(options) { false }
  }

  /// The same with one that is asked to end after it has looked whether it is so often.
  func restart(stoppingAfter count: Int) throws {
    var looks = 0
    try restart([]) {
      looks += 1
      return looks > count
    }
  }

  private func restart(_ options: [String], isStopping: @escaping () -> Bool) throws {
    (watcher, log) = try Self.start(
      register,
      clocks,
      options,
      environment,
      isStopping: isStopping
    )
    linesTaken = 0
    round()
  }

  func round() { watcher.round() }

  /// A file is written, and the watcher told.
  func save(_ path: String, _ text: String) throws {
    try register.write(path, text)
    changed(path)
  }

  /// One text in a file becomes another.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    try save(path, try register.text(path).replacingOccurrences(of: old, with: new))
  }

  func changed(
    _ files: String...,
    folders: [String] = [],
    notices: [TreeChanges.Notice] = []
  ) {
    var changes = TreeChanges()
    (changes.files, changes.folders, changes.notices) = (files, folders, notices)
    watcher.handle(changes)
  }

  /// Time passes by both clocks, a second at a time as far as the watcher is concerned.
  func wait(_ seconds: Int) {
    clocks.pass(seconds)
    watcher.handleTime()
  }

  /// Somebody sets the clock on the wall.
  func setClock(_ time: String) {
    clocks.set(time)
    watcher.handleTime()
  }

  var now: Moment { watcher.now }

  /// What was said since the last time, without the time.
  func lines() -> [String] {
    let all = String(decoding: log.output.bytes, as: UTF8.self).split(separator: "\n")
    defer { linesTaken = all.count }
    return all[linesTaken...].map { line in
      String(line.drop { $0 != " " }.dropFirst())
    }
  }

  /// Messages on their way or sent, in the order of their names.
  func messages() throws -> [String] {
    let folders = [".synpunkt/outbox/new", ".synpunkt/mail/queue", ".synpunkt/mail/pending"]
    let paths = folders.flatMap { folder in
      register.names(folder).filter { !$0.hasSuffix(".log") }.map { folder + "/" + $0 }
    }
    return try paths.map { try register.text($0) }
  }

  func log(_ number: String) throws -> [String] {
    try register.text("cases/2026/00/\(number)/log.yaml").split(separator: "\n").map(String.init)
  }
}

/// The clock on the wall, and one that only goes forward.
private final class Clocks: Sendable {
  private let times = Mutex<(wall: Int64, steady: UInt64)>((0, 1_000_000_000))

  var wall: Instant { Instant(seconds: times.withLock(\.wall)) }
  var steady: UInt64 { times.withLock(\.steady) }

  func set(_ time: String) {
    guard let instant = Moment(time)?.instant(in: .stockholm) else { return }
    times.withLock { $0.wall = instant.seconds }
  }

  func pass(_ seconds: Int) {
    times.withLock {
      $0.wall += Int64(seconds)
      $0.steady += UInt64(seconds) * 1_000_000_000
    }
  }
}

/// What the tests' registers have beside the base register: who is told, and an open case.
enum Fixture {
  static let file = "cases/2026/00/SYN-2026-0002/case.yaml"

  private static let routine = RoutineText {
    $0.channels += ["e-post"]
    $0.answer = "20 arbetsdagar"
    $0.reminders = ["17 arbetsdagar före": ["utredare"]]
    $0.notices = ["fördelad": ["utredare"]]
  }

  static let text = """
    //- cases/routines/synpunkten.yaml
    \(routine)
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Kall mat
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-11-20
    kanal: broschyr
    registrerad: 2026-11-20 09:12
    registrerad av: anna.berg
    område:
    enhet:
    utredare:
    fördelad:
    //- cases/2026/00/SYN-2026-0002/submission.txt
    Maten är kall.
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    anonym: ja
    //- cases/2026/00/SYN-2026-0002/log.yaml
    - 2026-11-20T09:12:00+01:00 anna.berg registrerad sha256=ad60cf6ca0312ec08a18a4001f0e2f42b283114a5fcbab115e7a23763af79200

    """
}
