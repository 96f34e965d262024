import Archive
import Casework
import Findings
import Formats
import Handling

/// `verify`: whether packages are complete and unaltered, without the register.
enum VerifyCommand: Command {
  static let help = CommandHelp(
    name: "verify",
    operands: Wording("PAKET…", "PACKAGE…"),
    summary: Wording(
      "kontrollerar att arkivpaket är hela och oförändrade",
      "checks that archive packages are whole and unaltered"
    ),
    details: Wording(
      "Ett paket är en mapp, en BagIt-behållare eller en tar- eller zip-fil av dem. Varje fil i METS.xml ska finnas\n"
        + "med sin storlek och kontrollsumma, inget annat får finnas, och METS, PREMIS, ERMS, loggarna och\n"
        + "behållaren ska säga samma sak, liksom kontrollsummorna i ärendenas loggar. Registret behövs inte.\n"
        + "Kontrollsumman som skrivs ut är den som står i ärendets logg, på raden ”arkiverad”, och efter en\n"
        + "gallring i protokollet: bara den visar att ingen har gjort om hela paketet.",
      "A package is a folder, a BagIt bag or a tar or ZIP file of either. Every file in METS.xml must be there\n"
        + "with its size and hash, nothing else may be, and METS, PREMIS, ERMS, the logs and the bag must\n"
        + "tell the same, and so must the hashes in the logs of the cases. The register is not needed. The\n"
        + "hash that is printed is the one in the log of the case, on the line “archived”, and after a\n"
        + "disposal in its record: only that shows that nobody has made the whole package again."
    ),
    examples: [
      .init(
        "synpunkt verify /srv/arkiv/uuid-*",
        Wording("alla paket i en mapp", "every package in a folder")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard !context.arguments.operands.isEmpty else {
      throw CommandError.usage(Wording("vilka paket?", "which packages?"))
    }
    var isWhole = true
    var results: [JSON] = []
    for word in context.arguments.operands {
      let proof = try PackageProof(at: PathText.normalized(context.terminal.absolute(word)))
      isWhole = isWhole && proof.faults.isEmpty
      if context.wantsJSON {
        results.append(json(of: proof, named: word))
      } else {
        show(proof, named: word, on: context.terminal)
      }
    }
    if context.wantsJSON { context.terminal.output.array(results) }
    return isWhole ? .done : .findings
  }

  private static func show(_ proof: PackageProof, named word: String, on terminal: Terminal) {
    let language = terminal.language
    guard !proof.faults.isEmpty else {
      let words = Wording("hel och oförändrad", "whole and unaltered")[language]
      let cases = Count.content(of: proof)[language]
      let files = Count.files(proof.fileCount)[language]
      terminal.output.line(
        "\(visible(word)): \(words), \(cases), \(files)"
          + (proof.digest.map { ", sha256 \($0.hexadecimal)" } ?? "")
      )
      for path in proof.notCompared {
        terminal.output.line("  \(visible(path)): " + notCompared[language])
      }
      return
    }
    for fault in proof.faults {
      let path = fault.path.map { "/" + visible($0) } ?? ""
      terminal.output.line("\(visible(word))\(path): \(fault.words[language])")
    }
  }

  private static let notCompared = Wording(
    "är inte jämförd: programmet kan inte räkna ut sådana kontrollsummor",
    "was not compared: the program cannot compute such hashes"
  )

  private static func json(of proof: PackageProof, named word: String) -> JSON {
    .object([
      ("path", .string(word)), ("package", JSON(proof.name)),
      ("sha256", JSON(proof.digest?.hexadecimal)),
      ("cases", .array(proof.cases.map(JSON.string))),
      ("files", .number(proof.fileCount)),
      (
        "faults",
        .array(
          proof.faults.map {
            .object([("path", JSON($0.path)), ("message", .string($0.words.english))])
          }
        )
      ),
    ])
  }
}
