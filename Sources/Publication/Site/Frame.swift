import Casework
import Findings
import Mustache

/// What every page has: its title, the way to the site's root and the authority.
struct Frame: Sendable {
  let siteTitle: String
  private let values: [String: TemplateValue]
  /// The address of the site's root, where the register knows it.
  let base: String?
  /// The way from the root of the server to the root of the site.
  let folder: String

  init(_ register: Register) {
    let name = Wording("Synpunkter och svar", "Views and answers")[register.language]
    siteTitle = register.authority.isEmpty ? name : name + " – " + register.authority
    var values: [String: TemplateValue] = [
      "authority": .text(register.authority), "siteTitle": .text(siteTitle),
      "language": .text(register.language.rawValue),
    ]
    if let website = register.website {
      values["website"] = .text(website)
      let isAddress = website.hasPrefix("https://") || website.hasPrefix("http://")
      values["websiteAddress"] = .text(isAddress ? website : "https://" + website)
    }
    base = register.site.address?.base
    folder = register.site.address?.folder ?? "/"
    for (name, address) in [
      ("submission", register.site.submission), ("removal", register.site.removal),
      ("accessibility", register.site.accessibility),
    ] {
      let address = address ?? register.email.map { .email($0) }
      values[name + "Link"] = .text(address?.link ?? "")
      values[name + "Words"] = .text(address?.words ?? "")
    }
    values["phone"] = .text(register.phone ?? "")
    self.values = values
  }

  /// What says how the authority is reached.
  static let contactNames =
    ["submission", "removal", "accessibility"].flatMap {
      [$0 + "Link", $0 + "Words"]
    } + ["phone"]

  /// `root`: from the page to the site's root, with a `/` at the end, or nothing; `path`: from there to the page;
  /// `summary`: what the page is, in a sentence.
  func values(
    of title: String,
    root: String,
    at path: String,
    saying summary: String = ""
  ) -> [String: TemplateValue] {
    var values = values
    let page = path == "index.html" ? "" : path
    values["canonical"] = .text(base.map { $0 + page } ?? "")
    values["summary"] = .text(summary)
    values["pageTitle"] = .text(title)
    values["root"] = .text(root)
    return values
  }
}
