import Casework
import Findings
import Formats

/// What the package is about, in fifteen words that every archive knows (Dublin Core, ISO 15836-1).
///
/// No title of a case: it may tell of people, and this is what catalogues show.
struct DublinCore {
  let delivery: Delivery
  let package: String

  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    let numbers = delivery.cases.map { "\($0.item.number)" }
    xml.element(
      "oai_dc:dc",
      [
        "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", [:], text: delivery.label)
      xml.element("dc:creator", [:], text: delivery.register.authority)
      xml.element("dc:publisher", [:], text: delivery.register.authority)
      xml.element("dc:date", [:], text: delivery.created)
      xml.element("dc:type", [:], text: "Collection")
      xml.element("dc:language", [:], text: delivery.register.language.rawValue)
      xml.element("dc:identifier", [:], text: package)
      for number in numbers { xml.element("dc:identifier", [:], text: number) }
    }
    return xml.bytes
  }
}

extension Delivery {
  /// What the package is called for people: the authority and the numbers.
  var label: String {
    let (first, last) = (cases.first?.item.number, cases.last?.item.number)
    let words =
      switch (first, last) {
      case (let first?, let last?) where first != last:
        Wording(
          "\(cases.count) ärenden, \(first) till \(last)",
          "\(cases.count) cases, \(first) to \(last)"
        )
      case (let first?, _): Wording("Ärende \(first)", "Case \(first)")
      default: Wording("Inga ärenden", "No cases")
      }
    return register.authority + ": " + words[register.language]
  }
}
