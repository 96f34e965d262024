import Casework
import Findings
import Formats
import Laws
import Testing

@testable import Archive

/// What stands in a package.
@Suite struct PackageTests {
  static let files = Dictionary(
    uniqueKeysWithValues: Sample.two.package().files.map { ($0.path, $0) }
  )

  private static func text(_ path: String) -> String {
    String(decoding: files[path]?.bytes ?? [], as: UTF8.self)
  }

  @Test("L12 the same cases at the same time make the same bytes, in any order")
  func isReproducible() {
    let one = Sample.two.package()
    let other = Sample.delivery(Sample.two.cases.reversed()).package()
    #expect(one.files.map(\.path) == other.files.map(\.path))
    #expect(one.files.map(\.digest) == other.files.map(\.digest))
    #expect(TarFile(one).bytes() == TarFile(other).bytes())
  }

  @Test("L12 every file of a case is there, byte for byte")
  func hasEveryFile() {
    for (path, bytes) in Sample.files("SYN-2026-0002") {
      #expect(Self.files[Sample.data + "/SYN-2026-0002/" + path]?.bytes == bytes)
    }
  }

  @Test("A13 the representation has a METS of its own, and the package points to it")
  func representation() throws {
    let path = "representations/rep1/METS.xml"
    let mets = try #require(XMLReader.root(of: Self.files["METS.xml"]?.bytes ?? []))
    let pointer = try #require(mets.descendants("mptr").first)
    #expect(pointer.attributes["href"] == path)
    #expect(pointer.attributes["title"] == "rep-1")
    let labels = mets.descendants("div").compactMap { $0.attributes["LABEL"] }
    #expect(labels.contains("Representations") && labels.contains("Representations/rep1"))
    let root = try #require(XMLReader.root(of: Self.files[path]?.bytes ?? []))
    #expect(root.attributes["OBJID"] == "rep1")
    let named = root.descendants("file").compactMap { file in
      file.first("FLocat")?.attributes["href"].map { ($0, file.attributes["CHECKSUM"] ?? "") }
    }
    let below = Self.files.filter { $0.key.hasPrefix("representations/rep1/data/") }
    #expect(named.count == below.count)
    for (name, hash) in named {
      #expect(Self.files["representations/rep1/" + name]?.digest.hexadecimal == hash)
    }
    #expect(mets.descendants("file").contains { $0.first("FLocat")?.attributes["href"] == path })
  }

