import Casework
import CivilCalendar
import Findings
import Foundation
import Laws
import Mustache
import Testing

@testable import Publication

/// Pages, lists, feed and tables of the public site.
@Suite struct SiteTests {
  private let cases = PublicCases(authority: "Å & <Ö> kommun")

  private func known(
    title: String = "Kort svar i telefon",
    _ submission: String = "Ni svarar så kort.",
    reply: String? = "Tack!"
  ) throws -> (SiteCase, PublicTexts) {
    let read = try #require(cases.item(sender: "namn: Gunnel Rask\n"))
    let texts = PublicTexts(
      title: Array(title.utf8),
      submission: Array(submission.utf8),
      reply: reply.map { Array($0.utf8) }
    )
    return (try #require(SiteCase(read.item, showing: texts, in: cases.register)), texts)
  }

  private func files(_ known: (SiteCase, PublicTexts)) throws -> [String: String] {
    let site = Site(of: cases.register, by: Pages.templates)
    let files = try [site.page(of: known.0, showing: known.1)] + site.made([site.entry(known.0)])
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  @Test("K28: synpunkt and answer stand on one page")
  func bothOnOnePage() throws {
    let page = try #require(try files(known())["cases/SYN-2026-0001.html"])
    #expect(page.contains("<p>Ni svarar så kort.</p>"))
    #expect(page.contains("<p>Tack!</p>"))
    #expect(page.contains("<html lang=\"sv\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("http://") && !page.contains("style=") && !page.contains("onclick"))
  }

  @Test("K25: what open data and feed say of a case is looked through as it stands there")
  func mentionsAreWhatIsWritten() throws {
    let known = try known(title: "Bussen \"kom\" inte & <ingen> sa varför, Örjan")
    let all = try files(known)
    let site = Site(of: cases.register, by: Pages.templates)
    let mentions = String(decoding: site.mentions(try site.entry(known.0)), as: UTF8.self)
    let object = try #require(all["data/cases.json"]).split(separator: "\n")
      .filter { $0.contains("SYN-2026-0001") }
    let feed = try #require(all["feed.xml"])
    let entry = try #require(feed.firstRange(of: "<entry>")?.lowerBound)
    let end = try #require(feed.firstRange(of: "</entry>")?.upperBound)
    #expect(!object.isEmpty)
    for line in object { #expect(mentions.contains(line)) }
    #expect(mentions.contains(feed[entry..<end]))
    #expect(mentions.contains("Örjan"))
  }

  @Test("a case without a written answer says how it was answered")
  func withoutReply() throws {
    let page = try #require(try files(known(reply: nil))["cases/SYN-2026-0001.html"])
    #expect(page.contains("Synpunkten besvarades den 17 mars 2026 (brev)."))
  }

  @Test("markup and script in every field are text")
  func escapes() throws {
    let evil = "</p><script>alert(1)</script>\"'&{{title}}<img src=x onerror=y>"
    let all = try files(known(title: evil, evil, reply: evil))
    for (path, text) in all where path.hasSuffix(".html") {
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains("<img"), "\(path)")
    }
    let page = try #require(all["cases/SYN-2026-0001.html"])
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{{title}}"))
    #expect(page.contains("Å &amp; &lt;Ö&gt; kommun"))
    #expect(try !#require(all["data/cases.json"]).contains("</script>"))
  }

  @Test("what cannot be seen is not published: directions, soft hyphens, signs without width")
  func unseen() throws {
    let text = "Ni sva\u{AD}rar \u{202E}kort\u{202C}\u{200B}.\u{0}\u{7F}\r\nOch sent."
    let page = try #require(try files(known(text))["cases/SYN-2026-0001.html"])
    #expect(page.contains("<p>Ni svarar kort.<br>\nOch sent.</p>"))
  }

  @Test("the tables say the same as other programs read them")
  func tables() throws {
    let all = try files(known(title: "=Kall, \"mat\""))
    let json = try #require(all["data/cases.json"])
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    )
    #expect(objects.count == 1)
    #expect(Set(objects[0].keys) == Set(OpenData.columns))
    #expect(objects[0]["title"] as? String == "=Kall, \"mat\"")
    #expect(objects[0]["in_time"] as? Bool == true)
    let csv = try #require(all["data/cases.csv"])
    #expect(
      csv == """
        case,title,kind,area,unit,received,answered,in_time,reply_way,published,page\r
        SYN-2026-0001,"'=Kall, ""mat""\",complaint,Bemötande,hemtjanst,2026-03-02,2026-03-17,true,letter,2026-03-19,cases/SYN-2026-0001.html\r

        """
    )
    let schema = try #require(all["data/cases.schema.json"])
    let root = try #require(JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    #expect(root["type"] as? String == "array")
  }

