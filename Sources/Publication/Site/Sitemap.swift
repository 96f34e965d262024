import Formats

/// Every page of a site for those who search the web (sitemaps.org, protocol 0.9).
///
/// Only a site that knows its own address has one: the protocol wants whole addresses.
struct Sitemap {
  let files: [SiteFile]

  /// How many addresses a file has at most; the protocol allows 50,000.
  static let limit = 40_000

  /// `base`: the address of the site's root; `lists`: pages by their paths.
  init(_ base: String, lists: [String], cases: [SiteCase], limit: Int = Self.limit) {
    let pages =
      lists.map { (path: $0, changed: nil as String?) }
      + cases.map { ($0.path, $0.published.iso) }
    guard pages.count > limit else {
      files = [Self.file("sitemap.xml", Self.urls(pages[...], base), in: "urlset")]
      return
    }
    let parts = stride(from: 0, to: pages.count, by: limit).enumerated().map { number, start in
      Self.file(
        "sitemap-\(number + 1).xml",
        Self.urls(pages[start..<min(start + limit, pages.count)], base),
        in: "urlset"
      )
    }
    let places = parts.map {
      "<sitemap><loc>\(Markup.xml.escaped(base + $0.path))</loc></sitemap>\n"
    }
    files = [Self.file("sitemap.xml", places.joined(), in: "sitemapindex")] + parts
  }

  private static func urls(
    _ pages: ArraySlice<(path: String, changed: String?)>,
    _ base: String
  )
    -> String
  {
    var text = ""
    for page in pages {
      let day = page.changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
      text += "<url><loc>\(Markup.xml.escaped(base + page.path))</loc>\(day)</url>\n"
    }
    return text
  }

  private static func file(_ path: String, _ text: String, in root: String) -> SiteFile {
    let bytes = Array(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(text)</\(root)>

      """.utf8
    )
    return SiteFile(at: path, holding: bytes, own: [])
  }
}
