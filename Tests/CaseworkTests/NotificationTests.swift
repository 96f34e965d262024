import Casework
import CivilCalendar
import Testing

/// Who is told what about a case, and when.
@Suite struct NotificationTests {
  /// `reminder deadline when to` and `notice fact to`, in order.
  private func told(
    _ texts: CaseTexts,
    on day: String,
    _ register: Register = Registers.swedish
  ) throws -> [String] {
    let today = CivilDate.of(day)
    let plan = NotificationPlan(of: try #require(texts.item), in: register, today: today)
    return plan.notifications.map { notification in
      let to =
        switch notification.addressee {
        case .person(let id): id.description
        case .sender(.email(let address)): "mail:\(address)"
        case .sender(.sms(let number)): "sms:\(number)"
        }
      switch notification.occasion {
      case .reminder(let deadline, let when):
        return "reminder \(deadline.rule.id) \(when.words.swedish) \(to)"
      case .notice(let fact, _): return "notice \(fact.rawValue) \(to)"
      case .reopened: return "reopened \(to)"
      case .question, .unanswered, .waiting, .faults, .unfinished, .report, .measure:
        return "other \(to)"
      }
    }
  }

  /// A complaint that is distributed to Omar Nilsson, the manager of care at home.
  private static let distributed = CaseTexts.new.adding(
    "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-03-03"
  )

  @Test(
    "K7 the registrar is told when something has come in; all of them while the unit is unknown"
  )
  func received() throws {
    #expect(
      try told(CaseTexts.new, on: "2026-03-02")
        == ["notice received anna.berg", "notice received rut.ek"]
    )
    #expect(
      try told(CaseTexts.new.adding("enhet: hemtjanst"), on: "2026-03-02")
        == ["notice received anna.berg"]
    )
  }

  @Test("K9 K10 at distribution the investigator and the head of operations, each once")
  func distributedNotices() throws {
    #expect(
      try told(Self.distributed, on: "2026-03-03")
        == [
          "notice received anna.berg", "notice distributed omar.nilsson",
          "notice distributed eva.strand",
        ]
    )
  }

  @Test("K9 praise goes to the manager for information, with nobody to investigate")
  func praise() throws {
    let texts = CaseTexts.new.facts("typ: klagomål", "typ: beröm").adding(
      "område: Bemötande\nenhet: hemtjanst\nfördelad: 2026-03-03"
    )
    let today = CivilDate.of("2026-03-03")
    let plan = NotificationPlan(of: try #require(texts.item), in: Registers.swedish, today: today)
    let notice = try #require(plan.notifications.first { $0.role == .unitManager })
    #expect(notice.addressee == .person(PersonID(unchecked: "omar.nilsson")))
    #expect(!notice.isInvestigated)
    #expect(!plan.notifications.contains { $0.role == .investigator })
  }

  @Test(
    "K11 not distributed within two working days: the registrar is reminded",
    arguments: [("2026-03-04", false), ("2026-03-05", true), ("2026-03-27", true)]
  )
  func notDistributed(day: String, isReminded: Bool) throws {
    let reminder = "reminder fordela 1 arbetsdag efter anna.berg"
    #expect(try told(CaseTexts.new, on: day).contains(reminder) == isReminded)
  }

  @Test(
    "K14 the investigator when five working days remain",
    arguments: [("2026-03-20", false), ("2026-03-23", true)]
  )
  func fiveDays(day: String, isReminded: Bool) throws {
    let reminder = "reminder utreda 5 arbetsdagar före omar.nilsson"
    #expect(try told(Self.distributed, on: day).contains(reminder) == isReminded)
  }

  @Test(
    "K15 two days after the time has run out the investigator and the manager at the next level"
  )
  func escalated() throws {
    let after = ["omar.nilsson", "eva.strand"].map { "reminder utreda 2 arbetsdagar efter \($0)" }
    #expect(try !told(Self.distributed, on: "2026-03-31").contains(after[0]))
    #expect(try Set(told(Self.distributed, on: "2026-04-01")).isSuperset(of: after))
  }

  @Test("K15 who investigates is no next level of their own")
  func investigatorAbove() throws {
    let texts = CaseTexts.new.adding(
      "område: Bemötande\nenhet: hemtjanst\nutredare: eva.strand\nfördelad: 2026-03-03"
    )
    #expect(
      try told(texts, on: "2026-04-01").filter { $0.hasPrefix("reminder utreda 2") }
        == [
          "reminder utreda 2 arbetsdagar efter eva.strand",
          "reminder utreda 2 arbetsdagar efter karin.lindqvist",
        ]
    )
  }

  @Test("a manager's chain that ends leaves nobody to tell, which is said")
  func topOfTheTree() throws {
    let texts = CaseTexts.new.adding(
      "område: Bemötande\nenhet: daglig\nutredare: karin.lindqvist\nfördelad: 2026-03-03"
    )
    let today = CivilDate.of("2026-04-01")
    let plan = NotificationPlan(of: try #require(texts.item), in: Registers.swedish, today: today)
    #expect(plan.problems.map(\.reason) == [.nobody(.nextManager)])
    #expect(plan.notifications.contains { $0.role == .investigator })
  }

  @Test("K23 at sign-off the registrar")
  func signedOff() throws {
    let texts = Self.distributed.adding("kvitterad: 2026-03-16")
    #expect(try told(texts, on: "2026-03-16").contains("notice signed-off anna.berg"))
  }

  @Test(
    "B7 B8 the sender by mail or text message, if they want any",
    arguments: [
      ("e-post: bo@exempel.example\nkontakt: e-post\nnamn: Bo Ek\n", "mail:bo@exempel.example"),
      ("telefon: 070-174 06 05\nkontakt: sms\nnamn: Bo Ek\n", "sms:070-174 06 05"),
      ("e-post: bo@exempel.example\nnamn: Bo Ek\n", "mail:bo@exempel.example"),
      ("e-post: bo@exempel.example\nkontakt: sms\nnamn: Bo Ek\n", "mail:bo@exempel.example"),
      ("e-post: bo@exempel.example\nkontakt: brev\nnamn: Bo Ek\n", nil),
      ("e-post: bo@exempel.example\nkontakt: ingen\nnamn: Bo Ek\n", nil),
      ("e-post: bo@exempel.example\nanonym: ja\n", nil), ("namn: Bo Ek\n", nil),
      ("e-post: bo@exempel.example\nkontakt: duva\nnamn: Bo Ek\n", nil),
    ] as [(String, String?)]
  )
  func sender(file: String, address: String?) throws {
    let texts = CaseTexts.new.facts("rutin: synpunkten", "rutin: kontakt").sender(file)
    let expected = address.map { ["notice received \($0)"] } ?? []
    #expect(try told(texts, on: "2026-03-02").filter { $0.contains(":") } == expected)
    let closed = texts.adding(
      "besvarad: 2026-03-16\nsvarssätt: e-post\navslutad: 2026-03-17\nutfall: besvarad"
    )
    #expect(
      try told(closed, on: "2026-03-17").filter { $0.contains(":") }
        == (address.map { to in ["received", "answered", "closed"].map { "notice \($0) \(to)" } }
          ?? [])
    )
  }

  @Test(
    "L10 of a protected case nothing but number and deadline is known, and the sender is told nothing"
  )
  func protected() throws {
    let texts = Self.distributed.facts("rutin: synpunkten", "rutin: kontakt")
      .adding("skyddad identitet: ja")
      .sender("e-post: bo@exempel.example\nkontakt: e-post\nnamn: Bo Ek\n")
    let today = CivilDate.of("2026-03-03")
    let plan = NotificationPlan(of: try #require(texts.item), in: Registers.swedish, today: today)
    #expect(plan.notifications.map(\.role) == [.registrar, .investigator])
    for notification in plan.notifications {
      let subject = notification.subject
      #expect(subject.isProtected)
      #expect(subject.title == nil && subject.kind == nil && subject.unit == nil)
      #expect(subject.next?.due.iso == "2026-03-16")
    }
  }

  @Test(
    "a title that names the sender is not mailed",
    arguments: [
      ("Kort svar i telefon", true), ("Gunnel fick kort svar", false), ("Rasks klagomål", false),
      ("Buller på Lindvägen", false), ("Post till 999 10", false), ("Hus 3 är kallt", true),
    ]
  )
  func title(title: String, isMailed: Bool) throws {
    let texts = Self.distributed.facts("rubrik: Kort svar i telefon", "rubrik: \(title)")
    let today = CivilDate.of("2026-03-03")
    let plan = NotificationPlan(of: try #require(texts.item), in: Registers.swedish, today: today)
    #expect(plan.notifications.first?.subject.title == (isMailed ? title : nil))
  }

  @Test("nothing on a day off: it waits for the next working day")
  func daysOff() throws {
    let texts = CaseTexts.new.facts("inkom: 2026-03-02", "inkom: 2026-04-02")
      .facts("registrerad: 2026-03-02", "registrerad: 2026-04-03")
    // Good Friday to Easter Monday.
    for day in ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"] {
      #expect(try told(texts, on: day) == [], "\(day)")
    }
    #expect(try told(texts, on: "2026-04-07").count == 2)
  }

  @Test("what the log says was sent is not sent again")
  func once() throws {
    let texts = Self.distributed.log(
      """
      - 2026-03-02T09:12:00+01:00 anna.berg registrerad
      - 2026-03-03T08:34:00+01:00 synpunkt aviserad vid=inkom till=anna.berg
      - 2026-03-03T08:34:00+01:00 synpunkt aviserad vid=fördelad till=eva.strand
      - 2026-03-23T07:00:00+01:00 synpunkt påmind frist=utreda sista-dag=2026-03-30 när=5_arbetsdagar_före till=omar.nilsson

      """
    )
    #expect(try told(texts, on: "2026-03-23") == ["notice distributed omar.nilsson"])
    // Another last day is another reminder.
    let extended = texts.adding("förlängd:\n  till: 2026-04-30\n  skäl: Vi väntar på svar.")
    #expect(
      try told(extended, on: "2026-04-23")
        == ["reminder utreda 5 arbetsdagar före omar.nilsson"]
    )
  }

  @Test("a closed case gives no reminders, and old facts no notices")
  func closed() throws {
    let texts = CaseTexts()
    #expect(try told(texts, on: "2026-04-30") == [])
    #expect(try told(texts, on: "2026-03-19").allSatisfy { $0.hasPrefix("notice") })
    #expect(try told(Self.distributed, on: "2026-04-20").allSatisfy { $0.hasPrefix("reminder") })
  }

  @Test("identities are the same in both languages")
  func languages() throws {
    let swedish = LogEvent(
      "2026-03-23T07:00:00+01:00 synpunkt påmind frist=utreda sista-dag=2026-03-30 när=5_arbetsdagar_före till=avsändaren",
      in: .swedish
    )
    let english = LogEvent(
      "2026-03-23T07:00:00+01:00 synpunkt reminded deadline=utreda due=2026-03-30 when=5_workdays_before to=sender",
      in: .english
    )
    let number = CaseNumber("SYN-2026-0001")
    let identity = try #require(swedish?.notificationIdentity(of: number, in: .swedish))
    #expect(identity == english?.notificationIdentity(of: number, in: .english))
    #expect(
      identity.description
        == "SYN-2026-0001 reminded deadline=utreda due=2026-03-30 when=5 workdays before to=sender"
    )
  }

  @Test("L2 what lies in the inbox over a working day is told to every registrar, once")
  func waiting() throws {
    let friday = CivilDate.of("2026-03-06")
    func told(_ log: [String], on day: String) throws -> [String] {
      var plan = RegisterPlan(
        Registers.swedish,
        log: log.compactMap { LogEvent($0, in: .swedish) },
        today: CivilDate.of(day)
      )
      plan.addWaiting(file: "brev från Bo.pdf", since: friday)
      return plan.notifications.map(\.identity.description)
    }
    #expect(try told([], on: "2026-03-08") == [])
    let all = try told([], on: "2026-03-09")
    #expect(
      all == [
        "register reminded file=brev_från_Bo.pdf since=2026-03-06 to=anna.berg",
        "register reminded file=brev_från_Bo.pdf since=2026-03-06 to=rut.ek",
      ]
    )
    let line =
      "2026-03-09T07:00:00+01:00 synpunkt påmind fil=brev_från_Bo.pdf sedan=2026-03-06 till=anna.berg"
    #expect(try told([line], on: "2026-03-10") == [all[1]])
  }
}
