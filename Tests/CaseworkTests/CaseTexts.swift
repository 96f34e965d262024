import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings

/// One case as the texts of its files, which tests change, and what is found in it.
///
/// ```swift
/// CaseTexts().facts("svarssätt: brev", "svarssätt: e-post").codes   // ["reply-way-forbidden"]
/// ```
///
/// As it is, it is a closed complaint about care at home, free of findings.
struct CaseTexts {
  private(set) var facts = """
    ärende: SYN-2026-0001
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
    kvitterad: 2026-03-16
    besvarad: 2026-03-17
    svarssätt: brev
    publicera: nej
    publiceringsskäl: Texten går inte att avidentifiera.
    avslutad: 2026-03-19
    utfall: besvarad

    """
  private(set) var sender: String? = """
    namn: Gunnel Rask
    adress: |
      Lindvägen 3
      999 10 Exempelstad
    kontakt: brev

    """
  private(set) var investigation: String? = """
    genomförande: Samtal med gruppen.
    åtgärder:
      - vad: Samtalsträning.
        status: genomförd
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej

    """
  private(set) var notes: String?
  private(set) var log = """
    - 2026-03-02T09:12:00+01:00 anna.berg registrerad \
    sha256=9a7b2c860859d3cc37b3372d7e78a3c94063e22468844aad58d7f5604c58dd47

    """
  private(set) var submission = "Ni svarar så kort när man ringer.\n"

  /// A case that has come in and is not distributed yet.
  static var new: CaseTexts {
    var texts = CaseTexts()
    texts.facts = texts.facts.split(separator: "\n").prefix(8).map { $0 + "\n" }.joined()
    texts.investigation = nil
    return texts
  }
}

extension CaseTexts {
  /// With one piece of case.yaml replaced, which must be there.
  func facts(_ old: String, _ new: String) -> CaseTexts {
    precondition(facts.contains(old), "\(old) is not in case.yaml")
    var texts = self
    texts.facts = facts.replacing(old, with: new)
    return texts
  }

  /// With more lines at the end of case.yaml.
  func adding(_ lines: String) -> CaseTexts {
    var texts = self
    texts.facts += lines + "\n"
    return texts
  }

  func sender(_ text: String?) -> CaseTexts {
    var texts = self
    texts.sender = text
    return texts
  }

  func investigation(_ text: String?) -> CaseTexts {
    var texts = self
    texts.investigation = text
    return texts
  }

  func notes(_ text: String) -> CaseTexts {
    var texts = self
    texts.notes = text
    return texts
  }

  func log(_ text: String) -> CaseTexts {
    var texts = self
    texts.log = text
    return texts
  }

  func submission(_ text: String) -> CaseTexts {
    var texts = self
    texts.submission = text
    return texts
  }
}

extension CaseTexts {
  /// The codes of everything found on 2026-11-21, in the register of ``Registers/swedish``.
  var codes: [String] { read.report.findings.map { $0.finding.code.name } }

  /// What each finding points at.
  var marks: [String] {
    let files: [CaseFile: String] = [
      .facts: facts, .sender: sender ?? "", .investigation: investigation ?? "",
      .notes: notes ?? "", .log: log,
    ]
    return read.report.findings.map { file, finding in
      guard let range = finding.range else { return "" }
      return String(decoding: Array((files[file] ?? "").utf8)[range], as: UTF8.self)
    }
  }

  var item: Case? { read.case }

  private var read: (case: Case?, report: Report) {
    guard let number = CaseNumber("SYN-2026-0001"), let today = CivilDate(iso: "2026-11-21") else {
      preconditionFailure("neither is faulty")
    }
    var bytes = CaseBytes(number: number)
    bytes.submission = SHA256.hash(of: Array(submission.utf8))
    bytes.facts = Array(facts.utf8)
    bytes.sender = sender.map { Array($0.utf8) }
    bytes.investigation = investigation.map { Array($0.utf8) }
    bytes.notes = notes.map { Array($0.utf8) }
    bytes.log = Array(log.utf8)
    return CaseReader(register: Registers.swedish, today: today) { $0 == number }.read(bytes)
  }
}

extension CivilDate {
  /// A day in a test, which must be one.
  static func of(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}
