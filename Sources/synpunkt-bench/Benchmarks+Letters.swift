import CaseStore
import Casework
import Checksums
import CivilCalendar
import Commands
import Handling
import Letters
import PDF
import System
import Typesetting

extension Benchmarks {
  /// Letters of one page of 2,000 characters, on one core: text to pages, pages to bytes.
  func letters() throws {
    let bench = try LetterBench(folder)
    let size = bench.bytes(.plain).count
    row("a letter of one page, plain", "\(size / 1024) KiB", "–", "–", "30 KB")
    let bytes = bench.bytes(.compressed).count
    row("a letter of one page, compressed", "\(bytes / 1024) KiB", "–", "–", "30 KB")
    let count = 1000
    for (name, streams) in [("plain", Document.Streams.plain), ("compressed", .compressed)] {
      let times = (0..<rounds).map { _ in
        seconds { for _ in 0..<count { blackHole(bench.bytes(streams).count) } }
      }
      row(
        "letters of one page, each its own PDF, \(name)",
        rounded(Double(count) / median(times), to: 0) + "/s",
        "–",
        "–",
        "at least 1,000/s"
      )
    }
    let whole = seconds { blackHole(bench.printFile(count).count) }
    row("\(count) letters in one print file", milliseconds(whole), "–", "–", "1 s")
    let runs = try (0..<(3 * rounds)).map { _ in
      let run = try ChildRun([program, "letter", LetterBench.number, "--pdf", "--store", folder])
      guard run.status == 0 else { throw BenchError("letter ended with \(run.status)") }
      return run.seconds
    }
    row("letter --pdf, start to exit", milliseconds(median(runs)), "–", "–", "40 ms")
    let structured = try (0..<(3 * rounds)).map { round in
      try LetterBench.put(LetterBench.structured(round), in: folder)
      let run = try ChildRun([program, "letter", LetterBench.number, "--pdf", "--store", folder])
      guard run.status == 0 else { throw BenchError("letter ended with \(run.status)") }
      return run.seconds
    }
    row(
      "letter --pdf with a table and three lists, another each time",
      milliseconds(median(structured)),
      "–",
      "–",
      "12 ms"
    )
    try peers(bench, ours: median(runs))
  }

  /// Programs that set the same text, where they are installed.
  private func peers(_ bench: LetterBench, ours: Double) throws {
    let source = folder + "/.synpunkt/letter.html"
    try Folder(folder).createOrReplace(".synpunkt/letter.html", bench.html)
    let python = processEnvironment()["PYTHON"] ?? "python3"
    let peers = [
      (
        "WeasyPrint",
        [python, "-m", "weasyprint", "--pdf-variant", "pdf/a-3b", source, "/dev/null"]
      ),
      (
        "LibreOffice",
        [
          "soffice", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", "/tmp",
          source,
        ]
      ),
    ]
    for (name, words) in peers {
      let run = try? ChildRun(words)
      guard let run, run.status == 0 else {
        row("the same letter with \(name)", "–", "not installed", "–", "–")
        continue
      }
      let again = try ChildRun(words).seconds
      row(
        "letter --pdf, start to exit",
        milliseconds(ours),
        milliseconds(min(run.seconds, again)) + " " + name,
        rounded(ours / min(run.seconds, again), to: 3),
        "–"
      )
    }
  }
}

/// One case of the register with a letter, and the fonts read.
private struct LetterBench {
  static let number = "SYN-2026-0042"

  private let register: Register
  private let item: Case
  private let text: LetterText
  private let layout: LetterLayout

