import Casework
import Testing

/// The rules of *Kontakt Burlöv*, by the numbers of rules.md.
@Suite struct BurlovTests {
  private static let new = CaseTexts.new.facts("rutin: synpunkten", "rutin: kontakt")
    .facts("kanal: broschyr", "kanal: webbformulär")

  @Test(
    "B1 contact cases are synpunkter, questions and fault reports",
    arguments: ["beröm", "förslag", "klagomål", "fråga", "felanmälan"]
  )
  func kinds(kind: String) {
    #expect(Self.new.facts("typ: klagomål", "typ: \(kind)").codes == [])
  }

  @Test(
    "B2 what is out of scope says which of the four grounds",
    arguments: ["politiskt", "avvikelse enligt HSL eller SoL", "kränkning", "internt"]
  )
  func outOfScope(ground: String) {
    let texts = Self.new.adding("utfall: utanför")
    #expect(texts.codes == ["out-of-scope-without-ground"])
    #expect(texts.adding("utanför: \(ground)").codes == [])
    #expect(texts.adding("utanför: annat").codes == ["unknown-value"])
  }

  @Test("B3 a case that moves to another system says which one, and its number there")
  func transferred() {
    let texts = Self.new.adding("avslutad: 2026-03-04\nutfall: överförd")
    #expect(texts.codes == ["transferred-nowhere"])
    #expect(texts.adding("överförd till:\n  system: Lex").codes == ["missing-field"])
    #expect(texts.adding("överförd till:\n  system: Lex\n  referens: 2026/114").codes == [])
  }

  @Test(
    "B4 any outside person may register, with or without a name",
    arguments: ["namn: Gunnel Rask\n", "organisation: Byalaget\n", "anonym: ja\n"]
  )
  func anybody(sender: String) {
    #expect(Self.new.sender(sender).codes == [])
  }

  @Test("B5 staff register what was said, for themselves or on behalf of others")
  func onBehalf() throws {
    let texts = Self.new.facts("kanal: webbformulär", "kanal: muntligt")
    #expect(texts.codes == ["spoken-without-writer"])
    let complete = texts.adding("upptecknad av: Medborgarservice")
      .adding("på uppdrag av: Rut Ek, ledamot")
    #expect(complete.codes == [])
    let item = try #require(complete.item)
    #expect(item.facts.text(.takenDownBy) == "Medborgarservice")
    #expect(item.facts.text(.onBehalfOf) == "Rut Ek, ledamot")
  }

  @Test("B6 what comes by social media is answered there, and nothing else is")
  func sameChannel() {
    let answered = Self.new.adding("besvarad: 2026-03-05\nsvarssätt: sociala medier")
    #expect(answered.codes == ["reply-way-forbidden"])
    #expect(answered.facts("kanal: webbformulär", "kanal: sociala medier").codes == [])
  }

  @Test(
    "B13 the answer is given in writing, orally, by e-mail or in the portal",
    arguments: ["brev", "muntligt", "e-post", "e-tjänst"]
  )
  func replyWays(way: String) {
    // P9: of a letter something is kept.
    let expected = way == "brev" ? ["answered-without-letter"] : []
    #expect(Self.new.adding("besvarad: 2026-03-05\nsvarssätt: \(way)").codes == expected)
  }

  @Test("B13 and the register says by which way")
  func answeredWithoutWay() {
    #expect(Self.new.adding("besvarad: 2026-03-05").codes == ["answered-without-way"])
  }

  @Test("B15 an anonymous case cannot be answered")
  func anonymous() {
    let anonymous = Self.new.sender("anonym: ja\n")
    let answered = anonymous.adding("besvarad: 2026-03-05\nsvarssätt: brev")
    #expect(answered.codes == ["answered-without-letter", "answered-to-nobody"])
    let closed = "avslutad: 2026-03-05\nutfall: anonym"
    #expect(anonymous.adding(closed).codes == [])
    #expect(Self.new.adding(closed).codes == ["anonymous-outcome-with-sender"])
  }

  @Test("B14 a case is closed when it is answered or handled, and says which")
  func closing() {
    let answered = Self.new.adding("besvarad: 2026-03-05\nsvarssätt: brev")
    #expect(answered.adding("avslutad: 2026-03-06\nutfall: besvarad").codes == [])
    #expect(Self.new.adding("avslutad: 2026-03-06\nutfall: hanterad").codes == [])
    #expect(
      Self.new.adding("avslutad: 2026-03-06\nutfall: besvarad").codes == ["outcome-without-answer"]
    )
    #expect(Self.new.adding("avslutad: 2026-03-06").codes == ["closed-without-outcome"])
  }

  @Test("a routine that does not publish asks for no decision")
  func notPublished() {
    #expect(Self.new.adding("avslutad: 2026-03-05\nutfall: hanterad").codes == [])
  }
}
