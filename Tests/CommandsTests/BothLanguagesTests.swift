import Foundation
import RegisterFixtures
import Testing

@testable import Commands

/// Options are understood in both languages, and what programs read is in English.
@Suite struct BothLanguagesTests {
  @Test("U16 each option of each command is understood in both languages")
  func options() throws {
    for command in Program.commands {
      let options = command.help.allOptions
      for option in options {
        for name in [option.name.swedish, option.name.english] {
          let words = option.value == nil ? [name] : [name, "x"]
          let arguments = try Arguments(words, options: options)
          #expect(arguments.has(option.id), "\(command.help.name) \(name)")
        }
      }
      let names = options.flatMap { Set([$0.name.swedish, $0.name.english]) }
      #expect(Set(names).count == names.count, "\(command.help.name)")
    }
  }

  @Test("U16 what is a word in one language has one in the other")
  func words() {
    let shared: Set<String> = [
      "--format", "--version", "--pdf", "--text", "--html", "--tar", "--zip", "--bag", "--system",
      "--organisation", "--period", "--person",
    ]
    for command in Program.commands {
      for option in command.help.allOptions
      where option.name.swedish == option.name.english {
        let isSame = shared.contains(option.name.english)
        #expect(
          isSame || option.meaning.swedish != "",
          "\(command.help.name) \(option.name.english)"
        )
        let isField = option.name.english.hasPrefix("--") && isSame
        #expect(isField, "\(command.help.name) \(option.name.english) has one name")
      }
    }
  }

  @Test("U16 help and examples have the options of the register's language")
  func help() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let swedish = register.run(["help", "archive"]).output
    #expect(swedish.contains("synpunkt archive 42 --till /srv/arkiv\n"))
    #expect(!swedish.contains("--to "))
    let english = try TemporaryRegister()
    #expect(english.run(["init", "--språk", "en"]).status == .done)
    let text = english.run(["help", "archive"]).output
    #expect(
      text.contains("synpunkt archive --closed-before 2026-01-01 --to /srv/arkiv --together\n")
    )
    #expect(!text.contains("--till"))
  }

  @Test("U16 global options before the command, in Swedish", arguments: ["--register", "--store"])
  func store(_ name: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.makeFolder("annan")
    let run = register.run([name, register.path, "list", "--tid", "2026-11-21", "--färg", "aldrig"])
    #expect(run.output.contains("SYN-2026-0001"))
    #expect(register.run(["--hjälp"]).status == .done)
  }

  /// A register in Swedish that has no Swedish signs of its own: whatever has them is the program's.
  private static let plain = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    organisationsnummer: 212000-0001
    språk: sv
    nummerserie: SYN
    gallring:
      - beslut: KS 118
        efter: 1 månad
    //- remove cases/calendar.yaml
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Kall mat
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-11-19
    kanal: broschyr
    registrerad: 2026-11-19 10:00
    registrerad av: anna.berg
    område: Information
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-11-20
    journalförd: ej aktuellt
    upptecknad av: nagon
    //- cases/2026/00/SYN-2026-0002/submission.txt
    Hej
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    namn: Bo Ek
    kontakt: brev
    //- cases/2026/00/SYN-2026-0002/log.yaml
    - 2026-11-19T10:00:00+01:00 anna.berg registrerad sha256=0
    - 2026-11-20T10:00:00+01:00 anna.berg fördelad enhet=hemtjanst utredare=omar.nilsson
    - 2026-11-20T10:00:00+01:00 synpunkt aviserad vid=fördelad till=avsändaren
    - 2026-11-20T10:00:00+01:00 synpunkt påmind frist=svara sista-dag=2026-12-17 när=5_arbetsdagar_före till=omar.nilsson
    - 2026-11-20T10:00:00+01:00 anna.berg ändrad fält=område,åtgärder.vad
    - 2026-11-20T10:00:00+01:00 anna.berg besvarad svarssätt=sociala_medier
    - 2026-11-20T10:00:00+01:00 anna.berg avpublicerad skäl=x
    //- cases/2026/00/SYN-2026-0003/case.yaml~
    x

    """

  private static let commands: [[String]] = [
    ["list"], ["show", "1"], ["show", "2"], ["check"], ["due"], ["due", "2", "--explain"],
    ["calendar", "2027"], ["count", "2026-12-10", "14", "arbetsdagar"],
    ["count", "2026-01-31", "1", "månad"], ["fields"], ["explain"], ["explain", "unknown-area"],
    ["remind", "--dry-run"], ["letter", "--pending"], ["letter", "2", "--values"],
    ["dispose", "--dry-run"], ["verify", "nowhere"], ["letter", "2"], ["watch", "--once"],
    ["new", "--typ", "klagomål", "--kanal", "broschyr", "--namn", "Ek", "--from", "-"], ["intake"],
  ]

  @Test("U14 JSON is in English, whatever the language of the register", arguments: commands)
  func json(_ words: [String]) throws {
    let register = try TemporaryRegister(FixtureText(Self.plain))
    let routine = "cases/routines/synpunkten.yaml"
    try register.write(
      routine,
      try register.text(routine).replacingOccurrences(of: "Bemötande", with: "Bemotande")
        .replacingOccurrences(of: "människor blir bemötta", with: "man bemots")
    )
    let organisation = "cases/organisation.yaml"
    try register.write(
      organisation,
      try register.text(organisation).replacingOccurrences(of: "namn: Äldre", with: "namn: Aldre")
        .replacingOccurrences(of: "namn: Hemtjänsten", with: "namn: Hemtjansten")
        .replacingOccurrences(of: "namn: Omsorgsförvaltningen", with: "namn: Omsorgen")
    )
    let first = "cases/2026/00/SYN-2026-0001/"
    for name in ["sender.yaml", "investigation.yaml"] {
      try register.write(
        first + name,
        try register.text(first + name).replacingOccurrences(of: "Lindvägen", with: "Lindvagen")
          .replacingOccurrences(of: "Samtalsträning", with: "Samtal")
      )
    }
    try register.write(
      first + "case.yaml",
      try register.text(first + "case.yaml").replacingOccurrences(
        of: "Bemötande",
        with: "Bemotande"
      )
      .replacingOccurrences(of: "Texten går inte att avidentifiera.", with: "Nej.")
    )
    try register.write(first + "submission.txt", "Hej\n")
    try register.write("cases/inbox/a.txt", "typ: klagomål\nkanal: broschyr\nnamn: Ek\n\nHej\n")
    let run = register.run(
      words + ["--format", "json", "--at", "2026-11-23T08:00"],
      input: "Hej\n"
    )
    // The register's own words for its fields are told as such.
    let output = run.output.replacing(/"word": "[^"]*"/, with: "")
      .replacing(/"value": "[^"]*"/, with: "").replacing(/"letters": \{[^}]*\}/, with: "")
    let lines = output.split(separator: "\n").filter {
      // A name, and the example of a text in the wrong encoding.
      !$0.contains("invalid-utf8") && $0.replacing("Burlöv", with: "").contains(/[åäöÅÄÖ]/)
    }
    #expect(lines == [], "\(words)")
  }

  @Test("U14 the log of a case in JSON has the keys and values of a register in English")
  func log() throws {
    let register = try TemporaryRegister(FixtureText(Self.plain))
    let output = register.run(["show", "2", "--format", "json"]).output
    for part in [
      #""details": {"unit": "hemtjanst", "investigator": "omar.nilsson"}"#,
      #""details": {"at": "distributed", "to": "sender"}"#,
      #""details": {"deadline": "svara", "due": "2026-12-17", "when": "5 workdays before", "to": "omar.nilsson"}"#,
      #""details": {"fields": "area,measures.what"}"#, #""details": {"reply-way": "social-media"}"#,
      #""details": {"reason": "x"}"#, #""journal": "not-applicable""#,
    ] {
      #expect(output.contains(part), "\(part)")
    }
  }
}
