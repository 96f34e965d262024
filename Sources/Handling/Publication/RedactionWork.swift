import CaseStore
import CaseText
import Casework
import Findings
import Letters
import Publication

/// The public texts that a case lacks, proposed from its originals.
package struct RedactionWork {
  package private(set) var changes: [PublicChange] = []
  package private(set) var summary: [Wording] = []
  private let read: CaseReading
  private let desk: PublicationDesk
  private let people: CasePeople
  private let file: RedactionFile

  package init(on read: CaseReading, at desk: PublicationDesk) {
    self.read = read
    self.desk = desk
    people = desk.people(in: read)
    file = RedactionFile(desk.register.language)
  }

  package static var unchangeable: Refusal {
    .refused(
      Wording(
        "public/redaction.yaml har fel och kan inte ändras",
        "public/redaction.yaml has faults and cannot be changed"
      ),
      hint: Wording(
        "rätta filen: synpunkt edit ÄRENDE redaction",
        "correct it: synpunkt edit CASE redaction"
      )
    )
  }

  /// Everything that is missing.
  ///
  /// - Throws: ``Refusal`` while a file of the case cannot be read: nobody knows whom it names.
  package mutating func propose() throws {
    if let file = read.bytes.unreadable.min(by: { $0.rawValue < $1.rawValue }) {
      let path = read.path(file)
      throw Refusal.failed(
        Wording(
          "\(path) kan inte läsas, så ingen vet vad som ska maskas",
          "\(path) cannot be read, so nobody knows what is to be masked"
        )
      )
    }
    let search = people.search
    let language = desk.register.language
    var redactions: [Redaction] = []
    let originals = try originals()
    for (text, original) in originals {
      let others = originals.filter { $0.0 != text }.map(\.1)
      let redaction = Redaction(
        of: original,
        as: text,
        naming: people,
        by: search.beside(others),
        in: language
      )
      redactions.append(redaction)
      guard text != .title, read.bytes.published[text.file] == nil else { continue }
      changes.append(PublicChange(of: text.file, from: nil, to: redaction.text))
    }
    if let old = read.bytes.published[.redaction] {
      try addJudgements(to: Document(parsing: old))
    } else if let title = redactions.first {
      changes.append(
        PublicChange(of: .redaction, from: nil, to: file.new(title: title.text, of: redactions))
      )
    }
    summarise(redactions)
    if read.bytes[.reply] != nil, !isAnswered {
      summary.append(
        Wording(
          "Svaret är inte postat än; kör kommandot igen när det är det.",
          "The answer is not posted yet; run the command again when it is."
        )
      )
    }
  }

  /// Whether the letter went out: before that it may still be changed.
  private var isAnswered: Bool {
    read.item.postedAnswer != nil || read.item.facts.has(.answered)
  }

  /// The title, what came in, and the answer as it was posted.
  private func originals() throws -> [(PublicText, [UInt8])] {
    var texts: [(PublicText, [UInt8])] = [
      (.title, Array((read.item.facts.text(.title) ?? "").utf8))
    ]
    guard let submission = try desk.folder.read(read.number, .submission) else {
      throw Refusal.refused(
        Wording("\(read.number) har ingen submission.txt", "\(read.number) has no submission.txt"),
        hint: Wording("se synpunkt check \(read.number)", "see synpunkt check \(read.number)")
      )
    }
    texts.append((.submission, submission))
    if let letter = read.bytes[(read.item.postedAnswer ?? .reply).text], isAnswered {
      let language = desk.register.language
      let plain = LetterText(parsing: letter, in: language).plainWithMarks(language)
      texts.append((.reply, Array(plain.utf8)))
    }
    return texts
  }

  /// The places of edited texts that nobody has judged and that redaction.yaml does not have.
  private mutating func addJudgements(to document: Document) throws {
    let texts =
      PublicTexts(of: read.item, from: read.bytes)
      ?? PublicTexts(title: [], submission: [], reply: nil)
    let listed = read.item.redaction?.records(.judgements, of: JudgementField.self) ?? []
    var known: Set<Redaction.Judgement> = []
    for entry in listed {
      guard let text = entry.term(.text, as: PublicText.self),
        let concern = entry.term(.concern, as: Concern.self), let quotation = entry.text(.passage)
      else { continue }
      known.insert(
        Redaction.Judgement(text: text, line: 0, concern: concern, quotation: quotation)
      )
    }
    var missing: [Redaction.Judgement] = []
    for judgement in texts.judgements(people) {
      let key = Redaction.Judgement(
        text: judgement.text,
        line: 0,
        concern: judgement.concern,
        quotation: judgement.quotation
      )
      if known.insert(key).inserted { missing.append(judgement) }
    }
    guard !missing.isEmpty else { return }
    // What was approved stays as it is shown (R8): whoever wants to decide anew walks through it.
    if let approval = read.item.approval, approval.changes(in: read.bytes).isEmpty {
      let places = missing.count
      summary.append(
        Wording(
          "Texterna är godkända. \(places) ställe\(places == 1 ? "" : "n") skulle frågas i dag: "
            + "synpunkt redact \(read.number) --review",
          "The texts are approved. \(places) passage\(places == 1 ? "" : "s") would be asked today: "
            + "synpunkt redact \(read.number) --review"
        )
      )
      return
    }
    guard let new = file.adding(missing, to: document) else { throw Self.unchangeable }
    changes.append(PublicChange(of: .redaction, from: document.bytes, to: new.bytes))
  }

  private mutating func summarise(_ redactions: [Redaction]) {
    guard changes.contains(where: { $0.file != .redaction }) else { return }
    let masks = redactions.flatMap(\.masks).count
    let judgements = redactions.flatMap(\.judgements).count
    let places = Wording(
      masks == 1 ? "1 ställe är maskerat" : "\(masks) ställen är maskerade",
      masks == 1 ? "1 passage is masked" : "\(masks) passages are masked"
    )
    summary.append(
      Wording(
        "\(places.swedish), och \(judgements) är kvar att bedöma. Läs texterna, och sedan:\n"
          + "  synpunkt approve \(read.number)",
        "\(places.english), and \(judgements) left to decide on. Read the texts, and then:\n"
          + "  synpunkt approve \(read.number)"
      )
    )
  }
}
