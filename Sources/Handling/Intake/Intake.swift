import CaseStore
import Casework
import CivilCalendar
import Findings
import Mail
import System

/// Registers what comes in, one file or message after the other.
package struct Intake {
  private let desk: Desk
  private let given: GivenFields
  private let by: LogEvent.Actor?
  /// The messages that are cases already; read when the first message comes.
  private var known: KnownMessages?
  /// Those of this run.
  private var registered: [String: CaseNumber] = [:]
  /// Those whose registration was interrupted.
  private var interrupted: [String: CaseNumber] = [:]

  /// What comes in at one time.
  ///
  /// `given`: what holds for all of it. `by`: who registers, if known.
  package init(
    _ desk: Desk,
    _ given: GivenFields = GivenFields(),
    by: LogEvent.Actor?
  ) {
    self.desk = desk
    self.given = given
    self.by = by
  }

  private var folder: RegisterFolder { desk.folder }
  /// By the clock, whatever time is pretended: files have its times.
  private var instant: Instant { desk.world.clock() }
  private var register: Register { desk.register }
  private var now: Moment { desk.now }

  /// What became of one file.
  package enum Result {
    case registered(CaseNumber, source: String)
    case refused(source: String, Refusal)
    /// Somebody still writes it; it is taken when it is whole.
    case unfinished(source: String)
    /// Nothing was registered, and nothing had to be.
    case told(Wording, hint: Wording?)

    package var number: CaseNumber? {
      switch self {
      case .registered(let number, _): number
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

  private var registration: Registration {
    Registration(folder, register, now: now, by: by ?? .program)
  }

  /// A file of the inbox, which moves into the case.
  package mutating func inboxFile(_ file: InboxFile) -> Result {
    let source = Registration.inboxPath + "/" + file.name
    let received = day(file.modified)
    return attempt(source) { intake throws in
      let kind = FileKind(file.name)
      if kind != .other { try intake.folder.refuseUnfinished(file, now: intake.instant) }
      switch kind {
      case .text:
        return .registered(
          try intake.registration.register(inboxFile: file.name) {
            try intake.draft($0, received: received)
          },
          source: source
        )
      case .message: return try intake.inboxMessage(file, source, received)
      case .other: throw Self.unknownKind
      }
    }
  }

  private mutating func inboxMessage(
    _ file: InboxFile,
    _ source: String,
    _ received: CivilDate
  ) throws -> Result {
    let bytes = try folder.readInbox(file.name)
    let message = try read(bytes)
    if let number = try finishInterrupted(message) {
      _ = try folder.setAside(inboxFile: file.name)
      return .registered(number, source: source)
    }
    if let reason = try whyAside(message) {
      let path = try folder.setAside(inboxFile: file.name)
      return .told(Self.aside(source, reason), hint: Wording("se \(path)", "see \(path)"))
    }
    let number = try registration.register(inboxFile: file.name) {
      // Whoever was still writing it may be done now.
      try draft(of: $0 == bytes ? message : try read($0), received: received)
    }
    registered[message.identity.hexadecimal] = number
    return .registered(number, source: source)
  }

  /// A file elsewhere, which is copied.
  package mutating func file(at path: String, source: String) -> Result {
    let today = now.date
    return attempt(source) { intake throws in
      let bytes = try Folder.readArrived(
        path,
        now: intake.instant.seconds,
        limit: IntakeLimits.limit(ofFile: path)
      )
      guard FileKind(path) == .message else {
        let draft = try intake.draft(bytes, received: today)
        return .registered(try intake.registration.register(draft), source: source)
      }
      return try intake.message(bytes, source, received: today)
    }
  }

  /// Every message of a Maildir that has not been seen; it is marked as seen when it is registered,
  /// and when it need not be.
  package mutating func maildir(_ maildir: Maildir, source: String) throws -> [Result] {
    var results: [Result] = []
    for message in try maildir.unseen() {
      let source = source + "/" + message.name
      let today = now.date
      let result = attempt(source) { intake throws in
        try intake.message(try maildir.read(message), source, received: today)
      }
      results.append(result)
      guard result.refusal == nil else { continue }
      do {
        try maildir.markSeen(message)
      } catch {
        // It is known, and will be set aside.
        results.append(.refused(source: source, Refusal(error)))
      }
    }
    return results
  }

  /// A message that stays where it is.
  private mutating func message(
    _ bytes: [UInt8],
    _ source: String,
    received: CivilDate
  ) throws -> Result {
    let message = try read(bytes)
    if let number = try finishInterrupted(message) {
      return .registered(number, source: source)
    }
    if let reason = try whyAside(message) { return .told(Self.aside(source, reason), hint: nil) }
    let draft = try draft(of: message, received: received)
    let number = try registration.register(draft, copying: bytes)
    registered[message.identity.hexadecimal] = number
    return .registered(number, source: source)
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

  private func resume(_ number: CaseNumber) throws -> Result {
    let outcome = try registration.resume(number) { name, bytes, left in
      FileKind(name) == .message
        ? try draft(of: try read(bytes), received: day(left))
        : try draft(bytes, received: day(left))
    }
    return try Self.result(of: outcome, number)
  }

  /// The day on which something was left, unless the clock says that it lies ahead.
  private func day(_ left: Instant) -> CivilDate {
    min(Moment(left, in: register.timeZone).date, now.date)
  }

  private mutating func attempt(
    _ source: String,
    _ work: (inout Intake) throws -> Result
  ) -> Result {
    do {
      return try work(&self)
    } catch is UnfinishedFile {
      return .unfinished(source: source)
    } catch {
      return .refused(source: source, Refusal(error))
    }
  }
}

extension Intake {
  /// How a file is read, by its name.
  enum FileKind {
    case text
    case message
    case other

    init(_ name: String) {
      let name = name.lowercased()
      self = name.hasSuffix(".txt") ? .text : name.hasSuffix(".eml") ? .message : .other
    }
  }

  private func read(_ bytes: [UInt8]) throws(Refusal) -> IncomingMessage {
    let own = OwnMail(
      addresses: Set([register.mail.from] + (register.email.map { [$0] } ?? [])),
      domain: register.mail.from.split(separator: "@").last.map(String.init)
    )
    do throws(UnreadableMessage) {
      return try IncomingMessage(parsing: bytes, own: own)
    } catch {
      throw .refused(error.finding.message, hint: error.finding.remedy)
    }
  }

  private mutating func knownMessages() throws -> KnownMessages {
    if let known { return known }
    let known = try KnownMessages(folder)
    self.known = known
    for number in known.interrupted {
      guard let (name, bytes) = try? folder.incoming(number), FileKind(name) == .message,
        let message = try? read(bytes)
      else { continue }
      interrupted[message.identity.hexadecimal] = number
    }
    return known
  }

  /// Finishes the registration of a message that an earlier run was interrupted at.
  private mutating func finishInterrupted(_ message: IncomingMessage) throws -> CaseNumber? {
    _ = try knownMessages()
    let identity = message.identity.hexadecimal
    guard let number = interrupted[identity], registered[identity] == nil else { return nil }
    switch try resume(number) {
    case .registered:
      registered[identity] = number
      return number
    case .refused, .unfinished, .told: return nil
    }
  }

  /// Why a message is no new case, or `nil`.
  private mutating func whyAside(_ message: IncomingMessage) throws -> Wording? {
    switch message.automatic {
    case .autoReply: return Wording("ett automatiskt svar", "an automatic reply")
    case .bounce: return Wording("ett meddelande som inte kom fram", "a message that bounced")
    case .loop: return Wording("vårt eget meddelande", "our own message")
    case nil: break
    }
    let messages = try knownMessages()
    let identity = message.identity
    return (registered[identity.hexadecimal] ?? messages.number(of: identity)).map {
      Wording("redan registrerat som \($0)", "registered already as \($0)")
    }
  }

  private static func aside(_ source: String, _ reason: Wording) -> Wording {
    let shown = visible(source)
    return Wording(
      "\(shown) är \(reason.swedish) och lades åt sidan",
      "\(shown) is \(reason.english) and was set aside"
    )
  }

  private func draft(of message: IncomingMessage, received: CivilDate) throws -> CaseDraft {
    var draft = Draft(register, now: now, by: by)
    try draft.take(given)
    try draft.take(message, now: now, register.timeZone)
    var complete = try self.complete(draft, received: received)
    complete.add(message, register.language)
    return complete
  }

  private func draft(_ bytes: [UInt8], received: CivilDate) throws -> CaseDraft {
    var draft = Draft(register, now: now, by: by)
    try draft.take(given)
    try draft.take(IntakeText(bytes, in: register.language))
    return try complete(draft, received: received)
  }

  private func complete(_ draft: Draft, received: CivilDate) throws -> CaseDraft {
    guard !draft.submission.isEmpty else {
      throw Refusal.refused(Wording("texten är tom", "the text is empty"))
    }
    guard draft.submission.count <= IntakeLimits.text else {
      throw OversizeFile(size: draft.submission.count, limit: IntakeLimits.text)
    }
    let complete = try draft.completed(received: received)
    let faulty = complete.findings(at: desk).first { finding in
      finding.code.severity == .error && !IncompleteCodes.names.contains(finding.code.name)
    }
    if let faulty { throw Refusal.refused(faulty.message, hint: faulty.remedy) }
    return complete
  }

  private static func result(
    of outcome: Registration.Resumption,
    _ number: CaseNumber
  ) throws(Refusal) -> Result {
    switch outcome {
    case .finished: return .registered(number, source: "\(number)")
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
          "\(number): the text may not be whole and lies in \(path) now"
        ),
        hint: Wording("läs den och kör synpunkt intake", "read it and run synpunkt intake")
      )
    }
  }

  private static let unknownKind = Refusal.refused(
    Wording(
      "bara textfiler (.txt) och e-post (.eml) kan registreras",
      "only text files (.txt) and mail (.eml) can be registered"
    ),
    hint: Wording(
      "registrera den för hand: synpunkt new --från FIL, och lägg originalet i attachments/",
      "register it by hand: synpunkt new --from FILE, and put the original in attachments/"
    )
  )
}