  @Test("attachments have names that every system can have, and their own are told")
  func attachments() {
    let folder = Sample.data + "/SYN-2026-0001/attachments/"
    #expect(Self.files[folder + "file-3.csv"]?.bytes == Array("dag;grader\n".utf8))
    #expect(Self.files[folder + "file-1.csv"]?.bytes == Array("a;b\n".utf8))
    #expect(Self.files[folder + "bild.png"]?.mediaType == "image/png")
    #expect(
      Self.text("metadata/preservation/premis.xml").contains(
        "<premis:originalName>mätning 1.csv</premis:originalName>"
      )
    )
    #expect(Self.text(Sample.data + "/erms.xml").contains("name=\"mätning 1.csv\""))
  }

  @Test(
    "names of attachments",
    arguments: [
      (["a.txt", "b.txt"], ["a.txt", "b.txt"]),
      ([".hidden", "-rf", "å.txt"], ["file-1.hidden", "file-2", "file-3.txt"]),
      (["../../etc/passwd", "con\u{0}.txt"], ["file-1", "file-2.txt"]),
      (["å.TXT", "file-1.txt"], ["file-2.txt", "file-1.txt"]),
      (["x.verylongending1", "ö.a b"], ["x.verylongending1", "file-2"]),
      (["Bild.png", "bild.png"], ["Bild.png", "file-2.png"]),
      (["BILD.PNG", "Bild.png", "bild.png"], ["BILD.PNG", "file-2.png", "file-3.png"]),
      (
        ["CON.txt", "nul", "Aux.tar.gz", "lpt1.pdf", "COM9"],
        ["file-1.txt", "file-2", "file-3.gz", "file-4.pdf", "file-5"]
      ),
      (["console.txt", "com10", "nulla"], ["console.txt", "com10", "nulla"]),
      (["x.", "x.txt.", "x"], ["file-1", "file-2", "x"]),
      (["a b", "file-1"], ["file-2", "file-1"]),
    ]
  )
  func safeNames(_ names: [String], _ safe: [String]) {
    #expect(PackageName.safeNames(names) == safe)
  }

  @Test("whatever the names are, no two become one")
  func namesStayApart() {
    for seed in 0..<200 {
      var random = Seeded(seed)
      let names = Set(
        (0..<8).map { _ in
          (0..<(1 + random.below(4))).map { _ in
            random.pick(["a", "å", ".", "-", "file-", "1", "2", " ", "A"])
          }
          .joined()
        }
      )
      let safe = PackageName.safeNames(names.sorted())
      // Not on systems either that make no difference between large and small letters.
      #expect(Set(safe.map { $0.lowercased() }).count == names.count, "\(names.sorted()) \(safe)")
    }
  }

  @Test("A11 the names of a case's own files stay, and what is nearly the same has another")
  func ownNames() {
    let files = [
      "Attachments/x.txt", "CASE.yaml", "attachments/x.txt", "case.yaml", "letters/Reply.pdf",
      "letters/reply.pdf",
    ]
    let names = PackagedNames(files.map { $0.split(separator: "/").map(String.init) })
    #expect(
      names.paths == [
        "folder-1/x.txt", "file-1.yaml", "attachments/x.txt", "case.yaml", "letters/file-1.pdf",
        "letters/reply.pdf",
      ]
    )
    #expect(
      names.originals == ["Attachments/x.txt", "CASE.yaml", nil, nil, "Reply.pdf", nil]
    )
  }

  @Test("A11 no path is longer than a system has it, and no two are one")
  func longPaths() {
    let long = String(repeating: "a", count: 100)
    let deep = (0..<4).map { _ in long } + ["x.txt"]
    let names = PackagedNames([deep, deep.dropLast() + ["y.txt"], ["case.yaml"]])
    #expect(names.paths.allSatisfy { $0.utf8.count <= 160 })
    #expect(Set(names.paths).count == 3)
    #expect(names.originals[0] == deep.joined(separator: "/"))
  }

  @Test("A11 two names that Unicode takes for one are two files")
  func twins() {
    let names = PackagedNames([["attachments", "\u{E5}.png"], ["attachments", "a\u{30A}.png"]])
    #expect(names.paths == ["attachments/file-1.png", "attachments/file-2.png"])
    #expect(
      names.originals.map { $0.map { Array($0.utf8) } }
        == [Array("\u{E5}.png".utf8), Array("a\u{30A}.png".utf8)]
    )
  }

  @Test("the case as ERMS: title, people, dates, events, notes, letters")
  func erms() throws {
    let root = try #require(XMLReader.root(of: Self.files[Sample.data + "/erms.xml"]?.bytes ?? []))
    let item = try #require(root.descendants("aggregation").first)
    #expect(item.first("objectId")?.text == "SYN-2026-0001")
    #expect(item.first("title")?.text == "Kort <svar> & \"telefon\"")
    #expect(item.first("status")?.attributes["value"] == "closed")
    #expect(
      item.first("agents")?.all("agent").map {
        ($0.attributes["agentType"] ?? "") + " " + ($0.first("name")?.text ?? "")
      }
        == ["sender Gunnel Rask", "creator Anna Berg"]
    )
    #expect(
      item.first("dates")?.all("date").map { ($0.attributes["dateType"] ?? "") + " " + $0.text }
        == [
          "received 2026-03-02T00:00:00", "created 2026-03-02T09:12:00",
          "expedited 2026-03-17T00:00:00", "closed 2026-03-19T00:00:00",
        ]
    )
    #expect(item.all("action").map { $0.first("actionType")?.text } == ["registered", "closed"])
    #expect(item.first("notes", "note")?.text == "Hon ringde igen.")
    #expect(
      item.all("record").map { $0.first("title")?.text }
        == ["Det som kom in", "Brev: svar", "Ärendets uppgifter"]
    )
  }

  @Test("L10 of a protected identity the descriptions tell nothing but that")
  func protectedIdentity() throws {
    let item = Sample.archived(
      "SYN-2026-0003",
      extra: [
        "case.yaml": """
        ärende: SYN-2026-0003
        rubrik: Kort svar
        rutin: synpunkten
        typ: klagomål
        inkom: 2026-03-02
        kanal: broschyr
        registrerad: 2026-03-02 09:12
        registrerad av: anna.berg
        skyddad identitet: ja
        sekretess:
          lagrum: OSL 26 kap. 1 §
          datum: 2026-03-02
          av: anna.berg
          upphör: 2096-03-02
        avslutad: 2026-03-19
        utfall: besvarad

        """
      ]
    )
    let package = Sample.delivery([item]).package()
    for file in package.files where !file.path.hasSuffix("sender.yaml") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Rask"), "\(file.path)")
    }
    let erms = package.files.first { $0.path.hasSuffix("erms.xml") }?.bytes ?? []
    let root = try #require(XMLReader.root(of: erms))
    #expect(
      root.descendants("aggregation")[0].all("restriction").map { $0.first("regulation")?.text }
        == ["OSL 26 kap. 1 §", "OSL 21 kap. 3 och 3 a §§"]
    )
    #expect(Set(root.descendants("protectedIdentity").map(\.text)) == ["true"])
  }

  @Test("L3 where a case was moved stands in its package")
  func transfer() throws {
    let item = Sample.archived(
      "SYN-2026-0004",
      extra: [
        "case.yaml": """
        ärende: SYN-2026-0004
        rubrik: Kort svar
        rutin: synpunkten
        typ: klagomål
        inkom: 2026-03-02
        kanal: broschyr
        registrerad: 2026-03-02 09:12
        registrerad av: anna.berg
        avslutad: 2026-03-19
        utfall: överförd
        överförd till:
          system: Treserva
          referens: 2026-118

        """
      ]
    )
    let erms = Sample.delivery([item]).package().files.first { $0.path.hasSuffix("erms.xml") }
    let root = try #require(XMLReader.root(of: erms?.bytes ?? []))
    let facts = root.descendants("ownElement").filter {
      $0.attributes["name"]?.hasPrefix("transferred-to.") ?? false
    }
    #expect(facts.map { $0.first("value")?.text } == ["Treserva", "2026-118"])
  }

  @Test(
    "A15 every name that occurs in a package is explained: fields, values, events and their details, in both languages"
  )
  func documentation() {
    for language in Language.allCases {
      let files = Documentation(language, registerFiles: []).files
      let bytes = files.first { $0.path == "documentation/fields.txt" }?.bytes ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      for what in LogEvent.What.allCases { #expect(text.contains(what.name[language])) }
      for key in LogEvent.Key.allCases { #expect(text.contains(key.name[language]), "\(key)") }
      for file in ["public/redaction.yaml", "letters/*.txt", "case.yaml"] {
        #expect(text.contains("\n\(file)\n") || text.hasPrefix(file))
      }
    }
    let text = Self.text("documentation/fields.txt")
    #expect(text.contains("  rubrik (title): vad ärendet rör, i korthet"))
    #expect(text.contains(" · klagomål (complaint) · "))
    #expect(text.contains("  maskerat (masks): "))
    #expect(text.contains("  postad (posted)\n"))
  }

  @Test("the catalogue knows no title of a case")
  func dublinCore() {
    let text = Self.text("metadata/descriptive/dc.xml")
    #expect(
      text.contains(
        "<dc:title>Exempelkommunen: 2 ärenden, SYN-2026-0001 till SYN-2026-0002</dc:title>"
      )
    )
    #expect(!text.contains("svar"))
  }

  @Test("identifiers are those of the authority and the numbers")
  func identifiers() {
    let number = Sample.two.cases[0].item.number
    #expect(
      Delivery.name(of: [number], in: Sample.register)
        == "uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"
    )
  }
}
