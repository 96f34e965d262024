import CaseStore
import Casework
import Checksums
import Findings
import Mail

/// What is no new case, why, and how somebody takes it back.
extension Intake {
  /// Why a message is no new case.
  enum AsideReason {
    /// No person wrote it.
    case automatic(Automatic)
    /// It came before, as it is.
    case known(CaseNumber)
    /// It is the same message, of which the way has changed something.
    case same(CaseNumber)

    /// What it is; it follows on “är” and “is”.
    var words: Wording {
      switch self {
      case .automatic(.autoReply): Wording("ett automatiskt svar", "an automatic reply")
      case .automatic(.generated):
        Wording(
          "ett meddelande som ett program har skrivit",
          "a message that a program has written"
        )
      case .automatic(.bounce):
        Wording("ett meddelande som inte kom fram", "a message that bounced")
      case .automatic(.report):
        Wording("en rapport från en e-postserver", "a report of a mail server")
      case .automatic(.loop): Wording("vårt eget meddelande", "our own message")
      case .known(let number):
        Wording("redan registrerat som \(number)", "registered already as \(number)")
      case .same(let number):
        Wording(
          "samma meddelande som \(number), ändrat på vägen",
          "the same message as \(number), changed on the way"
        )
      }
    }
  }

  /// Why a message is no new case, or `nil`.
  mutating func whyAside(_ arrival: Arrival) throws -> AsideReason? {
    let message = arrival.message
    if let automatic = message.automatic, !(automatic == .generated && isForm(message)) {
      return .automatic(automatic)
    }
    if let number = try number(of: arrival.digests.identity) { return .known(number) }
    if let number = try number(of: arrival.digests.likeness) { return .same(number) }
    guard let name = message.messageID, let number = try number(named: name),
      try isSame(message, as: number)
    else { return nil }
    return .same(number)
  }

  /// Whether a message is that of a case but for what was added on the way, as the footer of a list or a warning
  /// above the text: its own words, which are more than a few, stand in the other's without a gap.
  private func isSame(_ message: IncomingMessage, as number: CaseNumber) throws -> Bool {
    guard message.date != nil, let other = try folder.read(number, .message),
      let record = desk.message(other), record.text(.date) == message.head.date,
      Self.addresses(record.texts(.from)) == Self.addresses(message.head.from.map(\.text)),
      Self.addresses(record.texts(.replyTo)) == Self.addresses(message.head.replyTo.map(\.text)),
      let submission = try folder.read(number, .submission)
    else { return false }
    // Whoever forgot a file sends the same words once more.
    let kept = Set(try folder.files(of: number).map { SHA256.hash(of: $0.bytes) })
    guard message.attachments.allSatisfy({ kept.contains(SHA256.hash(of: $0.bytes)) }) else {
      return false
    }
    let (new, old) = (message.text.filter { $0 > 0x20 }, submission.filter { $0 > 0x20 })
    let (short, long) = new.count < old.count ? (new, old) : (old, new)
    return short.count >= 8 && (long.starts(with: short) || long.suffix(short.count) == short[...])
  }

  private static func addresses(_ lines: [String]) -> Set<String> {
    Set(lines.compactMap { Correspondence($0).address?.lowercased() })
  }

  /// Whether the text begins with the header lines of a form: then a program has written somebody's words.
  private func isForm(_ message: IncomingMessage) -> Bool {
    let text = IntakeText(message.text, in: register.language)
    return !text.facts.isEmpty || !text.sender.isEmpty
  }

  static func aside(_ source: String, _ reason: Wording) -> Wording {
    Wording(verbatim: visible(source)) + Self.is + reason
      + Wording(" och lades åt sidan", " and was set aside")
  }

  static let `is` = Wording(" är ", " is ")

  static func known(as number: CaseNumber) -> Wording { AsideReason.known(number).words }

  static func mailbox(of count: Int) -> Wording {
    Wording(
      "en brevlådefil med \(count) meddelanden, som har tagits om hand vart och ett",
      "a mailbox file of \(count) messages, each of which was taken care of"
    )
  }

  /// The last part of a path, as the name of a message; of a mailbox file with the place of the message in it.
  static func asideName(_ source: String) -> String {
    var path = source[...]
    var place = ""
    if path.hasSuffix(")"), let start = path.lastIndex(of: "(") {
      place = "-" + path[start...].dropFirst().prefix { $0.isNumber }
      path = path[..<start].dropLast()
    }
    let last = path.split(separator: "/").last.map(String.init) ?? "post"
    let name = last.filter { $0 != ":" }.trimmingPrefix(".")
    let stem = name.lowercased().hasSuffix(".eml") ? name.dropLast(4) : name[...]
    return stem + place + ".eml"
  }

  /// Something that was set aside, and why.
  package struct Aside: Sendable {
    package let file: AsideFile
    /// What it is, as it was said then; by today's rules where nobody noted it.
    package let reason: Wording
    /// Whom it is from, and what it is about, where it is a message.
    package let from, subject: String

    /// As a list shows it.
    package func lines(_ language: Language) -> [String] {
      let since = file.since.map { $0.date.iso + "  " } ?? ""
      let words = [from, subject].filter { !$0.isEmpty }.map { visible($0) }
      return [visible(file.name) + "  " + since + visible(reason[language])]
        + (words.isEmpty ? [] : ["  " + words.joined(separator: " – ")])
    }
  }

  /// Everything that was set aside.
  package mutating func asides() throws -> [Aside] {
    try folder.asideFiles().map { file in
      let arrival = try? read(folder.readAside(file.name))
      let reason: Wording
      if let noted = file.reason {
        reason = Wording(verbatim: noted)
      } else if let arrival, let why = try whyAside(arrival) {
        reason = why.words
      } else {
        reason = Wording("okänt varför", "nobody noted why")
      }
      return Aside(
        file: file,
        reason: reason,
        from: arrival?.message.head.from.map(\.text).joined(separator: ", ") ?? "",
        subject: arrival?.message.subject ?? ""
      )
    }
  }

  /// Registers something that was set aside: a person says that it is somebody's view.
  ///
  /// `word`: its name, as a list shows it, or its path.
  package mutating func takeBack(_ word: String) throws -> [Result] {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    guard try folder.asideFiles().contains(where: { $0.name == name }) else {
      throw Refusal.refused(
        Wording("\(visible(word)) har inte lagts åt sidan", "\(visible(word)) was not set aside"),
        hint: Wording("se synpunkt intake --undantaget", "see synpunkt intake --aside")
      )
    }
    let source = RegisterFolder.asidePath + "/" + name
    return attempt(source) { intake throws in
      var remarks: [LocatedFinding] = []
      let today = intake.desk.today
      let number = try intake.registration.register(
        inboxFile: name,
        from: RegisterFolder.asidePath
      ) { bytes in
        let arrived =
          FileKind(name) == .message
          ? try intake.draft(of: try intake.read(bytes), source, received: today)
          : try intake.draft(bytes, source: source, received: today)
        remarks = arrived.remarks
        return arrived.draft
      }
      return [.registered(number, source: source, remarks: remarks)]
    }
  }
}
