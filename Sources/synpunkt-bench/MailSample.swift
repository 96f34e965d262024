/// Messages of 20 KB as people's programs write them, in four kinds, always the same.
struct MailSample {
  /// How the text of a message is written for the way.
  private enum Form: CaseIterable {
    case quotedPrintable
    /// Plain text and HTML that say the same.
    case alternative
    /// A short text and a picture.
    case picture
    case eightBit
  }

  private static let words = [
    "Bussen", "kom", "inte", "i", "tid", "till", "hållplatsen", "vid", "skolan", "och", "barnen",
    "fick",
    "vänta", "regnet", "hela", "morgonen", "utan", "att", "någon", "förklarade", "varför", "det",
    "blev",
    "så", "igen", "åtgärda", "gärna",
  ]
  private var state: UInt64 = 7

  /// So many of each kind.
  static func messages(ofEach count: Int) -> [[UInt8]] {
    var sample = MailSample()
    return (0..<count).flatMap { number in
      Form.allCases.map { Array(sample.message(number, $0).utf8) }
    }
  }

  private mutating func message(_ number: Int, _ form: Form) -> String {
    let header = """
      Return-Path: <asa.oberg\(number)@post.example>
      Received: from mx1.post.example (mx1.post.example [192.0.2.1]) by mx.kommun.example (Postfix) with
      \tESMTPS id 4Bqx1c; Tue, 24 Nov 2026 08:00:05 +0100 (CET)
      Received: from smtp.post.example (smtp.post.example [192.0.2.7]) by mx1.post.example with ESMTPSA
      \tid a9b8c7; Tue, 24 Nov 2026 08:00:03 +0100
      From: =?utf-8?Q?=C3=85sa_=C3=96berg?= <asa.oberg\(number)@post.example>
      To: Synpunkten <synpunkten@kommun.example>
      Subject: =?utf-8?Q?Om_bussen_p=C3=A5_m=C3=A5ndag?=
      Date: Tue, 24 Nov 2026 08:00:00 +0100
      Message-ID: <\(number).\(form)@post.example>
      MIME-Version: 1.0
      User-Agent: Mozilla Thunderbird

      """
    return header + body(form)
  }

  private mutating func body(_ form: Form) -> String {
    let plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
    switch form {
    case .quotedPrintable: return plain + "quoted-printable\n\n" + Self.quoted(text(of: 16_500))
    case .eightBit: return plain + "8bit\n\n" + text(of: 19_000)
    case .alternative:
      let text = text(of: 7_500)
      let lines = text.split(separator: "\n").map { "<p class=\"MsoNormal\">\($0)</p>\n" }.joined()
      return "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\n" + plain
        + "quoted-printable\n\n" + Self.quoted(text)
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        + "<html><head><style>p{margin:0}</style></head><body>" + lines + "</body></html>\n--b--\n"
    case .picture:
      let line = (0..<76).map { _ in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuv"[next(48)] }
      return "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n" + plain + "8bit\n\n"
        + text(of: 2_000) + "\n--b\nContent-Type: image/jpeg; name=\"bild.jpg\"\n"
        + "Content-Disposition: attachment; filename=\"bild.jpg\"\n"
        + "Content-Transfer-Encoding: base64\n\n"
        + String(repeating: String(line) + "\n", count: 225) + "--b--\n"
    }
  }

  private mutating func text(of length: Int) -> String {
    var text = ""
    while text.utf8.count < length {
      let count = 5 + next(9)
      text +=
        (0..<count).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ") + ".\n"
    }
    return text
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// By RFC 2045, section 6.7.
  private static func quoted(_ text: String) -> String {
    var result = ""
    var length = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        result += "\n"
        length = 0
        continue
      }
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
      let hex = String(byte, radix: 16, uppercase: true)
      let sign = isPlain ? String(Unicode.Scalar(byte)) : "=" + (hex.count == 1 ? "0" : "") + hex
      if length + sign.utf8.count > 75 {
        result += "=\n"
        length = 0
      }
      result += sign
      length += sign.utf8.count
    }
    return result
  }
}

extension String {
  fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
