import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Publication

/// `unpublish`: takes a case off the public site, with a reason that stays.
enum UnpublishCommand: Command {
  static let effect = CommandEffect.changes
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
      Option(Wording("--skäl", "--reason"), "TEXT", meaning: Wording("varför", "why"))
    ],
    examples: [
      .init(
        "synpunkt unpublish 42 --skäl \"Synpunktslämnaren har ångrat sig.\"",
        Wording("sidan försvinner", "the page goes")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = PublicationDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .unpublished)) { return .done }
    try refuseUnpublished(number, at: desk)
    guard let reason = context.arguments.value("--reason"),
      reason.contains(where: { !$0.isWhitespace })
    else {
      throw CommandError.usage(
        Wording("varför avpubliceras ärendet?", "why is the case unpublished?"),
        hint: Wording("ange --skäl", "give --reason")
      )
    }
    let withdrawal = Withdrawal(
      of: number,
      at: desk.now,
      by: .person(try context.person(desk.register)),
      because: .unpublished(reason: reason)
    )
    let work = Withdrawing(desk.desk)
    let built = try work.carryOut(withdrawal) { try work.record(withdrawal, because: reason) }
    context.follow([number], at: desk.desk.by(withdrawal.by), after: .step)
    let build = SiteBuild(desk.desk)
    context.terminal.say(try (built ?? build.run()).summary(at: build.path))
    return .done
  }

  /// One that is not published has nothing to take away, unless an older program left its page.
  private static func refuseUnpublished(
    _ number: CaseNumber,
    at desk: PublicationDesk
  ) throws {
    if try SiteFolder(desk.folder).hasPage(of: number) { return }
    guard try desk.read(number).item.facts.has(.published) else {
      throw CommandError.refused(
        Wording("\(number) är inte publicerat", "\(number) is not published")
      )
    }
  }
}
