import CaseStore
import Casework
import CivilCalendar
import Findings
import Letters
import PDF
import Typesetting

/// The letters that are signed off and not yet posted.
enum LetterQueue {
  /// The cases, in the order of their numbers: signed off, or in need of no investigation, not
  /// answered, and with a letter.
  static func pending(_ desk: LetterDesk) throws -> [LetterDesk.Read] {
    let index = try CaseIndex(of: desk.folder, desk.register)
    return try index.entries.filter { $0.has(.signedOff) && !$0.has(.answered) && !$0.has(.closed) }
      .map { try desk.read($0.number) }
      .filter { $0.bytes[Letter.reply.text] != nil && $0.item.posting(of: .reply) == nil }
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
      let signedOff = read.item.date(of: .signedOff)?.iso ?? ""
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
    var press = try LetterPress(desk, session.environment)
    var set: [(read: LetterDesk.Read, letter: LetterPress.SetLetter)] = []
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
