import Findings
import Letters
import Testing

/// To whom a letter goes, and whether it may.
@Suite struct AddresseeTests {
  private let subject = LetterCase()

  @Test("a sender with an address in a routine of letters gets one")
  func somebody() { #expect(codes(subject) == []) }

  @Test("B15 nobody is answered who is anonymous")
  func anonymous() {
    let findings = Addressee.findings(
      subject.setting(\.sender, "anonym: ja\n").item,
      in: subject.register
    )
    #expect(findings.map(\.code) == [LetterCode.toNobody])
    #expect(
      findings.map(\.message.swedish) == [
        "det finns ingen att skicka brevet till: synpunktslämnaren är anonym"
      ]
    )
  }

  @Test("K17 nobody is answered who wants no contact")
  func noContact() {
    let silent = subject.with(\.sender, "kontakt: brev", "kontakt: ingen")
    #expect(codes(silent) == ["letter-to-nobody"])
    #expect(Addressee.reasonForNobody(silent.item)?.english == "the sender wants no contact")
  }

  @Test(
    "L10 nobody is written to whose identity is protected",
    arguments: ["ja", "jo", "[", "\"\""]
  )
  func protected(_ answer: String) {
    let hidden = subject.adding(\.facts, "skyddad identitet: \(answer)")
    #expect(codes(hidden) == ["letter-to-nobody"])
    #expect(
      Addressee.reasonForNobody(hidden.item)?.swedish
        == "skyddade personuppgifter; posten går genom Skatteverket"
    )
  }

  @Test("a sender of whom nothing can be read is nobody")
  func unreadable() {
    #expect(codes(subject.setting(\.sender, "- lista\n")) == ["letter-to-nobody"])
  }

  @Test("K21 a routine that allows no letters gets none")
  func otherWay() {
    let mail = subject.with(\.routine, "  - brev\n", "  - e-post\n  - muntligt\n")
    let findings = Addressee.findings(mail.item, in: mail.register)
    #expect(findings.map(\.code) == [LetterCode.wayForbidden])
    #expect(findings.first?.remedy.swedish == "tillåtna svarssätt: muntligt, e-post")
  }

  @Test(
    "P8 an address that letters do not arrive at is said",
    arguments: [
      ("Lindgatan 4 B", "det finns inget postnummer på sista raden"),
      ("Lindgatan 4 B\nBJÖRKBY", "det finns inget postnummer på sista raden"),
      ("Lindgatan 4 B\n9982 Björkby", "postnumret har 4 siffror, inte fem"),
      ("Lindgatan 4 B\n998 221 Björkby", "postnumret har 6 siffror, inte fem"),
      ("Lindgatan 4 B\n998 22", "orten saknas efter postnumret"),
      ("Lindgatan 4 B, 99822 Björkby", "gata och postort står på en rad"),
      (
        "Hämeenkatu 12\n33100 Tampere\nFinland",
        "landet ”Finland” skrivs med versaler, sist i adressen"
      ),
      ("Storgata 1\n0155 Oslo\nNorge", "landet ”Norge” skrivs med versaler, sist i adressen"),
    ]
  )
  func oddAddress(_ address: String, _ reason: String) {
    let odd = subject.setting(\.sender, sender(at: address))
    let findings = Addressee.remarks(odd.item)
    #expect(findings.map(\.code) == [LetterCode.addressUnusual])
    #expect(
      findings.map(\.message.swedish) == ["brevet kanske inte kommer fram: \(reason)"]
    )
  }

  @Test(
    "P8 Swedish addresses and those of other countries as their post offices write them",
    arguments: [
      "Lindgatan 4 B\n998 22 Björkby", "Box 12\n99822 BJÖRKBY", "Byn 5\nSE-998 22 Björkby",
      "Lindgatan 4\n998 22 Björkby\nSverige", "Hämeenkatu 12\n33100 Tampere\nFINLAND",
      "10 Downing Street\nLondon SW1A 2AA\nUNITED KINGDOM", "Storgata 1\n0155 Oslo\nNORWAY",
    ]
  )
  func soundAddress(_ address: String) {
    #expect(Addressee.remarks(subject.setting(\.sender, sender(at: address)).item) == [])
  }

  private func sender(at address: String) -> String {
    "namn: Gunnel Rask\nadress: |\n"
      + address.split(separator: "\n").map { "  \($0)\n" }.joined() + "kontakt: brev\n"
  }

  @Test("K20 an address must be there where the answer is a letter")
  func address() {
    let homeless = subject.setting(\.sender, "namn: Gunnel Rask\ne-post: gunnel@post.example\n")
    #expect(codes(homeless) == ["letter-address-missing"])
    let both = homeless.with(\.routine, "  - brev\n", "  - brev\n  - e-post\n")
    #expect(codes(both) == [])
    #expect(codes(both.adding(\.sender, "kontakt: brev")) == ["letter-address-missing"])
    #expect(codes(both.adding(\.sender, "kontakt: e-post")) == [])
  }

  @Test(
    "name and address stand in the window, a line each",
    arguments: [
      (
        "namn: Gunnel Rask\nadress: |\n  Lindvägen  3\n\n   999 10  Exempelstad\n",
        ["Gunnel Rask", "Lindvägen 3", "999 10 Exempelstad"]
      ),
      (
        "namn: Gunnel Rask\norganisation: Bygg AB\nadress: Box 1\n",
        ["Bygg AB", "Gunnel Rask", "Box 1"]
      ),
      ("namn: Gunnel Rask\nadress: |\n  Gunnel Rask\n  c/o Ek\n", ["Gunnel Rask", "c/o Ek"]),
      ("namn: Gunnel Rask\n", []), ("adress: Box 1\n", ["Box 1"]),
    ] as [(String, [String])]
  )
  func lines(_ sender: String, _ expected: [String]) {
    #expect(Addressee.lines(subject.setting(\.sender, sender).item) == expected)
  }

  private func codes(_ subject: LetterCase) -> [String] {
    Addressee.findings(subject.item, in: subject.register).map(\.code.name)
  }
}
