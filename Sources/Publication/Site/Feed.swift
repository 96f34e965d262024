import Casework
import CivilCalendar
import Findings
import Formats

/// The latest published cases as an Atom feed (RFC 4287).
struct Feed: Sendable {
  private let register: Register
  private let host: String
  /// The address of the site's root, where the register knows it.
  private let base: String?

  init(_ register: Register) {
    self.register = register
    host = Self.host(of: register)
    base = register.site.address?.base
  }

  /// How many cases the feed has.
  static let limit = 50

  /// `latest`: newest first; `path`: of the feed, from the site's root, and `page`: of what it is a feed of.
  func text(
    _ latest: [SiteCase],
    title: String,
    at path: String = "feed.xml",
    beside page: String = "index.html"
  ) -> String {
    let root = base ?? (path.contains("/") ? "../" : "")
    // The feed of everything has been known by this since there is one.
    let id = path == "feed.xml" ? "synpunkter" : "synpunkter/" + path.split(separator: ".")[0]
    // A feed without entries still has to say when it was updated.
    let updated = latest.map(\.published).max()?.iso ?? "2000-01-01"
    let language = register.language.rawValue
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(Markup.xml.escaped(title))</title>
      <id>tag:\(host),2000:\(id)</id>
      <updated>\(updated)T00:00:00Z</updated>
      <author><name>\(Markup.xml.escaped(register.authority))</name></author>
      <link rel="self" type="application/atom+xml" href="\(root)\(path)"/>
      <link rel="alternate" type="text/html" href="\(root)\(page)"/>
      \(latest.prefix(Self.limit).map { entry($0, root: root) }.joined())</feed>

      """
  }

  func entry(_ item: SiteCase, root: String = "") -> String {
    let kind = item.kind.name[register.language]
    let area = item.area.map { "<category term=\"\(Markup.xml.escaped($0))\"/>\n" } ?? ""
    return """
      <entry>
      <title>\(Markup.xml.escaped(item.title))</title>
      <id>tag:\(host),\(item.number.year):\(item.number)</id>
      <updated>\(item.published.iso)T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="\(root)\(item.path)"/>
      <category term="\(Markup.xml.escaped(kind))"/>
      \(area)<summary>\(Markup.xml.escaped(item.excerpt))</summary>
      </entry>

      """
  }

  /// Whose tag URIs these are (RFC 4151): the authority's web site, or its e-mail.
  private static func host(of register: Register) -> String {
    let site = register.website ?? register.email ?? ""
    let name = site.split { "/@: ".contains($0) }.last { $0.contains(".") } ?? ""
    let clean = name.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0))
    }
    return clean.isEmpty ? "synpunkt.invalid" : clean
  }
}
