import CaseStore
import CaseText
import Casework
import Findings
import Publication

extension PublicationDesk {
  /// Writes public texts; a page that was approved with others goes first.
  package func write(_ changes: [PublicChange], to read: CaseReading) throws {
    let files = changes.map(\.file.rawValue).joined(separator: ",")
    let event = LogEvent(
      time: now,
      by: desk.actor,
      what: .changed,
      details: [LogEvent.Detail(.changedFile, files, in: register.language)]
    )
    var bytes = read.bytes
    for change in changes { bytes.published[change.file] = change.new }
    let withdrawing = Withdrawing(desk)
    try withdrawing.takePageIfUnfit(bytes)
    try folder.writePublic(read.number, by: changes, in: register.language, event: event)
    try withdrawing.refresh()
  }

  /// Puts a question about the public texts into `redaction.yaml`: they are not approved until it is answered.
  ///
  /// - Parameters:
  ///   - question: In plain words.
  ///   - person: Who is asked; otherwise the manager of the case's unit.
  ///   - read: The case.
  /// - Throws: ``Refusal`` where nobody is to be asked, or nothing is proposed yet.
  package func ask(
    _ question: String,
    of person: PersonID?,
    about read: CaseReading
  ) throws {
    let unit = read.item.facts.id(.unit, as: UnitID.self)
    guard let person = person ?? unit.flatMap(register.organisation.manager(of:)),
      register.organisation.people[person] != nil
    else {
      throw Refusal.unclear(
        Wording("vem ska frågas?", "who is to be asked?"),
        hint: Wording("ange --till PERSON", "give --to PERSON")
      )
    }
    guard let old = read.bytes.published[.redaction] else {
      throw Refusal.refused(
        Wording(
          "\(read.number) har ingen public/redaction.yaml",
          "\(read.number) has no public/redaction.yaml"
        ),
        hint: Wording(
          "gör ett förslag först: synpunkt redact \(read.number)",
          "make a proposal first: synpunkt redact \(read.number)"
        )
      )
    }
    guard
      let new = RedactionFile(register.language)
        .asking(question, of: person, on: now.date, in: Document(parsing: old))
    else { throw RedactionWork.unchangeable }
    try write([PublicChange(of: .redaction, from: old, to: new.bytes)], to: read)
  }
}
