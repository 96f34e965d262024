import Foundation
import Laws

/// A random message of parts within parts, each leaf with a word that occurs nowhere else.
struct RandomTree {
  /// What kinds of messages are made.
  enum Manner {
    /// As the standards want it, with one text and no forwarded messages.
    case regular
    /// With missing ends, boundaries used twice, unknown charsets, words where no part is.
    case sloppy
  }

  private let manner: Manner
  private var random: Seeded
  private var boundaries = 0
  /// The words, in the order of the leaves.
  private(set) var marks: [String] = []
  private(set) var bytes: [UInt8] = []

  init(_ seed: Int, _ manner: Manner) {
    self.manner = manner
    random = Seeded(seed)
    var lines = header()
    switch manner {
    case .regular: lines += regularBody()
    case .sloppy: lines += part(depth: 0)
    }
    let lineEnd: [UInt8] = random.chance(oneIn: 2) ? [0x0D, 0x0A] : [0x0A]
    bytes = lines.flatMap { $0 == 0x0A ? lineEnd : [$0] }
  }

  private static let subjects = [
    "Maten", "=?utf-8?B?w6XDpMO2?=", "=?iso-8859-1?Q?Sm=F6rg=E5s?= och\n =?utf-8?Q?_=C3=B6l?=",
    "Re: SYN-2026-0042",
  ]

  private mutating func header() -> [UInt8] {
    let names = ["Anna ", "\"Berg, Anna\" ", "=?utf-8?Q?=C3=85sa?= ", ""]
    let zone = random.pick(["+0100", "-0330", "GMT", "EST"])
    let day = 1 + random.below(28)
    return Array(
      """
      Received: from a by b; Mon, 2 Mar 2026 14:30:00 +0100
      From: \(random.pick(names))<anna@post.example>
      To: \(random.pick(names))<a@kommun.example>,
       \(random.pick(names))<b@kommun.example>
      Date: \(day) Mar 2026 14:30:00 \(zone)
      Subject: \(random.pick(Self.subjects))
      MIME-Version: 1.0

      """.utf8
    )
  }

  private mutating func mark() -> String {
    marks.append("m\(marks.count)x")
    return "m\(marks.count - 1)x"
  }

  // Regular messages: mixed(alternative(plain, related(html, pictures)), files), or less.

  private mutating func regularBody() -> [UInt8] {
    let files = random.below(4)
    let text = random.chance(oneIn: 2) ? textPart("text/plain") : alternative()
    if files == 0 { return text }
    return multipart("mixed", [text] + (0..<files).map { _ in file() })
  }

  private mutating func alternative() -> [UInt8] {
    let plain = textPart("text/plain")
    let html = textPart("text/html")
    let rich = random.chance(oneIn: 2) ? html : multipart("related", [html, file()])
    return multipart("alternative", [plain, rich])
  }

  private mutating func textPart(_ type: String) -> [UInt8] {
    let words = ["Hej", "på", "dig", "räksmörgås", "a=b", ".", "\n", "\n\n", "-- ", "€"]
    let text =
      mark() + " " + (0..<random.below(20)).map { _ in random.pick(words) }.joined(separator: " ")
    let charsets: [(String, String.Encoding)] = [
      ("utf-8", .utf8), ("UTF-8", .utf8), ("windows-1252", .windowsCP1252),
      ("utf-16", .utf16),
    ]
    // The other form of a text is kept in its charset, where the word could not be seen in UTF-16.
    let (label, encoding) = random.pick(type == "text/html" ? Array(charsets.prefix(3)) : charsets)
    let content = text.data(using: encoding) ?? Data()
    let field = "Content-Type: \(type); charset=\"\(label)\"\n"
    return Array(field.utf8) + encoded(content, isLines: encoding != .utf16)
  }

