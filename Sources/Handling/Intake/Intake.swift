import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mail
import System

/// Registers what comes in, one file or message after the other.
package struct Intake {
  let desk: Desk
  var given: GivenFields
  let by: LogEvent.Actor?
  /// The messages that are cases already; read when the first message comes.
  var known: KnownMessages?
  /// Cases of this run, by each of the ways in which a message is known.
  var registered: [String: CaseNumber] = [:]
  /// Cases whose registration was interrupted.
  var interrupted: [String: CaseNumber] = [:]
  /// The case whose registration is finished just now: its message is not another one of the same name.
  var resumed: CaseNumber?
  /// Whom acknowledgements were sent to lately; read when the first case comes.
  var recent: RecentSenders?
  /// What of this run was acknowledged already, by where it lies.
  var acknowledged: Set<String> = []
  /// Whose identity is protected; read when the first case comes.
  var protected: ProtectedSenders?

  /// What comes in at one time.
  ///
  /// `given`: what holds for all of it. `by`: who registers, if known.
  package init(
    at desk: Desk,
    with given: GivenFields = GivenFields(),
    by: LogEvent.Actor?
  ) {
    self.desk = desk
    self.given = given
    self.by = by
  }

  /// Whether anything is said of what comes in.
  package var hasGiven: Bool { given.bytes != nil }

  var folder: RegisterFolder { desk.folder }
  /// By the clock, whatever time is pretended: files have its times.
  private var instant: Instant { desk.world.clock() }
  var register: Register { desk.register }
  var now: Moment { desk.now }

  /// What became of one file.
  package enum Result {
    /// `remarks`: what a person should look at, which stays with the case.
    case registered(CaseNumber, source: String, remarks: [LocatedFinding] = [])
    case refused(source: String, Refusal)
    /// Somebody still writes it; it is taken when it is whole.
    case unfinished(source: String)
    /// Nothing was registered, and nothing had to be.
    case told(Wording, hint: Wording?)

    package var number: CaseNumber? {
      switch self {
      case .registered(let number, _, _): number
      case .refused, .unfinished, .told: nil
      }
    }

    package var refusal: Refusal? {
      switch self {
      case .registered, .told: nil
      case .unfinished: .unfinished
      case .refused(_, let refusal): refusal
      }
    }
  }

  var registration: Registration {
    let numbering = Numbering(desk.by(by ?? .program))
    return Registration(
      folder,
      in: register,
      now: now,
      by: by ?? .program,
      given: given.bytes
    ) { try numbering.next() }
  }

  /// A file of the inbox, which moves into the case; a mailbox file is several.
  package mutating func inboxFile(_ file: InboxFile) -> [Result] {
    let source = Registration.inboxPath + "/" + file.name
    let received = day(file.modified)
    return attempt(source) { intake throws in
      let kind = FileKind(file.name)
      if kind != .other, kind != .rows {
        try intake.folder.refuseUnfinished(file, now: intake.instant)
      }
      switch kind {
      case .text:
        var remarks: [LocatedFinding] = []
        let number = try intake.registration.register(inboxFile: file.name) {
          let arrived = try intake.draft($0, source: source, received: received)
          remarks = arrived.remarks
          return arrived.draft
        }
        return [.registered(number, source: source, remarks: remarks)]
      case .message: return try intake.inboxMessage(file, named: source, on: received)
      case .rows: throw ExportedRows.refusal
      case .other: throw Self.unknownKind
      }
    }
  }

  private mutating func inboxMessage(
    _ file: InboxFile,
    named source: String,
    on received: CivilDate
  ) throws -> [Result] {
    let bytes = try folder.readInbox(file.name)
    if let messages = MailboxFile.messages(in: bytes) {
      let results = self.messages(messages, source, received: received)
      // Whatever could not be registered lies in it still, and the others are known by then.
      guard results.allSatisfy({ $0.refusal == nil }) else { return results }
      _ = try folder.setAside(
        inboxFile: file.name,
        because: Self.mailbox(of: messages.count)[register.language],
        at: now
      )
      return results
    }
    let arrival = try read(bytes)
    if let number = try finishInterrupted(arrival) {
      let reason = Self.known(as: number)
      _ = try folder.setAside(inboxFile: file.name, because: reason[register.language], at: now)
      return [.registered(number, source: source)]
    }
    if let reason = try whyAside(arrival) {
      let words = reason.words
      let path = try folder.setAside(
        inboxFile: file.name,
        because: words[register.language],
        at: now
      )
      return [.told(Self.aside(source, words), hint: Wording("se \(path)", "see \(path)"))]
    }
    var arrived = try draft(of: arrival, source, received: received)
    let number = try registration.register(inboxFile: file.name) {
      // Whoever was still writing it may be done now.
      if $0 != bytes { arrived = try draft(of: try read($0), source, received: received) }
      return arrived.draft
    }
    remember(arrived.draft, number)
    return [.registered(number, source: source, remarks: arrived.remarks)]
  }

  /// A file elsewhere, which is copied.
  package mutating func file(at path: String, source: String) -> [Result] {
    let today = now.date
    return attempt(source) { intake throws in
      let bytes = try Folder.readArrived(
        path,
        now: intake.instant.seconds,
        limit: IntakeLimits.limit(ofFile: path)
      )
      let kind = FileKind(path, holding: bytes)
      guard kind != .rows else { throw ExportedRows.refusal }
      guard kind == .message else {
        let arrived = try intake.draft(bytes, source: source, received: today)
        let number = try intake.registration.register(arrived.draft)
        return [.registered(number, source: source, remarks: arrived.remarks)]
      }
      return try intake.message(bytes, from: source, received: today)
    }
  }

  /// Every message of a Maildir that has not been seen; it is marked as seen when it is registered,
  /// and when it need not be.
  package mutating func maildir(_ maildir: Maildir, source: String) throws -> [Result] {
    var results: [Result] = []
    for message in try maildir.unseen() {
      let source = source + "/" + message.name
      let today = now.date
      let own = attempt(source) { intake throws in
        try intake.message(try maildir.read(message), from: source, received: today)
      }
      results += own
      guard own.allSatisfy({ $0.refusal == nil }) else { continue }
      do {
        try maildir.markSeen(message)
      } catch {
        // It is known, and will be set aside.
        results.append(.refused(source: source, Refusal(error)))
      }
    }
    return results
  }

  /// A message that stays where it is, or a mailbox file.
  private mutating func message(
    _ bytes: [UInt8],
    from source: String,
    received: CivilDate
  ) throws -> [Result] {
    if let messages = MailboxFile.messages(in: bytes) {
      return self.messages(messages, source, received: received)
    }
    return [try oneMessage(bytes, source, received: received)]
  }

  /// All of a mailbox file, each as if it had come alone.
  private mutating func messages(
    _ messages: [[UInt8]],
    _ source: String,
    received: CivilDate
  ) -> [Result] {
    messages.enumerated().flatMap { place, bytes in
      let own = "\(source) (\(place + 1)/\(messages.count))"
      return attempt(own) { intake throws in
        [try intake.oneMessage(bytes, own, received: received)]
      }
    }
  }

  private mutating func oneMessage(
    _ bytes: [UInt8],
    _ source: String,
    received: CivilDate
  ) throws -> Result {
    let arrival = try read(bytes)
    if let number = try finishInterrupted(arrival) {
      return .registered(number, source: source)
    }
    if let reason = try whyAside(arrival) {
      switch reason {
      case .known:
        return .told(Wording(verbatim: visible(source)) + Self.is + reason.words, hint: nil)
      case .automatic, .same:
        let path = try folder.setAside(
          copy: bytes,
          named: Self.asideName(source),
          because: reason.words[register.language],
          at: now
        )
        return .told(
          Self.aside(source, reason.words),
          hint: Wording("se \(path)", "see \(path)")
        )
      }
    }
    let arrived = try draft(of: arrival, source, received: received)
    let number = try registration.register(arrived.draft, copying: bytes)
    remember(arrived.draft, number)
    return .registered(number, source: source, remarks: arrived.remarks)
  }

  /// Finishes a registration that was interrupted.
  package func finish(_ number: CaseNumber) -> Result {
    do {
      return try resume(number)
    } catch is UnfinishedFile {
      return .unfinished(source: "\(number)")
    } catch {
      return .refused(source: "\(number)", Refusal(error))
    }
  }

  func resume(_ number: CaseNumber) throws -> Result {
    var intake = self
    intake.resumed = number
    if let bytes = try folder.given(number) { intake.given = GivenFields(bytes) + given }
    var remarks: [LocatedFinding] = []
    let outcome = try registration.resume(number) { name, bytes, left in
      let arrived =
        FileKind(name) == .message
        ? try intake.draft(of: try read(bytes), name, received: day(left))
        : try intake.draft(bytes, source: name, received: day(left))
      remarks = arrived.remarks
      return arrived.draft
    }
    return try Self.result(of: outcome, number, remarks)
  }

  /// The day on which something was left, unless the clock says that it lies ahead.
  private func day(_ left: Instant) -> CivilDate {
    min(Moment(left, in: register.timeZone).date, now.date)
  }

  mutating func attempt(
    _ source: String,
    work: (inout Intake) throws -> [Result]
  ) -> [Result] {
    do {
      return try work(&self)
    } catch is UnfinishedFile {
      return [.unfinished(source: source)]
    } catch {
      return [.refused(source: source, Refusal(error))]
    }
  }
}

