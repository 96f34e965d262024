import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Publication

/// `publish`: what is approved goes onto the public site (K28).
enum PublishCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "publish",
    operands: Wording("[ÄRENDE…]", "[CASE…]"),
    summary: Wording(
      "publicerar godkända ärenden på webbplatsen",
      "publishes approved cases on the site"
    ),
    details: Wording(
      "Stämplar ärendet som publicerat och bygger webbplatsen i .synpunkt/site: synpunkt och svar på samma\n"
        + "sida, listor, statistik, flöde och öppna data. Utan ärende byggs den av det som redan är\n"
        + "publicerat. Bara texter som är godkända i sin nuvarande form kommer med, och allt som skrivs\n"
        + "genomsöks först efter det som är känt om personerna i ärendet och om personalen. Finns något\n"
        + "kvar kommer ärendet inte med, och du får veta var. Lägg mappen på en webbserver som den är.",
      "Stamps the case as published and builds the site in .synpunkt/site: comment and reply on one\n"
        + "page, lists, statistics, feed and open data. Without a case it is built from what is published\n"
        + "already. Only texts that are approved in their present form are taken, and everything that is\n"
        + "written is first searched for what is known of the people of the case and of the staff. If\n"
        + "anything remains the case is left out, and you are told where. Serve the folder as it is."
    ),
    examples: [
      .init("synpunkt publish 42", Wording("ett ärende är klart", "a case is ready")),
      .init("synpunkt publish", Wording("bygger om webbplatsen", "builds the site again")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = PublicationDesk(try context.desk())
    let numbers = try context.arguments.operands.map {
      try context.number(named: $0, at: desk.desk)
    }
    let build = SiteBuild(desk.desk)
    // All or none: what keeps one from being published is told before another is stamped.
    for number in numbers { try desk.refuseUnfit(number, by: build) }
    try build.refuseUnreadable()
    // Whoever comes after an interruption makes the pages.
    for number in numbers { try SiteFolder(desk.folder).expectPage(of: number) }
    for number in numbers { try stamp(number, at: desk, in: context) }
    let result = try build.run()
    context.terminal.say(result.summary(at: build.path))
    for line in Withheld.lines(result.withheld) {
      context.terminal.tell(line)
    }
    return result.withheld.isEmpty ? .done : .findings
  }

  private static func stamp(
    _ number: CaseNumber,
    at desk: PublicationDesk,
    in context: Context
  ) throws {
    let facts = try desk.read(number).item.facts
    let language = desk.register.language
    var changes: [FieldChange] = []
    if !facts.has(.publish) {
      changes.append(FieldChange(.publish, .text(YesNo.yes.name[language]), in: language))
    }
    if !facts.has(.published) {
      changes.append(FieldChange(.published, .text(desk.now.date.iso), in: language))
    }
    guard !changes.isEmpty else { return }
    try SetCommand.change(number, by: changes, at: desk.desk, in: context)
  }
}
