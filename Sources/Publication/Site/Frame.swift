import Casework
import Findings
import Mustache

/// What every page has: its title, the way to the site's root and the authority.
struct Frame: Sendable {
  private let register: Register

  init(_ register: Register) { self.register = register }

  var siteTitle: String {
    let name = Wording("Synpunkter och svar", "Views and answers")[register.language]
    return register.authority.isEmpty ? name : name + " – " + register.authority
  }

  func values(
    _ own: [String: TemplateValue],
    _ title: String,
    _ root: String
  ) -> [String: TemplateValue] {
    var values = own
    values["pageTitle"] = .text(title)
    values["root"] = .text(root)
    values["authority"] = .text(register.authority)
    values["siteTitle"] = .text(siteTitle)
    values["language"] = .text(register.language.rawValue)
    if let website = register.website {
      values["website"] = .text(website)
      let isAddress = website.hasPrefix("https://") || website.hasPrefix("http://")
      values["websiteAddress"] = .text(isAddress ? website : "https://" + website)
    }
    return values
  }
}
