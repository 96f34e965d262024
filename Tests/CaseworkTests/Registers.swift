import Casework
import Foundation

/// The registers that cases are read against in these tests: an organisation of three levels, and the
/// routines that come with the program.
enum Registers {
  static let swedish: Register = {
    var bytes = RegisterBytes()
    bytes.settings = Array("myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n".utf8)
    bytes.organisation = Array(organisation.utf8)
    bytes.routines = [
      ("kontakt", shipped("kontakt.sv.yaml")), ("synpunkten", shipped("synpunkten.sv.yaml")),
    ]
    return read(bytes)
  }()

  /// The Swedish register with days of its own.
  static func withCalendar(_ calendar: String) -> Register {
    var bytes = RegisterBytes()
    bytes.settings = Array("myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n".utf8)
    bytes.organisation = Array(organisation.utf8)
    bytes.calendar = Array(calendar.utf8)
    bytes.routines = [
      ("kontakt", shipped("kontakt.sv.yaml")), ("synpunkten", shipped("synpunkten.sv.yaml")),
    ]
    return read(bytes)
  }

  static let english: Register = {
    var bytes = RegisterBytes()
    bytes.settings = shipped("register.en.yaml")
    bytes.organisation = shipped("organisation.en.yaml")
    bytes.calendar = shipped("calendar.en.yaml")
    bytes.routines = [
      ("kontakt", shipped("kontakt.en.yaml")), ("synpunkten", shipped("synpunkten.en.yaml")),
    ]
    return read(bytes)
  }()

  /// What these files say is free of findings.
  private static func read(_ bytes: RegisterBytes) -> Register {
    var reader = RegisterReader(bytes)
    let register = reader.read()
    precondition(reader.findings.isEmpty, "\(reader.findings)")
    return register
  }

  /// A file of the scaffold, as `init` writes it.
  static func shipped(_ name: String) -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Sources/Handling/Scaffold/\(name)")
    guard let data = try? Data(contentsOf: file) else { preconditionFailure("no \(name)") }
    return [UInt8](data)
  }

  static let organisation = """
    förvaltningar:
      - id: omsorg
        namn: Omsorgsförvaltningen
        chef: karin.lindqvist
        registratorer:
          - anna.berg
        verksamheter:
          - id: aldreomsorg
            namn: Äldreomsorg
            chef: eva.strand
            avvikelsebedömning: ja
            enheter:
              - id: hemtjanst
                namn: Hemtjänsten
                chef: omar.nilsson
              - id: solgarden
                namn: Solgården
                chef: eva.strand
          - id: stod
            namn: Stöd och service
            chef: karin.lindqvist
            enheter:
              - id: daglig
                namn: Daglig verksamhet
                chef: karin.lindqvist
      - id: skola
        namn: Skolförvaltningen
        chef: rut.ek
        registratorer:
          - rut.ek
          - anna.berg
    personer:
      - id: anna.berg
        namn: Anna Berg
        titel: registrator
        e-post: anna.berg@kommun.example
        roller:
          - registrator
          - arkivarie
      - id: omar.nilsson
        namn: Omar Nilsson
        titel: enhetschef
        e-post: Omar.Nilsson@kommun.example
      - id: eva.strand
        namn: Eva Strand
        titel: verksamhetschef
        e-post: eva.strand@kommun.example
      - id: karin.lindqvist
        namn: Karin Lindqvist
        titel: förvaltningschef
        e-post: karin.lindqvist@kommun.example
      - id: rut.ek
        namn: Rut Ek
        titel: förvaltningschef
        e-post: rut.ek@kommun.example

    """
}
