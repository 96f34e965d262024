import Findings
import Handling

/// `purge`: takes what was disposed of out of Git's history.
enum PurgeCommand: Command {
  static let help = CommandHelp(
    name: "purge",
    operands: "",
    summary: Wording(
      "tar bort det som är gallrat ur historiken också",
      "takes what was disposed of out of the history, too"
    ),
    details: Wording(
      "Utan --genomför visas bara vad historiken har kvar. Historiken skrivs om med git-filter-repo;\n"
        + "signaturer av det som skrivs om upphör. Efteråt kontrolleras att inget är kvar. Ingen annan får\n"
        + "arbeta under tiden, och varje annan klon görs om: synpunkt sync tar inte emot en gammal.",
      "Without --execute it only shows what the history still has. The history is rewritten by\n"
        + "git-filter-repo; signatures of what is rewritten end. Then it is checked that nothing is left.\n"
        + "Nobody else may work meanwhile, and every other clone is made anew: synpunkt sync takes no old one."
    ),
    options: [
      Option(
        Wording("--genomför", "--execute"),
        nil,
        meaning: Wording("skriv om historiken", "rewrite the history")
      )
    ],
    examples: [
      .init("synpunkt purge", Wording("vad är kvar?", "what is left?")),
      .init("synpunkt purge --genomför", Wording("ta bort det", "remove it")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.isEmpty else {
      throw CommandError.usage(
        Wording("purge gäller allt som är gallrat", "purge is for all that was disposed of")
      )
    }
    let terminal = context.terminal
    let purging = try Purging(try context.desk())
    let plan = try purging.plan()
    guard !plan.objects.isEmpty else {
      terminal.say(
        Wording(
          "Historiken har ingenting kvar av det som är gallrat.",
          "The history has nothing left of what was disposed of."
        )
      )
      return .done
    }
    let (files, cases) = (Count.files(plan.objects.count), Count.cases(plan.numbers.count))
    let commits = Count.changes(plan.commits)
    terminal.say(
      Wording(
        "Historiken har kvar \(files.swedish) av det som är gallrat (\(cases.swedish)), i "
          + "\(commits.swedish):",
        "The history still has \(files.english) of what was disposed of (\(cases.english)), in "
          + "\(commits.english):"
      )
    )
    for path in plan.paths { terminal.output.line("  " + visible(path)) }
    for path in plan.held {
      terminal.say(
        Wording(
          "  något av det finns i \(visible(path)), som inte är gallrat och är kvar",
          "  some of it is in \(visible(path)), which is held and stays"
        )
      )
    }
    guard context.arguments.has("--execute") else { return .findings }
    let left = try purging.carryOut(plan)
    guard left.isEmpty else {
      for name in left {
        terminal.tell(Wording("kvar: \(visible(name))", "left: \(visible(name))"))
      }
      throw CommandError.failed(
        Wording("allt är inte borta ur historiken", "not all is gone from the history")
      )
    }
    terminal.say(
      Wording(
        """
        Allt är borta ur historiken här. Så blir det borta på servern också:

          git push --force --all && git push --force --tags
          git push --force origin refs/synpunkt/epoch
          på servern, i förrådet: git reflog expire --expire=now --all && git gc --prune=now

        Varje annan klon görs om. Utskick i .synpunkt/outbox, paket och säkerhetskopior rensas för sig.
        """,
        """
        All is gone from the history here. To have it gone on the server, too:

          git push --force --all && git push --force --tags
          git push --force origin refs/synpunkt/epoch
          on the server, in the repository: git reflog expire --expire=now --all && git gc --prune=now

        Every other clone is made anew. Messages in .synpunkt/outbox, packages and backups are purged separately.
        """
      )
    )
    return .done
  }
}
