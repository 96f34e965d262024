/// Gives the files of one message names that every file system takes.
///
/// ```
/// ../../etc/passwd    passwd
/// bild.jpg            bild.jpg
/// Bild.JPG            Bild-2.JPG
/// CON.txt             _CON.txt
/// (none, a PDF)       bilaga-4.pdf
/// ```
struct AttachmentNames {
  /// In lower case, because many file systems know no difference.
  private var taken: Set<String> = []
  /// The number last given to a name that came more than once.
  private var numbers: [String: Int] = [:]
  /// How many files have been named.
  private var count = 0

  /// A name at most ``limit`` bytes long, unlike all given before; made of the type and the place
  /// among the files where there is none that can be used.
  mutating func name(for wanted: String?, mediaType: String) -> String {
    count += 1
    let safe = wanted.map(Self.safe) ?? ""
    let name =
      safe.isEmpty ? "bilaga-\(count)." + MediaType.fileExtension(for: mediaType) : safe
    return unique(name)
  }

  private mutating func unique(_ name: String) -> String {
    let (stem, ending) = Self.split(name)
    let key = (stem + ending).lowercased()
    var candidate = Self.shortened(stem, before: ending)
    while !taken.insert(candidate.lowercased()).inserted {
      let number = numbers[key, default: 1] + 1
      numbers[key] = number
      candidate = Self.shortened(stem, before: "-\(number)" + ending)
    }
    return candidate
  }

  /// In bytes; file systems take 255, and something may be put before it.
  static let limit = 120

  /// Without folders, controls and signs that some system refuses; without blanks or full stops at
  /// its ends; and not the name of a device (Microsoft, "Naming Files, Paths, and Namespaces").
  private static func safe(_ name: String) -> String {
    let last =
      name.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
      .last ?? []
    let kept = last.compactMap(safe)
    let isEdge = { (scalar: Unicode.Scalar) in scalar == "." || scalar.properties.isWhitespace }
    guard let end = kept.lastIndex(where: { !isEdge($0) }) else { return "" }
    let text = String(String.UnicodeScalarView(kept[...end].drop(while: isEdge)))
    return isDevice(text) ? "_" + text : text
  }

  private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: nil
    default: "<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : scalar
    }
  }

  private static func isDevice(_ name: String) -> Bool {
    let stem = String(name.prefix { $0 != "." }).uppercased().filter { $0 != " " }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last.map { "0123456789¹²³".contains($0) } == true
  }

  /// The name, and its ending with the full stop where there is one of at most sixteen bytes.
  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let stop = name.lastIndex(of: "."), stop != name.startIndex,
      name[stop...].utf8.count <= 16
    else { return (name, "") }
    return (String(name[..<stop]), String(name[stop...]))
  }

  /// The stem cut between two characters so that all of the ending stays.
  private static func shortened(_ stem: String, before ending: String) -> String {
    var stem = stem.unicodeScalars
    while stem.count > 1, String(stem).utf8.count + ending.utf8.count > limit { stem.removeLast() }
    return String(stem) + ending
  }
}
