import CaseText
import Checksums
import CivilCalendar
import Findings

/// What has happened to a case: one line of `log.yaml`.
///
/// ```
/// - 2026-03-02T14:31:07+01:00 anna.berg registrerad sha256=9f86d0…
/// ```
///
/// Time first, then who, then what, then details as `key=value`. A line is complete in itself, so
/// that two branches' lines can simply be put together.
package struct LogEvent: Sendable {
  /// When, with the offset from UTC.
  package let time: Moment
  /// Who did it.
  package let by: Actor
  /// What was done.
  package let what: What
  /// In the order of the line.
  package let details: [Detail]

  /// One `key=value` of an event.
  package struct Detail: Sendable, Hashable {
    /// Before the `=`.
    package let key: String
    /// Behind the `=`, without spaces.
    package let value: String

    /// A detail from its parts.
    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A person, or the program itself.
  package enum Actor: Sendable, Hashable, CustomStringConvertible {
    case person(PersonID)
    case program

    /// As it stands in the log.
    package var description: String {
      switch self {
      case .person(let id): id.description
      case .program: Self.programName
      }
    }

    static let programName = "synpunkt"

    package init?(utf8 word: ArraySlice<UInt8>) {
      if word.elementsEqual(Self.programName.utf8) {
        self = .program
      } else if let id = PersonID(String(decoding: word, as: UTF8.self)) {
        self = .person(id)
      } else {
        return nil
      }
    }
  }

  /// The closed list of events.
  package enum What: String, Term {
    case registered
    case changed
    case distributed
    case signedOff = "signed-off"
    case answered
    /// A letter went into the post.
    case posted
    /// The public texts were read and found fit to be public.
    case approved
    case published
    case unpublished
    case closed
    case reopened
    /// Somebody was reminded of a deadline.
    case reminded
    /// Somebody was told of a fact.
    case notified
    /// A package with the case was made for the archive; from then on its files stay as they are.
    case archived
    /// A copy was made for somebody who asked for the public record.
    case disclosed
    /// Something that was planned is done, or was gone through.
    case followedUp = "followed-up"
    /// Folders of cases were disposed of by a decision.
    case disposed

    /// The value as it stands in files.
    package var name: Wording {
      switch self {
      case .registered: Wording("registrerad", "registered")
      case .changed: Wording("ändrad", "changed")
      case .distributed: Wording("fördelad", "distributed")
      case .signedOff: Wording("kvitterad", "signed-off")
      case .answered: Wording("besvarad", "answered")
      case .posted: Wording("postad", "posted")
      case .approved: Wording("godkänd", "approved")
      case .published: Wording("publicerad", "published")
      case .unpublished: Wording("avpublicerad", "unpublished")
      case .closed: Wording("avslutad", "closed")
      case .reopened: Wording("återöppnad", "reopened")
      case .reminded: Wording("påmind", "reminded")
      case .notified: Wording("aviserad", "notified")
      case .archived: Wording("arkiverad", "archived")
      case .disclosed: Wording("utlämnad", "disclosed")
      case .followedUp: Wording("uppföljd", "followed-up")
      case .disposed: Wording("gallrad", "disposed")
      }
    }
  }

  /// An event from its parts.
  package init(time: Moment, by: Actor, what: What, details: [Detail] = []) {
    self.time = time
    self.by = by
    self.what = what
    self.details = details
  }

  /// Reads one line without its dash; `nil` when it is not an event.
  package init?(_ line: String, in language: Language) {
    self.init(utf8: Array(line.utf8)[...], in: language)
  }

  /// Reads one line without its dash; `nil` when it is not an event.
  package init?(utf8 line: ArraySlice<UInt8>, in language: Language) {
    var rest = line
    guard let time = rest.popWord().flatMap({ Moment(utf8: $0) }), time.secondOfDay != nil,
      time.offset != nil, let by = rest.popWord().flatMap({ Actor(utf8: $0) }),
      let word = rest.popWord(),
      let what = What.allCases.first(where: { $0.name[language].utf8.elementsEqual(word) })
    else { return nil }
    var details: [Detail] = []
    while let word = rest.popWord() {
      guard let sign = word.firstIndex(of: UInt8(ascii: "=")), sign != word.startIndex else {
        return nil
      }
      details.append(
        Detail(
          String(decoding: word[..<sign], as: UTF8.self),
          String(decoding: word[(sign + 1)...], as: UTF8.self)
        )
      )
    }
    (self.time, self.by, self.what, self.details) = (time, by, what, details)
  }

  /// The line, without its dash.
  ///
  /// Spaces inside a detail become `_`: a line is split at spaces.
  package func line(_ language: Language) -> String {
    let words = details.map { "\($0.key)=\(Self.word($0.value))" }
    return ([time.iso, by.description, what.name[language]] + words).joined(separator: " ")
  }

  /// A text as one word of a line: `_` stands for the spaces.
  ///
  /// By scalars: a space with a combining mark is one character with it, and still ends a word. What
  /// would have to stand in quotes is replaced, so that a line is read as it was written.
  package static func word(_ text: String) -> String {
    var word = String.UnicodeScalarView()
    for (place, part) in text.unicodeScalars.split(separator: " ").enumerated() {
      if place > 0 { word.append("_") }
      word.append(contentsOf: part.map { isPlain($0) ? $0 : "\u{FFFD}" })
    }
    // A colon at the end would make a field of the line.
    if word.last == ":" { word.append("_") }
    return String(word)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Every event of a log, whatever else stands in it.
  ///
  /// A line is complete in itself, so that a fault in one, or lines in another order, take nothing from
  /// the others.
  package static func events(in log: [UInt8], language: Language) -> [LogEvent] {
    lines(of: log).compactMap { LogEvent(utf8: log[$0], in: language) }
  }

  /// The texts of the lines that may be events, as ``line(_:)`` makes them.
  package static func texts(in log: [UInt8]) -> [String] {
    lines(of: log).map { String(decoding: log[$0], as: UTF8.self) }
  }

  /// Where the lines stand that may be events, without dash and quotes.
  static func lines(of log: [UInt8]) -> [Range<Int>] {
    log.split(separator: UInt8(ascii: "\n")).compactMap { line in
      var line = line.drop { $0 == UInt8(ascii: " ") }
      while let last = line.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") {
        line.removeLast()
      }
      guard line.starts(with: "- ".utf8) else { return nil }
      line = line.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
      if let quote = line.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
        line.count > 1, line.last == quote
      {
        line = line.dropFirst().dropLast()
      }
      return line.startIndex..<line.endIndex
    }
  }

  /// The value of a detail, or `nil` when the event has none of that key.
  package func detail(_ key: String) -> String? { details.first { $0.key == key }?.value }

  /// The hash of the submission that a registration recorded (K3).
  package var submissionDigest: Digest? {
    what == .registered ? detail(Self.digestKey).flatMap { Digest(hexadecimal: $0) } : nil
  }

  /// The hash of the message that was kept as it came, where something was wrong with it.
  var originalDigest: Digest? {
    what == .registered ? detail(Self.originalKey).flatMap { Digest(hexadecimal: $0) } : nil
  }

  /// Whether the sender is told that the case was registered.
  package var isAcknowledged: Bool { what != .registered || detail(Self.unacknowledgedKey) == nil }

  /// Why the sender is not told of it; what an older program did not know counts as the brake.
  package var unacknowledged: CaseDraft.Unacknowledged? {
    guard !isAcknowledged else { return nil }
    return detail(Self.unacknowledgedKey).flatMap { CaseDraft.Unacknowledged(rawValue: $0) }
      ?? .brake
  }

  /// The last days that held when the case was closed, by deadline.
  var recordedDeadlines: [DeadlineID: CivilDate] {
    var days: [DeadlineID: CivilDate] = [:]
    for detail in details where detail.key.hasPrefix(Self.deadlineKey) {
      if let id = DeadlineID(detail.key.dropFirst(Self.deadlineKey.count)),
        let day = CivilDate(iso: detail.value)
      {
        days[id] = day
      }
    }
    return days
  }

  /// How the key of a recorded deadline begins, in every language.
  static let deadlineKey = "due."

  /// The key of the message that a case was registered from, in every language.
  package static let messageKey = "message"

  /// The key of the name of that message (RFC 5322), hashed, in every language.
  package static let messageNameKey = "message-id"

  /// The key of the hash of a message that was kept as it came, in every language.
  package static let originalKey = "original"

  /// The key of why the sender is not told of the registration, in every language.
  package static let unacknowledgedKey = "unacknowledged"

  /// The key of a hash, in every language.
  package static let digestKey = "sha256"
}

extension Sequence<LogEvent> {
  /// The event by which the case began: the earliest of several, wherever a merge has put them.
  package var registration: LogEvent? {
    lazy.filter { $0.what == .registered }.min { $0.time.iso < $1.time.iso }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes up to the next space, which is left out with those behind it; `nil` at the end.
  fileprivate mutating func popWord() -> ArraySlice? {
    let space = UInt8(ascii: " ")
    self = drop { $0 == space }
    guard !isEmpty else { return nil }
    let word = prefix { $0 != space }
    self = self[word.endIndex...]
    return word
  }
}
