import Casework
import CivilCalendar
import Laws
import Testing

@testable import Archive

/// What a copy shows, and what it never does.
@Suite struct DisclosureTests {
  private static let marks = [
    "sekretess:\n  lagrum: OSL 26 kap. 1 §\n  datum: 2026-03-02\n  av: anna.berg\n  upphör: 2096-03-02\n",
    "sekretess:\n  lagrum: OSL 26 kap. 1 §\n  datum: 2020-03-02\n  av: anna.berg\n  upphör: 2021-03-02\n",
    "sekretess:\n  datum: 2020-03-02\n",
    "sekretess: OSL 26 kap. 1 §\n",
    "skyddad identitet: ja\n",
    "skyddad identitet: kanske\n",
    "skyddad identitet: |\n  ja\n",
  ]

  private static func disclosure(_ mark: String, _ canary: String = "Zeta") -> Disclosure {
    let item = Sample.archived(
      "SYN-2026-0001",
      extra: [
        "case.yaml": """
        ärende: SYN-2026-0001
        rubrik: Titel \(canary)
        rutin: synpunkten
        typ: klagomål
        inkom: 2026-03-02
        kanal: broschyr
        registrerad: 2026-03-02 09:12
        registrerad av: anna.berg
        upptecknad av: Kollega \(canary)
        avslutad: 2026-03-19
        utfall: besvarad

        """ + mark,
        "sender.yaml":
          "namn: \(canary)\nadress: \(canary)vägen 1\ne-post: \(canary)@exempel.example\n",
        "notes.yaml": "- tid: 2026-03-04 10:00\n  av: anna.berg\n  text: Om \(canary).\n",
      ]
    ).item
    return Disclosure(
      item,
      Sample.register,
      Disclosure.Content(
        submission: Array("Jag heter \(canary).\n".utf8),
        letters: [(.reply, "Hej \(canary)!\n")],
        attachments: ["\(canary).png"]
      ),
      today: CivilDate(dayNumber: 20_000)
    )
  }

  @Test("B16 what nobody marked is shown: what came in, who sent it, the answer, the notes")
  func open() {
    let disclosure = Self.disclosure("")
    #expect(!disclosure.isRestricted)
    for words in ["Jag heter Zeta.", "namn: Zeta", "Hej Zeta!", "text: Om Zeta.", "Zeta.png"] {
      #expect(disclosure.text.contains(words), "\(words)")
    }
    #expect(!disclosure.text.contains("utelämnat"))
  }

  @Test(
    "B17 L9 L10 of a marked case only that it is there, even by a mark that is past or cannot be read",
    arguments: marks
  )
  func marked(_ mark: String) {
    let disclosure = Self.disclosure(mark)
    #expect(disclosure.isRestricted)
    #expect(!disclosure.text.contains("Zeta"))
    #expect(disclosure.text.contains("ärende: SYN-2026-0001\n"))
    #expect(disclosure.text.contains("6 kap. 2 och 3 §§"))
  }

  @Test("B17 no word of any person or text gets out of a marked case, whatever it is")
  func canaries() {
    for seed in 0..<200 {
      var random = Seeded(seed)
      let canary = "Q" + String((0..<6).map { _ in random.pick(Array("aeioubcdfg")) })
      #expect(!Self.disclosure(random.pick(Self.marks), canary).text.contains(canary))
    }
  }

  @Test("the personal identity number is left out, and that is said")
  func identityNumber() {
    let item = Sample.archived(
      "SYN-2026-0001",
      extra: ["sender.yaml": "namn: Gunnel Rask\npersonnummer: 19121212-1212\n"]
    ).item
    let text = Disclosure(
      item,
      Sample.register,
      Disclosure.Content(submission: [], letters: [], attachments: []),
      today: CivilDate(dayNumber: 20_000)
    ).text
    #expect(!text.contains("1212-1212"))
    #expect(text.contains("Personnumret är utelämnat"))
    #expect(text.contains("6 kap. 2 och 3 §§"))
  }
}
