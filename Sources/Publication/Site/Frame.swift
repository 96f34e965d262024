import Casework
import Findings
import Mustache

/// What every page has: its title, the way to the site's root and the authority.
struct Frame: Sendable {
  let siteTitle: String
  private let values: [String: TemplateValue]

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
    self.values = values
  }

  /// `root`: from the page to the site's root, with a `/` at the end, or nothing.
  func values(of title: String, root: String) -> [String: TemplateValue] {
    var values = values
    values["pageTitle"] = .text(title)
    values["root"] = .text(root)
    return values
  }
}
