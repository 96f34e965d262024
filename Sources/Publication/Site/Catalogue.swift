import Casework
import Findings
import Formats

/// What the open data are, for portals that gather such descriptions (DCAT-AP-SE 2.2).
///
/// Whole addresses where the register knows its own; else the ways from the file itself, which RDF/XML resolves
/// against the place it was fetched from.
struct Catalogue {
  private let register: Register
  private let base: String

  init(of register: Register, at base: String?) {
    self.register = register
    self.base = base ?? ""
  }

  var text: String {
    let title = Wording("Synpunkter och svar", "Views and answers")[language]
    let about = OpenData.about[language]
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
      <dcat:Catalog rdf:about="\(address("dcat.rdf#catalogue"))">
      \(literal("title", title + " – " + register.authority))
      \(literal("description", about))
      \(link("publisher", address("dcat.rdf#publisher")))
      \(link("language", Self.languages + (language == .swedish ? "SWE" : "ENG")))
      \(link("license", Self.licence))
      <foaf:homepage rdf:resource="\(address("index.html"))"/>
      <dcat:dataset rdf:resource="\(address("dcat.rdf#cases"))"/>
      </dcat:Catalog>
      <dcat:Dataset rdf:about="\(address("dcat.rdf#cases"))">
      \(literal("title", title))
      \(literal("description", about))
      \(link("publisher", address("dcat.rdf#publisher")))
      \(link("accessRights", "http://publications.europa.eu/resource/authority/access-right/PUBLIC"))
      \(link("accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/IRREG"))
      \(link("language", Self.languages + (language == .swedish ? "SWE" : "ENG")))
      <dcat:theme rdf:resource="http://publications.europa.eu/resource/authority/data-theme/GOVE"/>
      \(keywords)
      \(contact)<dcat:landingPage rdf:resource="\(address("data.html"))"/>
      <dcat:distribution rdf:resource="\(address("dcat.rdf#csv"))"/>
      <dcat:distribution rdf:resource="\(address("dcat.rdf#excel"))"/>
      <dcat:distribution rdf:resource="\(address("dcat.rdf#json"))"/>
      </dcat:Dataset>
      \(distribution("csv", Site.csvPath, "text/csv", Wording("CSV, komma", "CSV, comma")))
      \(distribution("excel", Site.spreadsheetPath, "text/csv", Wording("CSV, semikolon", "CSV, semicolon")))
      \(distribution("json", Site.jsonPath, "application/json", "JSON"))
      <foaf:Agent rdf:about="\(address("dcat.rdf#publisher"))">
      <foaf:name\(inLanguage)>\(Markup.xml.escaped(register.authority))</foaf:name>
      \(link("type", "http://purl.org/adms/publishertype/LocalAuthority"))
      </foaf:Agent>
      </rdf:RDF>

      """
  }

  private var language: Language { register.language }
  private static let languages = "http://publications.europa.eu/resource/authority/language/"
  static let licence = "http://creativecommons.org/publicdomain/zero/1.0/"

  private func address(_ path: String) -> String { Markup.xml.escaped(base + path) }

  private var inLanguage: String { " xml:lang=\"\(language.rawValue)\"" }

  private func literal(_ name: String, _ text: String) -> String {
    "<dcterms:\(name)\(inLanguage)>\(Markup.xml.escaped(text))</dcterms:\(name)>"
  }

  private func link(_ name: String, _ address: String) -> String {
    "<dcterms:\(name) rdf:resource=\"\(address)\"/>"
  }

  private var keywords: String {
    [
      Wording("synpunkter", "views"), Wording("klagomål", "complaints"),
      Wording("kommun", "municipality"),
    ].map { "<dcat:keyword\(inLanguage)>\($0[language])</dcat:keyword>" }.joined(separator: "\n")
  }

  private var contact: String {
    guard let email = register.email else { return "" }
    return """
      <dcat:contactPoint>
      <vcard:Organization>
      <vcard:fn>\(Markup.xml.escaped(register.authority))</vcard:fn>
      <vcard:hasEmail rdf:resource="mailto:\(Markup.xml.escaped(email))"/>
      </vcard:Organization>
      </dcat:contactPoint>

      """
  }

  private func distribution(
    _ id: String,
    _ path: String,
    _ type: String,
    _ title: Wording
  )
    -> String
  {
    """
    <dcat:Distribution rdf:about="\(address("dcat.rdf#" + id))">
    \(literal("title", title[language]))
    \(literal("description", OpenData.about[language]))
    <dcat:accessURL rdf:resource="\(address("data.html"))"/>
    <dcat:downloadURL rdf:resource="\(address(path))"/>
    <dcterms:format>\(type)</dcterms:format>
    <dcat:mediaType rdf:resource="https://www.iana.org/assignments/media-types/\(type)"/>
    \(link("license", Self.licence))
    </dcat:Distribution>
    """
  }
}
