import Casework
import Testing

/// The rules of *Synpunkten* (Kristianstad), by the numbers of rules.md.
@Suite struct KristianstadTests {
  @Test("the case of these tests is free of findings")
  func baseIsClean() {
    #expect(CaseTexts().codes == [])
    #expect(CaseTexts.new.codes == [])
  }

  @Test(
    "K1 a synpunkt is praise, a suggestion or a complaint",
    arguments: ["beröm", "förslag", "klagomål"]
  )
  func kinds(kind: String) {
    #expect(CaseTexts.new.facts("typ: klagomål", "typ: \(kind)").codes == [])
  }

  @Test("K1 and nothing else", arguments: ["fråga", "felanmälan"])
  func otherKinds(kind: String) {
    #expect(CaseTexts.new.facts("typ: klagomål", "typ: \(kind)").codes == ["kind-not-in-routine"])
  }

  @Test(
    "K3 what came in is word for word what was registered",
    arguments: [
      "Ni svarar så kort när man ringer.", "Ni svarar så kort när man ringer.\r\n",
      "Ni svarar så kort när man ringer. \n", "Ni svarar sa kort när man ringer.\n",
      // The same to a reader, other bytes.
      "Ni svarar sa\u{30A} kort na\u{308}r man ringer.\n", "",
    ]
  )
  func reworded(text: String) {
    #expect(CaseTexts().submission(text).codes == ["submission-changed"])
  }

  @Test(
    "K4 the area is one of the routine's ten",
    arguments: [
      "Fysisk miljö", "Delaktighet", "Handläggning", "Bemötande", "Tillgänglighet", "Kompetens",
      "Information", "Kost", "Utbud", "Övrigt",
    ]
  )
  func areas(area: String) {
    #expect(CaseTexts().facts("område: Bemötande", "område: \(area)").codes == [])
  }

  @Test(
    "K4 and no other",
    arguments: ["bemötande", "Bemötande och kost", "Other", "Gator och trafik"]
  )
  func otherAreas(area: String) {
    #expect(CaseTexts().facts("område: Bemötande", "område: \(area)").codes == ["unknown-area"])
  }

  @Test(
    "K5 it comes in by one of the routine's channels",
    arguments: [
      ("webbformulär", []), ("broschyr", []), ("e-post", []), ("brev", []),
      ("sociala medier", ["channel-not-in-routine"]), ("fax", ["unknown-value"]),
    ]
  )
  func channels(channel: String, codes: [String]) {
    #expect(CaseTexts.new.facts("kanal: broschyr", "kanal: \(channel)").codes == codes)
  }

  @Test("K6 what was said has a writer", arguments: ["muntligt", "telefon", "besök"])
  func spoken(channel: String) {
    let texts = CaseTexts.new.facts("kanal: broschyr", "kanal: \(channel)")
    #expect(texts.codes == ["spoken-without-writer"])
    #expect(texts.adding("upptecknad av: Omar Nilsson").codes == [])
  }

  @Test(
    "K8 who distributes has set area, unit and investigator",
    arguments: [
      ("område: Bemötande\n", "distributed-without-area"),
      ("utredare: omar.nilsson\n", "distributed-without-investigator"),
    ]
  )
  func distribution(line: String, code: String) {
    #expect(CaseTexts().facts(line, "").codes == [code])
  }

  @Test("K8 a case without a unit is not distributed")
  func distributionWithoutUnit() {
    #expect(CaseTexts().facts("enhet: hemtjanst\n", "").codes == ["distributed-without-unit"])
  }

  @Test("K9 praise goes to the manager for information and needs no investigator")
  func praise() {
    let texts = CaseTexts().facts("typ: klagomål", "typ: beröm").facts(
      "utredare: omar.nilsson\n",
      ""
    )
    .investigation(nil)
    #expect(texts.codes == [])
  }

  @Test("K9 suggestions and complaints are investigated", arguments: ["förslag", "klagomål"])
  func investigated(kind: String) {
    let texts = CaseTexts().facts("typ: klagomål", "typ: \(kind)")
    #expect(texts.codes == [])
    #expect(texts.investigation(nil).codes == ["investigation-missing"])
  }

