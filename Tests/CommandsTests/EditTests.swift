import CivilCalendar
import Commands
import Foundation
import RegisterFixtures
import Testing

/// `edit`, with editors that are other programs of the system.
@Suite struct EditTests {
  static let folder = "cases/2026/00/SYN-2026-0001"

  private func run(_ words: [String], editor: String, in register: TemporaryRegister) -> Run {
    register.run(
      words,
      environment: [
        "PATH": "/usr/bin:/bin", "EDITOR": editor, "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
      ]
    )
  }

  private func log(_ register: TemporaryRegister) throws -> [Substring] {
    String(decoding: try register.read(Self.folder + "/log.yaml"), as: UTF8.self)
      .split(separator: "\n").dropFirst(1).map { $0 }
  }

  @Test("what an editor saves is noted at the time when it was done")
  func timeOfTheChange() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let path = register.absolute("edited")
    let run = register.run(
      ["edit", "1"],
      environment: [
        "PATH": "/usr/bin:/bin", "EDITOR": "touch '\(path)'; sed -i s/Kort/Snabbt/",
        "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
      ],
      clock: {
        // An hour passes while the editor is open.
        let isEdited = FileManager.default.fileExists(atPath: path)
        return Instant(seconds: TemporaryRegister.now.seconds + (isEdited ? 3600 : 0))
      }
    )
    #expect(run.status == .done)
    let lines = try log(register)
    #expect(lines == ["- 2026-11-21T13:00:00+01:00 anna.berg ändrad fil=case.yaml"])
  }

  @Test(
    "a form that nobody filled in is not kept",
    arguments: ["true", "false", "/no/such/editor"]
  )
  func emptyForm(editor: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let run = run(["edit", "1", "notes.yaml"], editor: editor, in: register)
    #expect(run.status == (editor == "true" ? .done : .failure))
    #expect(!register.exists(Self.folder + "/notes.yaml"))
    #expect(try log(register) == [])
  }

  @Test("a change is noted although the editor failed afterwards")
  func failedEditor() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("editor", Array("#!/bin/sh\nsed -i s/Kort/Snabbt/ \"$1\"\nexit 3\n".utf8))
    let run = run(["edit", "1"], editor: "sh \(register.path)/editor", in: register)
    #expect(run.status == .failure)
    #expect(run.errors.contains("redigeraren slutade med 3"))
    #expect(try log(register) == ["- 2026-11-21T12:00:00+01:00 anna.berg ändrad fil=case.yaml"])
  }

  @Test(
    "S14 an empty VISUAL hides no EDITOR, and a path with spaces is one",
    arguments: [
      "PROGRAM", "PROGRAM -x", "'PROGRAM'", "'PROGRAM' -x", "\"PROGRAM\" \"a b\"", "A=1 'PROGRAM'",
      "exec 'PROGRAM'",
    ]
  )
  func editorWithSpaces(line: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let isPlain = line.hasPrefix("PROGRAM ")
    let path = isPlain ? "editor" : "min redigerare/editor å"
    let script = "#!/bin/sh\nfor last; do :; done\nsed -i s/Kort/Snabbt/ \"$last\"\n"
    try register.write(path, script)
    chmod(register.absolute(path), 0o755)
    let run = register.run(
      ["edit", "1"],
      environment: [
        "PATH": "/usr/bin:/bin", "VISUAL": "",
        "EDITOR": line.replacingOccurrences(of: "PROGRAM", with: register.absolute(path)),
        "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
      ]
    )
    #expect(run.errors == "")
    #expect(try log(register) == ["- 2026-11-21T12:00:00+01:00 anna.berg ändrad fil=case.yaml"])
  }

  @Test("S7 an editor that leaves the file empty takes nothing away")
  func emptied() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let old = try register.text(Self.folder + "/case.yaml")
    try register.write("editor", Array("#!/bin/sh\n: > \"$1\"\n".utf8))
    let run = run(["edit", "1"], editor: "sh \(register.path)/editor", in: register)
    #expect(run.status == .findings)
    #expect(run.errors == "filen sparades tom, så den gamla texten står kvar\n")
    #expect(try register.text(Self.folder + "/case.yaml") == old)
  }

  @Test("U7 what a colleague changes meanwhile stays, and what was written is kept beside it")
  func colleague() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let file = Self.folder + "/case.yaml"
    let old = try register.text(file)
    let colleague = old.replacingOccurrences(of: "Kort svar", with: "Kollegans ord")
    try register.write("colleague.yaml", colleague)
    let script =
      "#!/bin/sh\ncp colleague.yaml \(register.absolute(file))\nsed -i s/Kort/Snabbt/ \"$1\"\n"
    try register.write(
      "editor",
      script.replacingOccurrences(of: "cp ", with: "cp \(register.path)/")
    )
    let run = run(["edit", "1"], editor: "sh \(register.path)/editor", in: register)
    #expect(run.status == .failure)
    #expect(run.errors.contains("någon annan ändrade"))
    #expect(run.errors.contains("case.yaml.ny-1: jämför de två"))
    #expect(try register.text(file) == colleague)
    let mine = old.replacingOccurrences(of: "Kort", with: "Snabbt")
    #expect(try register.text(file + ".ny-1") == mine)
    #expect(try log(register) == [])
    #expect(register.names(".synpunkt/edit") == [])
  }

  @Test("U7 a file that a colleague makes meanwhile stays, too")
  func madeByColleague() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let file = Self.folder + "/notes.yaml"
    let script = "#!/bin/sh\necho '- hej' > \(register.absolute(file))\necho '# min' >> \"$1\"\n"
    try register.write("editor", script)
    let run = run(["edit", "1", "notes.yaml"], editor: "sh \(register.path)/editor", in: register)
    #expect(run.status == .failure)
    #expect(try register.text(file) == "- hej\n")
    #expect(try register.text(file + ".ny-1").hasSuffix("# min\n"))
  }

  @Test("U7 what a killed edit leaves is told by the next one")
  func killed() throws {
    let register = try TemporaryRegister(FixtureText(""))
    // No process has such a number.
    try register.write(".synpunkt/edit/SYN-2026-0001-4194304.ab/case.yaml", "x: y\n")
    let run = run(["edit", "1"], editor: "true", in: register)
    #expect(
      run.errors == "en tidigare redigering avbröts; det som sparades ligger i "
        + ".synpunkt/edit/SYN-2026-0001-4194304.ab\n"
    )
    #expect(register.exists(".synpunkt/edit/SYN-2026-0001-4194304.ab/case.yaml"))
  }

  @Test("--at is a time in the register's own zone")
  func ownZone() throws {
    let settings = "//- cases/register.yaml\nmyndighet: A\nspråk: sv\nnummerserie: SYN\n"
    let register = try TemporaryRegister(FixtureText(settings + "tidszon: Europe/Helsinki\n"))
    let run = register.run(["set", "1", "rubrik=Snabbt svar", "--at", "2026-07-01T08:00"])
    #expect(run.status == .done)
    #expect(try log(register) == ["- 2026-07-01T08:00:00+03:00 anna.berg ändrad fält=rubrik"])
  }
}