extension Intake {
  /// By what our own messages are known.
  var own: OwnMail {
    OwnMail(
      addresses: Set([register.mail.from] + (register.email.map { [$0] } ?? [])),
      domain: register.mail.from.split(separator: "@").last.map(String.init)
    )
  }

  func read(_ bytes: [UInt8]) throws -> Arrival {
    do {
      try Self.refuseOversize(bytes)
      return Arrival(try IncomingMessage(parsing: bytes, own: own), from: bytes)
    } catch let error as UnreadableMessage {
      throw Refusal.refused(error.finding.message, hint: error.finding.remedy)
    }
  }

  private static func result(
    of outcome: Registration.Resumption,
    _ number: CaseNumber,
    _ remarks: [LocatedFinding]
  ) throws(Refusal) -> Result {
    switch outcome {
    case .finished: return .registered(number, source: "\(number)", remarks: remarks)
    case .nothingToDo:
      throw .refused(Wording("ingen registrering avbröts här", "no registration was interrupted"))
    case .foreign(let path):
      throw .refused(
        Wording(
          "\(visible(path)) är inte det som kom in enligt submission.txt",
          "\(visible(path)) is not what came in according to submission.txt"
        ),
        hint: Wording(
          "jämför de två och flytta filen till attachments/ om den hör dit",
          "compare the two and move the file to attachments/ if it belongs there"
        )
      )
    case .released:
      return .told(
        Wording(
          "\(number): inget hade kommit in ännu; numret är ledigt igen",
          "\(number): nothing had come in yet; the number is free again"
        ),
        hint: nil
      )
    case .returned(let path):
      return .told(
        Wording(
          "\(number): texten är kanske inte hel och ligger nu i \(path)",
          "\(number): the text may not be whole and is now in \(path)"
        ),
        hint: Wording("läs den och kör synpunkt intake", "read it and run synpunkt intake")
      )
    }
  }
}
