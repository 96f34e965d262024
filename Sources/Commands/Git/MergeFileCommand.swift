import Findings
import Handling
import Merging
import System

/// `merge-file`: the program's merge for whoever uses plain Git, as its driver.
enum MergeFileCommand: Command {
  static let help = CommandHelp(
    name: "merge-file",
    operands: "%O %A %B %P",
    summary: Wording(
      "slår samman tre versioner av en fil, åt Git",
      "merges three versions of a file, for Git"
    ),
    details: Wording(
      "Git kör det när två grenar har ändrat samma fil, om synpunkt sync har ställt in det. Det sammanslagna\n"
        + "skrivs i %A, aldrig med märken i texten. Har båda skrivit olika i samma fält står det som gällde\n"
        + "förut kvar, båda värdena läggs i conflict.yaml, och Git får veta att någon måste välja.",
      "Git runs it when two branches have changed one file, if synpunkt sync has set it up. The merged\n"
        + "text is written to %A, never with marks in it. Where both have written different things in one\n"
        + "field, what stood there stays, both values go to conflict.yaml, and Git is told that somebody\n"
        + "must choose."
    ),
    examples: [
      .init(
        "git config merge.synpunkt.driver 'synpunkt merge-file %O %A %B %P'",
        Wording("som sync ställer in det", "as sync sets it up")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands
    guard words.count == 4 else {
      throw CommandError.usage(Wording("ange %O %A %B %P", "give %O %A %B %P"))
    }
    let read = { (path: String) in try Folder.readFile(context.terminal.absolute(path)) }
    let driver = MergeDriver(
      in: context.terminal.absolute("."),
      at: context.world.now(in: .stockholm),
      language: context.terminal.language
    )
    let merged = try driver.merged(
      Versions(base: try read(words[0]), first: try read(words[2]), second: try read(words[1])),
      at: words[3]
    )
    let target = context.terminal.absolute(words[1])
    let parts = target.split(separator: "/").map(String.init)
    let folder = try Folder("/" + parts.dropLast().joined(separator: "/"))
    try folder.put(parts.last ?? "", holding: merged.content ?? [])
    for conflict in merged.conflicts {
      let field = visible(conflict.field.joined(separator: "."))
      context.terminal.tell(
        Wording(
          "\(visible(words[3])): två har skrivit olika i \(field)",
          "\(visible(words[3])): two have written different things in \(field)"
        )
      )
    }
    if !merged.conflicts.isEmpty {
      context.terminal.tell(
        Wording(
          "  = båda värdena står i conflict.yaml bredvid: spara sammanslagningen (git add -A, git commit) och välj "
            + "med synpunkt resolve; eller git merge --abort och synpunkt sync",
          "  = both values are in conflict.yaml beside it: save the merge (git add -A, git commit) and choose with "
            + "synpunkt resolve; or git merge --abort and synpunkt sync"
        )
      )
    }
    return merged.conflicts.isEmpty && merged.copies.isEmpty ? .done : .findings
  }
}
