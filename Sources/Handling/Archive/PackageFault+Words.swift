import Archive
import Findings

extension PackageFault {
  /// Where it is, from the package's folder; `nil` for the package as a whole.
  package var path: String? {
    switch self {
    case .noMETS, .sealBroken: "METS.xml"
    case .nameDiffers: nil
    case .unreadable(let path), .badPath(let path), .namedTwice(let path), .missing(let path, _),
      .unnamed(let path), .notAFile(let path), .sizeDiffers(let path, _, _), .changed(let path, _),
      .premisDiffers(let path), .premisExtra(let path), .ermsLacks(let path), .ermsExtra(let path),
      .badManifest(let path), .manifestDiffers(let path):
      path
    case .caseDiffers(let number), .eventsDiffer(let number): number
    }
  }

  /// What is wrong.
  package var words: Wording {
    switch self {
    case .noMETS:
      Wording("saknas eller går inte att läsa", "is missing or cannot be read")
    case .sealBroken:
      Wording(
        "är ändrad: kontrollsumman på sista raden stämmer inte",
        "was changed: the hash on its last line is not right"
      )
    case .nameDiffers(let named):
      Wording(
        "mappen heter något annat än paketet i METS.xml, \(visible(named))",
        "the folder has another name than the package in METS.xml, \(visible(named))"
      )
    case .unreadable: Wording("är inte korrekt XML", "is not well-formed XML")
    case .badPath:
      Wording(
        "METS.xml nämner en fil utan giltig plats, storlek eller kontrollsumma",
        "METS.xml names a file without a valid place, size or hash"
      )
    case .namedTwice: Wording("nämns två gånger i METS.xml", "is named twice in METS.xml")
    case .missing(_, nil): Wording("saknas", "is missing")
    case .missing(_, let other?):
      Wording(
        "saknas; samma innehåll finns i \(visible(other))",
        "is missing; the same content is in \(visible(other))"
      )
    case .unnamed: Wording("nämns inte i METS.xml", "is not named in METS.xml")
    case .notAFile:
      Wording("är ingen vanlig fil", "is no ordinary file")
    case .sizeDiffers(_, let named, let found):
      Wording(
        "är ändrad: \(found) byte i stället för \(named)",
        "was changed: \(found) bytes instead of \(named)"
      )
    case .changed(_, nil):
      Wording("är ändrad: kontrollsumman stämmer inte", "was changed: the hash is not right")
    case .changed(_, let other?):
      Wording(
        "är utbytt: innehållet är det i \(visible(other))",
        "was exchanged: the content is that of \(visible(other))"
      )
    case .premisDiffers:
      Wording("beskrivs inte likadant i premis.xml", "is not described alike in premis.xml")
    case .premisExtra:
      Wording("finns bara i premis.xml", "is only in premis.xml")
    case .ermsLacks: Wording("nämns inte i erms.xml", "is not named in erms.xml")
    case .ermsExtra: Wording("finns bara i erms.xml", "is only in erms.xml")
    case .caseDiffers:
      Wording(
        "finns bara i den ena av erms.xml och mapparna",
        "is in only one of erms.xml and the folders"
      )
    case .eventsDiffer:
      Wording(
        "loggen, premis.xml och erms.xml har inte samma händelser",
        "the log, premis.xml and erms.xml do not have the same events"
      )
    case .badManifest:
      Wording("saknas eller går inte att läsa", "is missing or cannot be read")
    case .manifestDiffers:
      Wording(
        "stämmer inte med behållarens förteckning",
        "is not as the manifest of the bag has it"
      )
    }
  }
}
