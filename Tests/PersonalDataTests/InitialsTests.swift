import PersonalData
import Testing

/// Initials, and given names beside the place where somebody works.
@Suite struct InitialsTests {
  static let told: [(text: String, name: String)] = [
    ("G.L. på kontoret sa nej.", "G.L"), ("G. L. på kontoret sa nej.", "G. L"),
    ("Rektorn G.L. svarar inte.", "G.L"), ("vaktmästaren B S kom inte", "B S"),
    ("Sjuksköterskan AK tappade den.", "AK"), ("Min dotter E. fick ingen mat.", "E"),
    ("G. i receptionen sa nej.", "G"), ("Assistenten M kom inte.", "M"),
    ("Handläggaren har initialerna MK.", "MK"),
    ("Det sa K.L. i tisdags.", "K.L"), ("läraren g.l. på skolan", "g.l"),
    ("Rut i kassan var otrevlig.", "Rut"), ("Sten i receptionen är bäst!", "Sten"),
    ("rut i kassan var otrevlig", "rut"), ("Lindgren i luckan sa nej.", "Lindgren"),
    ("Saga i växeln la på.", "Saga"),
  ]

  @Test("R4 initials, and a single name beside a place of work, are asked", arguments: told)
  func asked(_ text: String, _ name: String) {
    let names = found(text, PeopleScanner()).filter { $0.contains(" name ") }
    #expect(names == ["possible name \(name)"])
  }

  @Test(
    "R13 abbreviations and letters of other things are nobody's initials",
    arguments: [
      "P.S. Tack!", "O.S.A. senast i dag.", "t.ex. på kontoret", "Chefen för IT svarar.",
      "Läraren i klass 4B är bra.", "Handläggare LSS svarar inte.", "Punkt A. och B. är klara.",
      "avdelning C på boendet", "Sol i fönstret.", "Stig på bussen.",
    ]
  )
  func notAsked(_ text: String) {
    #expect(found(text, PeopleScanner()).filter { $0.contains(" name ") } == [])
  }
}
