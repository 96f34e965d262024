import Archive
import CaseStore
import Casework
import Findings
import Formats
import Handling
import System

/// `verify`: proves that packages are complete and unaltered, without the register.
enum VerifyCommand: Command {
  static let help = CommandHelp(
    name: "verify",
    operands: Wording("PAKET…", "PACKAGE…"),
    summary: Wording(
      "bevisar att arkivpaket är hela och oförändrade",
      "proves that archive packages are whole and unaltered"
    ),
    details: Wording(
      "Ett paket är en mapp, en BagIt-behållare eller en tar-fil av dem. Varje fil i METS.xml ska finnas\n"
        + "med sin storlek och kontrollsumma, inget annat får finnas, och METS, PREMIS, ERMS, loggarna och\n"
        + "behållaren ska säga samma sak. Registret behövs inte. Kontrollsumman som skrivs ut är den som\n"
        + "står i ärendets logg, på raden ”arkiverad”.",
      "A package is a folder, a BagIt bag or a tar file of either. Every file in METS.xml must be there\n"
        + "with its size and hash, nothing else may be, and METS, PREMIS, ERMS, the logs and the bag must\n"
        + "tell the same. The register is not needed. The hash that is printed is the one in the log of\n"
        + "the case, on the line “archived”."
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
      let proof = try PackageProof(of: tree(PathText.normalized(context.terminal.absolute(word))))
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
      let cases = Count.cases(proof.cases.count)[language]
      let files = Count.files(proof.fileCount)[language]
      terminal.output.line(
        "\(visible(word)): \(words), \(cases), \(files), sha256 \(proof.digest?.hexadecimal ?? "")"
      )
      return
    }
    for fault in proof.faults {
      let path = fault.path.map { "/" + visible($0) } ?? ""
      terminal.output.line("\(visible(word))\(path): \(fault.words[language])")
    }
  }

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

  private static func tree(_ path: String) throws -> PackageTree {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    if path.hasSuffix(".tar") {
      guard let tree = TarFile.tree(in: try Folder.readFile(path)) else {
        throw CommandError.refused(
          Wording(
            "\(visible(path)) är inte en hel tar-fil",
            "\(visible(path)) is not a whole tar file"
          )
        )
      }
      // The file is called what the package is called.
      return tree.name == name.dropLast(".tar".count)
        ? tree : tree.renamed(String(name.dropLast(4)))
    }
    let listing = try PackageListing(of: path)
    return PackageTree(
      name: name,
      entries: listing.entries.mapValues { kind in
        switch kind {
        case .file: .file
        case .link: .link
        case .folder, .other, .misnamed: .other
        }
      },
      measure: { path in
        let (size, digest) = try listing.measure(path)
        return PackageTree.Measure(size: size, digest: digest)
      },
      read: { try listing.read($0) }
    )
  }
}
