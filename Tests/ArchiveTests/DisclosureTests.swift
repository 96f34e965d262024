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
      of: item,
      in: Sample.register,
      with: Disclosure.Content(
        submission: Array("Jag heter \(canary).\n".utf8),
        letters: [(.reply, "Hej \(canary)!\n")],
        files: ["case.yaml", "log.yaml", "letters/reply.txt", "attachments/\(canary).png"]
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
    #expect(disclosure.text.contains("6 kap. 7–8 §§"))
  }

  @Test("W3 L20 a marked case's copy says that secrecy is to be examined, and not what is secret")
  func examined() {
    for mark in Self.marks {
      let text = Self.disclosure(mark, "Bussen").text
      let words =
        "Kopian visar bara att ärendet finns; resten kräver sekretessprövning. Möjliga lagrum:"
      #expect(text.contains(words), "\(text)")
      #expect(!text.contains("utelämnat"))
      #expect(text.contains("kan överklagas"))
    }
  }

  @Test("B17 no word of any person or text gets out of a marked case, whatever it is")
  func canaries() {
    for seed in 0..<200 {
      var random = Seeded(seed)
      let canary = "Q" + String((0..<6).map { _ in random.pick(Array("aeioubcdfg")) })
      #expect(!Self.disclosure(random.pick(Self.marks), canary).text.contains(canary))
    }
  }

  private static func text(
    _ files: [String: String],
    _ submission: String = "",
    names: [String] = ["case.yaml", "log.yaml"],
    letters: [(letter: Letter, text: String)] = [],
    settings: String = ""
  ) -> String {
    var bytes = RegisterBytes()
    bytes.settings = Array(
      ("myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n" + settings).utf8
    )
    bytes.routines = [(name: "synpunkten", bytes: Array("namn: Synpunkten\n".utf8))]
    var reader = RegisterReader(bytes)
    let item = Sample.archived("SYN-2026-0001", extra: files).item
    return Disclosure(
      of: item,
      in: reader.read(),
      with: Disclosure.Content(submission: Array(submission.utf8), letters: letters, files: names),
      today: CivilDate(dayNumber: 20_000)
    ).text
  }

  @Test(
    "A5 W1 no identity number is in the copy, and only then it says so, by the section that was chosen"
  )
  func identityNumber() {
    let sender = ["sender.yaml": "namn: Gunnel Rask\npersonnummer: 19121212-1212\n"]
    let claim = "Personnumret ingår inte; vi prövar det om du begär det ("
    for words in ["19121212-1212", "121212-1212", "1912 12 12 12 12", "1212121212"] {
      let text = Self.text(sender, "Mitt nummer är \(words), ring mig.\n")
      #expect(!text.contains(words), "\(words)")
      #expect(text.contains("Mitt nummer är [personnummer], ring mig.\n"), "\(words)")
      #expect(text.contains(claim + "OSL 21 kap. 7 §)."))
      #expect(text.contains("Där det står [personnummer] finns siffror"))
      #expect(text.contains("(OSL 6 kap. 7–8 §§)"))
    }
    let plain = Self.text(sender)
    #expect(plain.contains(claim) && !plain.contains("[personnummer]"))
    #expect(!Self.text(["sender.yaml": "namn: Gunnel Rask\n"]).contains("ersonnum"))
    #expect(
      Self.text(sender, settings: "utlämnande:\n  personnummer: OSL 26 kap. 1 §\n")
        .contains(claim + "OSL 26 kap. 1 §).")
    )
  }

  @Test("A5 W2 of a protected identity the section that was chosen, else those on it")
  func protectedIdentity() {
    let files = [
      "case.yaml": "ärende: SYN-2026-0001\navslutad: 2026-03-19\nskyddad identitet: ja\n"
    ]
    #expect(Self.text(files).contains("Möjliga lagrum:\n- OSL 21 kap. 3 och 3 a §§\n"))
    #expect(
      Self.text(files, settings: "utlämnande:\n  skyddad identitet: OSL 21 kap. 3 a §\n")
        .contains("Möjliga lagrum:\n- OSL 21 kap. 3 a §\n")
    )
  }

  private static let open = """
    ärende: SYN-2026-0001
    rubrik: Kort svar
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-03-02
    kanal: broschyr
    registrerad: 2026-03-02 09:12
    registrerad av: anna.berg
    förlängd:
      till: 2026-05-04
      skäl: Utredaren är sjuk.

    """

  @Test("A16 every fact is there, the extension too, and no id where there is a name")
  func everyFact() {
    let text = Self.text(["case.yaml": Self.open])
    #expect(text.contains("förlängd:\n  till: 2026-05-04\n  skäl: Utredaren är sjuk.\n"))
    #expect(text.contains("rutin: Synpunkten\n"))
  }

  @Test(
    "A16 of a case that goes on no notes, no drafts, no unfinished investigation, and that is said"
  )
  func goesOn() {
    let names = [
      "attachments/bild.png", "case.yaml", "investigation.yaml", "letters/reply.pdf",
      "letters/reply.txt", "log.yaml", "notes.yaml", "sender.yaml", "submission.txt",
    ]
    let files = ["case.yaml": Self.open, "investigation.yaml": "genomförande: Samtal.\n"]
    let text = Self.text(files, names: names)
    #expect(!text.contains("Hon ringde igen.") && !text.contains("Samtal."))
    for words in [
      "Anteckningarna ingår inte: ärendet är inte avslutat (TF 2 kap. 12 §).",
      "Utredningen ingår inte: den är inte färdig (TF 2 kap. 10 §).",
      "Brev som inte har skickats ingår inte (TF 2 kap. 12 §).",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(
      text.hasSuffix(
        "säg till om du vill begära ut dem:\n- attachments/bild.png\n- log.yaml\n"
      )
    )
    let closed = Self.text([:], names: names, letters: [(.reply, "Hej!\n")])
    #expect(closed.contains("Hon ringde igen."))
    #expect(!closed.contains("TF 2 kap."))
    #expect(closed.hasSuffix("\n- attachments/bild.png\n- letters/reply.pdf\n- log.yaml\n"))
  }
}
