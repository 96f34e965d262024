import Casework
import Findings
import Letters
import PDF
import Typesetting

/// Sheets that belong to no case: the sheet to try in an envelope, and the brochure.
package enum LetterForms {
  /// A sheet that is set, and what is wrong with fonts and logo.
  package struct Sheet {
    package let document: Document
    package let problems: [LocatedFinding]
  }

  /// Prints the window as it is set, with rulers, so that a clerk can measure the real one.
  package static func windowSheet(at desk: LetterDesk) throws -> Sheet {
    let press = try LetterPress(desk)
    let sheet = WindowSheet(
      language: desk.register.language.tag,
      format: press.format,
      address: Wording(
        "Kim Exempel\nProvgatan 1 A\n123 45 Exempelstad",
        "Kim Example\n1 Test Street\n123 45 Exempelstad"
      )[
        desk.register.language
      ].split(separator: "\n").map(String.init),
      author: desk.register.authority,
      created: desk.desk.midnight,
      producer: Producer.ofWindowSheet
    )
    return try set(press, source: RegisterFile.settings.path) { typeface throws(LayoutFaults) in
      try sheet.document(typeface)
    }
  }

  /// The form that is enclosed with each letter, of a routine (K20).
  package static func brochure(
    of routine: Routine,
    in language: Language,
    at desk: LetterDesk
  ) throws -> Sheet {
    let (text, template) = try brochureLetter(of: routine, in: language, at: desk)
    let press = try LetterPress(desk)
    let sheet = FormSheet(
      text,
      in: routine,
      register: desk.register,
      logo: press.logo,
      created: desk.desk.midnight,
      producer: Producer.ofBrochure
    )
    return try set(press, source: template.path) { typeface throws(LayoutFaults) in
      try sheet.document(typeface)
    }
  }

  /// The words of the brochure, without its form.
  static func brochureText(
    of routine: Routine,
    in language: Language,
    at desk: LetterDesk
  ) throws -> String {
    try brochureLetter(of: routine, in: language, at: desk).text.plain(desk.register.language)
  }

  private static func brochureLetter(
    of routine: Routine,
    in language: Language,
    at desk: LetterDesk
  ) throws -> (text: LetterText, template: LetterTemplate) {
    let name = LetterTemplates.Standard.brochure.rawValue
    guard let template = try desk.template(name, in: language) else {
      throw Refusal.refused(
        Wording("det finns ingen mall \(name)", "there is no template \(name)")
      )
    }
    let values = LetterValues(
      of: routine,
      in: desk.register,
      today: desk.now.date,
      language: language
    )
    let draft: LetterDraft
    do throws(LetterDraft.Fault) {
      draft = try LetterDraft(
        by: template,
        among: desk.templates,
        with: values,
        register: desk.register.language,
        language: language
      )
    } catch {
      throw Faults(error, in: template)
    }
    return (LetterText(parsing: draft.bytes, in: desk.register.language), template)
  }

  static func set(
    _ press: LetterPress,
    source: String,
    document: (Typeface) throws(LayoutFaults) -> Document
  ) throws -> Sheet {
    var press = press
    let typeface = press.typeface([.spare])
    do throws(LayoutFaults) {
      return Sheet(document: try document(typeface), problems: press.problems)
    } catch {
      throw Faults(error.faults.map { LayoutWords.finding($0, path: source) })
    }
  }
}

extension FormSheet {
  /// The brochure's text, with boxes for the kinds of a routine and lines for who writes.
  ///
  /// What stands before the first heading of the text stands above the form, the rest below it.
  fileprivate init(
    _ text: LetterText,
    in routine: Routine,
    register: Register,
    logo: Logo?,
    created: String,
    producer: String
  ) {
    let language = text.language ?? register.language
    let blocks = text.body
    let divide = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.count
    let label = { (field: SenderField) in field.definition.name[language].capitalizedFirst }
    self.init(
      language: language.tag,
      authority: register.authority,
      logo: logo,
      heading: text.heading,
      introduction: Array(blocks[..<divide]),
      question: Wording("Vad vill du lämna?", "What do you want to give us?")[language],
      choices: Kind.allCases.filter { routine.routes[$0] != nil }
        .map { $0.name[language].capitalizedFirst },
      story: Wording("Berätta", "Tell us")[language],
      fields: [
        Field(label(.name)), Field(label(.address)), Field(label(.phone), .half),
        Field(label(.email), .half),
      ],
      footer: Array(blocks[divide...]),
      created: created,
      producer: producer
    )
  }
}

extension String {
  /// With its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
