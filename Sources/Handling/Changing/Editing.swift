import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Letters
import System

/// Which file of a case somebody edits, what they begin with, and how it comes into its place.
package struct Editing {
  private let number: CaseNumber
  private let desk: Desk
  private let letters: LetterDesk

  package init(of number: CaseNumber, at desk: Desk) {
    self.number = number
    self.desk = desk
    letters = LetterDesk(desk)
  }

  /// A copy of a file to be edited, or of the form that it begins with.
  package func copy(of file: CaseFile, for actor: LogEvent.Actor) throws -> EditedFile {
    try EditedFile(
      file,
      of: number,
      in: desk.folder,
      form: form(of: file, for: actor)
    )
  }

  /// Puts what was written into place; two who wrote at once keep what they wrote.
  package static func save(_ copy: EditedFile, at desk: Desk) throws -> CaseBytes {
    do {
      let bytes = try FileEdit(copy, at: desk).carryOut()
      copy.discard()
      return bytes
    } catch FileRefusal.changedMeanwhile(let path, let kept) {
      copy.discard()
      throw Refusal.failed(
        Wording(
          "någon annan ändrade \(visible(path)) medan du hade den öppen",
          "somebody else changed \(visible(path)) while you had it open"
        ),
        hint: Wording(
          "filen är som den andra sparade den; din version ligger i \(visible(kept)): jämför de två",
          "the file is as the other saved it; your version is in \(visible(kept)): compare the two"
        )
      )
    } catch {
      let reason = Refusal(error)
      throw Refusal.failed(
        reason.message,
        hint: Wording(
          "det du skrev ligger kvar i \(visible(copy.path))",
          "what you wrote is still in \(visible(copy.path))"
        )
      )
    }
  }

  /// The file that a word means; the facts where there is none.
  package func file(called word: String?) throws -> CaseFile {
    guard let word else { return .facts }
    let editable = CaseFile.allCases.filter {
      $0 != .submission && $0 != .log && !$0.rawValue.hasSuffix(".pdf")
    }
    let names = [
      word, word + ".yaml", "letters/" + word, "letters/" + word + ".txt",
      "public/" + word + ".yaml",
    ]
    if let file = editable.first(where: { names.contains($0.rawValue) }) {
      return file
    }
    if let letter = try letters.letter(called: names, of: number) { return letter.text }
    if CaseFile(rawValue: word) != nil {
      throw Refusal.refused(
        Wording("\(word) ändras inte för hand", "\(word) is not changed by hand"),
        hint: Wording("skriv i notes.yaml", "write in notes.yaml")
      )
    }
    let near = Suggestion.nearest(to: word, among: editable.map(\.rawValue))
    throw Refusal.unclear(
      Wording("okänd fil \(visible(word))", "unknown file \(visible(word))"),
      hint: Wording("menade du \(near ?? "case.yaml")?", "did you mean \(near ?? "case.yaml")?")
    )
  }

  /// A letter begins as a draft, and ends when it is posted.
  package func refuseLetter(_ file: CaseFile) throws {
    let isThere = try desk.folder.read(number, file) != nil
    guard case .letter(let letter) = file else { return }
    if isThere, try letters.read(number).item.posting(of: letter) != nil {
      throw Refusal.refused(
        Wording("brevet är postat och ändras inte", "the letter is posted and is not changed"),
        hint: Wording(
          "skriv i notes.yaml, eller skriv ett nytt brev",
          "write in notes.yaml, or write another letter"
        )
      )
    }
    guard !isThere else { return }
    let command = LetterPosting.command(letter, number)
    throw Refusal.refused(
      Wording("\(number) har inget brev än", "\(number) has no letter yet"),
      hint: Wording(
        "skriv ett utkast: \(command.swedish)",
        "make a draft: \(command.english)"
      )
    )
  }

  private func form(of file: CaseFile, for actor: LogEvent.Actor) -> [UInt8] {
    let language = desk.language
    return switch file {
    case .investigation: Scaffold.investigation(language)
    case .notes:
      Document(parsing: []).appending(
        .record([
          NewField(NoteField.time.definition.name[language], .text(desk.now.iso)),
          NewField(NoteField.by.definition.name[language], .text(actor.description)),
          NewField(NoteField.text.definition.name[language], .empty),
        ]),
        toListAt: []
      )?.bytes ?? []
    case .sender: CaseDraft(submission: []).sender(language).bytes
    case .facts, .submission, .message, .original, .log, .conflicts, .letter, .letterPDF,
      .publicSubmission,
      .publicReply, .redaction:
      []
    }
  }
}
