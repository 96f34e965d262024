/// What was so when the registers were frozen; none of it is ever renewed.
extension FrozenRegister {
  /// Of all names and bytes, as ``fingerprint(of:)`` computes it.
  var fingerprint: String {
    switch self {
    case .swedish: "3a64a48047eef664fb9bc14294f1fb9b36ffcfce98237e4e79d4d6ab38205a4c"
    case .english: "840201477f2b7ae5a9327a335f2475fcf94efb19e2605d02b93913be01ba6834"
    }
  }

  /// What `check` finds.
  var findings: [String] {
    switch self {
    case .swedish:
      ["error unknown-value cases/2026/00/SYN-2026-0016/investigation.yaml:5:13"]
    case .english: []
    }
  }

  /// Each case with its state and, where something is due, the day.
  var states: [String] {
    switch self {
    case .swedish:
      [
        "01 closed", "03 closed", "04 closed", "05 published", "06 answered",
        "07 signed-off 2026-11-10", "08 signed-off 2026-11-23", "09 distributed 2026-11-23",
        "10 distributed 2026-11-23", "11 answered", "12 published", "13 closed",
        "14 distributed 2026-11-27", "15 distributed 2026-12-04", "16 distributed 2026-12-22",
        "17 registered 2026-11-27",
      ]
    case .english:
      [
        "01 closed", "03 closed", "04 answered", "05 signed-off 2026-11-16", "06 closed",
        "07 closed", "08 distributed 2026-12-01", "09 distributed 2026-12-02",
        "10 registered 2026-12-09",
      ]
    }
  }

  /// A page of the site about a case, and what of the case stands on it.
  struct Page {
    let path: String
    let lines: [String]

    init(_ serial: String, _ lines: String...) {
      (path, self.lines) = ("cases/SYN-2026-00\(serial).html", lines)
    }
  }

  /// The cases that are public.
  var pages: [Page] {
    switch self {
    case .swedish:
      [
        Page(
          "01",
          "Kunderna tillfrågas för sällan",
          "vad vi tycker. Fråga alla, och fråga oftare.",
          "Undersökningen ska göras varje år, och den kommer att omfatta alla kunder.",
          "Den första görs senast i februari."
        ),
        Page("03", "En klocka i matsalen", "så att alla ser när det är lunch.", "före jul."),
        Page("05", "Duschen läcker, och ingen kommer.", "Duschen är lagad, och vi beklagar"),
        Page("12", "Flickan som kom i fredags sjöng för mig.", "Vi har hälsat henne det."),
      ]
    case .english:
      [
        Page("03", "Snow in front of gates", "Every winter!", "The plough will take another route.")
      ]
    }
  }

  /// Files of the site that newer programs have added, besides the pieces of the search.
  var laterFiles: [String] {
    let feeds =
      switch self {
      case .swedish:
        [
          "areas/bemotande.xml", "areas/delaktighet.xml", "areas/fysisk-miljo.xml",
          "units/hemtjanst.xml",
        ]
      case .english: ["areas/streets-and-traffic.xml", "units/home-care.xml"]
      }
    return
      (feeds + [
        "404.html", "accessibility.html", "contact.html", "data/cases-excel.csv", "dcat.rdf",
        "icon.svg", "robots.txt",
      ]).sorted()
  }

  /// Senders and staff: what stands on no page.
  var names: [String] {
    let staff = ["Anna Berg", "anna.berg", "Nilsson", "Lindqvist"]
    switch self {
    case .swedish:
      return staff + [
        "Gunnel", "Rask", "Torsten", "Ögren", "Ingegerd", "Åhs", "Dagny", "Hök", "Börje", "Ståhl",
        "Arvid", "Zetterström", "Ottilia", "Fransson", "Valter", "Nordh", "Lindvägen",
      ]
    case .english:
      return staff + ["Wilhelmina", "Thorne", "Birch Lane", "Percival", "Cornelius", "Vane"]
    }
  }

  /// One thing that is told, as `remind --format json` has it.
  struct Told: Decodable, Equatable {
    let `case`: String?
    let to, role, kind: String
    let deadline, due, when: String?
  }

  /// The one thing that had still to be told.
  var told: Told {
    switch self {
    case .swedish:
      Told(
        case: "SYN-2026-0015",
        to: "omar.nilsson",
        role: "investigator",
        kind: "reminder",
        deadline: "utreda",
        due: "2026-12-04",
        when: "5 workdays before"
      )
    case .english:
      Told(
        case: "SYN-2026-0008",
        to: "omar.nilsson",
        role: "investigator",
        kind: "reminder",
        deadline: "answer-workdays",
        due: "2026-12-01",
        when: "2 workdays before"
      )
    }
  }

  /// A package that went to the archive.
  struct Delivery {
    let name: String
    /// The command that made it, without the folder that it goes to.
    let words: [String]
    /// Of the whole package, as the logs have it.
    let digest: String
  }

  var deliveries: [Delivery] {
    switch self {
    case .swedish:
      [
        Delivery(
          name: "uuid-9ea4efe4-942c-87a5-a6cd-780448b07722",
          words: ["archive", "1", "--to"],
          digest: "2839dc3135607c49b3381ddb58302455a04c5d3b7d72bff0c7e28fe0c5005767"
        ),
        Delivery(
          name: "uuid-c3684039-117f-83b6-a3a1-5d35c7cb8ed0.tar",
          words: ["archive", "3", "4", "--together", "--tar", "--to"],
          digest: "05bc1f3fbd03cec8af11aa4cbd2439ec2caaf226c543232e9734705896a4cd8f"
        ),
      ]
    case .english:
      [
        Delivery(
          name: "bag-uuid-9ea4efe4-942c-87a5-a6cd-780448b07722",
          words: ["archive", "1", "--bag", "--to"],
          digest: "cd32bc30693e5028da1935651526e74ad1c6ed0e4587c738288b481a1330326c"
        )
      ]
    }
  }

  /// What is said of a package that is lost and that newer programs make otherwise.
  var earlierForm: String {
    switch self {
    case .swedish: "i ett paket av en tidigare form, som inte går att göra om byte för byte"
    case .english: "in a package of an earlier form, which cannot be made again byte for byte"
    }
  }

  /// Where the packages were put.
  var shelf: String {
    switch self {
    case .swedish: "arkiv"
    case .english: "packages"
    }
  }

  /// Cases whose letters were posted.
  var posted: [String] {
    switch self {
    case .swedish: ["5", "6", "11", "12"]
    case .english: ["4"]
    }
  }

  /// The case whose letter was set and not posted.
  var set: String {
    switch self {
    case .swedish: "07"
    case .english: "05"
    }
  }

  /// The case that was approved and not published.
  var approved: String {
    switch self {
    case .swedish: "06"
    case .english: "04"
    }
  }

  /// What `show` says of a number whose case was disposed of.
  var disposed: String {
    switch self {
    case .swedish: "SYN-2026-0002 är gallrat"
    case .english: "SYN-2026-0002 was disposed of"
    }
  }
}
