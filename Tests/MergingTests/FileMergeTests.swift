import Findings
import Merging
import Testing

/// Two changes of one file, as text: what comes of it must not depend on who was first.
struct TwoChanges {
  var base: String?
  let one: String?
  let other: String?
  var kind = FileMerge.Kind.fields

  /// What comes of it when the one was first, and when the other was.
  var bothOrders: [FileMerge.Result] { [merged(first: one, other), merged(first: other, one)] }

  private func merged(first: String?, _ second: String?) -> FileMerge.Result {
    FileMerge.merged(
      Versions(
        base: base.map { Array($0.utf8) },
        first: first.map { Array($0.utf8) },
        second: second.map { Array($0.utf8) }
      ),
      as: kind,
      in: .swedish
    )
  }

  /// What is said of it, whoever was first; `nil` where that matters.
  var text: String? {
    let texts = bothOrders.map { String(decoding: $0.content ?? [], as: UTF8.self) }
    return texts[0] == texts[1] ? texts[0] : nil
  }

  var hasConflicts: Bool { bothOrders.contains { !$0.conflicts.isEmpty } }
}

/// Rows of the table of what comes of two changes that concern one file alone.
@Suite struct FileMergeTests {
  private let facts = "ärende: SYN-2026-0001\nrubrik: Kort svar\nenhet: hemtjanst\n"

  @Test("G13 different fields: both, though they stand side by side")
  func neighbours() {
    let changes = TwoChanges(
      base: facts,
      one: facts.replacing("Kort svar", with: "Kort svar i telefon"),
      other: facts.replacing("hemtjanst", with: "kok")
    )
    #expect(changes.text == "ärende: SYN-2026-0001\nrubrik: Kort svar i telefon\nenhet: kok\n")
    #expect(!changes.hasConflicts)
  }

