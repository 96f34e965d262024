import Findings

extension DemoText {
  static let swedish = DemoText(
    language: .swedish,
    brochure: """
      Hej
      Min man har hemtjänst sedan fyra år och jag har aldrig blivit tillfrågad om
      vad vi tycker. Jag förstår att ni frågar kunderna vart tredje år. Det är för
      sälan! På tre år hinner det bytas både personal och företag, och den som är
      missnöjd idag har kanske inte tre år att vänta.

      Fråga alla, och fråga oftare. Och tala om vad ni kommer fram till, så att man
      kan jämföra de olika företagen innan man väljer.

      Gunnel Rask

      """,
    misspelling: ("sälan", "sällan"),
    notes: """
      - tid: 2026-03-10 10:15
        av: omar.nilsson
        text: |
          Ringde Gunnel Rask. Hon vill att resultatet visas för varje utförare och
          att anhöriga också får svara.

      """,
    investigation: """
      genomförande: |
        Jag har gått igenom hur undersökningarna har gjorts sedan 2019 och talat med
        kvalitetsenheten. I dag görs en kundundersökning vart tredje år.
      åtgärder:
        - vad: Kundundersökningen görs varje år och omfattar alla kunder.
          status: planerad
          klar: 2026-10-31
        - vad: Resultatet för varje utförare publiceras på webbplatsen.
          status: planerad
          klar: 2026-12-15
      förbättringsförslag:
      kontakt med synpunktslämnaren: ja
      avvikelse:
        svar: nej

      """,
    investigationFaults: [
      ("status: planerad\n    klar: 2026-10-31", "status: planerat\n    klar: 2026-10-32"),
      ("avvikelse:\n  svar: nej\n", ""),
    ],
    letter: """
      rubrik: Svar på ditt klagomål om kundundersökningen
      bilagor:
        - Broschyren Synpunkten

      Hej Gunnel Rask,

      Tack för klagomålet som handlar om hur ofta omsorgsförvaltningen följer upp vad kunderna
      tycker om kvaliteten i utförandet av hemtjänst. I dagsläget görs en kundundersökning var
      tredje år, men planeringen är att detta ska göras varje år. Undersökningen kommer att
      omfatta alla kunder.

      - Den första görs *senast i oktober*.
      - Resultatet för varje utförare läggs ut på kommunens webbplats i december.

      Med vänlig hälsning

      Omar Nilsson
      enhetschef

      """,
    letterFault: (
      "omfatta alla kunder.\n",
      "omfatta alla kunder. Ring gärna Karin Lindqvist, 070-174 06 35.\n"
    ),
    file: "broschyr.txt",
    new: [
      "new", "--typ", "klagomål", "--kanal", "broschyr", "--namn", "Gunnel Rask", "--adress",
      "Lindvägen 3\n999 10 Exempelstad\n", "--kontakt", "brev", "--rubrik",
      "Kunderna tillfrågas för sällan om hemtjänsten", "--från", "broschyr.txt",
    ],
    unit: "hemtjanst",
    area: ("Delaktihet", "Delaktighet"),
    distribute: ("--enhet", "--område"),
    pending: "--väntar",
    to: "--till",
    archive: "arkiv",
    journal: "journalförd=ej aktuellt",
    otherTitle: "rubrik=En annan rubrik"
  )
}
