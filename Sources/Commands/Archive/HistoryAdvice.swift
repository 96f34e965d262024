import CaseStore
import Casework
import Findings
import Handling

/// What Git's history still holds of cases that were disposed of, and how it is purged.
struct HistoryAdvice {
  private let folder: RegisterFolder
  /// How many commits still have the folders; `nil` where Git cannot be asked.
  private let commits: Int?
  private let isInGit: Bool

  init(
    in folder: RegisterFolder,
    of numbers: [CaseNumber],
    context: Context
  ) {
    self.folder = folder
    isInGit = context.git(["rev-parse", "--git-dir"], in: folder) != nil
    // As many as a command line can hold.
    let paths = numbers.prefix(2000).map(\.folder)
    commits = context.git(["rev-list", "--all", "--count", "--"] + paths, in: folder).flatMap {
      Int($0)
    }
  }

  func show(on terminal: Terminal) {
    guard isInGit else {
      terminal.say(
        Wording(
          "Registret ligger inte i Git. Gallringen är klar när säkerhetskopiorna är rensade.",
          "The register is not in Git. The disposal is complete once the backups are purged."
        )
      )
      return
    }
    let changes = Count.changes(commits)
    terminal.output.line()
    terminal.say(
      Wording(
        """
        Git minns mapparna än: de finns i \(changes.swedish) i historiken. Gallringen är klar när historik
        och kopior är rensade. Så här tas de bort för gott. Programmet git-filter-repo behövs; det följer
        inte med Git. Ingen annan får arbeta i registret under tiden, och alla kopior klonas om efteråt.

          synpunkt sync
          synpunkt purge               (visar vad som är kvar)
          synpunkt purge --genomför    (tar bort det, och kontrollerar det)

        Utskick i .synpunkt/outbox, arkivpaket och säkerhetskopior rensas för sig.
        """,
        """
        Git still remembers the folders: they are in \(changes.english) of its history. The disposal is
        complete once history and copies are purged. This removes them for good. The program git-filter-repo
        is needed; it does not come with Git. Nobody else may work in the register meanwhile, and every copy
        is cloned anew afterwards.

          synpunkt sync
          synpunkt purge               (shows what is left)
          synpunkt purge --execute     (removes it, and checks that)

        Messages in .synpunkt/outbox, archive packages and backups are purged separately.
        """
      )
    )
  }
}
