import Casework
import CivilCalendar
import Findings
import Foundation
import Letters
import RegisterFixtures

/// A case that is being answered, as the texts of its files, which tests change.
///
/// ```swift
/// LetterCase().codes(of: .letter("Det här har vi gjort: [åtgärder]"))   // ["letter-unfinished"]
/// ```
///
/// As it is, it is a complaint about care at home, investigated by Omar Nilsson, and Gunnel Rask is to be
/// answered by letter.
struct LetterCase {
  var settings = """
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    telefon: 0999-100 00
    e-post: kontakt@exempel.example
    postadress: |
      Exempelkommunen
      999 80 Exempelstad
    webbplats: exempel.example

    """
  var organisation = OrganisationText {
    $0.deviations = .notAsked
    $0.phones = ["omar.nilsson": "0999-123 45"]
  }.text
  var routine = RoutineText {
    $0.kinds = [
      "beröm": "kännedom", "förslag": "utredning", "klagomål": "utredning", "fråga": "utredning",
      "felanmälan": "utredning",
    ]
    $0.channels = ["broschyr"]
    $0.areas = [
      "Bemötande": "Hur människor blir bemötta.", "Information": "Hur kommunen informerar.",
    ]
    $0.enclosures = ["Broschyren Synpunkten"]
  }.text
  var facts = """
    ärende: SYN-2026-0042
    rubrik: Kort svar i telefon
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-03-02
    kanal: broschyr
    registrerad: 2026-03-02 09:12
    registrerad av: anna.berg
    område: Bemötande
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-03-03

    """
  var sender = """
    namn: Gunnel Rask
    adress: |
      Lindvägen 3
      999 10 Exempelstad
    kontakt: brev

    """
  var investigation = """
    genomförande: |
      Samtal med gruppen
      och en genomgång.
    åtgärder:
      - vad: Gruppen har övat samtal.
        status: genomförd
      - vad: Schemat ändras
        status: planerad
        klar: 2026-04-30
    förbättringsförslag: En växel.
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej

    """

  static let today = day("2026-03-10")

  private static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  /// With one piece of a file replaced, which must be there.
  func with(_ file: WritableKeyPath<LetterCase, String>, _ old: String, _ new: String) -> Self {
    precondition(self[keyPath: file].contains(old), "“\(old)” is not there")
    var changed = self
    changed[keyPath: file] = self[keyPath: file].replacing(old, with: new)
    return changed
  }

  /// With more lines at the end of a file.
  func adding(_ file: WritableKeyPath<LetterCase, String>, _ lines: String) -> Self {
    var changed = self
    changed[keyPath: file] += lines + "\n"
    return changed
  }

  /// With a file of other text.
  func setting(_ file: WritableKeyPath<LetterCase, String>, _ text: String) -> Self {
    var changed = self
    changed[keyPath: file] = text
    return changed
  }

  /// The register that the files are; they are free of findings.
  var register: Register {
    var bytes = RegisterBytes()
    bytes.settings = Array(settings.utf8)
    bytes.organisation = Array(organisation.utf8)
    bytes.routines = [("synpunkten", Array(routine.utf8))]
    var reader = RegisterReader(bytes)
    let register = reader.read()
    precondition(reader.findings.isEmpty, "\(reader.findings)")
    return register
  }

  /// The case, whatever may be wrong with it.
  var item: Case {
    guard let number = CaseNumber("SYN-2026-0042") else { preconditionFailure("a number") }
    var bytes = CaseBytes(number: number)
    bytes.facts = Array(facts.utf8)
    bytes.sender = Array(sender.utf8)
    bytes.investigation = Array(investigation.utf8)
    guard let item = CaseReader(register: register, today: Self.today).read(bytes).case else {
      preconditionFailure("case.yaml is no case")
    }
    return item
  }
}

extension LetterCase {
  /// What is wrong with a letter of the case.
  func findings(_ letter: String) -> [Finding] {
    let register = register
    let text = LetterText(parsing: Array(letter.utf8), in: register.language)
    return LetterReview(register).findings(of: .reply, in: text, for: item)
  }

  /// The codes of what is wrong with a letter, in the order of the text.
  func codes(of letter: String) -> [String] { findings(letter).map(\.code.name) }

  /// The text that each finding points at.
  func marks(in letter: String) -> [String] {
    findings(letter).map { finding in
      finding.range.map { String(decoding: Array(letter.utf8)[$0], as: UTF8.self) } ?? ""
    }
  }
}

extension String {
  /// A finished letter to Gunnel Rask with a text of its own, free of findings where the text is.
  static func letter(
    _ body: String = "Vi har pratat om hur vi svarar i telefon.",
    greeting: String = "Hej Gunnel,",
    closing: String = "Med vänlig hälsning\n\nOmar Nilsson\nenhetschef\n",
    header: String = ""
  ) -> String {
    "rubrik: Svar på ditt klagomål\n\(header)\n\(greeting)\n\n\(body)\n\n\(closing)"
  }
}
