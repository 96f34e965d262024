import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Handling
import System

/// `demo`: the life of one complaint, played in a fresh register with the program's own commands.
enum DemoCommand: Command {
  static let help = CommandHelp(
    name: "demo",
    operands: Wording("[MAPP]", "[DIR]"),
    summary: Wording(
      "spelar upp ett klagomåls liv i ett nytt register",
      "plays the life of a complaint in a new register"
    ),
    details: Wording(
      "Registret läggs i MAPP, eller i en ny mapp bland de tillfälliga filerna, och ligger kvar.",
      "The register is made in DIR, or in a new folder among the temporary files, and stays there."
    ),
    options: [
      Option(
        Wording("--språk", "--language"),
        "sv|en",
        meaning: Wording("registrets språk, och berättelsens", "the language of register and story")
      )
    ],
    examples: [
      .init("synpunkt demo", Wording("tar några sekunder", "takes a few seconds")),
      .init("synpunkt demo --language en", Wording("på engelska", "in English")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    var path = context.arguments.operands.first.map {
      PathText.normalized(context.terminal.absolute($0))
    }
    if path == nil {
      path = try Folder.makingTemporary(in: context.terminal.environment["TMPDIR"] ?? "/tmp")
    }
    guard let path else { return .failure }
    guard !PathText.exists(path) || (try? Folder(path).entries().isEmpty) ?? false else {
      throw CommandError.refused(
        Wording("\(path) är inte tom", "\(path) is not empty"),
        hint: Wording("ange en mapp som inte finns", "name a folder that does not exist")
      )
    }
    let language = try language(context)
    let stage = DemoStage(
      path: path,
      on: context.terminal,
      narration: language ?? context.terminal.language
    )
    try play(on: stage, telling: DemoText.of(language ?? .swedish))
    return .done
  }

  private static func language(_ context: Context) throws(CommandError) -> Language? {
    guard let word = context.arguments.value("--language") else { return nil }
    guard let language = Language(rawValue: word) else {
      throw .usage(
        Wording("okänt språk \(visible(word))", "unknown language \(visible(word))"),
        hint: Wording("välj sv eller en", "choose sv or en")
      )
    }
    return language
  }

  private static func play(
    on stage: DemoStage,
    telling text: DemoText
  ) throws {
    stage.heading(Wording("Ett nytt register", "A new register"))
    let language = text.language == .swedish ? [] : ["--language", text.language.rawValue]
    try stage.run(["init", stage.path] + language)

    stage.heading(
      Wording(
        "Måndag 2 mars: en broschyr kommer med posten. Registratorn skriver av den, ordagrant.",
        "Monday 2 March: a brochure comes by post. The registrar types it in, word for word."
      )
    )
    try stage.write(text.file, holding: text.brochure)
    try stage.run(
      text.new,
      as: "anna.berg",
      at: "2026-03-02T09:12"
    )
    try stage.show(.facts)

    stage.heading(
      Wording(
        "Tisdag 3 mars: hon kategoriserar och fördelar, först med ett skrivfel.",
        "Tuesday 3 March: she categorises and distributes, first with a misspelling."
      )
    )
    try stage.run(
      distribute(text, to: text.area.wrong),
      as: "anna.berg",
      at: "2026-03-03T08:30"
    )
    try stage.run(["explain", "unknown-area"])
    try stage.run(
      distribute(text, to: text.area.right),
      as: "anna.berg",
      at: "2026-03-03T08:34"
    )
    try stage.run(["due", "1"], at: "2026-03-03T08:35")

    stage.heading(
      Wording(
        "Måndag 23 mars, klockan sju: fem arbetsdagar av utredningstiden återstår. Vakten påminner, en gång.",
        "Monday 23 March, seven o'clock: five working days are left. The watcher reminds, once."
      )
    )
    try stage.run(["remind"], at: "2026-03-23T07:00")
    try stage.run(["remind"], at: "2026-03-23T07:05")

    stage.heading(
      Wording(
        "Tisdag 24 mars: enhetschefen utreder och fyller i utredningen i sin redigerare.",
        "Tuesday 24 March: the head of unit investigates and fills in the form in his editor."
      )
    )
    try stage.writeCaseFile(.notes, holding: text.notes)
    try stage.writeCaseFile(.investigation, holding: text.faultyInvestigation)
    try stage.run(["check"], at: "2026-03-24T14:20")
    try stage.mend(.investigation, from: text.faultyInvestigation, to: text.investigation)
    try writeLetter(on: stage, telling: text)

    stage.heading(
      Wording(
        "Onsdag 25 mars: registratorn skriver ut brevet och postar det. Någon försöker samtidigt rätta stavningen i originalet.",
        "Wednesday 25 March: the registrar prints the letter and posts it. Somebody tries to correct the spelling of the original."
      )
    )
    try stage.run(["letter", text.pending], at: "2026-03-25T10:00")
    try stage.run(["letter", "1", "--pdf"], as: "anna.berg", at: "2026-03-25T10:01")
    try stage.run(["letter", "1", "--text"], at: "2026-03-25T10:02")
    try stage.run(["post", "1"], as: "anna.berg", at: "2026-03-25T10:05")
    try stage.mend(.submission, from: text.brochure, to: text.reworded)
    try stage.run(["check"], at: "2026-03-25T10:20")
    try stage.mend(.submission, from: text.reworded, to: text.brochure)

    try publish(on: stage, telling: text)
    try stage.run(["list"], at: "2026-03-27T09:31")
    try stage.run(["show", "1"], at: "2026-03-27T09:32")
    try deliver(on: stage, telling: text)
    try followUp(on: stage, in: text.language)
    try end(stage)
  }

  /// What the public may see: proposed by the program, read and approved by the registrar.
  private static func publish(
    on stage: DemoStage,
    telling text: DemoText
  ) throws {
    stage.heading(
      Wording(
        "Fredag 27 mars: registratorn läser vad allmänheten får se, godkänner och publicerar.",
        "Friday 27 March: the registrar reads what the public may see, approves and publishes."
      )
    )
    try stage.run(["redact", "1"], as: "anna.berg", at: "2026-03-27T09:00")
    try stage.show(.publicSubmission)
    try stage.show(.redaction)
    try stage.judge(
      Wording(
        "Programmet frågar om ett ställe. Att någon har hemtjänst pekar inte ut någon här, så det får stå.",
        "The program asks about a passage. It identifies nobody here, so it can stay."
      )
    )
    try stage.run(["approve", "1"], as: "anna.berg", at: "2026-03-27T09:20")
    try stage.run(["publish", "1"], as: "anna.berg", at: "2026-03-27T09:25")

    stage.heading(
      Wording("Därmed kan ärendet avslutas.", "With that the case can be closed.")
    )
    try stage.run(["close", "1"], as: "anna.berg", at: "2026-03-27T09:28")
    try stage.run(
      ["set", "1", text.journal],
      as: "anna.berg",
      at: "2026-03-27T09:29"
    )
    try stage.run(["close", "1"], as: "anna.berg", at: "2026-03-27T09:30")
    try stage.run(["check"], at: "2026-03-27T09:31")
  }

  /// The investigator's letter, first with what should not be in it.
  private static func writeLetter(
    on stage: DemoStage,
    telling text: DemoText
  ) throws {
    stage.heading(
      Wording(
        "Samma eftermiddag: han skriver svaret. Mallen är ifylld med det som är känt.",
        "The same afternoon: he writes the reply. The template is filled in with what is known."
      )
    )
    try stage.run(["letter", "1"], as: "omar.nilsson", at: "2026-03-24T14:30")
    try stage.show(.reply)
    try stage.rewrite(.reply, holding: text.faultyLetter)
    try stage.run(["sign-off", "1"], as: "omar.nilsson", at: "2026-03-24T15:20")
    try stage.mend(.reply, from: text.faultyLetter, to: text.letter)
    try stage.run(["sign-off", "1"], as: "omar.nilsson", at: "2026-03-24T15:31")
    try stage.run(["check"], at: "2026-03-24T15:32")
  }

  /// The closed case goes to the archive, and a package that somebody changed is found.
  private static func deliver(
    on stage: DemoStage,
    telling text: DemoText
  ) throws {
    stage.heading(
      Wording(
        "Måndag 11 maj: arkivarien levererar ärendet till e-arkivet och kontrollerar att paketet är helt.",
        "Monday 11 May: the archivist delivers the case to the e-archive and checks that the package is whole."
      )
    )
    try stage.run(
      ["archive", "1", text.to, text.archive],
      as: "anna.berg",
      at: "2026-05-11T13:00"
    )
    for package in (try? Folder(stage.path + "/" + text.archive).entries()) ?? [] {
      try stage.run(
        ["verify", text.archive + "/" + package.name],
        at: "2026-05-11T13:01"
      )
    }
    try stage.run(
      ["set", "1", text.otherTitle],
      as: "anna.berg",
      at: "2026-05-11T13:02"
    )
    try stage.run(["check"], at: "2026-05-11T13:03")
  }

  /// Half a year later managers get the month's report, and what was promised is followed up.
  private static func followUp(on stage: DemoStage, in language: Language) throws {
    stage.heading(
      Wording(
        "Måndag 2 november: cheferna får månadens rapport, och enhetschefen påminns om det som skulle göras.",
        "Monday 2 November: managers get the month's report, and the head of unit is reminded of what was to be done."
      )
    )
    try stage.run(["remind"], at: "2026-11-02T07:00")
    let done = PlannedMeasure.key[language] + ".1=" + MeasureStatus.done.name[language]
    try stage.run(["set", "1", done], as: "omar.nilsson", at: "2026-11-02T08:30")
    try stage.run(["due"], at: "2026-11-02T08:31")
  }

  private static func distribute(_ text: DemoText, to area: String) -> [String] {
    ["distribute", "1", text.distribute.unit, text.unit, text.distribute.area, area]
  }

  private static func end(_ stage: DemoStage) throws {
    stage.heading(
      Wording("Registret ligger kvar i \(stage.path)", "The register stays in \(stage.path)")
    )
  }
}
