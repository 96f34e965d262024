import Casework
import Findings
import Formats

/// `METS.xml`: whose package it is, every file in it with size and hash, and how they belong together
/// (METS 1.12; E-ARK CSIP 2.1.0 and SIP 2.1.0, whose requirement ids the comments name).
struct METS {
  let delivery: Delivery
  let package: String
  let descriptive: PackageFile
  let preservation: PackageFile
  let documentation: [PackageFile]
  let schemas: [PackageFile]
  let objects: [PackageFile]

  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("mets", Self.root(named: package, label: delivery.label)) { xml in
      header(&xml)
      xml.element("dmdSec", ["ID": "dmd-1", "CREATED": delivery.created, "STATUS": "CURRENT"]) {
        reference(to: descriptive, as: "DC", into: &$0)  // CSIP17–CSIP30
      }
      xml.element("amdSec", ["ID": "amd-1"]) { xml in
        xml.element("digiprovMD", ["ID": "premis-1", "STATUS": "CURRENT"]) {
          reference(to: preservation, as: "PREMIS", into: &$0)  // CSIP32–CSIP44
        }
      }
      xml.element("fileSec", ["ID": "files-1"]) { xml in  // CSIP58
        for group in groups { files(group, into: &xml) }
      }
      structure(&xml)
    }
    return xml.bytes.sealed()
  }

  /// The attributes of the first element.
  static func root(named name: String, label: String?) -> XMLWriter.Attributes {
    [
      "xmlns": "http://www.loc.gov/METS/",
      "xmlns:csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
      "xmlns:sip": "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      "OBJID": name,  // CSIP1
      "LABEL": label,  // SIP1
      "TYPE": "Datasets",  // CSIP2; CITS ERMS, section 3.1
      "csip:CONTENTINFORMATIONTYPE": "citserms_v2_1",  // CSIP4
      "PROFILE": "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml",  // SIP2
    ]
  }

  static func software(_ version: String, into xml: inout XMLWriter) {
    xml.element("agent", ["ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"]) { xml in
      xml.element("name", [:], text: "synpunkt")
      xml.element("note", ["csip:NOTETYPE": "SOFTWARE VERSION"], text: version)
    }
  }

  /// CSIP117, SIP3 and following: who made it, with what, and whose records they are.
  private func header(_ xml: inout XMLWriter) {
    let register = delivery.register
    xml.element(
      "metsHdr",
      [
        "CREATEDATE": delivery.created, "RECORDSTATUS": "NEW", "csip:OAISPACKAGETYPE": "SIP",
      ]
    ) { xml in
      Self.software(delivery.version, into: &xml)
      for role in ["ARCHIVIST", "CREATOR"] {
        xml.element("agent", ["ROLE": role, "TYPE": "ORGANIZATION"]) { xml in
          xml.element("name", [:], text: register.authority)
          xml.element(
            "note",
            ["csip:NOTETYPE": "IDENTIFICATIONCODE"],
            text: register.organisationNumber ?? register.authority
          )
        }
      }
    }
  }

  private func reference(to file: PackageFile, as type: String, into xml: inout XMLWriter) {
    xml.element(
      "mdRef",
      [
        "LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": file.path, "MDTYPE": type,
        "MIMETYPE": file.mediaType, "SIZE": "\(file.bytes.count)", "CREATED": delivery.created,
        "CHECKSUM": file.digest.hexadecimal, "CHECKSUMTYPE": "SHA-256",
      ]
    )
  }

  private struct Group {
    let id: String
    let use: String
    let files: [PackageFile]
    /// CSIP62: what the files are together.
    let contentType: String?
  }

  private var groups: [Group] {
    [
      Group(id: "documentation-1", use: "Documentation", files: documentation, contentType: nil),
      Group(id: "schemas-1", use: "Schemas", files: schemas, contentType: nil),
      Group(
        id: "rep-1",
        use: "Representations/rep1",
        files: objects,
        contentType: "citserms_v2_1"
      ),
    ]
  }

  /// CSIP59–CSIP79.
  private func files(_ group: Group, into xml: inout XMLWriter) {
    xml.element(
      "fileGrp",
      [
        "ID": group.id, "USE": group.use,
        "csip:CONTENTINFORMATIONTYPE": group.contentType,
      ]
    ) { xml in
      for (place, file) in group.files.enumerated() {
        Self.write(
          file,
          id: "\(group.id)-\(place + 1)",
          at: file.path,
          created: delivery.created,
          into: &xml
        )
      }
    }
  }

  /// The E-ARK validator (1.1.3) reads so many bytes at a time, and stops at a `file` whose `FLocat` comes
  /// with the next.
  private static let validatorPiece = 1 << 15

  /// A file of a group, with its path from the folder of the METS.xml that names it.
  static func write(
    _ file: PackageFile,
    id: String,
    at path: String,
    created: String,
    into xml: inout XMLWriter
  ) {
    xml.keepWithin(validatorPiece) { xml in
      xml.element(
        "file",
        [
          "ID": id, "MIMETYPE": file.mediaType, "SIZE": "\(file.bytes.count)",
          "CREATED": created, "CHECKSUM": file.digest.hexadecimal, "CHECKSUMTYPE": "SHA-256",
        ]
      ) { xml in
        xml.element(
          "FLocat",
          ["LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": path]
        )
      }
    }
  }

  /// CSIP80–CSIP107.
  private func structure(_ xml: inout XMLWriter) {
    xml.element("structMap", ["ID": "structure-1", "TYPE": "PHYSICAL", "LABEL": "CSIP"]) { xml in
      xml.element("div", ["ID": "div-1", "LABEL": package]) { xml in
        xml.element(
          "div",
          ["ID": "div-metadata", "LABEL": "Metadata", "ADMID": "premis-1", "DMDID": "dmd-1"]
        )
        for group in groups {
          let label = group.use.split(separator: "/").first.map(String.init)
          xml.element("div", ["ID": "div-\(group.id)", "LABEL": label]) { xml in
            xml.element("fptr", ["FILEID": group.id])
          }
        }
        // The validator wants the group above, the specification (CSIP105–CSIP112) the pointer.
        xml.element(
          "div",
          ["ID": "div-rep-1-mets", "LABEL": "Representations/rep1"]
        ) { xml in
          xml.element(
            "mptr",
            [
              "LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": RepresentationMETS.path,
              "xlink:title": "rep-1",
            ]
          )
        }
      }
    }
  }
}

/// The last line of METS.xml: a comment with the hash of every byte above it.
///
/// METS.xml names the hashes of all other files, and nothing names its own; so it carries it. Whoever
/// means to deceive can make a new one: against them stands the hash in the log of each case.
enum Seal {
  static let start = "<!-- sha256 of all above: "
  static let end = " -->\n"
}

extension [UInt8] {
  func sealed() -> [UInt8] {
    let hash = PackageFile(at: "", holding: self).digest.hexadecimal
    return self + Array((Seal.start + hash + Seal.end).utf8)
  }

  /// Whether the seal at the end is that of what stands above it.
  var isSealIntact: Bool {
    let length = Seal.start.utf8.count + 64 + Seal.end.utf8.count
    guard count >= length else { return false }
    return Array(dropLast(length)).sealed() == self
  }
}
