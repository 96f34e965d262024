import Casework
import Formats
import Testing

@testable import Archive

/// What CITS ERMS 2.1 and 3.0 demand of `erms.xml`, by the ids of their requirements, and what it never tells.
@Suite struct ERMSTests {
  private static func root(_ cases: [ArchivedCase]) throws -> XMLReader.Element {
    let files = Sample.delivery(cases).package().files
    return try #require(
      XMLReader.root(of: files.first { $0.path.hasSuffix("erms.xml") }?.bytes ?? [])
    )
  }

  private static let facts = """
    ärende: SYN-2026-0003
    rubrik: Zeta Quist vill ha svar
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-03-02
    kanal: broschyr
    registrerad: 2026-03-02 09:12
    registrerad av: anna.berg
    område: Bemötande
    fördelad: 2026-03-03
    besvarad: 2026-03-17
    svarssätt: brev
    publicera: ja
    publicerad: 2026-03-18
    avslutad: 2026-03-19
    utfall: besvarad
    relaterade:
      - SYN-2026-0001
    förlängd:
      till: 2026-04-15
      skäl: Zeta Quist är sjuk.
    sekretess:
      lagrum: OSL 26 kap. 1 §
      datum: 2026-03-02
      av: anna.berg

    """

  private static let log = """
    - 2026-03-02T09:12:00+01:00 anna.berg registrerad
    - 2026-03-17T09:00:00+01:00 anna.berg postad brev=svar
    - 2026-03-18T08:00:00+01:00 anna.berg godkänd
    - 2026-03-19T15:00:00+01:00 synpunkt avslutad skäl=Zeta_Quist

    """

  /// A case with every kind of record, and everything that people write.
  private static func full(_ extra: String = "") -> ArchivedCase {
    Sample.archived(
      "SYN-2026-0003",
      extra: [
        "case.yaml": facts + extra, "log.yaml": log, "sender.yaml": "namn: Zeta Quist\n",
        "notes.yaml": "- tid: 2026-03-04 10:00\n  av: anna.berg\n  text: Om Zeta Quist.\n",
        "attachments/Zeta Quist.png": "x", "attachments/ZetaQuist.png": "x",
        "letters/delay.txt": "rubrik: Senare\n", "public/submission.txt": "Kort svar.\n",
        "public/redaction.yaml": "",
      ]
    )
  }

  /// Attributes and elements that must be there wherever their element is, with what the vocabulary allows.
  @Test("A8 every MUST of CITS ERMS 2.1 and 3.0 that is about what we write")
  func musts() throws {
    let root = try Self.root([Self.full(), Sample.archived("SYN-2026-0001")])
    let control = try #require(root.first("control"))
    // ERMS1, 2, 10, 11, 12, 14, 17, 19–23.
    #expect(control.all("identification").allSatisfy { $0.attributes["identificationType"] != nil })
    #expect(!control.all("identification").isEmpty)
    let maintenance = try #require(control.first("maintenanceInformation"))
    #expect(maintenance.first("maintenanceStatus")?.attributes["value"] == "new")
    #expect(
      maintenance.first("maintenanceAgency", "agencyCode")?.attributes["type"]
        == "organisationNumber"
    )
    #expect(maintenance.first("maintenanceAgency", "agencyName")?.text == "Exempelkommunen")
    let event = try #require(maintenance.first("maintenanceHistory", "maintenanceEvent"))
    #expect(event.first("eventType")?.attributes["value"] == "created")
    #expect(event.first("eventDateTime")?.text == "2026-11-24T10:00:00+01:00")
    #expect(event.first("agent", "name")?.text == "synpunkt 0.1.0")
    // ERMS198–200, 204, 209, 218, 224.
    let aggregations = root.descendants("aggregation")
    #expect(aggregations.count == 2)
    for item in aggregations {
      #expect(item.attributes["systemIdentifier"]?.count == 36)
      #expect(item.attributes["aggregationType"] == "caseFile")
      #expect(item.first("objectId")?.text.hasPrefix("SYN-2026-000") ?? false)
      #expect(item.first("title")?.text.isEmpty == false)
      #expect(Self.dates(item, "created").count == 1)
      #expect(item.first("keywords", "keyword")?.text == "Bemötande")
    }
    // ERMS130, 135, 146, 190.
    let records = root.descendants("record")
    #expect(records.count == 8)
    for record in records {
      #expect(record.attributes["systemIdentifier"]?.count == 36)
      #expect(record.first("objectId")?.text.isEmpty == false)
      #expect(Self.dates(record, "created").count == 1, "\(record.first("title")?.text ?? "")")
      #expect(record.first("direction")?.attributes["directionDefinition"] != nil)
    }
    // ERMS30, 34, 47, 53, 56, 59, 84, 89, 91, 93, 95, 166, 236, and what Schematron says of “other”.
    for appendix in root.descendants("appendix") {
      #expect(appendix.attributes["name"]?.isEmpty == false)
      #expect(appendix.attributes["path"]?.hasPrefix("representations/rep1/data/") ?? false)
    }
    for date in root.descendants("date") + root.descendants("actionDate") {
      #expect(date.attributes["dateType"] != nil)
      #expect(date.attributes["dateType"] != "other" || date.attributes["otherDateType"] != nil)
      #expect(date.text.contains("T"))
    }
    #expect(root.descendants("relation").allSatisfy { $0.attributes["relationType"] != nil })
    for restriction in root.descendants("restriction") {
      #expect(restriction.attributes["restrictionType"] == "confidential")
      #expect(restriction.first("regulation")?.text == "OSL 26 kap. 1 §")
    }
    for action in root.descendants("action") {
      #expect(action.first("actionText")?.text.isEmpty == false)
      #expect(action.first("dates", "actionDate") != nil)
      #expect(action.first("agents", "agent") != nil)
    }
    for agent in root.descendants("agent") {
      let type = agent.attributes["agentType"]
      #expect(type != nil && (type != "other" || agent.attributes["otherAgentType"] != nil))
      #expect(agent.first("name")?.text.isEmpty == false)
    }
  }

  private static func dates(_ element: XMLReader.Element, _ type: String) -> [String] {
    element.first("dates")?.all("date").filter { $0.attributes["dateType"] == type }.map(\.text)
      ?? []
  }

  @Test("A8 each record has the day on which the register got it")
  func created() throws {
    let records = try Self.root([Self.full()]).descendants("record")
    #expect(
      records.map { ($0.first("title")?.text ?? "") + " " + Self.dates($0, "created").joined() }
        == [
          "Det som kom in 2026-03-02T09:12:00", "Brev: svar 2026-03-17T09:00:00+01:00",
          "Brev: försening 2026-03-19T00:00:00",
          "Det som får publiceras 2026-03-18T08:00:00+01:00",
          "Ärendets uppgifter 2026-03-02T09:12:00",
        ]
    )
    // Without the day of registration the log knows it.
    let bare = Self.facts.replacing("registrerad: 2026-03-02 09:12\n", with: "")
    let item = Sample.archived("SYN-2026-0003", extra: ["case.yaml": bare, "log.yaml": Self.log])
    let root = try Self.root([item])
    #expect(
      Self.dates(root.descendants("aggregation")[0], "created") == ["2026-03-02T09:12:00+01:00"]
    )
  }

  @Test("A14 who did something stands there by name, and whose words a record is")
  func people() throws {
    let item = try Self.root([Self.full()]).descendants("aggregation")[0]
    #expect(item.all("action").first?.first("agents", "agent", "name")?.text == "Anna Berg")
    let records = item.all("record").map { record in
      record.first("agents")?.all("agent").map {
        ($0.attributes["agentType"] ?? "") + " " + ($0.first("name")?.text ?? "")
      } ?? []
    }
    #expect(records[0] == ["sender Zeta Quist"])
    #expect(records[1] == ["sender Exempelkommunen", "receiver Zeta Quist"])
    #expect(item.all("record")[3].first("relation")?.text == "SYN-2026-0003-1")
    let facts = item.descendants("ownElement").map { $0.attributes["name"] ?? "" }
    for name in ["extended.until", "extended.reason", "secrecy.section", "secrecy.by"] {
      #expect(facts.contains(name), "\(name)")
    }
    #expect(item.first("notes", "note")?.attributes["noteType"] == nil)
  }

  @Test(
    "A9 of a protected identity ERMS tells as little as a list: no title, no note, no name of a file",
    arguments: ["skyddad identitet: ja\n", "skyddad identitet: kanske\n"]
  )
  func protectedIdentity(_ mark: String) throws {
    let item = Self.full(mark)
    let package = Sample.delivery([item]).package()
    for file in package.files {
      let isOwn = file.path.contains("/SYN-2026-0003/")
      // What files are called stands in PREMIS alone.
      if isOwn || file.path.hasSuffix("premis.xml") { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      for word in ["Zeta", "Quist"] { #expect(!text.contains(word), "\(file.path)") }
    }
    let root = try Self.root([item])
    let aggregation = root.descendants("aggregation")[0]
    #expect(aggregation.first("title")?.text == "SYN-2026-0003")
    #expect(aggregation.first("notes") == nil)
    #expect(aggregation.first("keywords") == nil)
    #expect(
      aggregation.descendants("appendix").compactMap { $0.attributes["name"] }
        .filter { $0.hasSuffix("png") } == ["file-1.png", "file-2.png"]
    )
    let premis = package.files.first { $0.path.hasSuffix("premis.xml") }
    let told = String(decoding: premis?.bytes ?? [], as: UTF8.self)
    #expect(told.contains("<premis:originalName>Zeta Quist.png</premis:originalName>"))
    #expect(told.split(separator: "Zeta", omittingEmptySubsequences: false).count == 3)
    // What the logs tell in full is found to agree.
    #expect(try PackageProof(of: PackageTree(package)).faults == [])
  }
}
