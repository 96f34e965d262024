import Bytes

/// What a file says about itself, in XMP (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5).
struct Metadata {
  var title, author, created, producer: String
  var claim: Claim

  /// What the file says that it conforms to.
  enum Claim {
    /// PDF/A-2a and PDF/UA-1.
    case archiveAndAccessible
    case nothing
  }

  init(of document: Document, claiming claim: Claim) {
    title = document.title
    author = document.author
    created = document.created
    producer = document.producer
    self.claim = claim
  }

  var bytes: [UInt8] {
    let creator =
      author.isEmpty
      ? ""
      : "<dc:creator><rdf:Seq><rdf:li>\(PlainText.xml(author))</rdf:li></rdf:Seq></dc:creator>\n"
    let date = PlainText.xml(created)
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(PlainText.xml(title))</rdf:li></rdf:Alt>\
      </dc:title>
      \(creator)<xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      <pdf:Producer>\(PlainText.xml(producer))</pdf:Producer>
      </rdf:Description>
      \(claims)</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>

      """.utf8
    )
  }

  /// The two claims, and the description of the schema that PDF/A does not know (6.6.2.3.3).
  private var claims: String {
    switch claim {
    case .nothing: ""
    case .archiveAndAccessible:
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>

      """
    }
  }
}

extension Document {
  /// The day of `created` of a file that ``bytes()`` made, as `2026-03-02`; `nil` for other files.
  package static func creationDay(of file: [UInt8]) -> String? {
    value(of: "xmp:CreateDate", in: file).map { String($0.prefix(10)) }
  }

  /// The producer of a file that ``bytes()`` made; `nil` for other files.
  package static func producer(of file: [UInt8]) -> String? { value(of: "pdf:Producer", in: file) }

  private static func value(of name: String, in file: [UInt8]) -> String? {
    guard let start = file.range(of: Array("<\(name)>".utf8)),
      let end = file[start.upperBound...].prefix(200).firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return String(decoding: file[start.upperBound..<end], as: UTF8.self)
  }
}
