import CivilCalendar
import Findings
import Testing

@testable import Casework

/// What a protocol of a disposal keeps for ever: numbers, proof, and the figures of the past (L11).
@Suite struct DisposalProtocolTests {
  private static func text(
    _ cases: [CaseTexts],
    _ register: Register = Registers.swedish
  ) throws
    -> String
  {
    let document = DisposalProtocol(
      decision: "KS 2026/118",
      time: try #require(Moment("2026-11-24T10:12:00+01:00")),
      by: try #require(PersonID("anna.berg")),
      cases: try cases.map { try #require($0.item) }
    ).document(register)
    return String(decoding: document.bytes, as: UTF8.self)
  }

  private static func figures(_ text: String) -> DisposalProtocol.Figures {
    DisposalProtocol.Figures(Array(text.utf8), .swedish)
  }

  @Test("A4 the number by itself, and a row of what figures count, without it")
  func row() throws {
    let text = try Self.text([CaseTexts()])
    #expect(
      text == """
        beslut: KS 2026/118
        tid: 2026-11-24T10:12:00+01:00
        av: anna.berg
        ärenden:
          - ärende: SYN-2026-0001
        uppgifter:
          - inkom: 2026-03
            typ: klagomål
            rutin: synpunkten
            område: Bemötande
            enhet: hemtjanst
            kanal: broschyr
            fördelad: 2026-03
            besvarad: 2026-03
            avslutad: 2026-03
            utfall: besvarad
            dagar till svar: 15
            arbetsdagar till svar: 11
            frister:
              - frist: fordela
                till: fördelad
                sista dag: 2026-03-04
                hölls: ja
                styr: ja
              - frist: utreda
                till: besvarad
                sista dag: 2026-03-30
                hölls: ja
                styr: ja
              - frist: svara
                till: besvarad
                sista dag: 2026-04-02
                hölls: ja
            avslutad i tid: ja
            ska besvaras: ja
            avvikelse: nej
            åtgärder: 1
            genomförda: 1
            sena: 0

        """
    )
    #expect(DisposalProtocol.findings(in: Array(text.utf8), language: .swedish).isEmpty)
    #expect(Self.figures(text).rows.count == 1)
    #expect(Self.figures(text).unknown == 0)
  }

  @Test("A4 L10 of a protected identity the year and the kind alone")
  func protectedIdentity() throws {
    for mark in ["skyddad identitet: ja", "skyddad identitet: kanske"] {
      let text = try Self.text([CaseTexts().adding(mark)])
      #expect(text.hasSuffix("uppgifter:\n  - inkom: 2026\n    typ: klagomål\n"))
    }
  }

  @Test(
    "A4 rows are sorted, whatever the numbers are, and name nobody and nothing that was written"
  )
  func sorted() throws {
    let late = CaseTexts().facts("besvarad: 2026-03-17", "besvarad: 2026-04-17")
      .facts("avslutad: 2026-03-19", "avslutad: 2026-04-20")
    let early = CaseTexts().facts("inkom: 2026-03-02", "inkom: 2026-02-27")
    let one = try Self.text([late, early])
    let other = try Self.text([early, late])
    #expect(one == other)
    let rows = Self.figures(one).rows
    #expect(rows.map { $0.text(.received) } == ["2026-02", "2026-03"])
    let met = rows.map { row in
      row.records(.deadlines, of: DisposalDeadlineField.self).map { $0.isYes(.met) }
    }
    #expect(met == [[true, true, true], [true, false, false]])
    #expect(rows.map { $0.isYes(.closedInTime) } == [true, false])
    for words in ["Gunnel", "Rask", "omar", "telefon", "avidentifiera", "gruppen"] {
      #expect(!one.contains(words), "\(words)")
    }
  }

  @Test("A4 what the log and the other files tell is counted")
  func judged() throws {
    let log = """
      - 2026-03-02T09:12:00+01:00 anna.berg registrerad
      - 2026-03-02T10:12:00+01:00 anna.berg ändrad fält=område
      - 2026-03-03T09:12:00+01:00 anna.berg fördelad
      - 2026-03-04T09:12:00+01:00 anna.berg ändrad fält=rubrik,område
      - 2026-03-20T09:12:00+01:00 anna.berg återöppnad

      """
    let investigation = """
      genomförande: Samtal.
      åtgärder:
        - vad: En.
          status: planerad
          klar: 2026-04-01
        - vad: Två.
          status: planerad
          klar: 2099-04-01
      avvikelse:
        svar: ja

      """
    let text = try Self.text([
      CaseTexts().log(log).investigation(investigation)
        .sender("namn: Gunnel Rask\nkontakt: ingen\n")
    ])
    for line in [
      "återöppnad: ja", "ändrat område: ja", "åtgärder: 2", "genomförda: 0", "sena: 1",
      "avvikelse: ja", "ska besvaras: nej",
    ] { #expect(text.contains("    \(line)\n"), "\(line)") }
    let before = try Self.text([
      CaseTexts().log(log.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n")
        .sender("anonym: ja\n")
    ])
    #expect(before.contains("    anonym: ja\n"))
    #expect(!before.contains("ändrat område") && !before.contains("återöppnad"))
    let moved = CaseTexts().facts("utfall: besvarad", "utfall: överförd")
      .facts("besvarad: 2026-03-17\n", "")
    #expect(try Self.text([moved]).contains("    ska besvaras: nej\n"))
    let marked = CaseTexts().adding("sekretess:\n  lagrum: OSL 26 kap. 1 §\n  datum: 2026-03-02")
    #expect(try Self.text([marked]).contains("    sekretess: ja\n"))
  }

  @Test("A4 an area that somebody has made up is a text, and is not kept")
  func area() throws {
    let text = try Self.text([CaseTexts().facts("område: Bemötande", "område: Om Gunnel")])
    #expect(!text.contains("Gunnel") && !text.contains("område:"))
  }

  @Test("A4 a protocol of an earlier program says nothing of what is counted: unknown")
  func earlier() {
    let text = """
      beslut: KS 2026/118
      tid: 2026-10-12T13:00:00+02:00
      av: anna.berg
      ärenden:
        - ärende: SYN-2026-0002
          rutin: synpunkten
          typ: beröm
          inkom: 2026-09-08
          avslutad: 2026-09-10
          utfall: hanterad

      """
    #expect(DisposalProtocol.findings(in: Array(text.utf8), language: .swedish).isEmpty)
    #expect(Self.figures(text).rows.isEmpty)
    #expect(Self.figures(text).unknown == 1)
    #expect(Self.figures("x").unknown == 0)
  }

  @Test("A7 the proof of a package outlives its case")
  func proof() throws {
    let hash = String(repeating: "ab", count: 32)
    let archived =
      "- 2026-03-02T09:12:00+01:00 anna.berg registrerad\n"
      + "- 2026-04-02T09:12:00+01:00 anna.berg arkiverad paket=uuid-1 sha256=\(hash) filer=\(hash)\n"
    let text = try Self.text([CaseTexts().log(archived)])
    #expect(
      text.contains("  - ärende: SYN-2026-0001\n    paket: uuid-1\n    sha256: \(hash)\nuppgifter:")
    )
  }
}
