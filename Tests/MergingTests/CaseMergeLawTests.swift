import Casework
import Checksums
import Findings
import Laws
import Merging
import Testing

/// Whatever two people do to one case: nothing that either wrote is nowhere, and what protects people holds, whoever was
/// first.
@Suite struct CaseMergeLawTests {
  private static let rounds = Exhaustive.isAsked ? 20_000 : 300
  private static let submission = "Ni svarar så kort när man ringer.\n"
  private static let facts =
    "ärende: SYN-2026-0001\nrubrik: Kort svar\nenhet: hemtjanst\npublicera: ja\npublicerad: 2026-03-18\n"
  private static let letter = "rubrik: Svar\n\nHej!\n\nVi beklagar.\n"
  private static let base = [
    "case.yaml": facts, "submission.txt": submission, "letters/reply.txt": letter,
    "sender.yaml": "namn: Gunnel Rask\nkontakt: brev\n",
    "log.yaml":
      "- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(digest(submission))\n",
  ]

  private static func digest(_ text: String) -> String {
    SHA256.hash(of: Array(text.utf8)).hexadecimal
  }

  /// What somebody may do to a case, by every row of the table that is about a case.
  private enum Edit: CaseIterable {
    case title, unit, close, withhold, protect, sender, note, letter, post, approve, deliver, stray

    func change(_ files: inout [String: String], by name: String, at hour: Int) {
      let time = "2026-03-\(10 + hour)T10:00:00+01:00"
      func add(_ line: String) { files["log.yaml"]? += "- \(time) \(name) \(line)\n" }
      func set(_ lines: String, in path: String) {
        // A key stands once.
        let key = lines.prefix { $0 != ":" } + ":"
        if files[path]?.contains(key) ?? true { return }
        files[path]? += lines
      }
      switch self {
      case .title: replace("Kort svar\n", "Kort svar av \(name)\n", in: "case.yaml")
      case .unit: replace("hemtjanst", "enhet-\(name)", in: "case.yaml")
      case .close: set("avslutad: 2026-03-\(10 + hour)\nutfall: besvarad\n", in: "case.yaml")
      case .withhold:
        replace("publicera: ja\npublicerad: 2026-03-18", "publicera: nej", in: "case.yaml")
      case .protect: set("skyddad identitet: ja\n", in: "case.yaml")
      case .sender: set("telefon: 070 av \(name)\n", in: "sender.yaml")
      case .note:
        files["notes.yaml", default: ""] +=
          "- tid: \(time)\n  av: \(name)\n  text: Sagt av \(name).\n"
      case .letter: replace("Vi beklagar.", "Vi beklagar, \(name).", in: "letters/reply.txt")
      case .post:
        let text = files["letters/reply.txt"] ?? ""
        files["letters/reply.pdf"] = "pdf av \(name)\n"
        add(
          "postad brev=svar text=\(CaseMergeLawTests.digest(text)) pdf=\(CaseMergeLawTests.digest("pdf av \(name)\n"))"
        )
      case .approve: add("godkänd")
      case .deliver:
        let hash = CaseMergeLawTests.digest(name)
        add("arkiverad paket=uuid-\(name) sha256=\(hash) filer=\(hash)")
      case .stray: files["attachments/\(name).txt"] = "Bilaga av \(name)\n"
      }
      func replace(_ old: String, _ new: String, in path: String) {
        files[path] = files[path]?.replacing(old, with: new)
      }
    }
  }

  private static func edited(by name: String, _ random: inout Seeded) -> [String: String] {
    var files = base
    for _ in 0...random.below(4) {
      random.pick(Edit.allCases).change(&files, by: name, at: random.below(10))
    }
    return files
  }

  private static func lines(_ text: String) -> Set<Substring> { Set(text.split(separator: "\n")) }

  /// Everything that a merge has kept, wherever it is.
  private static func kept(_ result: MergedCase) -> String {
    let files = Array(result.files.values) + Array(result.aside.values) + [result.related ?? []]
    let texts = files.map { String(decoding: $0, as: UTF8.self) }
    let open = result.conflicts.flatMap { [$0.conflict.first ?? "", $0.conflict.second ?? ""] }
    return (texts + open).joined(separator: "\n")
  }

