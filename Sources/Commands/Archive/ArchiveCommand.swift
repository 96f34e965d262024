import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// `archive`: packages of closed cases for an e-archive (L12).
enum ArchiveCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "archive",
    operands: Wording("[ÄRENDE…]", "[CASE…]"),
    summary: Wording(
      "packar avslutade ärenden för e-arkivet",
      "packs closed cases for the e-archive"
    ),
    details: Wording(
      "Varje ärende blir ett paket enligt FGS Paketstruktur 2.0 (E-ARK SIP) med ärendet enligt FGS\n"
        + "Ärendehantering 2.0 (ERMS), alla dess filer, loggens händelser och en beskrivning av formatet.\n"
        + "Loggen får en rad om leveransen; därefter är varje ändring av ärendet ett fel. Ärenden som inte\n"
        + "är avslutade eller har fel packas inte. Ett paket som är borta kan göras om, byte för byte, så\n"
        + "länge programmet och registrets egna filer är de som gjorde det; annars gäller det som levererades.",
      "Each case becomes a package according to E-ARK SIP 2.1.0 with the case as ERMS, all its files, the events of\n"
        + "its log and a description of the format. The log gets a line about the delivery; from then on\n"
        + "any change of the case is an error. Cases that are not closed or have errors are not packed. A\n"
        + "package that is lost can be made again, byte for byte, as long as the program and the register's\n"
        + "own files are those that made it; otherwise the one that was delivered counts."
    ),
    options: [
      Option(
        Wording("--till", "--to"),
        Wording("MAPP", "DIR"),
        meaning: Wording(
          "där paketen läggs; annars SYNPUNKT_ARCHIVE, eller den mapp i registret som register.yaml anger",
          "where packages go; by default SYNPUNKT_ARCHIVE, or the register's folder that register.yaml names"
        )
      ),
      Option(
        Wording("--avslutade-före", "--closed-before"),
        Wording("DATUM", "DATE"),
        meaning: Wording(
          "alla som avslutades före dagen och inte är levererade",
          "all that were closed before the day and not delivered"
        )
      ),
      Option(
        Wording("--samlat", "--together"),
        nil,
        meaning: Wording("ett paket med alla ärenden", "one package with all cases")
      ),
      Option(
        Wording("--tar", "--tar"),
        nil,
        meaning: Wording("varje paket som en tar-fil", "each package as a tar file")
      ),
      Option(
        Wording("--zip", "--zip"),
        nil,
        meaning: Wording("varje paket som en zip-fil", "each package as a ZIP file")
      ),
      Option(
        Wording("--bag", "--bag"),
        nil,
        meaning: Wording("varje paket i en BagIt-behållare", "each package in a BagIt bag")
      ),
      Option(
        Wording("--rapporter", "--reports"),
        nil,
        meaning: Wording("de rapporter som är antagna", "the reports that were adopted")
      ),
    ],
    examples: [
      .init("synpunkt archive 42 --to /srv/arkiv", Wording("ett ärende", "one case")),
      .init(
        "synpunkt archive --avslutade-före 2026-01-01 --to /srv/arkiv --samlat",
        Wording("en årsleverans som ett paket", "a year's delivery as one package")
      ),
      .init(
        "synpunkt archive 42 --to /srv/arkiv --bag --tar",
        Wording("en BagIt-behållare som en fil", "a BagIt bag as one file")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    var desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let shelf = try target(in: context, register: register).shelf(in: folder)
    if context.arguments.has("--reports") {
      for report in try PeriodReports(desk).pack(on: shelf) {
        let there = report.isNew ? "" : "  " + (words(.wasThere)?[register.language] ?? "")
        context.terminal.output.line("\(report.id)  \(visible(shelf.path))/\(report.name)\(there)")
      }
      return .done
    }
    desk = desk.by(.person(try context.person(register)))
    let numbers = try numbers(named: context, at: desk)
    try desk.requireOrganisationNumber()
    let round = CaseFollowUp(desk)
    // What was closed in an editor has its line before it is packed.
    for number in numbers { try round.stampClosed(number) }
    var run = ArchiveRun(
      Packing(try ArchiveDesk(desk), as: form(context)),
      isTogether: context.arguments.has("--together")
    )
    let progress = Progress(on: context.terminal.errors, in: register.language, every: 50)
    try run.pack(numbers, on: shelf) { progress.show($0) }
    progress.clear()
    report(run, at: shelf.path, in: context)
    return run.refusals.isEmpty ? .done : .findings
  }

  private static func report(
    _ run: ArchiveRun,
    at path: String,
    in context: Context
  ) {
    let printer = context.printer(for: context.terminal.errors)
    for refusal in run.refusals {
      switch refusal.error {
      case let faults as Faults:
        for finding in faults.findings { context.terminal.errors.styled(printer.text(finding)) }
      default:
        let error = CommandError(refusal.error)
        context.terminal.tell(error.message)
        if let hint = error.hint {
          context.terminal.errors.line("  = " + hint[context.terminal.language])
        }
      }
    }
    if context.wantsJSON {
      context.terminal.output.array(
        run.made.map { made in
          .object([
            ("package", .string(made.package)), ("path", .string(path + "/" + made.name)),
            ("sha256", .string(made.digest.hexadecimal)),
            ("cases", .array(made.numbers.map { .string("\($0)") })),
          ])
        }
      )
      return
    }
    for made in run.made {
      let first = "\(made.numbers.first.map { "\($0)" } ?? "")"
      let cases =
        made.numbers.count == 1 ? first : Count.cases(made.numbers.count)[context.terminal.language]
      let there = words(made.origin).map { "  " + $0[context.terminal.language] } ?? ""
      context.terminal.output.line("\(cases)  \(visible(path))/\(made.name)\(there)")
    }
    if !run.refusals.isEmpty {
      context.terminal.errors.line(
        (Count.cases(run.refusals.count)
          + Wording(
            " packades inte",
            run.refusals.count == 1 ? " was not packed" : " were not packed"
          ))[
            context.terminal.language
          ]
      )
    }
  }

  private static func words(_ origin: Packing.Origin) -> Wording? {
    switch origin {
    case .madeNow: nil
    case .wasThere: Wording("(fanns redan)", "(already there)")
    case .wasThereInEarlierForm:
      Wording(
        "(fanns redan, som det levererades i en tidigare form)",
        "(already there, as delivered in an earlier form)"
      )
    }
  }

  private static func form(_ context: Context) -> Packing.Form {
    let hasBag = context.arguments.has("--bag")
    if context.arguments.has("--zip") { return hasBag ? .bagZipFile : .zipFile }
    if context.arguments.has("--tar") { return hasBag ? .bagTarFile : .tarFile }
    return hasBag ? .bag : .folder
  }

  private static func target(
    in context: Context,
    register: Register
  ) throws -> ArchiveTarget {
    if let path = context.arguments.value("--to") {
      return .named(PathText.normalized(context.terminal.absolute(path)))
    }
    if let target = try ArchiveTarget.chosen(by: register, in: context.terminal.world) {
      return target
    }
    throw CommandError.usage(
      Wording("var ska paketen läggas?", "where should the packages be put?"),
      hint: Wording(
        "ange --till MAPP, sätt SYNPUNKT_ARCHIVE, eller skriv ”till” under ”arkiv” i register.yaml",
        "give --to DIR, set SYNPUNKT_ARCHIVE, or write “to” under “archive” in register.yaml"
      )
    )
  }

  private static func numbers(
    named context: Context,
    at desk: Desk
  ) throws -> [CaseNumber] {
    let words = context.arguments.operands
    guard let day = context.arguments.value("--closed-before") else {
      guard !words.isEmpty else {
        throw CommandError.usage(
          Wording("vilka ärenden?", "which cases?"),
          hint: Wording(
            "ange ärenden, eller --avslutade-före DATUM",
            "name cases, or give --closed-before DATE"
          )
        )
      }
      return Set(try words.map { try context.number(named: $0, at: desk) })
        .sorted()
    }
    guard words.isEmpty, let day = CivilDate(iso: day) else {
      throw CommandError.usage(
        words.isEmpty
          ? Wording("\(visible(day)) är inget datum", "\(visible(day)) is not a date")
          : Wording(
            "ange ärenden eller --avslutade-före, inte båda",
            "name cases or give --closed-before, not both"
          ),
        hint: "--avslutade-före 2026-01-01"
      )
    }
    let numbers = try ArchiveRun.undelivered(at: desk) {
      $0 < day
    }
    guard !numbers.isEmpty else {
      throw CommandError.refused(
        Wording(
          "inget ärende som avslutades före \(day.iso) väntar på att levereras",
          "no case that was closed before \(day.iso) is waiting to be delivered"
        )
      )
    }
    return numbers
  }
}
