import CaseText
import Casework
import Findings

/// A case gets another number, because its own was another's first, or was only provisional.
///
/// It is found by either from then on: the old one stands in `case.yaml` as `tidigare nummer`.
package struct Renumbering: Sendable {
  package let old: CaseNumber
  package let new: CaseNumber
  private let language: Language

  package init(from old: CaseNumber, to new: CaseNumber, in language: Language) {
    self.old = old
    self.new = new
    self.language = language
  }

  /// What the log says of it.
  package var details: [LogEvent.Detail] {
    [LogEvent.Detail(.fields, CaseField.number.definition.name[language], in: language)]
  }

  /// A letter that has not been posted as it is under the new number; `nil` for one that stays as it is, and for every
  /// other file.
  package func letter(_ bytes: [UInt8], at path: String, in log: [LogEvent]) -> [UInt8]? {
    guard case .letter(let letter) = CaseFile(rawValue: path),
      !log.contains(where: { Posting($0, in: language)?.letter == letter }),
      let text = String(validating: bytes, as: UTF8.self), text.contains(old.description)
    else { return nil }
    return Array(text.replacing(old.description, with: new.description).utf8)
  }

  /// A letter that tells the sender of the new number, for whoever has had one with the old; to be read and posted.
  package func draft(to name: String?) -> [UInt8] {
    let words = Wording(
      """
      rubrik: Ditt ärende har fått ett nytt nummer

      Hej\(name.map { " \($0)" } ?? ""),

      Ditt ärende har numret \(new). I vårt brev stod \(old), som är ett annat ärendes nummer. Ditt ärende har inte
      påverkats av det.

      Vi ber om ursäkt för besväret.

      Med vänlig hälsning
      [Namn och titel.]

      """,
      """
      heading: Your case has a new number

      Dear \(name ?? "Sir or Madam"),

      Your case has the number \(new). Our letter said \(old), which is the number of another case. Your case was not
      affected by this.

      We are sorry for the trouble.

      Kind regards
      [Name and title.]

      """
    )
    return Array(words[language].utf8)
  }

  /// A file of the case as it is under the new number; `nil` where it stays as it is.
  ///
  /// `log`: of the case; what was posted stays as it was posted.
  package func changed(
    _ bytes: [UInt8],
    at path: String,
    noting event: LogEvent,
    in log: [LogEvent]
  ) -> [UInt8]? {
    switch CaseFile(rawValue: path) {
    case .facts:
      let facts = Document(parsing: bytes)
      let name = CaseField.number.definition.name[language]
      let former = CaseField.formerNumbers.definition.name[language]
      let order = CaseField.schema.fields.map { $0.name[language] }
      return facts.setting([name], to: .text(new.description))
        .flatMap {
          $0[[former]] == nil
            ? $0.setting([former], to: .list([.text(old.description)]), order: order)
            : $0.appending(.text(old.description), toListAt: [former])
        }?.bytes
    case .log:
      var log = bytes
      if let last = log.last, last != UInt8(ascii: "\n") { log.append(UInt8(ascii: "\n")) }
      return log + Array("- \(event.line(language))\n".utf8)
    case .letter: return letter(bytes, at: path, in: log)
    case .submission, .sender, .message, .original, .investigation, .notes, .conflicts, .letterPDF,
      .publicSubmission, .publicReply, .redaction, nil:
      return nil
    }
  }
}

extension [LogEvent] {
  /// Whether the sender was told anything of the case.
  package var hasToldSender: Bool {
    contains { event in
      event.what == .notified && event.isToSender || event.what == .posted
    }
  }
}
