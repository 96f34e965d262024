import Casework
import Mail
import RegisterFixtures
import Testing

@testable import Notices

/// Who gets which message, and what stands in it.
@Suite struct NoticeWriterTests {
  private typealias Example = ToldRegister.Example

  private static let distributed =
    "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-03-02\n"

  @Test("one message to each of the staff with all cases, and one to each sender")
  func oneEach() throws {
    let second = Example(number: "SYN-2026-0002", sender: "namn: Ia Ask\ne-post: ia@mail.example\n")
    let notices = try ToldRegister().notices(of: [second, Example()])
    #expect(
      try notices.map { try $0.mail.to } == [
        "anna.berg@kommun.example", "bo.ek@mail.example", "ia@mail.example",
      ]
    )
    #expect(notices.map(\.notifications.count) == [2, 1, 1])
    let staff = try notices[0].mail
    #expect(staff.subject == "2 ärenden i synpunktsregistret")
    let numbers = staff.text.matches(of: /SYN-2026-\d{4}  Kall/).map { String($0.output) }
    #expect(numbers == ["SYN-2026-0001  Kall", "SYN-2026-0002  Kall"])
  }

  @Test("two cases from one address are told of apart: families share addresses")
  func families() throws {
    let notices = try ToldRegister().notices(of: [Example(), Example(number: "SYN-2026-0002")])
    let toSender = try notices.map { try $0.mail }.filter { $0.to == "bo.ek@mail.example" }
    #expect(
      toSender.map(\.subject) == [
        "SYN-2026-0001: vi har tagit emot ditt ärende",
        "SYN-2026-0002: vi har tagit emot ditt ärende",
      ]
    )
  }

  @Test("the same notifications are the same message, in whichever order; one more is another")
  func identity() throws {
    let told = ToldRegister()
    let both = try told.notifications(
      of: [Example(), Example(number: "SYN-2026-0002")],
      on: "2026-03-02"
    )
    let (first, turned) = (try told.write(both), try told.write(both.reversed()))
    #expect(first.map(\.id) == turned.map(\.id))
    #expect(try first.map { try $0.mail.text } == turned.map { try $0.mail.text })
    #expect(Set(first.map(\.id)).count == 3)
    let alone = try told.notices(of: [Example()])
    #expect(alone[0].id != first[0].id)
    #expect(alone[1].id == first[1].id)
  }

  @Test("of several reminders of one deadline the last is written, and all are told")
  func latestReminder() throws {
    let example = Example(facts: Self.distributed)
    let notices = try ToldRegister().notices(of: [example], on: "2026-04-01")
    let notice = try #require(try notices.first { try $0.mail.to.hasPrefix("omar") })
    let reminders = notice.notifications.filter {
      if case .reminder = $0.occasion { true } else { false }
    }
    #expect(reminders.count == 2)
    #expect(try notice.mail.text.components(separatedBy: "Påminnelse").count == 2)
  }

  @Test("L16 whoever wrote is told of their personal data, in the authority's words")
  func privacy() throws {
    var told = ToldRegister()
    told.settings += "personuppgifter: |\n  Vi är ansvariga för dina uppgifter.\n"
    let mails = try told.notices(of: [Example()]).map { try $0.mail }
    let toSender = try #require(mails.first { $0.to == "bo.ek@mail.example" })
    #expect(toSender.text.contains("Vi är ansvariga för dina uppgifter."))
    #expect(mails.filter { $0.text.contains("ansvariga för dina uppgifter") }.count == 1)
    let before = try ToldRegister().notices(of: [Example()]).map { try $0.mail }
    #expect(!before.contains { $0.text.contains("ansvariga") })
  }

  @Test("K10 L10 of a protected identity a mail says number and deadline, and nothing else")
  func protected() throws {
    let example = Example(
      title: "Bo Eks adress",
      facts: Self.distributed + "skyddad identitet: ja\n",
      sender: "namn: Bo Ek\nkontakt: ingen\n"
    )
    let notices = try ToldRegister().notices(of: [example])
    #expect(notices.count == 2)
    for notice in notices {
      let mail = try notice.mail
      #expect(mail.text.contains("SYN-2026-0001"))
      for word in ["adress", "Bo Ek", "klagomål", "Hemtjänsten", "cases/"] {
        #expect(!(mail.subject + mail.text).contains(word), "\(word) is in the mail")
      }
    }
  }

  @Test(
    "U20 where the files are, written as people open them",
    arguments: [
      ("", "cases/2026/00/SYN-2026-0001/"),
      ("/srv/synpunkter", "/srv/synpunkter/cases/2026/00/SYN-2026-0001/"),
      (#"\\server\synpunkter"#, #"\\server\synpunkter\cases\2026\00\SYN-2026-0001\"#),
    ]
  )
  func path(_ place: String, _ path: String) throws {
    var told = ToldRegister()
    if !place.isEmpty { told.settings += "utskick:\n  plats: \(place)\n" }
    #expect(try told.notices(of: [Example()])[0].mail.text.contains("Filerna: \(path)\n"))
  }

  @Test("whoever has no address in the organisation gets no message, and the others get theirs")
  func withoutAddress() throws {
    var told = ToldRegister()
    told.organisation = told.organisation.replacing(
      "    e-post: anna.berg@kommun.example\n",
      with: ""
    )
    #expect(try told.notices(of: [Example()]).map { try $0.mail.to } == ["bo.ek@mail.example"])
  }

  @Test("B7 a text message is one line to a number")
  func sms() throws {
    let sender = "namn: Bo Ek\ntelefon: 070-174 06 35\nkontakt: sms\n"
    let notices = try ToldRegister().notices(of: [Example(sender: sender)])
    guard case .sms(let number, let text)? = notices.last?.content else {
      Issue.record("no text message")
      return
    }
    #expect(number == "070-174 06 35")
    #expect(
      text == "Vi har tagit emot ditt ärende SYN-2026-0001. Du får svar senast den 2 april 2026. "
        + "Hälsningar Exempelkommunen"
    )
  }

  @Test("what is about the register itself goes to the registrar, without a case")
  func register() throws {
    let told = ToldRegister()
    var plan = RegisterPlan(told.register, log: [], today: .init(dayNumber: 20_514))
    plan.addFaults(file: "cases/calendar.yaml", codes: ["invalid-date", "unknown-field"])
    let notices = try told.write(plan.notifications)
    #expect(try notices.map { try $0.mail.to } == ["anna.berg@kommun.example"])
    #expect(try notices[0].mail.subject == "fel i cases/calendar.yaml")
    #expect(
      try notices[0].mail.text.contains(
        "har fel som inte har rättats."
      )
    )
  }
}
