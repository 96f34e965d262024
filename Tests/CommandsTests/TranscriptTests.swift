import Commands
import Foundation
import RegisterFixtures
import Testing

/// Sessions at a terminal, as a person would read them.
///
/// ```
/// Prose.
/// //- cases/inbox/a.txt
/// Bussen kom inte.
/// ---- session
/// -- more prose
/// $ synpunkt intake
/// < what is typed
/// SYN-2026-0002  …          standard output
/// ! …                       standard error
/// ? findings                the exit status, unless it is done
/// $ cat cases/2026/00/SYN-2026-0002/case.yaml
/// ```
///
/// `synpunkt … --as-terminal` is a person at a terminal, whose answers are shown where they were typed;
/// `cat` shows a file, without the hashes of PDF files, `cat -v` with tabs and carriage returns as `\t`
/// and `\r`, `files` the files of the register, and `write FILE` puts what is typed into one.
@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")
  static let transcripts = GoldenFile.all(in: folder)

  @Test func thereAreTranscripts() { #expect(Self.transcripts.count >= 10) }

  @Test("a session goes as written", arguments: transcripts)
  func goesAsWritten(_ transcript: GoldenFile) throws {
    let separator = "---- session"
    let (head, session) = try transcript.parts(separator: separator)
    let register = try TemporaryRegister(FixtureText(head))
    try transcript.compare(
      try replay(session, in: register),
      to: session,
      keeping: head,
      separator: separator
    )
  }

  private func replay(_ session: String, in register: TemporaryRegister) throws -> String {
    var result = ""
    var prose = ""
    var lines = session.components(separatedBy: "\n")[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("-- ") { prose += line + "\n" }
      guard line.hasPrefix("$ ") else { continue }
      result += (result.isEmpty ? "" : "\n") + prose
      prose = ""
      var typed: [String] = []
      while let next = lines.first, next.hasPrefix("< ") || next == "<" {
        typed.append(String(next.dropFirst(2)))
        lines.removeFirst()
      }
      result += line + "\n"
      result += typed.map { $0.isEmpty ? "<\n" : "< \($0)\n" }.joined()
      result += try execute(words(of: line), typed, in: register)
    }
    return result
  }

  private func execute(
    _ words: [String],
    _ typed: [String],
    in register: TemporaryRegister
  ) throws -> String {
    switch words[0] {
    case "cat" where words[1] == "-v":
      return String(decoding: try register.read(words[2]), as: UTF8.self).unicodeScalars
        .map { $0 == "\r" ? "\\r" : $0 == "\t" ? "\\t" : String($0) }.joined()
    case "cat":
      // How a letter or a package is made is no matter of what was typed.
      return Self.withoutPackageHashes(String(decoding: try register.read(words[1]), as: UTF8.self))
        .replacing(/pdf=[0-9a-f]{64}/, with: "pdf=…")
    case "files": return try register.files().map { $0 + "\n" }.joined()
    case "write":
      try register.write(words[1], Array(typed.map { $0 + "\n" }.joined().utf8))
      return ""
    default:
      let isTerminal = words.contains("--as-terminal")
      let run = register.run(
        words.dropFirst().filter { $0 != "--as-terminal" },
        input: typed.map { $0 + "\n" }.joined(),
        isTerminal: isTerminal
      )
      let errors = run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let status = run.status == .done ? "" : "? \(run.status)\n"
      return Self.withoutPackageHashes(run.output + errors.map { "! \($0)\n" }.joined() + status)
    }
  }

  /// The hash of a package is another whenever a field gets another meaning, since the package tells
  /// it; and how a letter is set is no matter of what was typed.
  private static func withoutPackageHashes(_ text: String) -> String {
    text.replacing(
      #/(paket=uuid-\S+ sha256=|oförändrad, .* sha256 |"sha256": ")[0-9a-f]+/#
    ) { $0.output.1 + "…" }
    .replacing(/pdf=[0-9a-f]{64}/, with: "pdf=…")
  }

  /// Words at spaces; quotes keep them together.
  private func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line.dropFirst(2) {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == " ", quote == nil {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return (words + [word]).filter { !$0.isEmpty }
  }
}