  @Test("the feed is XML with an id of its own for each entry (RFC 4287)")
  func feed() throws {
    let feed = try #require(try files(known(title: "A & B <c>"))["feed.xml"])
    #expect(feed.contains("<id>tag:www.kommun.example,2026:SYN-2026-0001</id>"))
    #expect(feed.contains("<title>A &amp; B &lt;c&gt;</title>"))
    #expect(feed.contains("<updated>2026-03-19T00:00:00Z</updated>"))
    let document = XMLReads(feed)
    #expect(document.isWellFormed)
  }

  @Test("the feed has the fifty cases that were published last, newest first")
  func feedIsOfTheLatest() throws {
    let site = Site(of: cases.register, by: Pages.templates)
    let entries = try (1...60).map { serial in
      let number = "SYN-2026-00\(serial < 10 ? "0" : "")\(serial)"
      let published = serial <= 30 ? "2026-03-02" : "2026-03-01"
      let line =
        "\(number)\tKort svar\tcomplaint\t\t\t2026-02-01\t\t\t\(published)\t\tNi svarar kort."
      return try site.entry(try #require(SiteCase(line: Array(line.utf8)[...])))
    }
    let feed = try #require(try site.made(entries).first { $0.path == "feed.xml" })
    let found = String(decoding: feed.bytes, as: UTF8.self).matches(of: /SYN-2026-00(\d\d)<\/id>/)
      .compactMap { Int($0.1) }
    #expect(found == Array((1...30).reversed()) + (41...60).reversed())
  }

  @Test("the same cases give the same bytes, and a line keeps all that lists say")
  func isDeterministic() throws {
    let known = try known(title: "Rubrik\tmed\nradbrott")
    #expect(try files(known) == files(known))
    let line = known.0.line
    let read = try #require(SiteCase(line: line[...]))
    #expect(read.line == line)
    #expect(read.number == known.0.number)
    #expect(read.isInTime == true)
    #expect(SiteCase(line: Array("SYN-2026-0001\tx".utf8)[...]) == nil)
    let last = try #require(line.lastIndex(of: UInt8(ascii: "\t")))
    #expect(SiteCase(line: line[..<last]) == nil)
    #expect(SiteCase(line: (line + Array("\tx".utf8))[...]) == nil)
  }

  @Test("a list that nothing has changed in is not made again")
  func keepsLists() throws {
    let site = Site(of: cases.register, by: Pages.templates)
    let entry = try site.entry(known().0)
    let known = try site.lists(of: [entry], counting: SiteStatistics()).marks
    #expect(try site.lists(of: [entry], counting: SiteStatistics(), known: known).marks == known)
    let paths = { (entry: SiteEntry, known: [String: UInt64]) in
      try site.made([entry], known: known).map(\.path)
    }
    #expect(try paths(entry, [:]).contains("cases/index.html"))
    #expect(try !paths(entry, known).contains("cases/index.html"))
    let other = try site.entry(self.known(title: "En annan rubrik").0)
    #expect(try paths(other, known).contains("areas/bemotande.html"))
  }

  @Test("what is looked through of a page is all that its case has added")
  func ownLines() throws {
    let site = Site(of: cases.register, by: Pages.templates)
    let (item, texts) = try known("Zebulon sade det.", reply: "Ragnvald svarar.")
    let own = String(
      decoding: try site.caseContent(of: site.page(of: item, showing: texts)),
      as: UTF8.self
    )
    for words in ["Zebulon sade det.", "Ragnvald svarar.", "Kort svar i telefon", "SYN-2026-0001"] {
      #expect(own.contains(words))
    }
    #expect(!own.contains("<meta charset"))
    #expect(String(decoding: site.frameBytes, as: UTF8.self).contains("<meta charset"))
  }

  @Test("areas of one spelling have pages of their own")
  func slugs() {
    var used: Set<String> = []
    #expect(Groups.slug(for: "Fysisk miljö", besides: &used) == "fysisk-miljo")
    #expect(Groups.slug(for: "Fysisk miljo", besides: &used) == "fysisk-miljo-2")
    #expect(Groups.slug(for: "../../etc/passwd", besides: &used) == "etc-passwd")
    #expect(Groups.slug(for: "…", besides: &used) == "area")
  }

  /// What the site fills in on every page, and beside it on each.
  private static let frameNames: Set = [
    "accessibilityLink", "accessibilityWords", "authority", "canonical", "language", "pageTitle",
    "phone", "removalLink", "removalWords", "root", "siteTitle", "submissionLink",
    "submissionWords", "summary", "website", "websiteAddress",
  ]
  private static let names: [SiteTemplates.Part: Set<String>] = [
    .front: groupNames.union(["answeredCount", "publishedCount", "receivedCount", "rows", "share"]),
    .case: caseNames.union(["isInTime", "isLate", "isMasked", "reply", "submission"]),
    .list: [
      "count", "description", "feed", "hasPager", "isFirst", "name", "newer", "older", "rows",
    ],
    .accessibility: ["assessed", "shortcomings"],
    .contact: [],
    .missing: [],
    .overview: groupNames.union(["months", "units"]),
    .statistics: [
      "answered", "areas", "bar", "disposed", "everything", "hasAreas", "hasEverything",
      "hasHidden",
      "hasKinds", "hasMonths", "hasReports", "inTime", "isFew", "kindPicture", "kinds",
      "monthPicture", "months", "name", "path", "published", "received", "reports", "share",
      "timed", "title", "total", "unknown", "years",
    ],
    .report: ["adopted", "meeting", "report"],
    .data: ["columns", "id", "kinds", "meaning", "name"],
    .row: caseNames,
    .head: [
      "feed", "isCase", "isContact", "isData", "isFront", "isList", "isOverview", "isStatistics",
    ],
    .foot: [],
  ]
  private static let groupNames: Set = ["areas", "count", "description", "kinds", "name", "path"]
  private static let caseNames: Set = [
    "answered", "answeredIso", "area", "excerpt", "kind", "kindId", "number", "path", "published",
    "publishedIso", "received", "receivedIso", "replyWay", "title", "unit",
  ]

  @Test(
    "every template of both languages is free of faults and asks for nothing unknown",
    arguments: SiteTemplates.Part.allCases,
    Language.allCases
  )
  func templates(_ part: SiteTemplates.Part, _ language: Language) throws {
    let url = Pages.folder.appendingPathComponent(SiteTemplates.fileName(of: part, in: language))
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(!text.isEmpty)
    #expect(!text.contains("style="), "\(part) would be blocked by its own policy")
    let template = Template(parsing: Array(text.utf8))
    #expect(template.findings == [])
    let known = try #require(Self.names[part]).union(Self.frameNames)
    #expect(Set(template.names.keys).subtracting(known) == [])
    #expect(Set(template.partialNames.keys).isSubset(of: ["head", "foot"]))
  }
}

/// Whether a text is well-formed XML.
struct XMLReads {
  let isWellFormed: Bool

  init(_ text: String) {
    // Every tag is closed in order, and no ampersand stands alone.
    var open: [Substring] = []
    var isGood = !text.contains(/&(?!(amp|lt|gt|quot|#39);)/)
    for match in text.matches(of: /<(\/?)(\w+)[^>]*?(\/?)>/)
    where !text[match.range].hasPrefix("<?") {
      if match.3 == "/" { continue }
      if match.1.isEmpty {
        open.append(match.2)
      } else {
        isGood = isGood && open.popLast() == match.2
      }
    }
    isWellFormed = isGood && open.isEmpty
  }
}
