import Casework
import Findings
import PersonalData

/// The people of all cases of a register – senders, and whoever fields, letters and judgements name –, by what their names
/// leave behind (R1): a text of one case may name somebody of another, and then somebody is asked.
package struct PeopleElsewhere: Sendable {
  private let names: NamesElsewhere
  /// Whether the files of all of them could be read.
  package let isComplete: Bool

  /// Nobody.
  package static let nobody = PeopleElsewhere([], isComplete: true)

  package init(_ cases: [(number: CaseNumber, names: [[UInt64]])], isComplete: Bool) {
    names = NamesElsewhere(cases.flatMap(\.names))
    self.isComplete = isComplete
  }

  /// Where a text names one of them, as far as a word can say.
  func passages(in text: [UInt8]) -> [Passage] { names.passages(in: text) }
}

/// Whom the files of a case name, as numbers that nothing can be read out of.
package struct NameTraces: Sendable {
  private let language: Language
  /// Finds people of whom nothing is known, but for the authority's own list of words that are nobody.
  private let scanner: PeopleScanner

  package init(in register: Register) {
    language = register.language
    scanner = PeopleScanner(people: [], own: OwnLists(register))
  }

  /// What the bytes of a file leave behind; nothing where it is none that names people.
  package func traces(of file: CaseFile, holding bytes: [UInt8]) -> [[UInt64]] {
    names(in: file, holding: bytes).compactMap(ProtectedPeople.name).map(NamesElsewhere.trace)
      .filter { !$0.isEmpty }
  }

  private func names(in file: CaseFile, holding bytes: [UInt8]) -> [String] {
    switch file {
    case .sender: Record<SenderField>(parsing: bytes, in: language)?.text(.name).map { [$0] } ?? []
    case .facts: others(in: bytes)
    case .message:
      Record<MessageField>(parsing: bytes, in: language).map { message in
        MessageField.people.flatMap { message.texts($0) }.compactMap { Correspondence($0).name }
      } ?? []
    case .letter: mentioned(in: bytes)
    case .redaction: judged(in: bytes)
    case .submission, .original, .investigation, .notes, .log, .conflicts, .letterPDF,
      .publicSubmission, .publicReply:
      []
    }
  }

  /// On whose behalf somebody wrote, and who wrote it down.
  private func others(in bytes: [UInt8]) -> [String] {
    guard let facts = Record<CaseField>(parsing: bytes, in: language) else { return [] }
    return [CaseField.takenDownBy, .onBehalfOf].compactMap { facts.text($0) }.map(CasePeople.name)
  }

  /// Who may be mentioned in a letter, and who is.
  private func mentioned(in letter: [UInt8]) -> [String] {
    let header = LetterHeader(of: letter, in: language)
    let allowed = header.record?.texts(.mayMention) ?? []
    return allowed.filter(PersonName.isLikely)
      + scanner.unknownNames(in: Array(letter.dropFirst(header.end)))
  }

  /// Of whom somebody judged that they may be named.
  private func judged(in bytes: [UInt8]) -> [String] {
    guard let redaction = Record<RedactionField>(parsing: bytes, in: language) else { return [] }
    return redaction.records(.judgements, of: JudgementField.self)
      .filter { $0.term(.concern, as: Concern.self) == .name }.compactMap { $0.text(.passage) }
      .flatMap { scanner.unknownNames(in: Array($0.utf8)) }
  }
}
