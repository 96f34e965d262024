/// A register in a test, written as one text.
///
/// ```
/// Prose that says what it is for.
/// //- cases/2026/00/SYN-2026-0001/case.yaml
/// typ: klagomål
/// //- cases/a.yaml escaped
/// tab\there, and a byte \xFF
/// //- remove cases/calendar.yaml
/// //- link cases/a.yaml -> /etc/passwd
/// //- folder cases/2026/00/bilder
/// //- move cases/2026/00/SYN-2026-0001 -> cases/2026/01/SYN-2026-0001
/// //- copy cases/2026/00/SYN-2026-0001 -> cases/2026/01/SYN-2026-0001
/// //- grow cases/calendar.yaml 1048577
/// //- repeat cases/inbox/a.eml 1001 --part
/// //- forbid cases/2026/00/SYN-2026-0001/case.yaml
/// //- misname cases/2026/00/SYN-2026-0001/attachments/bl\xE5.txt
/// ```
package struct FixtureText {
  package private(set) var prose = ""
  package private(set) var entries: [Entry] = []

  package enum Entry {
    case file(path: String, bytes: [UInt8])
    case remove(path: String)
    case link(path: String, target: String)
    case folder(path: String)
    case move(path: String, target: String)
    case copy(path: String, target: String)
    /// A comment is added until the file has a size in bytes.
    case grow(path: String, size: Int)
    /// A line is added to a file so many times.
    case `repeat`(path: String, count: Int, line: String)
    /// Nobody but root may read it; tests run without root's rights.
    case forbid(path: String)
    /// An empty file whose name is these bytes.
    case misname(path: [UInt8])
  }

  package init(_ text: String) {
    var path: String?
    var isEscaped = false
    var body = ""
    func flush(into entries: inout [Entry]) {
      guard let path else { return }
      let bytes = isEscaped ? Self.unescaped(body) : Array(body.utf8)
      entries.append(.file(path: path, bytes: bytes))
    }
    // By scalars: "\r\n" is one Character.
    for scalars in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(scalars)
      guard line.hasPrefix("//- ") else {
        if path == nil { prose += line + "\n" } else { body += line + "\n" }
        continue
      }
      flush(into: &entries)
      (path, isEscaped, body) = (nil, false, "")
      let words = line.dropFirst(4).split(separator: " ").map(String.init)
      switch words[0] {
      case "remove": entries.append(.remove(path: words[1]))
      case "link": entries.append(.link(path: words[1], target: words[3]))
      case "move": entries.append(.move(path: words[1], target: words[3]))
      case "copy": entries.append(.copy(path: words[1], target: words[3]))
      case "grow": entries.append(.grow(path: words[1], size: Int(words[2]) ?? 0))
      case "repeat":
        let line = words.dropFirst(3).joined(separator: " ")
        entries.append(.repeat(path: words[1], count: Int(words[2]) ?? 0, line: line))
      case "folder": entries.append(.folder(path: words[1]))
      case "forbid": entries.append(.forbid(path: words[1]))
      case "misname": entries.append(.misname(path: Self.unescaped(words[1])))
      default:
        isEscaped = words.last == "escaped"
        // A path may hold spaces.
        path = String(line.dropFirst(4).prefix(line.count - 4 - (isEscaped ? 8 : 0)))
      }
    }
    // The text's own last line feed adds no line to the last file.
    if body.hasSuffix("\n") { body.removeLast() }
    flush(into: &entries)
  }

  /// `\xNN`, `\t`, `\r`, `\0`, `\\`, and `\` before a line end, which removes it.
  static func unescaped(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
        result.append(bytes[place])
        place += 1
        continue
      }
      switch bytes[place + 1] {
      case UInt8(ascii: "x"):
        let digits = String(decoding: bytes[(place + 2)..<(place + 4)], as: UTF8.self)
        result.append(UInt8(digits, radix: 16) ?? 0)
        place += 4
        continue
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "0"): result.append(0x00)
      case UInt8(ascii: "\n"): break
      case let other: result.append(other)
      }
      place += 2
    }
    return result
  }
}
