import PersonalData
import Testing

/// Titles that point at one person.
@Suite struct RoleTests {
  private static let nobody = PeopleScanner()

  @Test(
    "R14 whoever is the only one, or is described, is asked",
    arguments: ["den enda manliga läraren i ettan", "vår blonda fritidsledare"]
  )
  func singledOut(_ text: String) {
    let kinds = PeopleScanner().proposal(for: Array(text.utf8)).map(\.kind)
    #expect(kinds == [.role])
  }

  static let one: [(text: String, role: String)] = [
    ("Enhetschefen på Solgården sa nej.", "Enhetschefen på Solgården"),
    ("[namn]\nenhetschef hemtjänsten", "enhetschef hemtjänsten"),
    ("[namn], rektor Ekskolan", "rektor Ekskolan"), ("Karin Ekvall\nenhetschef.", "enhetschef"),
    ("[namn]\nundersköterska", "undersköterska"),
    ("rektorn på Norrskolan skällde", "rektorn på Norrskolan"),
    ("vaktmästaren på Ekskolan skällde", "vaktmästaren på Ekskolan"),
    ("nattsköterskan på Lönnen kom", "nattsköterskan på Lönnen"),
    ("verksamhetschefen svarade aldrig", "verksamhetschefen"), ("vår rektor skällde", "rektor"),
    ("biträdande rektor kom", "rektor"), ("kommunalrådet lovade det", "kommunalrådet"),
    ("ordföranden i barnnämnden kom", "ordföranden i barnnämnden"),
    ("bygglovshandläggaren i Ekby sa nej", "bygglovshandläggaren i Ekby"),
  ]

  @Test("R14 a title that points at one person is asked, once", arguments: one)
  func isAsked(_ text: String, _ role: String) {
    let text = text + "\nRektorn kom."
    let found = Self.nobody.proposal(for: Array(text.utf8)).filter { $0.kind == .role }
    #expect(lines(found, of: text) == ["possible role \(role)"])
  }

  static let many = [
    "Cheferna måste lyssna.", "En chef borde svara.", "Jag vill tala med en enhetschef.",
    "Alla rektorer får brevet.", "Chefen svarade.", "Lärarna är bra.", "Vaktmästaren kom.",
    "enhetschefer i allmänhet",
  ]

  @Test("R14 titles of many are asked of nobody", arguments: many)
  func isNot(_ text: String) { #expect(Self.nobody.proposal(for: Array(text.utf8)) == []) }
}
