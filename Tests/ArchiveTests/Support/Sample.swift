import Casework
import Checksums
import CivilCalendar
import Findings

@testable import Archive

/// Two closed cases of a small register, as they are delivered.
enum Sample {
  static let register: Register = {
    var bytes = RegisterBytes()
    bytes.settings = Array(
      "myndighet: Exempelkommunen\norganisationsnummer: 212000-0001\nspråk: sv\nnummerserie: SYN\n"
        .utf8
    )
    bytes.organisation = Array(
      "personer:\n  - id: anna.berg\n    namn: Anna Berg\n    titel: registrator\n".utf8
    )
    var reader = RegisterReader(bytes)
    return reader.read()
  }()

  static let submission = "Ni svarar så kort när man ringer.\n"

  /// The files of a case, by their paths.
  static func files(_ number: String, extra: [String: String] = [:]) -> [String: [UInt8]] {
    let texts = [
      "case.yaml": """
      ärende: \(number)
      rubrik: Kort <svar> & "telefon"
      rutin: synpunkten
      typ: klagomål
      inkom: 2026-03-02
      kanal: broschyr
      registrerad: 2026-03-02 09:12
      registrerad av: anna.berg
      område: Bemötande
      besvarad: 2026-03-17
      svarssätt: brev
      avslutad: 2026-03-19
      utfall: besvarad

      """,
      "submission.txt": submission,
      "sender.yaml": "namn: Gunnel Rask\nkontakt: brev\n",
      "notes.yaml": """
      - tid: 2026-03-04 10:00
        av: anna.berg
        text: Hon ringde igen.

      """,
      "log.yaml": """
      - 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(SHA256.hash(of: Array(submission.utf8)).hexadecimal)
      - 2026-03-19T15:00:00+01:00 synpunkt avslutad utfall=besvarad

      """,
      "letters/reply.txt": "rubrik: Svar\n\nHej!\n",
      "letters/reply.pdf": "%PDF-1.7 \(number)",
    ]
    return texts.merging(extra) { $1 }.mapValues { Array($0.utf8) }
  }

  static func archived(_ number: String, extra: [String: String] = [:]) -> ArchivedCase {
    let files = files(number, extra: extra)
    var bytes = CaseBytes(
      number: CaseNumber(number) ?? CaseNumber(series: register.series, year: 2026, serial: 1)
    )
    for file in [CaseFile.facts, .sender, .investigation, .notes, .log] {
      bytes[file] = files[file.rawValue]
    }
    let today = CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0)
    let item = CaseReader(register: register, today: today).read(bytes).case
    guard let item else { preconditionFailure("the sample is no case") }
    return ArchivedCase(item, files: files.map { ArchivedCase.File(path: $0.key, bytes: $0.value) })
  }

  static let documentation = Documentation(
    .swedish,
    registerFiles: [("register.yaml", Array("myndighet: Exempelkommunen\n".utf8))]
  )

  static func delivery(_ cases: [ArchivedCase]) -> Delivery {
    let time = Moment("2026-11-24T10:00:00+01:00") ?? Moment(date: CivilDate(dayNumber: 0))
    return Delivery(of: cases, from: register, with: documentation, at: time, version: "0.1.0")
  }

  /// The delivery of two cases, one with attachments whose names no other system could have.
  static let two = delivery([
    archived("SYN-2026-0002"),
    archived(
      "SYN-2026-0001",
      extra: [
        "attachments/mätning 1.csv": "dag;grader\n", "attachments/file-1.csv": "a;b\n",
        "attachments/bild.png": "not a picture",
      ]
    ),
  ])

  static let data = "representations/rep1/data"
}

extension PackageTree {
  /// A package as it would lie on disk, after something was done to its files.
  init(
    _ package: Package,
    name: String? = nil,
    _ change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) {
    var files: [String: [UInt8]] = [:]
    for file in package.files { files[file.path] = file.bytes }
    change(&files)
    self.init(name: name ?? package.name, files: files)
  }
}
