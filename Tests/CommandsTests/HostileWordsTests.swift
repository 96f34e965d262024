import Foundation
import Laws
import RegisterFixtures
import Testing

/// Words in files that steer a terminal or deceive a reader reach neither screen nor JSON as they are.
@Suite struct HostileWordsTests {
  /// ESC, C1's CSI, DEL, BEL, bidirectional and zero-width marks, line and paragraph separators, a tag.
  private static let hostile =
    #""x\e[31m\x9B31m\x7F\x07\b\u061C\u202E\u2066\u200F\u200B\u2028\u2029\uFEFF\U000E0041\r\n\e]0;y""#

  private static let commands = [
    ["check"], ["list"], ["show", "1"], ["fields"], ["fields", "case.yaml"], ["due"],
    ["due", "1", "--explain"], ["remind", "--dry-run"], ["calendar", "2026"], ["publish"],
    ["letter", "1"], ["set", "1", "område=Kost"], ["distribute", "1", "--enhet", "x"],
    ["archive", "1"], ["dispose", "--dry-run"], ["watch", "--once"], ["close", "1"],
    ["new", "--typ", "x", "--from", "x.txt"], ["redact", "1"], ["sign-off", "1"],
  ]

  /// Everything but line ends, tabs and what people can see.
  ///
  /// Marks without width are text in JSON.
  private static func unseen(_ text: String, isJSON: Bool = false) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xE0000...0xE007F: !isJSON
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  /// The files of the base register, with what makes an open case of its closed one.
  private static let files: [(path: String, text: String)] = {
    FixtureText(BaseRegister.text).entries.compactMap { entry in
      guard case .file(let path, let bytes) = entry, path.hasSuffix(".yaml") else { return nil }
      return (path, String(decoding: bytes, as: UTF8.self))
    }
  }()

  /// The lines that have a value, each in its file.
  private static let places: [(file: Int, line: Int)] = files.indices.flatMap { file in
    files[file].text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(": ") || $0.element.contains("- ") }.map { (file, $0.offset) }
  }

  /// A file with hostile words for the value of one line.
  private static func changed(_ file: Int, _ line: Int) -> String {
    var lines = files[file].text.components(separatedBy: "\n")
    let end =
      lines[line].range(of: ": ")?.upperBound ?? lines[line].range(of: "- ")?.upperBound
      ?? lines[line].startIndex
    lines[line] = lines[line][..<end] + hostile
    return lines.joined(separator: "\n")
  }

  @Test("S10 hostile words in each field of each file, and each command that prints")
  func everyField() throws {
    #expect(Self.places.count > 60)
    let register = try TemporaryRegister(FixtureText(""))
    var shown = 0
    for (file, line) in Self.places {
      let (path, text) = Self.files[file]
      try register.write(path, Self.changed(file, line))
      // Each field meets some of them in both formats, and each of them some fields.
      let step = Exhaustive.isAsked ? 1 : 8
      for (place, command) in Self.commands.enumerated()
      where place == line % 2 || (place + line) % step == 0 {
        for format in ["text", "json"] {
          let run = register.run(command + ["--format", format])
          for found in [run.output, run.errors] {
            let unseen = Self.unseen(found, isJSON: format == "json")
            #expect(unseen == [], "\(path):\(line + 1) \(command) \(format)")
            if found.contains("31m") { shown += 1 }
          }
        }
      }
      try register.write(path, text)
    }
    // It was shown, and could have done harm.
    #expect(shown > 60)
  }

  @Test("S10 the hint made of a routine's own areas is shown, and steers nothing")
  func hint() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let routine = "cases/routines/synpunkten.yaml"
    try register.write(
      routine,
      try register.text(routine).replacingOccurrences(of: "Information", with: Self.hostile)
    )
    try register.write(
      "cases/2026/00/SYN-2026-0001/case.yaml",
      try register.text("cases/2026/00/SYN-2026-0001/case.yaml")
        .replacingOccurrences(of: "område: Bemötande", with: "område: Kost")
    )
    let run = register.run(["check"])
    #expect(run.output.contains("Bemötande, x␛[31m\u{FFFD}31m␡␇␈"))
    #expect(Self.unseen(run.output) == [])
    let fields = register.run(["fields", "case.yaml"]).output
    #expect(fields.contains("x␛[31m"))
    #expect(Self.unseen(fields) == [])
  }

  @Test("S10 JSON says what is there, without having it there")
  func json() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let path = "cases/2026/00/SYN-2026-0001/case.yaml"
    try register.write(
      path,
      try register.text(path).replacingOccurrences(
        of: "rubrik: Kort svar i telefon",
        with: #"rubrik: "a\e\x9B\u202E\u2028\u2029\x7Få😀""#
      )
    )
    let output = register.run(["list", "--format", "json"]).output
    #expect(
      output.contains(#""title": "a\u001b\u009b\u202e\u2028\u2029\u007få😀""#)
    )
    let rows = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    let title = rows?.first?["title"] as? String
    #expect(title == "a\u{1B}\u{9B}\u{202E}\u{2028}\u{2029}\u{7F}å😀")
  }
}
