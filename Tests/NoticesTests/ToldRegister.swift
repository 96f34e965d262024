import Casework
import CivilCalendar
import Findings
import Mail
import RegisterFixtures
import Testing

@testable import Notices

/// A register of which people are told, and its cases as texts, which tests change.
///
/// As it is, the registrar and the sender are told of what comes in, the investigator of what is
/// distributed and five working days before the answer is due.
struct ToldRegister {
  var settings = """
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    e-post: kommunen@kommun.example

    """
  var organisation = OrganisationText().text
  private let routine = RoutineText {
    $0.channels = ["e-post"]
    $0.reminders = ["5 arbetsdagar före": ["utredare"], "1 arbetsdag före": ["utredare"]]
    $0.notices = ["inkom": ["registrator", "synpunktslämnare"], "fördelad": ["utredare"]]
  }

  var register: Register {
    var bytes = RegisterBytes()
    bytes.settings = Array(settings.utf8)
    bytes.organisation = Array(organisation.utf8)
    bytes.routines = [("synpunkten", Array(routine.text.utf8))]
    var reader = RegisterReader(bytes)
    return reader.read()
  }

  /// A complaint of Monday 2026-03-02.
  struct Example {
    var number = "SYN-2026-0001"
    var title = "Kall mat"
    var facts = ""
    var sender = "namn: Bo Ek\ne-post: bo.ek@mail.example\nkontakt: e-post\n"
  }

  /// What is to be told of cases on a day.
  func notifications(of cases: [Example], on day: String) throws -> [Notification] {
    let (register, today) = (register, try #require(CivilDate(iso: day)))
    return try cases.flatMap { example in
      var bytes = CaseBytes(number: try #require(CaseNumber(example.number)))
      bytes.facts = Array(
        """
        ärende: \(example.number)
        rubrik: \(example.title)
        rutin: synpunkten
        typ: klagomål
        inkom: 2026-03-02
        kanal: e-post
        registrerad: 2026-03-02 09:12
        registrerad av: anna.berg
        \(example.facts)
        """.utf8
      )
      bytes.sender = Array(example.sender.utf8)
      bytes.log = Array("- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=0\n".utf8)
      let item = try #require(CaseReader(register: register, today: today).read(bytes).case)
      return NotificationPlan(of: item, in: register, today: today).notifications
    }
  }

  /// The messages that tell it, by the templates that come with the program.
  func notices(of cases: [Example], on day: String = "2026-03-02") throws -> [Notice] {
    try write(try notifications(of: cases, on: day))
  }

  func write(_ notifications: [Notification]) throws -> [Notice] {
    let now = try #require(Moment("2026-03-02T10:00:00+01:00"))
    return NoticeWriter(in: register, by: try Shipped.templates(.swedish), now: now)
      .notices(for: notifications)
  }
}

extension Notice {
  /// The message as its reader sees it.
  var mail: (to: String, subject: String, text: String) {
    get throws {
      guard case .email(let bytes) = content else { return ("", "", "") }
      let message = try IncomingMessage(parsing: bytes)
      return (
        message.to.map(\.address).joined(separator: " "), message.subject,
        String(decoding: message.text, as: UTF8.self)
      )
    }
  }
}
