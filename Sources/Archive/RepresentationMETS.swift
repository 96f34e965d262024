import Formats

/// `representations/rep1/METS.xml`: the files of the representation by themselves, which archive systems read that
/// follow the pointer of the package's own METS.xml (CSIP107–CSIP112) instead of its list of files.
struct RepresentationMETS {
  let delivery: Delivery
  let objects: [PackageFile]

  static let folder = "representations/rep1/"
  static let path = folder + "METS.xml"

  func file() -> PackageFile { PackageFile(at: Self.path, holding: bytes()) }

  private func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("mets", METS.root(named: "rep1", label: nil)) { xml in
      xml.element(
        "metsHdr",
        ["CREATEDATE": delivery.created, "csip:OAISPACKAGETYPE": "SIP"]
      ) { METS.software(delivery.version, into: &$0) }
      xml.element("fileSec", ["ID": "rep1-files-1"]) { xml in
        xml.element("fileGrp", ["ID": "rep1-data-1", "USE": "Data"]) { xml in
          for (place, file) in objects.enumerated() {
            METS.write(
              file,
              id: "rep1-data-1-\(place + 1)",
              at: String(file.path.dropFirst(Self.folder.count)),
              created: delivery.created,
              into: &xml
            )
          }
        }
      }
      xml.element(
        "structMap",
        ["ID": "rep1-structure-1", "TYPE": "PHYSICAL", "LABEL": "CSIP"]
      ) { xml in
        xml.element("div", ["ID": "rep1-div-1", "LABEL": "rep1"]) { xml in
          xml.element("div", ["ID": "rep1-div-data", "LABEL": "Data"]) { xml in
            xml.element("fptr", ["FILEID": "rep1-data-1"])
          }
        }
      }
    }
    return xml.bytes
  }
}
