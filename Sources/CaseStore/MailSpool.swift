import Casework
import CivilCalendar
import System

/// Messages on their way out: `.synpunkt/mail`, and the Maildir `.synpunkt/outbox`.
///
/// A message goes through three folders, each step a rename, so that a kill between any two calls
/// neither loses nor doubles it:
///
/// 1. `pending`: the lines for the logs (`ID.log`), then the message (`ID.eml`, `ID.sms`). Nobody
///    has been told yet.
/// 2. The lines are written into the logs of their cases.
/// 3. `queue`: the message moves here, and its lines are removed. From here it is handed to the
///    transport until that takes it.
///
/// What is found in `pending` goes on from there: lines that a log lacks are added, and the message
/// moves on. Lines without a message are from before step 1 was done or after step 3, and mean
/// nothing.
package struct MailSpool: Sendable {
  private let folder: RegisterFolder

  /// The spool of a register.
  package init(_ folder: RegisterFolder) { self.folder = folder }

  /// How a message is sent.
  package enum Kind: String, Sendable, CaseIterable {
    case email = "eml"
    case sms
  }

  /// A message whose events may not be in their logs yet.
  package struct Pending: Sendable {
    /// By which it is known, made of letters and digits.
    package let id: String
    package let kind: Kind
    /// The cases and the lines of their logs.
    package let lines: [Line]

    /// A line for the log of a case, or of the register.
    package struct Line: Sendable, Hashable {
      /// `nil` for the register.
      package let number: CaseNumber?
      package let text: String

      package init(of number: CaseNumber?, _ text: String) {
        self.number = number
        self.text = text
      }
    }

    package init(id: String, kind: Kind, lines: [Line]) {
      self.id = id
      self.kind = kind
      self.lines = lines
    }
  }

  private static let pendingName = RegisterLayout.pendingMail
  private static let pendingPath = RegisterLayout.derived(pendingName)
  private static let queueName = RegisterLayout.queuedMail
  private static let queuePath = RegisterLayout.derived(queueName)

  /// Step 1.
  package func hold(_ message: Pending, holding bytes: [UInt8]) throws {
    let pending = try folder.open().makingDerived(Self.pendingName)
    let lines = message.lines.map { line in
      "\(line.number?.description ?? Self.registerWord) \(line.text)\n"
    }.joined()
    try Self.put(message.id + ".log", holding: Array(lines.utf8), in: pending)
    try Self.put(message.id + "." + message.kind.rawValue, holding: bytes, in: pending)
  }

  private static func put(
    _ name: String,
    holding bytes: [UInt8],
    in pending: borrowing Folder
  ) throws {
    if try pending.exists(name) { try pending.removeFile(name) }
    try pending.create(name, holding: bytes)
  }

  /// What was held and has not moved on, in the order of the ids; removes what means nothing.
  package func pending() throws -> [Pending] {
    let root = try folder.open()
    guard try root.exists(Self.pendingPath) else { return [] }
    let pending = try root.folder(at: Self.pendingPath)
    let all = try pending.entries().map(\.name).sorted()
    let names = all.filter { !$0.hasPrefix(Folder.temporaryPrefix) }
    for name in all where name.hasPrefix(Folder.temporaryPrefix) { try pending.removeFile(name) }
    var found: [Pending] = []
    for name in names where name.hasSuffix(".log") {
      let id = String(name.dropLast(".log".count))
      guard let kind = Kind.allCases.first(where: { names.contains("\(id).\($0.rawValue)") }) else {
        try pending.removeFile(name)
        continue
      }
      let text = String(decoding: try pending.read(name), as: UTF8.self)
      let lines = text.split(separator: "\n").compactMap(Self.line)
      found.append(Pending(id: id, kind: kind, lines: lines))
    }
    return found
  }

  private static func line(_ text: Substring) -> Pending.Line? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let number = CaseNumber(String(text[..<space]))
    guard number != nil || text[..<space] == registerWord else { return nil }
    return Pending.Line(of: number, String(text[text.index(after: space)...]))
  }

  private static let registerWord = "register"

  /// Gives up a message of which no log says anything, the message first: lines alone mean nothing.
  package func drop(_ message: Pending) throws {
    let pending = try folder.open().folder(at: Self.pendingPath)
    try pending.removeFile("\(message.id).\(message.kind.rawValue)")
    try pending.removeFile(message.id + ".log")
  }

  /// Step 3: the events of a message are in their logs.
  package func release(_ message: Pending) throws {
    let root = try folder.open()
    let pending = try root.folder(at: Self.pendingPath)
    let queue = try root.makingDerived(Self.queueName)
    let queued = Queued(id: message.id, kind: message.kind, attempts: 0, notBefore: .distantPast)
    try queue.take("\(message.id).\(message.kind.rawValue)", from: pending, as: queued.name)
    try pending.removeFile(message.id + ".log")
  }
}

