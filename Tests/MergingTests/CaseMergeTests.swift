import Casework
import Checksums
import CivilCalendar
import Findings
import Merging
import Testing

/// Two changes of one case, as the texts of its files; brought together in both orders.
struct TwoCaseChanges {
  var base: [String: String]
  /// What each has made of it: the files that are others, `nil` for one that is gone.
  let one: [String: String?]
  let other: [String: String?]
  var isDisposed = false

  static let now = Moment(
    date: CivilDate(iso: "2026-11-21") ?? CivilDate(dayNumber: 0),
    secondOfDay: 43_200,
    offset: 60
  )

  private func changed(_ changes: [String: String?]) -> CaseMerge.Files {
    var files = base
    for (path, text) in changes { files[path] = text }
    return files.mapValues { Array($0.utf8) }
  }

  func outcome(oneIsFirst: Bool) -> CaseMerge.Outcome {
    let (one, other) = (changed(one), changed(other))
    let number =
      CaseNumber("SYN-2026-0001")
      ?? CaseNumber(
        series: TestSeries.own,
        year: 2026,
        serial: 1
      )
    return CaseMerge(
      number,
      of: Versions(
        base: base.isEmpty ? nil : base.mapValues { Array($0.utf8) },
        first: oneIsFirst ? one : other,
        second: oneIsFirst ? other : one
      ),
      in: .swedish,
      at: Self.now
    ).outcome(isDisposed: isDisposed)
  }

  /// When the one was first, and when the other was; none where it is not one case.
  var bothOrders: [MergedCase] {
    [true, false].compactMap { order in
      switch outcome(oneIsFirst: order) {
      case .merged(let result): result
      case .twoCases, .gone: nil
      }
    }
  }

  /// A file as it is then, whoever was first.
  func text(_ path: String) -> String? {
    let texts = bothOrders.map { $0.files[path].map { String(decoding: $0, as: UTF8.self) } }
    guard texts.count == 2, texts[0] == texts[1] else { return nil }
    return texts[0]
  }
}

enum TestSeries {
  static let own: Series = [Series("SYN")].compactMap { $0 }[0]
}

/// Rows of the table of what comes of two changes that concern a case as a whole.
@Suite struct CaseMergeTests {
  private static func digest(_ text: String) -> String {
    SHA256.hash(of: Array(text.utf8)).hexadecimal
  }
  private static let submission: String = "Ni svarar så kort när man ringer.\n"
  private static let facts: String = """
    ärende: SYN-2026-0001
    rubrik: Kort svar
    enhet: hemtjanst
    publicera: ja
    publicerad: 2026-03-18

    """
  private static let registered: String =
    "- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(digest(submission))\n"
  private let base: [String: String] = [
    "case.yaml": facts, "submission.txt": submission, "log.yaml": registered,
    "letters/reply.txt": "Hej!\n\nVi beklagar.\n",
  ]

