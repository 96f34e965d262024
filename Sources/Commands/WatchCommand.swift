import CaseStore
import Findings
import Handling
import System

/// `watch`: runs beside the people who work, checks what they save and sends what falls due.
enum WatchCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "watch",
    operands: "",
    summary: Wording(
      "vaktar registret: kontrollerar, registrerar och påminner",
      "watches the register: checks, registers and reminds"
    ),
    details: Wording(
      "Vakten kontrollerar det som sparas, registrerar det som läggs i cases/inbox, stämplar det som\n"
        + "fördelas i en redigerare, skickar besked genast och påminnelser det klockslag som står under\n"
        + "utskick i register.yaml. Fel som står kvar över natten skickas till den som kan rätta dem.\n"
        + "Med --en-gång görs en enda omgång, till exempel från cron. Vakten slutar när den får SIGTERM.\n"
        + "\n"
        + "Varje händelse blir en rad. I miljön: SYNPUNKT_SENDMAIL och SYNPUNKT_SMS är programmen som\n"
        + "skickar, SYNPUNKT_MAILDIR en brevlåda att registrera ur, SYNPUNKT_ARCHIVE mappen som avslutade\n"
        + "ärenden packas i. Sources/Watching.md visar en enhet för systemd.",
      "It checks what is saved, registers what is put into cases/inbox, stamps what is distributed in an\n"
        + "editor, sends notices at once and reminders at the time of day that stands below mail in\n"
        + "register.yaml. Errors still there the next day are sent to whoever can correct them. With --once it makes a\n"
        + "single round, say from cron. It ends when it gets SIGTERM.\n"
        + "\n"
        + "Every event becomes a line. In the environment: SYNPUNKT_SENDMAIL and SYNPUNKT_SMS are the\n"
        + "programs that send, SYNPUNKT_MAILDIR a mailbox to register from, SYNPUNKT_ARCHIVE the folder that\n"
        + "closed cases are packed into. Sources/Watching.md shows a unit for systemd."
    ),
    options: [
      Option(
        Wording("--en-gång", "--once"),
        nil,
        meaning: Wording("gör en omgång och sluta", "make one round and end")
      ),
      Option(
        Wording("--synka", "--sync"),
        nil,
        meaning: Wording(
          "synkronisera var tredje minut",
          "synchronise every three minutes"
        )
      ),
    ],
    examples: [
      .init("synpunkt watch", Wording("hela dagen", "all day")),
      .init(
        "synpunkt watch --once",
        Wording(
          "en omgång, som från cron var femte minut",
          "one round, as from cron every five minutes"
        )
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.isEmpty else {
      throw CommandError.usage(
        Wording("watch vaktar hela registret", "watch is for the whole register")
      )
    }
    let folder = try context.requireFolder()
    let lock = try lock(folder)
    let stop = context.terminal.stop()
    let isOnce = context.arguments.has("--once")
    let log = WatchLog(
      isJSON: context.wantsJSON,
      in: context.terminal.language,
      to: context.terminal.output
    )
    var watcher = try Watcher(
      at: folder,
      in: context.world,
      mode: isOnce ? .once : .allDay,
      exchange: context.arguments.has("--sync") ? .everyFewMinutes : .none,
      isStopping: { stop.map(StopSignal.hasCome) ?? false },
      listener: log.write
    )
    defer { context.terminal.output = log.output }
    if isOnce { watcher.round() } else { try watcher.watch(wake: stop) }
    _ = consume lock
    return isOnce && watcher.hasFailed ? .failure : .done
  }

  private static func lock(_ folder: RegisterFolder) throws -> WriteLock {
    do {
      return try WriteLock(.watch, in: folder)
    } catch WriteRefusal.locked(let path, let holder) {
      let name = holder.map { " (\(visible($0)))" } ?? ""
      throw CommandError.failed(
        Wording(
          "en vakt arbetar redan\(name)",
          "a watcher is at work already\(name)"
        ),
        hint: Wording(
          "en vakt räcker; är den död, ta bort \(visible(path))",
          "one is enough; if it is dead, remove \(visible(path))"
        )
      )
    }
  }
}
