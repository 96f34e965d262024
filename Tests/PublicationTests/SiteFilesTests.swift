import Casework
import Testing

@testable import Publication

/// What a site has beside cases and lists (R18).
@Suite struct SiteFilesTests {
  private static let settings = """
    e-post: kommunen@kommun.example
    publik webbplats:
      adress: https://kommun.example/synpunkter
      lämna synpunkt: https://kommun.example/skriv?a=1&b=2
      begära borttagning: dataskydd@kommun.example
      granskad: 2026-11-30

    """

  private func files(_ settings: String = Self.settings) throws -> [String: String] {
    let cases = PublicCases(settings: settings)
    let site = Site(of: cases.register, by: Pages.templates)
    let line =
      "SYN-2026-0001\tA & B\tcomplaint\tKost\themtjanst\t2026-02-01\t\t\t2026-03-02\t\tNi \"svarar\" kort."
    let item = try #require(SiteCase(line: Array(line.utf8)[...]))
    let texts = PublicTexts(title: Array("A & B".utf8), submission: Array("Text.".utf8), reply: nil)
    let files = try site.made([site.entry(item)]) + [site.page(of: item, showing: texts)]
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  @Test("R18 pages have a description, and their own address where the register knows it")
  func head() throws {
    let page = try #require(try files()["cases/SYN-2026-0001.html"])
    #expect(page.contains("<meta name=\"description\" content=\"Ni &quot;svarar&quot; kort.\">"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://kommun.example/synpunkter/cases/SYN-2026-0001.html\">"
      )
    )
    #expect(page.contains("<link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">"))
    #expect(
      try #require(try files()["index.html"]).contains(
        "href=\"https://kommun.example/synpunkter/\""
      )
    )
    #expect(try !#require(try files("")["cases/SYN-2026-0001.html"]).contains("canonical"))
  }

  @Test("R18 a view is handed in, and removal asked for, where the register says")
  func contact() throws {
    let page = try #require(try files()["contact.html"])
    #expect(page.contains("<a href=\"https://kommun.example/skriv?a=1&amp;b=2\">"))
    #expect(
      page.contains("<a href=\"mailto:dataskydd@kommun.example\">dataskydd@kommun.example</a>")
    )
    // Where nothing is said, by the authority's own address.
    let other = try #require(try files("e-post: kommunen@kommun.example\n")["contact.html"])
    #expect(other.contains("<a href=\"mailto:kommunen@kommun.example\">"))
    #expect(
      try #require(try files("")["contact.html"]).contains("<p>Kontakta Exempelkommunen.</p>")
    )
  }

  @Test("R18 how the authority is reached may be how one of the staff is")
  func contactIsTold() throws {
    let cases = PublicCases(settings: Self.settings)
    for file in try Site(of: cases.register, by: Pages.templates).made([])
    where ["contact.html", "accessibility.html", "404.html", "dcat.rdf"].contains(file.path) {
      #expect(!String(decoding: file.own, as: UTF8.self).contains("@kommun.example"))
    }
  }

  @Test("L18, R18 the statement on accessibility says what is known and how to report more")
  func accessibility() throws {
    let page = try #require(try files()["accessibility.html"])
    #expect(page.contains("Webbplatsen granskades senast den 30 november 2026."))
    #expect(page.contains("Vi känner inte till några brister"))
    #expect(page.contains("<a href=\"mailto:kommunen@kommun.example\">"))
    #expect(page.contains("www.digg.se"))
    let lacking = "publik webbplats:\n  brister: |\n    Bilder <saknar> text.\n"
    let other = try #require(try files(lacking)["accessibility.html"])
    #expect(other.contains("delvis förenlig"))
    #expect(other.contains("<p>Bilder &lt;saknar&gt; text.</p>"))
  }

  @Test("R18 the page for what is not there finds its way from every address")
  func missing() throws {
    #expect(try #require(try files()["404.html"]).contains("href=\"/synpunkter/style.css\""))
    #expect(try #require(try files("")["404.html"]).contains("href=\"/style.css\""))
  }

  @Test("R18 robots.txt, sitemap.xml and dcat.rdf")
  func machines() throws {
    let known = try files()
    #expect(
      known["robots.txt"] == """
        User-agent: *
        Disallow: /synpunkter/search/
        Sitemap: https://kommun.example/synpunkter/sitemap.xml

        """
    )
    let map = try #require(known["sitemap.xml"])
    #expect(
      map.contains(
        "<url><loc>https://kommun.example/synpunkter/cases/SYN-2026-0001.html</loc><lastmod>2026-03-02</lastmod></url>"
      )
    )
    let catalogue = try #require(known["dcat.rdf"])
    for words in [
      "<dcat:downloadURL rdf:resource=\"https://kommun.example/synpunkter/data/cases.csv\"/>",
      "<vcard:hasEmail rdf:resource=\"mailto:kommunen@kommun.example\"/>",
      "<dcterms:license rdf:resource=\"http://creativecommons.org/publicdomain/zero/1.0/\"/>",
      "<dcterms:publisher rdf:resource=", "<dcat:theme rdf:resource=",
    ] {
      #expect(catalogue.contains(words), "\(words)")
    }
    for text in [map, catalogue] { #expect(XMLReads(text).isWellFormed) }
    let unknown = try files("")
    #expect(unknown["robots.txt"] == "User-agent: *\nDisallow: /search/\n")
    #expect(unknown["sitemap.xml"] == nil)
    #expect(try #require(unknown["dcat.rdf"]).contains("rdf:resource=\"data/cases.csv\""))
  }

  @Test("R18 each area and unit has a feed of its own")
  func feeds() throws {
    let feed = try #require(try files("")["areas/kost.xml"])
    #expect(feed.contains("<id>tag:www.kommun.example,2000:synpunkter/areas/kost</id>"))
    #expect(feed.contains("href=\"../cases/SYN-2026-0001.html\""))
    #expect(feed.contains("<title>Kost – Synpunkter och svar – Exempelkommunen</title>"))
    let other = try #require(try files()["units/hemtjanst.xml"])
    #expect(other.contains("href=\"https://kommun.example/synpunkter/cases/SYN-2026-0001.html\""))
    #expect(try #require(try files("")["areas/kost.html"]).contains("href=\"../areas/kost.xml\""))
  }

  @Test("R18 Swedish Excel opens the other CSV file: semicolons, and a byte order mark")
  func spreadsheet() throws {
    let text = try #require(try files("")["data/cases-excel.csv"])
    #expect(
      text
        == "\u{FEFF}case;title;kind;area;unit;received;answered;in_time;reply_way;published;page\r\n"
        + "SYN-2026-0001;A & B;complaint;Kost;hemtjanst;2026-02-01;;;;2026-03-02;cases/SYN-2026-0001.html\r\n"
    )
  }

  @Test("R10 a long list has pages, also by a template of the register's own that knows of none")
  func pages() throws {
    let cases = PublicCases()
    let own = SiteTemplates(.swedish) { name in
      name == "list.sv.html" ? Array("<ul>{{{rows}}}</ul>".utf8) : []
    }
    for templates in [Pages.templates, own] {
      let site = Site(of: cases.register, by: templates)
      let entries = try (1...200).reversed().map { serial in
        let line =
          "SYN-2026-0\(serial + 100)\tKort svar\tcomplaint\tKost\t\t2026-02-01\t\t\t2026-03-02\t\tNi svarar."
        return try site.entry(try #require(SiteCase(line: Array(line.utf8)[...])))
      }
      let files = try site.made(entries).filter { $0.path.hasPrefix("cases/index") }
      #expect(
        files.map(\.path) == [
          "cases/index.html", "cases/index~4.html", "cases/index~3.html", "cases/index~2.html",
          "cases/index~1.html",
        ]
      )
      for file in files { #expect(file.bytes.count < 100_000) }
      let second = String(decoding: files[1].bytes, as: UTF8.self)
      #expect(second.contains("href=\"../cases/index.html\">Nyare ärenden</a>"))
      #expect(second.contains("href=\"../cases/index~3.html\">Äldre ärenden</a>"))
    }
  }

  @Test("R22 lines that only an editor broke flow together, and what is meant stays")
  func flows() {
    let text = """
      Under mars månad har jag haft besök av 23 olika personer från
      hemtjänsten. Jag har fört bok. Alla är vänliga, det vill jag
      ha sagt.

      - mat
      som är varm

      Högaktningsfullt
      [namn]
      """
    #expect(
      HTML.paragraphs(Array(text.utf8)) == """
        <p>Under mars månad har jag haft besök av 23 olika personer från
        hemtjänsten. Jag har fört bok. Alla är vänliga, det vill jag
        ha sagt.</p>
        <ul>
        <li>mat som är varm</li>
        </ul>
        <p>Högaktningsfullt<br>
        [namn]</p>

        """
    )
  }

  @Test("R22 a table of an answer is a table on a phone, too")
  func tableOnPhones() throws {
    let style = try #require(try files()["style.css"])
    let phone = try #require(style.components(separatedBy: "@media (max-width: 40rem)").last)
    #expect(phone.contains(".text table { display: table; }"))
    #expect(phone.contains(".text tr { display: table-row; }"))
  }

  @Test("R22 headings, emphasis, lists and tables of the answer are those of the page")
  func structure() {
    let text = """
      # Vad som *hände*

      Vi har gjort **tre** saker, 2 * 3 * 4:

      1. Ett
      2. Två

      | Dag | Tid |
      | måndag | 8 |
      """
    let html = HTML.reply(Array(text.utf8))
    #expect(html.contains("<h3>Vad som <em>hände</em></h3>"))
    #expect(html.contains("<p>Vi har gjort <strong>tre</strong> saker, 2 * 3 * 4:</p>"))
    #expect(html.contains("<ol>\n<li>Ett</li>\n<li>Två</li>\n</ol>"))
    #expect(html.contains("<th scope=\"col\">Dag</th>"))
  }
}