  /// A third comes to what two have become, as in a ring of clones: the two are on the remote.
  private static func merged(_ first: [String: String], _ second: [String: String]) -> MergedCase? {
    TwoCaseChanges(
      base: base,
      one: first.mapValues { Optional($0) },
      other: second.mapValues { Optional($0) }
    ).bothOrders.first
  }

  @Test("triples: whoever comes last, nothing is nowhere, and no and protection win")
  func triples() throws {
    var random = Seeded(23)
    for round in 0..<(Self.rounds / 3) {
      let people = ["anna.berg", "omar.nilsson", "eva.nyman"]
      let edits = people.map { Self.edited(by: $0, &random) }
      for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let context = "round \(round), order \(order)"
        let two = try #require(Self.merged(edits[order[0]], edits[order[1]]), "\(context)")
        let files = two.files.mapValues { String(decoding: $0, as: UTF8.self) }
        let three = try #require(Self.merged(files, edits[order[2]]), "\(context)")
        let kept = Self.kept(two) + "\n" + Self.kept(three)
        for (path, text) in edits.flatMap({ $0 }) where path != "letters/reply.pdf" {
          for line in Self.lines(text).subtracting(Self.lines(Self.base[path] ?? "")) {
            if line.hasPrefix("publicera") || line.contains(" postad ") { continue }
            let value = line.split(separator: ": ", maxSplits: 1).last ?? line
            #expect(kept.contains(value), "\(context): \(path): \(line) is nowhere")
          }
        }
        let facts = String(decoding: three.files["case.yaml"] ?? [], as: UTF8.self)
        if facts.contains("skyddad"), !kept.contains(" arkiverad ") {
          #expect(!facts.contains("publicera: ja"), "\(context)")
        }
        let registered = String(decoding: three.files["submission.txt"] ?? [], as: UTF8.self)
        #expect(registered == Self.submission, "\(context)")
      }
    }
  }

  @Test(
    "pairs: nothing is nowhere, no and protection win, and both orders say the same of what is open"
  )
  func pairs() {
    var random = Seeded(19)
    for round in 0..<Self.rounds {
      let one = Self.edited(by: "anna.berg", &random)
      let other = Self.edited(by: "omar.nilsson", &random)
      let changes = TwoCaseChanges(
        base: Self.base,
        one: one.mapValues { Optional($0) },
        other: other.mapValues { Optional($0) }
      )
      let results = changes.bothOrders
      #expect(results.count == 2, "round \(round)")
      for result in results {
        let kept = Self.kept(result)
        for (path, text) in [one, other].flatMap({ $0 }) where path != "letters/reply.pdf" {
          for line in Self.lines(text).subtracting(Self.lines(Self.base[path] ?? "")) {
            let value = line.split(separator: ": ", maxSplits: 1).last ?? line
            // What no wins over is no loss, and a letter that was posted twice has another name in its line.
            if line.hasPrefix("publicera") || line.contains(" postad ") { continue }
            #expect(kept.contains(value), "round \(round): \(path): \(line) is nowhere")
          }
        }
        let facts = String(decoding: result.files["case.yaml"] ?? [], as: UTF8.self)
        let isProtected = [one, other].contains { $0["case.yaml"]?.contains("skyddad") ?? false }
        // Who has delivered a case as it was on their own side has decided on it themselves.
        let isTheirOwn = facts.contains("skyddad") && kept.contains(" arkiverad ")
        if isProtected, !isTheirOwn {
          let log = String(decoding: result.files["log.yaml"] ?? [], as: UTF8.self)
          #expect(
            !facts.contains("publicerad: 2026") || log.contains("avpublicerad"),
            "round \(round)"
          )
        }
      }
      #expect(
        Set(results[0].conflicts.map(\.conflict.field))
          == Set(results[1].conflicts.map(\.conflict.field)),
        "round \(round)"
      )
    }
  }
}
