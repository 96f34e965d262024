import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Publication

/// `unpublish`: takes a case off the public site, with a reason that stays.
enum UnpublishCommand: Command {
  static let help = CommandHelp(
    name: "unpublish",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("tar bort ett ärende från webbplatsen", "takes a case off the site"),
    details: Wording(
      "Sidan tas bort ur .synpunkt/site på en gång. Ärendet får ”publicera: nej” med skälet, och loggen\n"
        + "visar vem som gjorde det och när. Godkännandet gäller inte längre.",
      "The page is removed from .synpunkt/site at once. The case gets “publish: no” with the reason, and\n"
        + "the log shows who did it and when. The approval no longer holds."
    ),
    options: [
      Option(Wording("--skäl", "--reason"), "TEXT", Wording("varför", "why"))
    ],
    examples: [
      .init(
        "synpunkt unpublish 42 --skäl \"Synpunktslämnaren har ångrat sig.\"",
        Wording("sidan försvinner", "the page goes")
      )
    ]
  )

  static func run(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    let desk = try context.publicationDesk()
    let number = try context.number(context.onlyOperand(), desk.folder, desk.register)
    let read = try desk.read(number)
    let language = desk.register.language
    guard read.item.facts.has(.published) else {
      throw CommandError.refused(
        Wording("\(number) är inte publicerat", "\(number) is not published")
      )
    }
    guard let reason = context.arguments.value("--reason"),
      reason.contains(where: { !$0.isWhitespace })
    else {
      throw CommandError.usage(
        Wording("varför avpubliceras ärendet?", "why is the case unpublished?"),
        hint: Wording("ange --skäl", "give --reason")
      )
    }
    let actor = LogEvent.Actor.person(try context.person(desk.register))
    // Of a case that was delivered to the archive only the log goes on, which ends the approval.
    if read.item.archivingLine == nil {
      let facts: [(CaseField, String)] = [
        (.publish, YesNo.no.name[language]), (.publishReason, reason), (.published, ""),
      ]
      try SetCommand.change(
        number,
        facts.map { "\($0.definition.name[language])=\($1)" },
        desk.folder,
        desk.register,
        context,
        &session
      )
    }
    let key = ExtensionField.reason.definition.name[language]
    let event = LogEvent(
      time: desk.now,
      by: actor,
      what: .unpublished,
      details: [LogEvent.Detail(key, reason)]
    )
    try desk.folder.note(event, number, language)
    // Whatever becomes of the lists, the page is gone.
    try SiteFolder(desk.folder).removePage(of: number)
    let build = SiteBuild(desk.folder, desk.register, now: desk.now)
    session.say(try build.run().summary(at: build.path))
    return .done
  }
}
