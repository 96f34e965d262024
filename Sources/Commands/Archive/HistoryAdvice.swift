import CaseStore
import Casework
import Findings
import Handling

/// What Git's history still holds of cases that were disposed of, and how it is purged.
struct HistoryAdvice {
  private let folder: RegisterFolder
  private let list: String
  private let decision: String
  /// How many commits still have the folders; `nil` where Git cannot be asked.
  private let commits: Int?
  private let isInGit: Bool

  init(
    in folder: RegisterFolder,
    of numbers: [CaseNumber],
    listed list: String,
    by decision: String,
    context: Context
  ) {
    self.folder = folder
    self.list = list
    self.decision = decision
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
        och kopior är rensade. Så här tas mapparna bort för gott.
        Programmet git-filter-repo behövs; det följer inte med Git. Ingen annan får arbeta i registret
        under tiden, och alla kopior klonas om efteråt.

          git add -A cases && git commit -m 'Gallring enligt \(safeDecision)'
          git filter-repo --force --invert-paths --paths-from-file \(list)
          git remote add origin ADRESS      (git filter-repo tar bort den)
          git push --force --all && git push --force --tags

        Utskick i .synpunkt/outbox, arkivpaket och säkerhetskopior rensas för sig.
        """,
        """
        Git still remembers the folders: they are in \(changes.english) of its history. The disposal is complete
        once history and copies are purged. This removes them for good. The program git-filter-repo is needed; it does not come with Git. Nobody else may work in
        the register meanwhile, and every copy is cloned anew afterwards.

          git add -A cases && git commit -m 'Disposal by \(safeDecision)'
          git filter-repo --force --invert-paths --paths-from-file \(list)
          git remote add origin ADDRESS     (git filter-repo removes it)
          git push --force --all && git push --force --tags

        Messages in .synpunkt/outbox, archive packages and backups are purged separately.
        """
      )
    )
  }

  /// Inside quotes of a shell.
  private var safeDecision: String { String(visible(decision).filter { $0 != "'" && $0 != "\\" }) }
}