  @Test("case, distributed to two units: the first stands, both are kept")
  func distributed() {
    var changes = TwoCaseChanges(
      base: base,
      one: ["case.yaml": Self.facts.replacing("hemtjanst", with: "kok")],
      other: ["case.yaml": Self.facts.replacing("hemtjanst", with: "skola")]
    )
    #expect(
      changes.bothOrders.map { String(decoding: $0.files["case.yaml"] ?? [], as: UTF8.self) }
        == [
          Self.facts.replacing("hemtjanst", with: "kok"),
          Self.facts.replacing("hemtjanst", with: "skola"),
        ]
    )
    #expect(
      changes.bothOrders.map { $0.conflicts.map(\.conflict.field) } == [[["enhet"]], [["enhet"]]]
    )
    #expect(
      changes.bothOrders.map { $0.conflicts.map(\.conflict.standing) } == [[.first], [.first]]
    )
    changes.base["case.yaml"] = Self.facts.replacing("enhet: hemtjanst\n", with: "")
    #expect(changes.bothOrders[0].conflicts.map(\.conflict.base) == [nil])
  }

  @Test("case, edit and close: both")
  func closed() {
    let changes = TwoCaseChanges(
      base: base,
      one: ["case.yaml": Self.facts + "avslutad: 2026-03-19\nutfall: besvarad\n"],
      other: ["case.yaml": Self.facts.replacing("Kort svar", with: "Kort i telefon")]
    )
    let text = changes.text("case.yaml") ?? ""
    #expect(text.contains("avslutad: 2026-03-19\nutfall: besvarad\n"))
    #expect(text.contains("rubrik: Kort i telefon\n"))
  }

  @Test("case, publish yes and no: no, and unpublished")
  func publish() {
    let undecided = Self.facts.replacing("publicera: ja\npublicerad: 2026-03-18\n", with: "")
    let changes = TwoCaseChanges(
      base: base.merging(["case.yaml": undecided]) { $1 },
      one: ["case.yaml": undecided + "publicera: ja\npublicerad: 2026-03-18\n"],
      other: ["case.yaml": undecided + "publicera: nej\npubliceringsskäl: Känsligt.\n"]
    )
    for result in changes.bothOrders {
      let text = String(decoding: result.files["case.yaml"] ?? [], as: UTF8.self)
      #expect(text.contains("publicera: nej\n"))
      #expect(text.contains("publiceringsskäl: Känsligt.\n"))
      #expect(!text.contains("publicerad: 2026"))
      #expect(result.conflicts.isEmpty)
      #expect(result.remarks == [.unpublished])
      #expect(
        String(decoding: result.files["log.yaml"] ?? [], as: UTF8.self)
          .contains("2026-11-21T12:00:00+01:00 synpunkt avpublicerad skäl=")
      )
    }
  }

  @Test(
    "case, protection or secrecy set, and anything else: set, not public, unpublished",
    arguments: ["skyddad identitet: ja\n", "sekretess:\n  lagrum: 21 kap. 1 § OSL\n"]
  )
  func protected(_ lines: String) {
    let changes = TwoCaseChanges(
      base: base,
      one: ["case.yaml": Self.facts + lines],
      other: ["case.yaml": Self.facts.replacing("Kort svar", with: "Kort i telefon")]
    )
    for result in changes.bothOrders {
      let text = String(decoding: result.files["case.yaml"] ?? [], as: UTF8.self)
      #expect(text.contains(lines))
      #expect(text.contains("publicera: nej\n"))
      #expect(text.contains("publicerad:\n"))
      #expect(text.contains("Kort i telefon"))
      #expect(result.remarks == [.unpublished])
    }
  }

  @Test("submission, any change: what was registered stands, the other is a copy")
  func submission() {
    let changes = TwoCaseChanges(
      base: base,
      one: ["submission.txt": "Något annat.\n"],
      other: ["submission.txt": "Något tredje.\n"]
    )
    #expect(changes.text("submission.txt") == Self.submission)
    #expect(changes.text("submission.txt.ny-1") == "Något annat.\n")
    #expect(changes.text("submission.txt.ny-2") == "Något tredje.\n")
  }

  @Test("letter, edited and posted: the posted one stands, the edit is a new draft")
  func posted() {
    let sent = "Hej!\n\nVi beklagar djupt.\n"
    let line =
      "- 2026-03-17T10:00:00+01:00 omar.nilsson postad brev=svar text=\(Self.digest(sent)) pdf=\(Self.digest("p"))\n"
    let changes = TwoCaseChanges(
      base: base,
      one: [
        "letters/reply.txt": sent, "letters/reply.pdf": "p", "log.yaml": Self.registered + line,
      ],
      other: ["letters/reply.txt": "Hej Gunnel!\n\nVi beklagar.\n"]
    )
    #expect(changes.text("letters/reply.txt") == sent)
    #expect(changes.text("letters/reply.pdf") == "p")
    #expect(changes.text("letters/reply_2.txt") == "Hej Gunnel!\n\nVi beklagar.\n")
    #expect(
      changes.bothOrders.allSatisfy {
        $0.remarks == [.draft(of: .reply, as: Letter(from: "reply", number: 2))]
      }
    )
  }

  @Test(
    "posted PDF, the same bytes and different ones: one and a warning; both, and both lines hold"
  )
  func bothPosted() {
    func line(_ person: String, _ text: String, _ pdf: String) -> String {
      "- 2026-03-17T10:00:00+01:00 \(person) postad brev=svar text=\(Self.digest(text)) pdf=\(Self.digest(pdf))\n"
    }
    let text = "Hej!\n\nVi beklagar.\n"
    let same = TwoCaseChanges(
      base: base,
      one: ["letters/reply.pdf": "p", "log.yaml": Self.registered + line("anna.berg", text, "p")],
      other: [
        "letters/reply.pdf": "p", "log.yaml": Self.registered + line("omar.nilsson", text, "p"),
      ]
    )
    #expect(same.text("letters/reply.pdf") == "p")
    #expect(same.bothOrders.allSatisfy { $0.remarks == [.postedTwice(.reply)] })
    let different = TwoCaseChanges(
      base: base,
      one: ["letters/reply.pdf": "p", "log.yaml": Self.registered + line("anna.berg", text, "p")],
      other: [
        "letters/reply.pdf": "q", "log.yaml": Self.registered + line("omar.nilsson", text, "q"),
      ]
    )
    #expect(
      different.bothOrders.map { $0.files["letters/reply.pdf"] } == [
        Array("p".utf8), Array("q".utf8),
      ]
    )
    #expect(
      different.bothOrders.map { $0.files["letters/reply_2.pdf"] } == [
        Array("q".utf8), Array("p".utf8),
      ]
    )
    for result in different.bothOrders {
      let log = String(decoding: result.files["log.yaml"] ?? [], as: UTF8.self)
      #expect(log.contains("postad brev=svar text="))
      #expect(log.contains("postad brev=svar_2 text="))
    }
  }

  @Test("public texts, edited and approved: the edit stands, so that the approval is stale")
  func approved() {
    let changes = TwoCaseChanges(
      base: base.merging(["public/submission.txt": "Ni svarar kort.\n"]) { $1 },
      one: ["public/submission.txt": "Ni svarar så kort.\n"],
      other: ["log.yaml": Self.registered + "- 2026-03-18T10:00:00+01:00 anna.berg godkänd\n"]
    )
    #expect(changes.text("public/submission.txt") == "Ni svarar så kort.\n")
    #expect(changes.text("log.yaml")?.contains("godkänd") ?? false)
  }

  private let delivery: String =
    "- 2027-01-11T03:00:02+01:00 synpunkt arkiverad paket=uuid-1 sha256=a filer=b\n"

  @Test(
    "case folder, edited and delivered: the delivered one stands, the edit is the draft of a related case"
  )
  func delivered() {
    let changes = TwoCaseChanges(
      base: base,
      one: ["log.yaml": Self.registered + delivery],
      other: [
        "case.yaml": Self.facts.replacing("Kort svar", with: "Kort i telefon"),
        "log.yaml": Self.registered + "- 2026-03-18T10:00:00+01:00 anna.berg ändrad fält=rubrik\n",
      ]
    )
    #expect(changes.text("case.yaml") == Self.facts)
    #expect(
      changes.text("log.yaml")
        == Self.registered + delivery
        + "- 2026-03-18T10:00:00+01:00 anna.berg ändrad fält=rubrik\n"
    )
    for result in changes.bothOrders {
      #expect(result.aside.keys.sorted() == ["case.yaml"])
      #expect(result.remarks == [.delivered])
      #expect(
        String(decoding: result.related ?? [], as: UTF8.self) == """
          rubrik: Tillägg till SYN-2026-0001
          relaterade: SYN-2026-0001

          SYN-2026-0001 är levererat till arkivet. Det här skrevs i det efter leveransen:

          case.yaml
            rubrik: Kort svar → Kort i telefon

          """
      )
    }
  }

  private static let superseded = "2026-11-21T12:00:00+01:00 synpunkt ändrad ersatt-paket="

  @Test("case folder, delivered twice: the package of the first, the second is named superseded")
  func deliveredTwice() {
    let hash = Self.digest("x")
    let delivery =
      "- 2027-01-11T03:00:02+01:00 synpunkt arkiverad paket=uuid-1 sha256=\(hash) filer=\(hash)\n"
    let second = delivery.replacing("uuid-1", with: "uuid-2")
    let changes = TwoCaseChanges(
      base: base,
      one: ["log.yaml": Self.registered + delivery],
      other: ["log.yaml": Self.registered + second]
    )
    let logs: [String] = changes.bothOrders.map {
      String(decoding: $0.files["log.yaml"] ?? [], as: UTF8.self)
    }
    let expected: [String] = [
      "\(Self.registered)\(delivery)\(second)- \(Self.superseded)uuid-2 av-paket=uuid-1\n",
      "\(Self.registered)\(second)\(delivery)- \(Self.superseded)uuid-1 av-paket=uuid-2\n",
    ]
    #expect(logs == expected)
    #expect(
      changes.bothOrders.map(\.remarks) == [
        [.deliveredTwice(superseded: "uuid-2", by: "uuid-1")],
        [.deliveredTwice(superseded: "uuid-1", by: "uuid-2")],
      ]
    )
  }

  @Test("G1 case folder, edited and disposed of: gone, the edit is aside and in no other case")
  func disposed() {
    let gone = Self.optional(base).mapValues { _ in nil as String? }
    let edit: [String: String?] = [
      "case.yaml": Optional(Self.facts.replacing("Kort svar", with: "Kort i telefon"))
    ]
    for (one, other) in [(gone, edit), (edit, gone)] {
      var changes = TwoCaseChanges(base: base, one: one, other: other, isDisposed: true)
      for order in [true, false] {
        switch changes.outcome(oneIsFirst: order) {
        case .gone(let aside): #expect(aside.keys.sorted() == ["case.yaml"])
        case .merged, .twoCases: Issue.record("not gone")
        }
      }
      changes.isDisposed = false
      #expect(changes.text("case.yaml")?.contains("Kort i telefon") ?? false)
    }
  }

  private static func optional(_ files: [String: String]) -> [String: String?] {
    files.mapValues { Optional($0) }
  }

  @Test("G2 case folder, two cases of one number: never brought together")
  func numbers() {
    var other: [String: String?] = Self.optional(base)
    other["log.yaml"] = Self.registered.replacing("anna.berg", with: "omar.nilsson")
    let changes = TwoCaseChanges(base: [:], one: Self.optional(base), other: other)
    for order in [true, false] {
      switch changes.outcome(oneIsFirst: order) {
      case .twoCases: break
      case .merged, .gone: Issue.record("brought together")
      }
    }
  }
}
