import Formats

/// Where the schemas of the package's XML files are (CSIP113 wants a folder for them).
///
/// The schemas themselves are their makers' and are not copied: an archive has its own, and this catalog
/// (OASIS XML Catalogs 1.1) says which. The text files have no XML schema; `documentation/fields.txt` and
/// `documentation/text-format.txt` describe them.
enum Schemas {
  static let catalog: PackageFile = {
    var xml = XMLWriter()
    xml.element("catalog", ["xmlns": "urn:oasis:names:tc:entity:xmlns:xml:catalog"]) { xml in
      for (namespace, address) in places {
        xml.element("uri", ["name": namespace, "uri": address])
      }
    }
    return PackageFile(at: "schemas/catalog.xml", holding: xml.bytes)
  }()

  private static let places = [
    ("http://www.loc.gov/METS/", "http://www.loc.gov/standards/mets/mets.xsd"),
    (
      "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
      "https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd"
    ),
    (
      "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
      "https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd"
    ),
    ("http://www.w3.org/1999/xlink", "http://www.loc.gov/standards/xlink/xlink.xsd"),
    ("http://www.loc.gov/premis/v3", "https://www.loc.gov/standards/premis/premis.xsd"),
    ("https://DILCIS.eu/XML/ERMS", "https://citserms.dilcis.eu/schema/ERMS.xsd"),
    (
      "http://www.openarchives.org/OAI/2.0/oai_dc/",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
    ),
    (
      "http://purl.org/dc/elements/1.1/",
      "https://www.dublincore.org/schemas/xmls/simpledc20021212.xsd"
    ),
  ]
}