  @Test("K16 in care of the elderly it is judged whether it is a deviation, too")
  func deviation() {
    let without = """
      genomförande: Samtal med gruppen.
      åtgärder:
        - vad: Samtalsträning.
          status: planerad
      kontakt med synpunktslämnaren: nej

      """
    #expect(CaseTexts().investigation(without).codes == ["deviation-unanswered"])
    #expect(
      CaseTexts().investigation(without + "avvikelse:\n  svar: ja\n").codes
        == ["deviation-without-report"]
    )
    #expect(
      CaseTexts().investigation(without + "avvikelse:\n  svar: ja\n  referens: A-17\n").codes == []
    )
    #expect(CaseTexts().investigation(without + "avvikelse:\n  svar: nej\n").codes == [])
    // Operations that do not judge, and their units, are not asked.
    for unit in ["daglig", "stod", "skola", "omsorg"] {
      #expect(CaseTexts().facts("hemtjanst", unit).investigation(without).codes == [])
    }
    #expect(CaseTexts().facts("hemtjanst", "aldreomsorg").investigation(without).codes.count == 1)
  }

  @Test(
    "K17 nobody who is anonymous or wants no contact is answered",
    arguments: ["anonym: ja\n", "namn: Gunnel Rask\nkontakt: ingen\n"]
  )
  func nobodyToAnswer(sender: String) {
    #expect(CaseTexts().sender(sender).codes == ["answered-to-nobody"])
  }

  @Test(
    "K18 an investigation says how it was done, the measures, and whether the sender was contacted",
    arguments: [
      "genomförande: Samtal med gruppen.\n", "kontakt med synpunktslämnaren: ja\n",
      "åtgärder:\n  - vad: Samtalsträning.\n    status: genomförd\n",
    ]
  )
  func incomplete(part: String) throws {
    let whole = try #require(CaseTexts().investigation)
    let rest = whole.replacing(part, with: "")
    #expect(rest != whole)
    #expect(CaseTexts().investigation(rest).codes == ["investigation-incomplete"])
  }

  @Test("K18 and is asked for only when it is signed off")
  func notSignedOff() {
    let texts = CaseTexts.new.adding("område: Bemötande\nenhet: hemtjanst")
      .adding("utredare: omar.nilsson\nfördelad: 2026-03-03")
    #expect(texts.codes == [])
    #expect(texts.adding("kvitterad: 2026-03-16").codes == ["investigation-missing"])
  }

  @Test("K19 what is handled elsewhere needs no measures here, but says where")
  func handedOn() throws {
    let whole = try #require(CaseTexts().investigation)
    let measures = "åtgärder:\n  - vad: Samtalsträning.\n    status: genomförd\n"
    let rest = whole.replacing(measures, with: "vidare till: Lex Sarah-utredning 14\n")
    #expect(CaseTexts().investigation(rest).codes == [])
    #expect(CaseTexts.new.adding("utfall: överförd").codes == ["transferred-nowhere"])
  }

  @Test(
    "K21 an answer is a letter, never e-mail",
    arguments: ["e-post", "muntligt", "e-tjänst", "sociala medier"]
  )
  func replyWay(way: String) {
    let texts = CaseTexts().facts("svarssätt: brev", "svarssätt: \(way)")
    #expect(texts.codes == ["reply-way-forbidden"])
  }

  @Test("K24 who withholds a case from the web says why, and what is published was decided to be")
  func publication() {
    let reason = "publiceringsskäl: Texten går inte att avidentifiera.\n"
    #expect(CaseTexts().facts(reason, "").codes == ["withheld-without-reason"])
    #expect(CaseTexts().adding("publicerad: 2026-03-18").codes == ["published-undecided"])
  }

  @Test("K30 in care of the elderly the journal is thought of before closing")
  func journal() throws {
    let left = { (texts: CaseTexts) in
      try Standing(#require(texts.item), in: Registers.swedish)
        .obstacles(to: .close(as: .answered))
    }
    let open = CaseTexts()
    #expect(try left(open) == [.journalMissing])
    #expect(try left(open.adding("journalförd: ej aktuellt")) == [])
    #expect(try left(open.adding("journalförd: 2026-03-18")) == [])
  }

  @Test("K29 a case is not closed before it is decided whether it is published")
  func undecided() {
    #expect(CaseTexts().facts("publicera: nej\n", "").codes == ["publication-undecided"])
  }
}