  init(_ folder: String) throws {
    let store = RegisterFolder(path: folder)
    register = try store.readRegister().register
    guard let number = CaseNumber(Self.number),
      let now = Moment("2026-11-24T09:00")?.instant(in: register.timeZone)
    else { throw BenchError("\(Self.number) cannot be read") }
    let world = World(environment: [:], clock: { now })
    item = try Desk(at: store, register: register, in: world).read(number).item
    let bytes = Array(Self.letter.utf8)
    try Self.put(Self.letter, in: folder)
    text = LetterText(parsing: bytes, in: register.language)
    let book = FontBook(processEnvironment(), root: folder)
    guard let regular = book.path(of: FontBook.families[0], in: .regular),
      let strong = book.path(of: FontBook.families[0], in: .strong)
    else { throw BenchError("\(FontBook.families[0]) is not installed") }
    let fonts = try [regular, strong].map { Font.trueType(try TrueTypeFont(Folder.readFile($0))) }
    layout = LetterLayout(
      format: .swedishC5,
      typeface: Typeface(
        regular: [fonts[0]],
        strong: [fonts[1]],
        emphasised: [fonts[0]],
        strongEmphasised: [fonts[1]]
      )
    )
  }

  static func put(_ text: String, in folder: String) throws {
    guard let number = CaseNumber(Self.number) else { throw BenchError("\(Self.number) is none") }
    try Folder(folder + "/" + number.folder)
      .createOrReplace("letters/reply.txt", Array(text.utf8))
  }

  /// A letter with a table, a list in a list and a numbered one; another text each time, so that it is set and written.
  static func structured(_ round: Int) -> String {
    let rows = (41...46).map { "| \($0) | \($0 - 27 + round) | \($0 - 29) |\n" }.joined()
    return """
      rubrik: Svar på ditt klagomål

      Hej,

      Tack för ditt klagomål. Så här har besöken blivit av under hösten:

      | Vecka | Planerade besök | Besök som blev av |
      |-------|-----------------|-------------------|
      \(rows)
      Det här har vi gjort:

      - Vi har gått igenom schemat med personalen.
        - Kvällarna har fått en person till.
        - Helgerna ses över i januari.
      - Vi ringer om vi blir sena.

      Så gör du om något inte fungerar:

      1. Ring enhetens telefon.
      2. Säg när besöket skulle ha varit.
      3. Begär att få veta varför.

      Med vänlig hälsning

      Omar Nilsson
      enhetschef

      """
  }

  var html: [UInt8] { Array(text.html(register.language).utf8) }

  func bytes(_ streams: Document.Streams) -> [UInt8] { document?.bytes(streams) ?? [] }

  func printFile(_ count: Int) -> [UInt8] {
    PrintFile.joined(
      (0..<count).compactMap { _ in document },
      title: "Brev",
      author: register.authority,
      language: "sv-SE",
      created: "2026-11-24T00:00:00+01:00",
      producer: "synpunkt"
    )
    .bytes(.compressed)
  }

  /// From the text as it is read to the pages.
  private var document: Document? {
    guard let day = CivilDate(iso: "2026-11-24") else { return nil }
    let read = LetterText(parsing: text.bytes, in: register.language)
    let sheet = LetterSheet(
      read,
      of: item,
      in: register,
      logo: nil,
      date: day,
      producer: "synpunkt"
    )
    return try? layout.document(sheet)
  }

  /// 2,000 characters.
  private static let letter: String = {
    let paragraph = """
      Tack för ditt klagomål, som handlar om hur ofta vi frågar kunderna vad de tycker om hemtjänsten. Vi har \
      gått igenom hur frågorna ställs, vem som får dem och vad som händer med svaren. Det du skriver stämmer: \
      det har gått för lång tid mellan gångerna, och den som bor hemma har inte fått veta resultatet.
      """
    let body = Array(repeating: paragraph, count: 5).joined(separator: "\n\n")
    return """
      rubrik: Svar på ditt klagomål
      bilagor:
        - Broschyren Synpunkten

      Hej,

      \(body)

      - Frågorna ställs varje år, från och med i höst.
      - Resultatet sätts upp i varje lokal och skickas till den som vill ha det.

      Har du frågor är du välkommen att ringa mig.

      Med vänlig hälsning

      Omar Nilsson
      enhetschef

      """
  }()
}

extension Folder {
  /// A file of the benchmark's own at a path inside.
  func createOrReplace(_ relative: String, _ bytes: [UInt8]) throws {
    guard let slash = relative.lastIndex(of: "/") else { return try put(relative, holding: bytes) }
    try makingFolder(at: String(relative[..<slash]))
      .put(String(relative[relative.index(after: slash)...]), holding: bytes)
  }
}
