import Archive
import Findings

extension PackageFault {
  /// Where it is, from the package's folder; `nil` for the package as a whole.
  package var path: String? {
    switch self {
    case .noMETS, .sealBroken: "METS.xml"
    case .payloadDiffers: "bag-info.txt"
    case .nameDiffers, .notRead, .notUnzipped: nil
    case .unreadable(let path), .badPath(let path), .namedTwice(let path), .missing(let path, _),
      .unnamed(let path), .notAFile(let path), .sizeDiffers(let path, _, _), .changed(let path, _),
      .premisDiffers(let path), .premisExtra(let path), .ermsLacks(let path), .ermsExtra(let path),
      .badManifest(let path), .manifestDiffers(let path), .unknownForm(let path),
      .logDiffers(let path), .tooLarge(let path):
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
    case .payloadDiffers(let named, let found):
      Wording(
        "Payload-Oxum säger \(visible(named)), men det är \(found) (byte och filer)",
        "Payload-Oxum says \(visible(named)), but it is \(found) (bytes and files)"
      )
    case .unknownForm:
      Wording(
        "har en form som programmet inte känner till; det säger inget om innehållet",
        "has a form that the program does not know; that says nothing of the content"
      )
    case .logDiffers:
      Wording(
        "är inte den fil vars kontrollsumma står i ärendets logg",
        "is not the file whose hash is in the log of the case"
      )
    case .tooLarge: Wording("är orimligt stor", "is too large to be one")
    case .notRead(let fault): fault.words
    case .notUnzipped(let fault): fault.words
    }
  }
}

extension TarFault {
  /// Why the file could not be read, and what helps.
  fileprivate var words: Wording {
    switch self {
    case .noTar:
      Wording(
        "är varken en mapp, en tar-fil eller en zip-fil",
        "is neither a folder, a tar file nor a ZIP file"
      )
    case .compressed(let form):
      Wording(
        "är komprimerad med \(form); packa upp den först",
        "is compressed by \(form); unpack it first"
      )
    case .cutOff:
      Wording(
        "är avklippt: tar-filen slutar innan den är hel",
        "is cut off: the tar file ends before it is whole"
      )
    case .damaged(let place):
      Wording(
        "är skadad: uppgifterna vid byte \(place) i tar-filen går inte att läsa",
        "is damaged: the header at byte \(place) of the tar file cannot be read"
      )
    case .absolutePath(let path):
      Wording(
        "har en fil vars sökväg börjar vid systemets rot: \(visible(path))",
        "has a file whose path begins at the root of the system: \(visible(path))"
      )
    case .pathOutside(let path):
      Wording(
        "har en fil vars sökväg leder ut ur mappen: \(visible(path))",
        "has a file whose path leads out of the folder: \(visible(path))"
      )
    case .twice(let path):
      Wording(
        "har två filer med samma namn: \(visible(path))",
        "has two files of one name: \(visible(path))"
      )
    case .sparse(let path):
      Wording(
        "har en fil som är lagrad utan sina hål: \(visible(path)); gör tar-filen utan --sparse",
        "has a file that is stored without its holes: \(visible(path)); make the tar file without --sparse"
      )
    case .manyVolumes(let path):
      Wording(
        "är en del av en tar-fil i flera volymer: \(visible(path)); sätt ihop dem först",
        "is a part of a tar file of several volumes: \(visible(path)); put them together first"
      )
    case .afterEnd:
      Wording("har något efter tar-filens slut", "has something after the end of the tar file")
    case .severalFolders(let names):
      Wording(
        "har flera mappar bredvid varandra: \(visible(names.joined(separator: ", "))); "
          + "kontrollera ett paket i taget",
        "has several folders side by side: \(visible(names.joined(separator: ", "))); "
          + "verify one package at a time"
      )
    }
  }
}

extension ZipFault {
  /// Why the file could not be read, and what helps.
  fileprivate var words: Wording {
    switch self {
    case .cutOff:
      Wording(
        "är avklippt: zip-filen slutar innan den är hel",
        "is cut off: the ZIP file ends before it is whole"
      )
    case .damaged(let place):
      Wording(
        "är skadad: det som ligger vid byte \(place) i zip-filen är inte det som dess förteckning säger",
        "is damaged: what is at byte \(place) of the ZIP file is not what its directory says"
      )
    case .encrypted(let path):
      Wording(
        "har en fil som kräver lösenord: \(visible(path)); packa upp den först",
        "has a file that takes a password: \(visible(path)); unpack it first"
      )
    case .unknownMethod(let path):
      Wording(
        "har en fil som är komprimerad på ett sätt som programmet inte kan: \(visible(path)); packa upp den först",
        "has a file that is compressed in a way that the program does not know: \(visible(path)); unpack it first"
      )
    case .afterEnd:
      Wording("har något efter zip-filens slut", "has something after the end of the ZIP file")
    }
  }
}
