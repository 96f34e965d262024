import PersonalData
import Testing

/// What the check of a letter shows before it is printed.
@Suite struct ReplyLetterTests {
  @Test("K22 a reply is looked through for personal details before it is printed")
  func reply() {
    let text = """
      Hej!

      Tack för dina synpunkter om matsalen på Linden. Björn Ek och jag har mätt temperaturen där,
      och Törn-
      qvist har beställt nya element. De sätts in vecka 49, från den 1 december 2026 kl. 8.30.
      Har du frågor når du oss på 0980-319 242. Ärendet har nummer SYN-2026-0042.

      Din mors diagnos och hennes personnummer, 19900101-2385, behöver vi inte.

      Vänliga hälsningar
      Sara Öberg
      """
    #expect(
      found(text) == [
        "certain name Björn Ek", "likely name Törn-\nqvist", "certain phone 0980-319 242",
        "possible disability diagnos", "certain personalIdentityNumber 19900101-2385",
        "certain name Sara Öberg",
      ]
    )
  }

  @Test("K22 a reply without such details has nothing to show")
  func cleanReply() {
    let text = """
      Hej!

      Tack för att du hörde av dig om lekplatsen vid Hasselbacken. Vi lagade gungan den 14 mars och ser
      över de andra lekplatserna under våren. Gräset sås i maj. Kostnaden blir 12 500 kr.

      Vi hoppas att barnen trivs där igen. Hör gärna av dig till Medborgarcenter om något mer går sönder.

      Vänliga hälsningar
      Parkenheten
      """
    #expect(found(text, PeopleScanner()).filter { !$0.hasPrefix("possible") } == [])
  }
}