extension MailSpool {
  /// A message that waits for the transport.
  package struct Queued: Sendable, Hashable {
    package let id: String
    package let kind: Kind
    /// How often the transport has refused it.
    package let attempts: Int
    /// Before this it is not tried again.
    package let notBefore: Instant

    /// `2.1795258800.ID.eml`: what is known of it stands in its name, so that it changes at once.
    var name: String { "\(attempts).\(notBefore.seconds).\(id).\(kind.rawValue)" }

    init(id: String, kind: Kind, attempts: Int, notBefore: Instant) {
      self.id = id
      self.kind = kind
      self.attempts = attempts
      self.notBefore = notBefore
    }

    init?(name: String) {
      let parts = name.split(separator: ".")
      guard parts.count == 4, let attempts = Int(parts[0]), let seconds = Int64(parts[1]),
        let kind = Kind(rawValue: String(parts[3]))
      else { return nil }
      self.init(
        id: String(parts[2]),
        kind: kind,
        attempts: attempts,
        notBefore: Instant(seconds: seconds)
      )
    }

    /// Whether it may be tried.
    ///
    /// A time further ahead than any refusal puts it was set by a clock that was wrong, and counts as
    /// past.
    package func isDue(at now: Instant) -> Bool {
      notBefore <= now || notBefore.seconds > now.seconds + Int64(Self.longestWait) * 60
    }

    /// In minutes.
    private static let longestWait = 240

    /// The message after another refusal: 5 minutes later, then 10, 20, … up to 4 hours.
    func postponed(at now: Instant) -> Queued {
      let minutes = min(5 << min(attempts, 10), Self.longestWait)
      return Queued(
        id: id,
        kind: kind,
        attempts: attempts + 1,
        notBefore: Instant(seconds: now.seconds + Int64(minutes) * 60)
      )
    }
  }

  /// Everything that waits, in the order of the names.
  package func queued() throws -> [Queued] {
    let root = try folder.open()
    guard try root.exists(Self.queuePath) else { return [] }
    return try root.folder(at: Self.queuePath).entries().map(\.name).sorted()
      .compactMap { Queued(name: $0) }
  }

  /// The bytes of a message that waits.
  package func read(_ message: Queued) throws -> [UInt8] {
    try folder.open().folder(at: Self.queuePath).read(message.name)
  }

  /// The transport has refused it for now.
  package func postpone(_ message: Queued, at now: Instant) throws {
    let queue = try folder.open().folder(at: Self.queuePath)
    try queue.take(message.name, from: queue, as: message.postponed(at: now).name)
  }

  /// The transport has taken it.
  package func remove(_ message: Queued) throws {
    try folder.open().folder(at: Self.queuePath).removeFile(message.name)
  }

  /// Puts a message into the Maildir, where other programs find it
  /// (<https://cr.yp.to/proto/maildir.html>).
  package func moveToOutbox(_ message: Queued, at now: Instant) throws {
    let root = try folder.open()
    let queue = try root.folder(at: Self.queuePath)
    let outbox = try root.makingDerived(Self.outboxName)
    for part in ["tmp", "cur"] { _ = try outbox.makeFolder(part) }
    let new = try outbox.makingFolder(at: "new")
    try new.take(message.name, from: queue, as: "\(now.seconds).\(message.id).synpunkt")
  }

  /// From the register's root.
  package static let outboxPath = RegisterLayout.derived(outboxName)
  private static let outboxName = RegisterLayout.outbox
}

extension Instant {
  /// Before anything that happens.
  fileprivate static let distantPast = Instant(seconds: 0)
}
