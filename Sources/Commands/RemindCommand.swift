import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Notices

/// `remind`: tells everybody what they are to be told now, and nobody twice.
enum RemindCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "remind",
    operands: "",
    summary: Wording(
      "skickar de påminnelser och besked som ska gå nu",
      "sends the reminders and notices that are due now"
    ),
    details: Wording(
      "Vem som påminns och när står i rutinens fil. Det som har skickats står i ärendets logg, så\n"
        + "ingen får samma påminnelse två gånger, hur ofta kommandot än körs. På dagar då ingen arbetar\n"
        + "skickas inget; det väntar till nästa arbetsdag. Flera till samma person blir ett mejl.\n"
        + "\n"
        + "Mejlen läggs i .synpunkt/outbox, en Maildir. Med SYNPUNKT_SENDMAIL i miljön skickas de genom\n"
        + "det programmet, med SYNPUNKT_SMS sms. Går det inte ligger de kvar och skickas senare: efter 5,\n"
        + "10, 20, … minuter, högst 4 timmar. Medan något väntar slutar kommandot med 3 och säger när.",
      "The routine's file says who is reminded and when. What has been sent is noted in the case's\n"
        + "log, so nobody gets the same reminder twice, however often the command is run. On days when\n"
        + "nobody works nothing is sent; it waits for the next working day. Several to one person become\n"
        + "one mail.\n"
        + "\n"
        + "Mails are put into .synpunkt/outbox, a Maildir. With SYNPUNKT_SENDMAIL in the environment they\n"
        + "go through that program, with SYNPUNKT_SMS text messages. What cannot be sent is kept and sent\n"
        + "later: after 5, 10, 20, … minutes, at most 4 hours. While something waits the command ends with 3\n"
        + "and says when."
    ),
    options: [
      Option(
        Wording("--bara-visa", "--dry-run"),
        nil,
        meaning: Wording("visa bara vad som skulle skickas", "only show what would be sent")
      ),
      Option(
        Wording("--nu", "--now"),
        nil,
        meaning: Wording(
          "försök genast med det som postprogrammet inte har tagit",
          "try at once what the mail program has not taken"
        )
      ),
    ],
    examples: [
      .init("synpunkt remind --dry-run", Wording("vad som skulle skickas", "what would be sent")),
      .init(
        "SYNPUNKT_SENDMAIL=msmtp synpunkt remind",
        Wording(
          "skickar genom msmtp, till exempel varje morgon",
          "sends through msmtp, say every morning"
        )
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.isEmpty else {
      throw CommandError.usage(
        Wording("remind gäller alla ärenden", "remind is for all cases"),
        hint: Wording(
          "se ett ärendes frister med synpunkt due",
          "see a case's deadlines with synpunkt due"
        )
      )
    }
    let folder = try context.requireFolder()
    let (register, findings) = try folder.readRegister()
    warn(of: findings, on: context.terminal)
    let now = context.now(in: register)
    let desk = context.desk(at: folder, register: register)
    let round = CaseFollowUp(desk)
    let postman = Postman(desk)
    let git = folder.gitWork(at: context.world.clock())
    warn(of: git, in: register, on: context.terminal)
    let forgotten = git.filter { !$0.isFresh(at: context.world.clock()) }
    for change in try folder.redatings(register, today: now.date) {
      context.terminal.tell(change.words)
    }
    let active = try ActiveCases(desk)
    if context.arguments.has("--dry-run") {
      var result = postman.plan(try round.roundAgenda(active, forgotten: forgotten))
      result.queue = try postman.queue()
      report(result, of: register, in: context)
      return .done
    }
    try folder.rememberCalendar()
    let retry: Postman.Retry = context.arguments.has("--now") ? .atOnce : .whenDue
    var failures = active.unlisted
    do {
      try PublicCases.takeAwayStrays(
        besides: CaseIndex(of: folder, in: register),
        on: SiteFolder(folder)
      )
      try Withdrawing(context.desk(at: folder, register: register)).refresh()
    } catch {
      failures.append(CommandError(error).message)
    }
    for number in active.numbers {
      do { try round.stamp(number) } catch { failures.append(CommandError(error).message) }
    }
    var result = try postman.tell(
      { try round.roundAgenda(active, forgotten: forgotten) },
      retry: retry
    )
    result.failures += failures
    report(result, of: register, in: context)
    // On a day off nothing was tried.
    let isLeft = result.queue.count > 0 && result.waitsUntil == nil
    return result.failures.isEmpty && !isLeft ? .done : .failure
  }

  private static func warn(of git: [GitWork], in register: Register, on terminal: Terminal) {
    for work in git {
      let since = Moment(work.since, in: register.timeZone).iso
      terminal.tell(
        Wording(
          "Git är mitt i något (\(work.marker) sedan \(since)); ärenden som inte är hela får vänta",
          "Git is in the middle of something (\(work.marker) since \(since)); cases that are not whole wait"
        )
      )
    }
  }

  /// Whoever stands in a file that cannot be read whole may be told nothing.
  private static func warn(of findings: [LocatedFinding], on terminal: Terminal) {
    let errors = findings.filter { $0.code.severity == .error }
    for path in Set(errors.map(\.path)).sorted() {
      terminal.tell(
        Wording(
          "\(visible(path)) har fel, så någon kan bli utan besked; synpunkt check visar dem",
          "\(visible(path)) has faults, so somebody may not be told; synpunkt check shows them"
        )
      )
    }
  }

  static func report(
    _ result: Postman.Result,
    of register: Register,
    in context: Context
  ) {
    let printer = NoticePrinter(language: register.language)
    if context.wantsJSON {
      context.terminal.output.array(result.notices.lazy.flatMap(printer.json))
    } else {
      for line in result.notices.flatMap(printer.lines) { context.terminal.output.line(line) }
      if context.terminal.output.isTerminal, result.notices.isEmpty, result.waitsUntil == nil {
        context.terminal.say(Wording("Det finns inget att skicka.", "There is nothing to send."))
      }
    }
    if let day = result.waitsUntil {
      context.terminal.tell(
        Wording(
          "ingen arbetar i dag, \(now(in: context, by: register).iso); det som väntar skickas \(day.iso)",
          "nobody works today, \(now(in: context, by: register).iso); what waits is sent on \(day.iso)"
        )
      )
    }
    for template in result.templates {
      context.terminal.tell(template.words)
    }
    for problem in result.problems {
      context.terminal.errors.line(
        "\(problem.number): " + problem.reason.words[context.terminal.language]
      )
    }
    for failure in result.failures {
      context.terminal.tell(failure)
    }
    if result.queue.count > 0, result.waitsUntil == nil { say(result.queue, on: context.terminal) }
    if result.elsewhere > 0 {
      context.terminal.tell(
        Wording(
          "\(result.elsewhere) besked skickas av den maskin som har ett mejlprogram (SYNPUNKT_SENDMAIL)",
          "\(result.elsewhere) notices are sent by the machine that has a mail program (SYNPUNKT_SENDMAIL)"
        )
      )
    }
  }

  private static func say(_ queue: Postman.Queue, on terminal: Terminal) {
    let isOne = queue.count == 1
    let words: Wording
    if let next = queue.notBefore {
      let time = next.toTheMinute
      words = Wording(
        " väntar; nästa försök \(time)",
        isOne ? " waits; next try \(time)" : " wait; next try \(time)"
      )
    } else {
      words = Wording(
        " väntar; nästa försök när remind eller watch körs",
        isOne
          ? " waits; tried when remind or watch is run" : " wait; tried when remind or watch is run"
      )
    }
    terminal.errors.line((Count.messages(queue.count) + words)[terminal.language])
    terminal.errors.line(
      "  = "
        + Wording("försök genast: synpunkt remind --nu", "try at once: synpunkt remind --now")[
          terminal.language
        ]
    )
  }

  private static func now(in context: Context, by register: Register) -> CivilDate {
    context.now(in: register).date
  }
}
