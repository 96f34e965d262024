import CaseStore
import CaseText
import Casework
import Findings
import Mail
import System

/// Where the demo is played: every command, file and result is shown as a person would see it.
struct DemoStage {
  let path: String
  private let terminal: Terminal
  private let narration: Language

  init(path: String, on terminal: Terminal, narration: Language) {
    self.path = path
    self.terminal = terminal
    self.narration = narration
  }

  private var folder: RegisterFolder { RegisterFolder(path: path) }

  func heading(_ words: Wording) {
    let text = words[narration]
    terminal.output.line()
    let shown = visible(text)
    terminal.output.styled(
      terminal.output.isTerminal ? "\u{1B}[1m\(shown)\u{1B}[0m\n" : "== \(shown)\n"
    )
    terminal.output.line()
  }

  /// Runs a command of the program and shows what it was and what it said.
  func run(
    _ words: [String],
    as person: String? = nil,
    at time: String? = nil
  ) throws {
    terminal.output.line("$ synpunkt " + words.map(Self.quoted).joined(separator: " "))
    var all = words
    if let person { all += ["--as", person] }
    if let time { all += ["--at", time] }
    if words.first != "init" { all += ["--store", path] }
    let inner = Terminal(
      input: Input { nil },
      output: Output(),
      errors: Output(),
      environment: [:],
      workingFolder: path,
      clock: terminal.clock
    )
    let status = Program.run(all, on: inner)
    let said = Self.lines(inner.output.bytes) + Self.lines(inner.errors.bytes)
    for line in said { terminal.output.line(line.isEmpty ? "" : "  " + line) }
    if said.isEmpty {
      terminal.output.line("  " + Wording("(ingen utskrift)", "(no output)")[narration])
    }
    terminal.output.line()
    try showMail()
    switch status {
    case .done, .findings: break
    case .usage, .failure:
      throw CommandError.failed(
        Wording("ett steg i demon misslyckades", "a step of the demo failed")
      )
    }
  }

  /// The mails that were sent since the last look, as their readers see them.
  private func showMail() throws {
    guard let outbox = Maildir(path + "/" + MailSpool.outboxPath) else { return }
    for item in try outbox.unseen() {
      let message = try IncomingMessage(parsing: try outbox.read(item))
      let to = message.to.map { $0.name.map { "\($0)" } ?? $0.address }.joined(separator: ", ")
      terminal.output.line(Wording("E-post till \(to)", "Mail to \(to)")[narration])
      terminal.output.line("  ┌ " + message.subject)
      for line in Self.lines(message.text) {
        terminal.output.line(line.isEmpty ? "  │" : "  │ " + line)
      }
      terminal.output.line()
      try outbox.markSeen(item)
    }
  }

  /// A file that somebody writes in the register's folder.
  func write(_ name: String, holding text: String) throws {
    _ = try Folder(path).createFile(at: name, holding: Array(text.utf8))
    show(name, holding: Array(text.utf8))
  }

  func writeCaseFile(_ file: CaseFile, holding text: String) throws {
    try folder.createFile(of: try number(), file, holding: Array(text.utf8))
    show(file.rawValue, holding: Array(text.utf8))
  }

  /// A file of the case that somebody changes in an editor.
  func mend(
    _ file: CaseFile,
    from old: String,
    to new: String
  ) throws {
    try folder(of: file).replace(
      Self.name(of: file),
      holding: Array(old.utf8),
      with: Array(new.utf8)
    )
    terminal.output.line("$ $EDITOR \(try number().folder)/\(file.rawValue)")
    let before = Set(old.split(separator: "\n"))
    let after = Set(new.split(separator: "\n"))
    for line in old.split(separator: "\n") where !after.contains(line) {
      terminal.output.line("  - " + line)
    }
    for line in new.split(separator: "\n") where !before.contains(line) {
      terminal.output.line("  + " + line)
    }
    terminal.output.line()
  }

  /// Lets what `redact` asks about stand, where it asks about anything.
  func judge(_ words: Wording) throws {
    let file = CaseFile.redaction
    let old = String(decoding: try folder(of: file).read(Self.name(of: file)), as: UTF8.self)
    let field = JudgementField.verdict.definition.name[narration] + ":"
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix(field) ? line + " " + Verdict.keep.name[narration] : line
    }
    let new = lines.joined(separator: "\n")
    guard new != old else { return }
    heading(words)
    try mend(file, from: old, to: new)
  }

  /// A file of the case that somebody writes anew in an editor.
  func rewrite(_ file: CaseFile, holding text: String) throws {
    let name = Self.name(of: file)
    let folder = try folder(of: file)
    try folder.replace(name, holding: folder.read(name), with: Array(text.utf8))
    terminal.output.line("$ $EDITOR \(try number().folder)/\(file.rawValue)")
    for line in Self.lines(Array(text.utf8)) {
      terminal.output.line(line.isEmpty ? "" : "  " + line)
    }
    terminal.output.line()
  }

  func show(_ file: CaseFile) throws {
    show(file.rawValue, holding: try folder(of: file).read(Self.name(of: file)))
  }

  /// The folder that a file of the case is in.
  private func folder(of file: CaseFile) throws -> Folder {
    let parts = file.rawValue.split(separator: "/").map(String.init)
    return try Folder(([path, try number().folder] + parts.dropLast()).joined(separator: "/"))
  }

  /// Its name there.
  private static func name(of file: CaseFile) -> String {
    String(file.rawValue.split(separator: "/").last ?? "")
  }

  private func show(_ name: String, holding bytes: [UInt8]) {
    terminal.output.line("$ cat \(name)")
    for line in Self.lines(bytes) { terminal.output.line(line.isEmpty ? "" : "  " + line) }
    terminal.output.line()
  }

  /// The one case of the story.
  private func number() throws -> CaseNumber {
    let register = try folder.readRegister().register
    guard let number = try folder.cases(named: "1", series: register.series).first else {
      throw CommandError.failed(Wording("ärendet saknas", "the case is missing"))
    }
    return number
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
  }

  private static func quoted(_ word: String) -> String {
    let needsQuotes = word.isEmpty || word.contains { " \n\"'$".contains($0) }
    guard needsQuotes else { return word }
    let lines = word.split(separator: "\n").joined(separator: "\\n")
    return word.contains("\n") ? "$'\(lines)'" : "'\(word)'"
  }
}
