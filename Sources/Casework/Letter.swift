import Findings

/// A letter to the sender, by the name of its files in `letters/`.
///
/// The first from a template is called as that (`delay`), those after it have a number (`delay_2`, which no
/// synchroniser makes of `delay`). Whoever has templates of their own has letters called as those.
package struct Letter: Hashable, RawRepresentable, Sendable {
  /// ASCII: small letters, digits and hyphens, and the number behind an underscore.
  package let rawValue: String

  /// A letter by the name of its files; `nil` for a name that no letter has.
  package init?(rawValue: String) {
    let (base, number) = Self.parts(of: rawValue)
    let bytes = base.utf8
    let isWord = { (byte: UInt8) in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard (1...60).contains(bytes.count), bytes.allSatisfy({ isWord($0) || $0 == 0x2D }),
      bytes.first.map(isWord) ?? false, bytes.last.map(isWord) ?? false,
      rawValue == (number > 1 ? "\(base)_\(number)" : base)
    else { return nil }
    self.rawValue = rawValue
  }

  private init(_ name: String) { rawValue = name }

  /// The answer: what was found and what is done (K20).
  package static let reply = Letter("reply")
  /// Tells that the case has come in (B7).
  package static let acknowledgement = Letter("acknowledgement")
  /// Tells that the answer takes longer, and why (L7).
  package static let delay = Letter("delay")

  /// All whose files the program has known in every version.
  package static let fixed: [Letter] = [.reply, .acknowledgement, .delay]

  /// All that have a name of their own in each language.
  private static let named: [(base: String, name: Wording)] = [
    ("reply", Wording("svar", "reply")),
    ("acknowledgement", Wording("bekräftelse", "acknowledgement")),
    ("delay", Wording("försening", "delay")),
    ("correction", Wording("rättelse", "correction")),
    ("follow-up", Wording("uppföljning", "follow-up")),
    ("inquiry", Wording("förfrågan", "inquiry")),
  ]

  /// The letter that a template makes, as its number in the case says, from 1.
  package init(from template: String, number: Int) {
    let base = Self.plain(template)
    rawValue = number > 1 ? "\(base)_\(number)" : base
  }

  /// What it is made from and which one of those it is, from 1.
  package var parts: (base: String, number: Int) { Self.parts(of: rawValue) }

  private static func parts(of name: String) -> (base: String, number: Int) {
    guard let sign = name.lastIndex(of: "_"), let number = Int(name[name.index(after: sign)...]),
      (2...999).contains(number)
    else { return (name, 1) }
    return (String(name[..<sign]), number)
  }

  /// Whether it answers what came in: posting it makes the case answered.
  package var isAnswer: Bool { parts.base == Letter.reply.rawValue }

  /// As people call it, and logs with `_` for the space: `försening 2`.
  package var name: Wording {
    let (base, number) = parts
    let known = Self.named.first { $0.base == base }?.name ?? Wording(verbatim: base)
    return number > 1 ? Wording("\(known.swedish) \(number)", "\(known.english) \(number)") : known
  }

  /// The letter that a log calls so.
  init?(named word: String, _ language: Language) {
    let (name, number) = Self.parts(of: word)
    let base = Self.named.first { $0.name[language] == name }?.base ?? name
    self.init(rawValue: number > 1 ? "\(base)_\(number)" : base)
  }

  /// A template's name as that of a file.
  private static func plain(_ name: String) -> String {
    var plain = ""
    for character in name.lowercased() {
      switch character {
      case "a"..."z", "0"..."9": plain.append(character)
      case "å", "ä", "à", "á", "â", "æ": plain.append("a")
      case "ö", "ø", "ó", "ô": plain.append("o")
      case "é", "è", "ë", "ê": plain.append("e")
      case "ü", "ú": plain.append("u")
      default: if plain.last ?? "-" != "-" { plain.append("-") }
      }
    }
    while plain.last == "-" { plain.removeLast() }
    return plain.isEmpty ? "letter" : String(plain.prefix(50))
  }

  /// What the investigator writes.
  package var text: CaseFile { .letter(self) }

  /// What is printed and posted.
  package var pdf: CaseFile { .letterPDF(self) }
}

extension Letter: Comparable {
  /// The fixed ones first, then by name and number.
  package static func < (left: Letter, right: Letter) -> Bool { left.order < right.order }

  private var order: (Int, String, Int) {
    let (base, number) = parts
    let place = Self.named.firstIndex { $0.base == base } ?? Self.named.count
    return (place, base, number)
  }
}