  private mutating func file() -> [UInt8] {
    let number = marks.count
    let content = Data(mark().utf8 + (0..<random.below(100)).map { UInt8($0 % 7 * 31) })
    let name = random.pick([
      "filename=fil\(number).bin", "filename=\"fil \(number).bin\"",
      "filename*=utf-8''f%C3%A5l\(number).bin",
      "filename*0*=iso-8859-1''f%E5; filename*1=\"l\(number).bin\"",
    ])
    let type = random.pick(["image/png", "application/pdf", "text/csv", "application/octet-stream"])
    let fields = "Content-Type: \(type)\nContent-Disposition: attachment; \(name)\n"
    return Array(fields.utf8) + encoded(content, isLines: false)
  }

  private mutating func encoded(_ content: Data, isLines: Bool) -> [UInt8] {
    let field = "Content-Transfer-Encoding: "
    switch random.below(isLines ? 3 : 1) {
    case 0:
      let base64 = content.base64EncodedString(options: [
        .lineLength76Characters, .endLineWithLineFeed,
      ])
      return Array((field + "base64\n\n" + base64).utf8)
    case 1: return Array((field + "8bit\n\n").utf8) + content
    default: return Array((field + "quoted-printable\n\n").utf8) + quotedPrintable(content)
    }
  }

  private func quotedPrintable(_ content: Data) -> [UInt8] {
    var result: [UInt8] = []
    for (place, byte) in content.enumerated() {
      if place % 20 == 19 { result += Array("=\n".utf8) }
      let isLetter = (0x61...0x7A).contains(byte) || byte == 0x0A
      result += isLetter ? [byte] : Array(String(format: "=%02X", Int(byte)).utf8)
    }
    return result
  }

  private mutating func multipart(_ subtype: String, _ parts: [[UInt8]]) -> [UInt8] {
    let boundary = nextBoundary()
    var result = Array("Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\n\n".utf8)
    for part in parts { result += Array("\n--\(boundary)\n".utf8) + part }
    return result + Array("\n--\(boundary)--\n".utf8)
  }

  private mutating func nextBoundary() -> String {
    boundaries += 1
    return "grans=_\(boundaries)"
  }

  // Sloppy messages: whatever, but nothing is encoded, so that every word can be seen.

  private mutating func part(depth: Int) -> [UInt8] {
    if depth < 40, random.below(10) < (depth == 0 ? 8 : 5) { return sloppyMultipart(depth: depth) }
    let type = random.pick([
      "", "Content-Type: text/plain\n", "Content-Type: text/html\n",
      "Content-Type: text/plain; charset=x-okand\n", "Content-Type: image/png; name=a/b\n",
      "Content-Type: text/plain; name=a\n", "Content-Type: message/rfc822\n\nSubject: inre\n",
      "Content-Type: multipart/mixed\n", "Content-Disposition: attachment; filename=x\n",
      "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: x\n",
      "Content-Type: text/plain; format=flowed\n", "Content-Type: text/plain; charset=utf-16\n",
      "Nonsens\n",
    ])
    let body = random.pick([
      "% .\n", "<p>%</p>", "<div hidden>%</div>", "<!-- % -->", " . %", "> %  ",
    ])
    return Array((type + "\n" + body.replacing("%", with: mark())).utf8)
  }

  private mutating func sloppyMultipart(depth: Int) -> [UInt8] {
    let subtype = random.pick([
      "mixed", "alternative", "related", "signed", "report", "digest", "nonsens",
    ])
    let boundary = random.chance(oneIn: 4) ? "samma" : nextBoundary()
    let declared = random.chance(oneIn: 8) ? "annan" : boundary
    var result = Array("Content-Type: multipart/\(subtype); boundary=\"\(declared)\"\n".utf8)
    result += Array((random.chance(oneIn: 6) ? "\(mark())\n" : "\n").utf8)
    for _ in 0..<random.below(4) {
      result += Array("\n--\(boundary)\n".utf8) + part(depth: depth + 1)
    }
    if !random.chance(oneIn: 4) { result += Array("\n--\(boundary)--\n".utf8) }
    if random.chance(oneIn: 4) { result += Array("\(mark())\n".utf8) }
    return result
  }
}
