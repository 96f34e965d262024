import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters
import PDF
import Typesetting

/// The letters that may go out and are not yet posted.
enum LetterQueue {
  /// The cases, in the order of their numbers, that have a letter and are not answered: signed off, or
  /// in need of no investigation and with a letter that is finished (K9).
  static func pending(_ desk: LetterDesk) throws -> [CaseReading] {
    let index = try CaseIndex(of: desk.folder, desk.register)
    return try index.entries.filter { entry in
      // What is investigated has an investigator, so that few of the others are read.
      entry.isReadable && !entry.has(.answered) && !entry.has(.closed)
        && (entry.has(.signedOff) || !entry.has(.investigator))
    }
    .map { try desk.read($0.number) }
    .filter { read in
      guard read.bytes[Letter.reply.text] != nil, read.item.posting(of: .reply) == nil else {
        return false
      }
      if read.item.facts.has(.signedOff) { return true }
      let text = try desk.text(.reply, of: read)
      return !desk.awaitsSignOff(read)
        && desk.findings(.reply, text, read)
          .allSatisfy { !LetterCode.preventsPrinting($0.code) }
    }
  }

  static func showPending(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    let waiting = try pending(desk)
    if context.wantsJSON {
      session.output.array(
        waiting.map { read in
          .object([
            ("case", .string(read.number.description)), ("path", .string(read.path(.reply))),
            ("signed-off", read.item.date(of: .signedOff).map { .string($0.iso) } ?? .null),
          ])
        }
      )
      return .done
    }
    for read in waiting {
      let signedOff = read.item.date(of: .signedOff)?.iso ?? String(repeating: " ", count: 10)
      let title = read.item.facts.mayBeProtected ? "" : read.item.facts.text(.title) ?? ""
      session.output.line("\(read.number)  \(signedOff)  \(visible(title))")
    }
    if waiting.isEmpty, session.output.isTerminal {
      session.say(Wording("Inga brev väntar.", "No letters are waiting."))
    }
    return .done
  }

  /// One print file of every letter that waits; each one's own PDF is put beside its text, and is what
  /// `post` records.
  static func batch(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    let path = context.arguments.value("--batch") ?? ""
    var press = try LetterPress(desk)
    var set: [(read: CaseReading, letter: LetterPress.SetLetter)] = []
    var refused: [LocatedFinding] = []
    let waiting = try pending(desk)
    let progress = Progress(session.errors, desk.register.language)
    for (place, read) in waiting.enumerated() {
      do {
        let text = try desk.text(.reply, of: read)
        set.append((read, try press.set(.reply, text, read, date: desk.now.date)))
      } catch let faults as Faults {
        refused += faults.findings
      }
      progress.show(place + 1)
    }
    progress.clear()
    let printer = context.printer(session, session.errors)
    let notForArchive = set.filter { !$0.letter.isArchival }
      .map { SettingCode.notForArchive.finding().located(path: $0.read.path(.replyPDF)) }
    for finding in (refused + press.problems + notForArchive).sorted() {
      session.errors.text(printer.text(finding))
    }
    guard !set.isEmpty else {
      session.say(Wording("Inga brev väntar.", "No letters are waiting."))
      return refused.isEmpty ? .done : .findings
    }
    for (read, letter) in set {
      _ = try desk.folder.putLetterPDF(read.number, .reply, letter.document.bytes())
    }
    try LetterForms.put(press.printFile(set), at: path, &session)
    let numbers = set.map(\.read.number.description)
    session.errors.line(
      Wording(
        "\(set.count) brev. Efter postningen: synpunkt post \(numbers.joined(separator: " "))",
        "\(set.count) letter\(set.count == 1 ? "" : "s"). Once posted: synpunkt post \(numbers.joined(separator: " "))"
      )[session.language]
    )
    return refused.isEmpty ? .done : .findings
  }
}
