import Casework
import CivilCalendar
import Findings
import Formats

/// The latest published cases as an Atom feed (RFC 4287).
struct Feed: Sendable {
  private let register: Register
  private let host: String

  init(_ register: Register) {
    self.register = register
    host = Self.host(of: register)
  }

  /// How many cases the feed has.
  static let limit = 50

  /// `latest`: newest first.
  func text(_ latest: [SiteCase], title: String) -> String {
    // A feed without entries still has to say when it was updated.
    let updated = latest.map(\.published).max()?.iso ?? "2000-01-01"
    let language = register.language.rawValue
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(Markup.xml.escaped(title))</title>
      <id>tag:\(host),2000:synpunkter</id>
      <updated>\(updated)T00:00:00Z</updated>
      <author><name>\(Markup.xml.escaped(register.authority))</name></author>
      <link rel="self" type="application/atom+xml" href="feed.xml"/>
      <link rel="alternate" type="text/html" href="index.html"/>
      \(latest.prefix(Self.limit).map(entry).joined())</feed>

      """
  }

  func entry(_ item: SiteCase) -> String {
    let kind = item.kind.name[register.language]
    let area = item.area.map { "<category term=\"\(Markup.xml.escaped($0))\"/>\n" } ?? ""
    return """
      <entry>
      <title>\(Markup.xml.escaped(item.title))</title>
      <id>tag:\(host),\(item.number.year):\(item.number)</id>
      <updated>\(item.published.iso)T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="\(item.path)"/>
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