  @Test("different fields: added by each, and taken away by one")
  func addedFields() {
    let changes = TwoChanges(
      base: facts,
      one: facts + "utredare: omar.nilsson\n",
      other: facts.replacing("enhet: hemtjanst\n", with: "") + "område: Bemötande\n"
    )
    for result in changes.bothOrders {
      let text = String(decoding: result.content ?? [], as: UTF8.self)
      #expect(
        Set(text.split(separator: "\n")) == [
          "ärende: SYN-2026-0001", "rubrik: Kort svar", "utredare: omar.nilsson",
          "område: Bemötande",
        ]
      )
      #expect(result.conflicts.isEmpty)
    }
  }

  @Test("same value, spelled in two ways: one")
  func sameValue() {
    let changes = TwoChanges(
      base: facts,
      one: facts.replacing("hemtjanst", with: "\"kok\""),
      other: facts.replacing("hemtjanst", with: "kok")
    )
    for result in changes.bothOrders {
      #expect(result.conflicts.isEmpty)
      #expect(String(decoding: result.content ?? [], as: UTF8.self).contains("kok"))
    }
  }

  @Test("same field differently: the base stands, and both values are kept")
  func sameField() {
    let changes = TwoChanges(
      base: facts,
      one: facts.replacing("Kort svar", with: "Ett"),
      other: facts.replacing("Kort svar", with: "Två")
    )
    #expect(changes.text == facts)
    #expect(
      changes.bothOrders[0].conflicts == [
        Conflict(of: ["rubrik"], base: "Kort svar", first: "Ett", second: "Två")
      ]
    )
    #expect(
      changes.bothOrders[1].conflicts == [
        Conflict(of: ["rubrik"], base: "Kort svar", first: "Två", second: "Ett")
      ]
    )
  }

  @Test("comments and order: kept, in the order of whoever merges")
  func comments() {
    let base = "# Vår fil\na: 1\n\n# om b\nb: 2 # två\nc: 3\n"
    let one = "# Vår fil\n# sedan i fjol\na: 1\n\n# om b\nb: 2 # två\nc: 33\n"
    let other = "# Vår fil\nb: 2 # två, kanske tre\n# om a\na: 1\n\nc: 3\n"
    let text = String(
      decoding: TwoChanges(base: base, one: one, other: other).bothOrders[0].content ?? [],
      as: UTF8.self
    )
    #expect(
      text == "# Vår fil\nb: 2 # två, kanske tre\n# om a\n# sedan i fjol\na: 1\n\nc: 33\n"
    )
  }

  @Test("sender, same field: an address is never half of one and half of another")
  func address() {
    let base = "namn: Gunnel Rask\nadress: |\n  Lindvägen 3\n  999 10 Exempelstad\n"
    let changes = TwoChanges(
      base: base,
      one: base.replacing("Lindvägen 3", with: "Björkgatan 8"),
      other: base.replacing("999 10", with: "999 22")
    )
    #expect(changes.text == base)
    #expect(changes.bothOrders[0].conflicts.map(\.field) == [["adress"]])
    let phone = TwoChanges(
      base: base,
      one: base.replacing("Lindvägen 3", with: "Björkgatan 8"),
      other: base + "telefon: 070-174 06 35\n"
    )
    #expect(
      phone.text == base.replacing("Lindvägen 3", with: "Björkgatan 8") + "telefon: 070-174 06 35\n"
    )
  }

  private let investigation = """
    genomförande: |
      Samtal med gruppen.
      Samtal med chefen.
      Genomgång av schemat.
    åtgärder:
      - vad: Samtalsträning.
        status: planerad
      - vad: Nytt schema.
        status: planerad

    """

  @Test("investigation, appended measures: both")
  func measures() {
    let changes = TwoChanges(
      base: investigation,
      one: investigation + "  - vad: Ny telefon.\n    status: planerad\n",
      other: investigation + "  - vad: Ny skylt.\n    status: genomförd\n",
      kind: .investigation
    )
    for result in changes.bothOrders {
      let text = String(decoding: result.content ?? [], as: UTF8.self)
      #expect(text.hasPrefix(investigation))
      #expect(text.contains("Ny telefon."))
      #expect(text.contains("Ny skylt."))
      #expect(result.conflicts.isEmpty)
    }
  }

  @Test("investigation, same measure: by field, else open")
  func measure() {
    let done = investigation.replacing(
      "Samtalsträning.\n    status: planerad",
      with: "Samtalsträning.\n    status: genomförd"
    )
    let dated = investigation.replacing(
      "Samtalsträning.\n    status: planerad",
      with: "Samtalsträning.\n    status: planerad\n    klar: 2026-12-01"
    )
    let both = TwoChanges(base: investigation, one: done, other: dated, kind: .investigation)
    #expect(both.text?.contains("status: genomförd\n    klar: 2026-12-01") ?? false)
    let other = dated.replacing("2026-12-01", with: "2027-01-15")
    let open = TwoChanges(base: investigation, one: dated, other: other, kind: .investigation)
    #expect(open.text == investigation)
    #expect(
      open.bothOrders[0].conflicts == [
        Conflict(
          of: ["åtgärder", "Samtalsträning.", "klar"],
          base: nil,
          first: "2026-12-01",
          second: "2027-01-15"
        )
      ]
    )
  }

  @Test("investigation, same prose: by line, else open")
  func prose() {
    let changes = TwoChanges(
      base: investigation,
      one: investigation.replacing("gruppen", with: "hela gruppen"),
      other: investigation.replacing("schemat", with: "höstens schema"),
      kind: .investigation
    )
    #expect(
      changes.text
        == investigation.replacing("gruppen", with: "hela gruppen")
        .replacing("schemat", with: "höstens schema")
    )
    let open = TwoChanges(
      base: investigation,
      one: investigation.replacing("gruppen", with: "hela gruppen"),
      other: investigation.replacing("gruppen", with: "halva gruppen"),
      kind: .investigation
    )
    #expect(open.text == investigation)
    #expect(open.bothOrders.allSatisfy { $0.conflicts.map(\.field) == [["genomförande"]] })
  }

  @Test("notes: appends of both, and what one has deleted stays")
  func notes() {
    let note = "- tid: 2026-01-29 15:10\n  av: anna.berg\n  text: Ringde.\n"
    let second = "- tid: 2026-01-30 09:00\n  av: omar.nilsson\n  text: Mötte.\n"
    let third = "- tid: 2026-01-31 09:00\n  av: anna.berg\n  text: Skrev.\n"
    let changes = TwoChanges(base: note, one: note + second, other: third, kind: .notes)
    for result in changes.bothOrders {
      let text = String(decoding: result.content ?? [], as: UTF8.self)
      for part in [note, second, third] { #expect(text.contains(part)) }
    }
    #expect(!changes.hasConflicts)
  }

  @Test("notes of one minute: both")
  func notesOfOneMinute() {
    let note = "- tid: 2026-01-30 09:00\n  av: anna.berg\n  text: Ringde.\n"
    let other = "- tid: 2026-01-30 09:00\n  av: omar.nilsson\n  text: Mötte.\n"
    let changes = TwoChanges(base: "", one: note, other: other, kind: .notes)
    #expect(changes.text == other + note || changes.text == note + other)
    #expect(!changes.hasConflicts)
  }

  @Test("G13 log: every line of both, by time, and deletion is ignored")
  func log() {
    let base = "- 2026-03-02T09:12:00+01:00 anna.berg registrerad\n"
    let late = "- 2026-03-03T10:00:00+01:00 anna.berg avpublicerad skäl=x\n"
    let early = "- 2026-03-03T09:30:00+01:00 omar.nilsson ändrad fält=enhet\n"
    let changes = TwoChanges(base: base, one: base + late, other: early, kind: .log)
    #expect(changes.text == base + early + late)
    #expect(!changes.hasConflicts)
  }

  @Test("G6 log: what happened before a delivery was told of stands below it")
  func deliveredLog() {
    let base = "- 2026-03-02T09:12:00+01:00 anna.berg registrerad\n"
    let delivery = "- 2027-01-11T03:00:02+01:00 synpunkt arkiverad paket=x sha256=y filer=z\n"
    let early = "- 2026-03-03T09:30:00+01:00 omar.nilsson ändrad fält=enhet\n"
    let changes = TwoChanges(base: base, one: base + delivery, other: base + early, kind: .log)
    #expect(changes.text == base + delivery + early)
  }

  @Test("G6 log, approved and unpublished at one time: unpublishing comes last, whoever merges")
  func unpublishedAtOnce() {
    let base = "- 2026-03-02T09:12:00+01:00 anna.berg registrerad\n"
    let approved = "- 2026-03-03T10:00:00+01:00 omar.nilsson godkänd\n"
    let taken = "- 2026-03-03T10:00:00+01:00 anna.berg avpublicerad skäl=x\n"
    let changes = TwoChanges(base: base, one: base + approved, other: base + taken, kind: .log)
    #expect(changes.text == base + approved + taken)
  }

  @Test("letter: by line, else open, and never with marks")
  func letter() {
    let base = "ärende: SYN-2026-0001\n\nHej!\n\nVi beklagar.\n\nAnna Berg\n"
    let changes = TwoChanges(
      base: base,
      one: base.replacing("Hej!", with: "Hej Gunnel!"),
      other: base.replacing("beklagar", with: "beklagar djupt"),
      kind: .text
    )
    #expect(
      changes.text
        == base.replacing("Hej!", with: "Hej Gunnel!").replacing("beklagar", with: "beklagar djupt")
    )
    let open = TwoChanges(
      base: base,
      one: base.replacing("Hej!", with: "Hej Gunnel!"),
      other: base.replacing("Hej!", with: "God dag!"),
      kind: .text
    )
    #expect(open.text == base)
    #expect(
      open.bothOrders[0].conflicts.map(\.first) == [base.replacing("Hej!", with: "Hej Gunnel!")]
    )
  }

  @Test("organisation: added by both, by id")
  func people() {
    let base = "personer:\n  - id: anna.berg\n    namn: Anna Berg\n"
    let changes = TwoChanges(
      base: base,
      one: base + "  - id: bo.ek\n    namn: Bo Ek\n",
      other: base + "  - id: eva.nyman\n    namn: Eva Nyman\n"
    )
    for result in changes.bothOrders {
      let text = String(decoding: result.content ?? [], as: UTF8.self)
      #expect(text.contains("  - id: bo.ek\n    namn: Bo Ek\n"))
      #expect(text.contains("  - id: eva.nyman\n    namn: Eva Nyman\n"))
      #expect(result.conflicts.isEmpty)
    }
  }

  @Test("G5 line ends alone are no change")
  func lineEnds() {
    let windows = facts.replacing("\n", with: "\r\n")
    let changes = TwoChanges(
      base: facts,
      one: windows,
      other: facts.replacing("hemtjanst", with: "kok")
    )
    for result in changes.bothOrders {
      #expect(result.conflicts.isEmpty)
      #expect(String(decoding: result.content ?? [], as: UTF8.self).contains("enhet: kok"))
    }
  }

  @Test("what one has taken away while the other went on with it stays")
  func removed() {
    let changes = TwoChanges(base: facts, one: nil, other: facts + "område: Bemötande\n")
    #expect(changes.text == facts + "område: Bemötande\n")
  }
}
