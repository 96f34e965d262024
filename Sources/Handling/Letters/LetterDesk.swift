import CaseStore
import Casework
import CivilCalendar
import Findings
import Letters
import System

/// What the commands about letters share: a register, its cases, templates and review.
package struct LetterDesk {
  package let desk: Desk
  package let templates: LetterTemplates
  package let review: LetterReview

  package init(_ desk: Desk) {
    self.desk = desk
    let folder = desk.folder
    review = LetterReview(desk.register)
    templates = LetterTemplates(
      own: { path in (try? folder.readTemplate(path)) ?? nil },
      builtIn: { Scaffold.letter(file: $0) }
    )
  }

  /// Does something with the templates, of which none stands in for one of the register's own that cannot be read.
  private func reading<Result>(
    _ body: (LetterTemplates) throws -> Result
  ) throws -> Result {
    var failure: FileError?
    let templates = LetterTemplates(
      own: { [folder] path in
        do throws(FileError) {
          return try folder.readTemplate(path)
        } catch {
          failure = failure ?? error
          return nil
        }
      },
      builtIn: { Scaffold.letter(file: $0) }
    )
    let result = Swift.Result { try body(templates) }
    if let failure { throw failure }
    return try result.get()
  }

  package var folder: RegisterFolder { desk.folder }
  package var register: Register { desk.register }
  package var now: Moment { desk.now }

  /// A case as it is.
  package func read(_ number: CaseNumber) throws -> CaseReading { try desk.read(number) }

  /// A template of the register's own, or one that comes with the program; `nil` when there is none of this name.
  ///
  /// - Throws: Where the register's own is there and cannot be read: no other stands in for it.
  package func template(
    _ name: String,
    in language: Language
  ) throws(FileError) -> LetterTemplate? {
    let file = LetterTemplates.fileName(name, in: language)
    _ = try folder.readTemplate(LetterTemplates.folder + "/" + file)
    return templates.find(name, in: language)
  }

  /// The case that some files are; `nil` when they cannot be read.
  package func reading(_ bytes: CaseBytes) -> Case? { desk.reader.read(bytes).case }

  /// The text of a letter, which must be there.
  package func text(_ letter: Letter, of read: CaseReading) throws -> LetterText {
    guard let bytes = read.bytes[letter.text] else {
      throw Refusal.refused(
        Wording(
          "\(read.number) har inget brev i \(letter.text.rawValue)",
          "\(read.number) has no letter in \(letter.text.rawValue)"
        ),
        hint: Wording(
          "skriv ett utkast: synpunkt letter \(read.number)",
          "make a draft: synpunkt letter \(read.number)"
        )
      )
    }
    return LetterText(parsing: bytes, in: register.language)
  }

  /// What is wrong with a letter, with its places.
  package func findings(
    of letter: Letter,
    in text: LetterText,
    for read: CaseReading
  ) -> [LocatedFinding] {
    review.findings(of: letter, in: text, for: read.item).map {
      $0.located(in: text.bytes, path: read.path(letter.text))
    }
  }

  /// Where a case stands.
  package func standing(_ read: CaseReading) -> Standing { Standing(read.item, in: register) }

  /// Refuses where no letter may go out (K17, K21, B15, L10).
  package func refuseNobody(_ read: CaseReading) throws(Refusal) {
    guard let finding = Addressee.findings(read.item, in: register).first else { return }
    throw .refused(finding.message, hint: finding.remedy)
  }

  /// Writes the first text of a letter.
  ///
  /// - Returns: Whether there was none yet.
  package func draft(
    _ letter: Letter,
    by template: LetterTemplate,
    in language: Language,
    for read: CaseReading,
    by actor: LogEvent.Actor
  ) throws -> Bool {
    let values = LetterValues(of: read.item, in: register, today: now.date, language: language)
    let draft = try reading { templates in
      do throws(LetterDraft.Fault) {
        return try LetterDraft(
          by: template,
          among: templates,
          with: values,
          register: register.language,
          language: language
        )
      } catch {
        throw Faults(error, in: template)
      }
    }
    let event = LogEvent(
      time: now,
      by: actor,
      what: .changed,
      details: [LogEvent.Detail(.changedFile, letter.text.rawValue, in: register.language)]
    )
    return try folder.createLetter(
      for: read.number,
      letter,
      holding: draft.bytes,
      in: register.language,
      event: event
    )
  }

  /// The names of the register's own templates of a language.
  package func ownTemplates(in language: Language) -> [String] {
    let names = (try? folder.templateNames(LetterTemplates.folder)) ?? []
    let standard = Set(LetterTemplates.Standard.allCases.map(\.rawValue))
    return names.filter { LetterTemplates.language(ofFile: $0) == language }
      .map { String($0.dropLast(LetterTemplates.fileName("", in: language).count)) }
      .filter { !standard.contains($0) }
  }

  /// The template of a case's answer when nobody names one.
  package func template(for item: Case) throws(Refusal) -> LetterTemplates.Standard {
    if item.facts.has(.transferredTo) { return .transferred }
    guard let kind = item.facts.term(.kind, as: Kind.self) else {
      throw .refused(
        Wording("ärendet har ingen typ", "the case has no kind"),
        hint: Wording(
          "sätt den: synpunkt set \(item.number) typ=…, eller ange --mall",
          "set it: synpunkt set \(item.number) kind=…, or give --template"
        )
      )
    }
    return LetterTemplates.Standard(answering: kind)
  }
}

extension Faults {
  /// A template that has faults makes no letter.
  package init(_ fault: LetterDraft.Fault, in template: LetterTemplate) {
    switch fault {
    case .template(let findings):
      self.init(findings.map { $0.located(in: template.bytes, path: template.path) })
    }
  }
}
