import Casework
import Findings
import Letters
import System

/// A letter that was made elsewhere, in a word processor mostly, and comes as the PDF that was printed.
///
/// Its text is what somebody typed into the letter's file; where there is none, the system's `pdftotext` takes it out
/// of the PDF. Either way it is what is redacted, disclosed and archived.
package struct ForeignLetter {
  /// Larger ones are no letters.
  package static let limit = 20 << 20

  private let pdf: [UInt8]
  /// Where it was read from, absolute.
  private let path: String

  /// A file that somebody names, by its absolute path.
  ///
  /// - Throws: ``Refusal`` for what is no PDF, or what the system says.
  package init(at path: String, _ world: World) throws {
    pdf = try Folder.readArrived(path, now: world.clock().seconds, limit: Self.limit)
    self.path = path
    guard pdf.starts(with: "%PDF-".utf8) else {
      throw Refusal.refused(
        Wording("\(visible(path)) är ingen PDF-fil", "\(visible(path)) is no PDF file"),
        hint: Wording("spara brevet som PDF först", "save the letter as PDF first")
      )
    }
  }

  /// What is recorded of it.
  package func posting(
    as letter: Letter,
    of read: CaseReading,
    at desk: LetterDesk
  ) throws -> LetterPosting {
    guard read.item.posting(of: letter) == nil else {
      throw Refusal.refused(
        Wording(
          "\(read.number): brevet är redan postat",
          "\(read.number): the letter is posted already"
        )
      )
    }
    let text = try typed(letter, from: read, at: desk) ?? extracted(letter, from: read, at: desk)
    return try LetterPosting(foreign: letter, pdf: pdf, text: text, of: read, at: desk)
  }

  /// The text that lies there, which must be finished; `nil` where there is none.
  private func typed(
    _ letter: Letter,
    from read: CaseReading,
    at desk: LetterDesk
  ) throws -> [UInt8]? {
    guard !read.bytes.unreadable.contains(letter.text) else {
      return try desk.text(letter, of: read).bytes
    }
    guard let bytes = read.bytes[letter.text] else { return nil }
    let text = LetterText(parsing: bytes, in: desk.register.language)
    let left = desk.findings(of: letter, in: text, for: read).filter {
      $0.code == LetterCode.unfinished || $0.code == LetterCode.empty
    }
    guard left.isEmpty else {
      throw Refusal.refused(
        Wording(
          "\(read.number): \(letter.text.rawValue) är inte färdigt",
          "\(read.number): \(letter.text.rawValue) is not finished"
        ),
        hint: Wording(
          "skriv in brevets text där, eller ta bort filen så tas texten ur PDF-filen",
          "type the letter's text there, or remove the file and the text is taken out of the PDF"
        )
      )
    }
    return bytes
  }

  private func extracted(
    _ letter: Letter,
    from read: CaseReading,
    at desk: LetterDesk
  ) throws -> [UInt8] {
    let words = ["pdftotext", "-enc", "UTF-8", "-nopgbrk", path, "-"]
    let language = desk.register.language
    let output = ChildProcess.bytes(words, in: desk.desk.world.environment, limit: Self.limit)
    guard let output, output.contains(where: { $0 > 0x20 }) else {
      let file = read.path(letter.text)
      throw Refusal.refused(
        output == nil
          ? Wording(
            "\(read.number): texten kan inte tas ur PDF-filen; pdftotext saknas eller kan inte läsa den",
            "\(read.number): the text cannot be taken out of the PDF; pdftotext is missing or cannot read it"
          )
          : Wording(
            "\(read.number): PDF-filen har ingen text; den är kanske inläst som bild",
            "\(read.number): the PDF has no text; it may be a scanned picture"
          ),
        hint: Wording(
          "skriv in brevets text i \(file), med ”rubrik: …” och en tom rad överst",
          "type the letter's text into \(file), with “heading: …” and a blank line at the top"
        )
      )
    }
    let heading = Wording("Brev som gjordes på annat sätt", "Letter made elsewhere")
    return LetterDraft.bytes(heading: heading[language], text: output, in: language)
  }
}
