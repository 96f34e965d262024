import Archive
import CaseStore
import Casework
import Findings
import PersonalData
import Publication
import System

/// Everything that a register has of a person who asks for it (GDPR article 15; L17): each case that they sent, word for
/// word, and which other cases speak of them.
///
/// Of other people's cases there is the number alone: what else may be told of them somebody decides, case by case.
package struct PersonExtract {
  /// What they sent, in the order of the numbers.
  package private(set) var own: [CaseNumber] = []
  /// Other cases in which a name or another detail of theirs stands.
  package private(set) var mentions: [CaseNumber] = []
  /// What could not be read, and may have something of theirs.
  package private(set) var unreadable: [CaseNumber] = []
  private let desk: Desk
  private var items: [Case] = []

  /// Looks through every case for a person who is named by an identity number, an e-mail address, a telephone number or a
  /// whole name.
  ///
  /// - Throws: ``Refusal`` where nobody is found, or perhaps more than one person; `Faults` or `FileError` when the register
  ///   cannot be read.
  package init(of words: String, at desk: Desk) throws {
    self.desk = desk
    let index = try CaseIndex.whole(of: desk.folder, in: desk.register)
    var people: [KnownPerson] = []
    var others: [CaseNumber] = []
    for number in index.entries.map(\.number) {
      guard let item = desk.told(number) else {
        unreadable.append(number)
        continue
      }
      guard let sender = item.sender, Self.matches(words, sender) else {
        others.append(number)
        continue
      }
      own.append(number)
      items.append(item)
      people.append(KnownPerson(sender: sender))
    }
    guard !own.isEmpty else {
      let shown = visible(words)
      throw Refusal.refused(
        Wording("ingen har skickat in något som \(shown)", "nobody has sent anything as \(shown)")
      )
    }
    guard isOnePerson(words) else {
      throw Refusal.unclear(
        Wording(
          "namnet \(visible(words)) säger inte säkert vem det är",
          "the name \(visible(words)) does not say for certain who it is"
        ),
        hint: Wording(
          "ange personnummer eller e-post",
          "give an identity number or an e-mail address"
        )
      )
    }
    let scanner = PeopleScanner(people: people)
    for number in others {
      do {
        if try Self.texts(of: number, at: desk).contains(where: {
          !scanner.leaks(in: $0).filter(\.isSomebodys).isEmpty
        }) {
          mentions.append(number)
        }
      } catch is FileError {
        unreadable.append(number)
      }
    }
  }

  /// Where people may be named in a case of somebody else.
  private static func texts(of number: CaseNumber, at desk: Desk) throws -> [[UInt8]] {
    let files: [CaseFile] = [.facts, .submission, .investigation, .notes, Letter.reply.text]
    return try files.compactMap { try desk.folder.read(number, $0) }
  }

  // MARK: Who

  private static func matches(_ words: String, _ sender: Record<SenderField>) -> Bool {
    let number = digits(words)
    if number.count >= 6, number.count >= words.count / 2 {
      let known = [sender.text(.personalIdentityNumber), sender.text(.phone)].compactMap {
        $0.map(digits)
      }
      // With and without the century.
      return known.contains {
        $0 == number || $0.count == 12 && number.count == 10 && $0.hasSuffix(number)
      }
    }
    if words.contains("@") { return sender.text(.email)?.lowercased() == words.lowercased() }
    return sender.text(.name).map { name($0) == name(words) } ?? false
  }

  /// Whether all that was found is surely one person's: by a name alone, two whose other details do not agree may be two, and
  /// of somebody who is protected a name is never enough (L10).
  private func isOnePerson(_ words: String) -> Bool {
    let senders = items.compactMap(\.sender)
    let numbers = Set(senders.compactMap { $0.text(.personalIdentityNumber).map(Self.digits) })
    guard numbers.count < 2 else { return false }
    guard senders.contains(where: { $0.text(.name).map(Self.name) == Self.name(words) }) else {
      return true
    }
    if items.contains(where: \.facts.mayBeProtected) { return false }
    var reached = Set(senders.first.map(Self.details) ?? [])
    var others = senders.dropFirst().map(Self.details)
    while let next = others.firstIndex(where: { !reached.isDisjoint(with: $0) }) {
      reached.formUnion(others.remove(at: next))
    }
    return others.isEmpty
  }

  /// By what two senders of one name are known as one.
  private static func details(_ sender: Record<SenderField>) -> Set<String> {
    let fields: [SenderField] = [.personalIdentityNumber, .email, .phone, .address]
    return Set(
      fields.compactMap { field in sender.text(field).map { "\(field) \($0.lowercased())" } }
    )
  }

  private static func digits(_ text: String) -> String { text.filter(\.isWholeNumber) }

  private static func name(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init).sorted()
  }

  /// A line for each case that could not be read.
  package var unreadWords: [Wording] {
    unreadable.map { number in
      Wording(
        "\(number) kan inte läsas och saknas här: synpunkt check \(number)",
        "\(number) cannot be read and is missing here: synpunkt check \(number)"
      )
    }
  }

  // MARK: The copy

  private var language: Language { desk.language }

  /// The copy, as text.
  ///
  /// - Throws: `FileError` when a case cannot be read any more.
  package func text() throws -> String {
    var parts = [
      Wording(
        "\(desk.register.authority)\nRegisterutdrag enligt artikel 15 i dataskyddsförordningen, den \(desk.today.words(.swedish))",
        "\(desk.register.authority)\nExtract by article 15 of the GDPR, on \(desk.today.words(.english))"
      )[language]
    ]
    for item in items { parts.append(try section(of: item)) }
    if !mentions.isEmpty {
      parts.append(
        Wording(
          "Uppgifter om dig kan också stå i ärenden som andra har skickat in: ",
          "Details about you may also be in cases that others have sent: "
        )[language] + mentions.map(\.description).joined(separator: ", ") + "."
      )
    }
    parts.append(
      Wording(
        "Ur ärendena gör registret listor för sökning, siffror utan namn och kontrollsummor för namn och adresser, "
          + "så att samma person inte får samma besked två gånger. De görs om när ett ärende ändras eller gallras.",
        "Of the cases the register makes lists to search in, figures without names, and hashes of names and addresses, "
          + "so that nobody is told the same thing twice. They are made anew when a case is changed or disposed of."
      )[language]
    )
    if let notice = desk.register.privacyNotice { parts.append(notice) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(of item: Case) throws -> String {
    if item.facts.has(.secrecy) {
      // What is secret may be so also from whom it concerns (OSL 10 kap. 3 §).
      return ["\(item.number)", lines(item.facts, [.received]), Self.secret[language]]
        .joined(separator: "\n\n")
    }
    let content = try DisclosedContent(desk.folder, in: desk.register).content(of: item)
    let facts: [CaseField] = [
      .title, .kind, .received, .channel, .area, .answered, .replyWay, .closed,
    ]
    var parts = [
      "\(item.number)", lines(item.facts, facts), lines(item.sender, SenderField.allCases),
      Wording("Det som kom in:", "What came in:")[language] + "\n\n"
        + String(decoding: content.submission, as: UTF8.self),
    ]
    for (letter, text) in content.letters { parts.append("\(letter.name[language]):\n\n\(text)") }
    if !content.files.isEmpty {
      parts.append(
        Wording("Filer i ärendet: ", "Files of the case: ")[language]
          + content.files.joined(separator: ", ")
      )
    }
    parts.append(history(of: item))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static let secret = Wording(
    "Ärendet är sekretessmarkerat. Vad av det som kan lämnas till dig prövas särskilt.",
    "The case is marked as secret. What of it can be given to you is decided separately."
  )

  private func lines<Fields: FieldSet>(_ record: Record<Fields>?, _ fields: [Fields]) -> String {
    fields.compactMap { field in
      record?.text(field).map { "\(field.definition.name[language]): \($0)" }
    }.joined(separator: "\n")
  }

  /// What was done, and who was told.
  private func history(of item: Case) -> String {
    item.log.map { line in
      let event = line.event
      let to = event.detail(LogEvent.NotificationKey.to.name[language])
      return "\(event.time.date.iso)  \(event.what.name[language])" + (to.map { "  \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}

extension Passage {
  /// Whether it is surely of somebody who is known.
  fileprivate var isSomebodys: Bool { certainty >= .likely && !people.isEmpty }
}
