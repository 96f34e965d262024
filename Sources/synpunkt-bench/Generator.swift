import CaseStore
import CaseText
import Casework
import Checksums
import CivilCalendar
import Commands
import Platform

/// Writes a register of plausible cases, the same for the same count.
///
/// Five files a case: facts, submission, sender, investigation and log, of the sizes that real ones
/// have. Half of the cases of the last year are still open.
struct Generator {
  private var random = SplitMix64(seed: 2026)

  mutating func generate(_ count: Int, in path: String) throws {
    let terminal = Terminal(
      input: Input { nil },
      output: Output(),
      errors: Output(),
      environment: [:],
      workingFolder: path,
      clock: { Instant(seconds: 0) }
    )
    guard Program.run(["init", path], on: terminal) == .done else {
      throw BenchError("no new register in \(path)")
    }
    let perYear = 10_000
    let years = (count + perYear - 1) / perYear
    for place in 0..<count {
      let year = 2026 - years + 1 + place / perYear
      try makeCase(place % perYear + 1, of: year, isLastYear: year == 2026, at: path)
    }
  }

  private mutating func makeCase(
    _ serial: Int,
    of year: Int,
    isLastYear: Bool,
    at path: String
  ) throws {
    guard let series = Series("SYN"), let first = CivilDate(year: year, month: 1, day: 2) else {
      return
    }
    let number = CaseNumber(series: series, year: year, serial: serial)
    let received = first.adding(days: serial * 300 / 10_000)
    let isOpen = isLastYear && random.next(2) == 0
    let text = submission()
    let folder = path + "/" + number.folder
    try makeFolders(folder)
    try put(in: folder, .submission, holding: text)
    try put(in: folder, .facts, holding: facts(of: number, on: received, isOpen: isOpen))
    try put(in: folder, .sender, holding: sender())
    try put(in: folder, .investigation, holding: investigation(received))
    try put(in: folder, .log, holding: log(on: received, of: text, isOpen: isOpen))
  }

  private mutating func facts(of number: CaseNumber, on received: CivilDate, isOpen: Bool) -> String
  {
    var text = """
      ärende: \(number)
      rubrik: \(title())
      rutin: synpunkten
      typ: \(pick(["klagomål", "klagomål", "förslag"]))
      inkom: \(received.iso)
      kanal: \(pick(["webbformulär", "broschyr", "e-post"]))
      registrerad: \(received.iso)T09:12:00+01:00
      registrerad av: anna.berg
      # Kategoriserad enligt rutinens bilaga.
      område: \(pick(["Bemötande", "Information", "Kost", "Fysisk miljö", "Tillgänglighet"]))
      enhet: hemtjanst
      utredare: omar.nilsson
      fördelad: \(received.adding(days: 1).iso)

      """
    if isOpen { return text }
    text += """
      kvitterad: \(received.adding(days: 12).iso)
      besvarad: \(received.adding(days: 13).iso)
      svarssätt: brev
      publicera: nej
      publiceringsskäl: Texten går inte att avidentifiera utan att meningen går förlorad.
      avslutad: \(received.adding(days: 15).iso)
      utfall: besvarad
      journalförd: ej aktuellt

      """
    return text
  }

  private mutating func sender() -> String {
    """
    namn: \(pick(["Gunnel", "Ali", "Märta", "Tomasz", "Aino"])) \(pick(["Rask", "Haddad", "Öberg", "Nowak", "Virtanen"]))
    organisation:
    adress: |
      \(pick(["Lindvägen", "Kyrkallén", "Ängsgatan"])) \(random.next(90) + 1)
      999 \(random.next(90) + 10) Exempelstad
    e-post:
    telefon: 070-174 06 \(random.next(90) + 10)
    kontakt: brev
    anonym:

    """
  }

  private mutating func investigation(_ received: CivilDate) -> String {
    """
    genomförande: |
      \(sentence())
      \(sentence())
    åtgärder:
      - vad: \(title())
        status: genomförd
        klar: \(received.adding(days: 10).iso)
      - vad: \(title())
        status: planerad
        klar: \(received.adding(days: 90).iso)
    förbättringsförslag: \(title())
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej

    """
  }

  private func log(on received: CivilDate, of text: String, isOpen: Bool) -> String {
    let digest = SHA256.hash(of: Array(text.utf8)).hexadecimal
    var events = ["\(received.iso)T09:12:00+01:00 anna.berg registrerad sha256=\(digest)"]
    events.append(
      "\(received.adding(days: 1).iso)T10:02:11+01:00 anna.berg fördelad enhet=hemtjanst"
    )
    if !isOpen {
      events.append("\(received.adding(days: 12).iso)T15:40:09+01:00 omar.nilsson kvitterad")
      events.append(
        "\(received.adding(days: 13).iso)T10:11:48+01:00 omar.nilsson besvarad svarssätt=brev"
      )
      events.append(
        "\(received.adding(days: 15).iso)T11:05:30+01:00 anna.berg avslutad utfall=besvarad"
      )
    }
    return events.map { "- \($0)\n" }.joined()
  }

  private mutating func submission() -> String {
    var text = "Hej!\n"
    for _ in 0..<(random.next(8) + 3) { text += sentence() + "\n" }
    return text + "\nMed vänlig hälsning\n"
  }

  private mutating func title() -> String {
    "\(pick(["Sent besked", "Kall mat", "Trasig dörröppnare", "Otydlig information", "Kort bemötande"])) \(pick(["på boendet", "i hemtjänsten", "vid entrén", "i telefon", "i receptionen"]))"
  }

  private mutating func sentence() -> String {
    "\(pick(["I tisdags", "Flera gånger i höst", "När min mamma ringde", "Sedan i somras"])) \(pick(["fick vi vänta länge utan att någon sa varför", "kom det en ny person som inte visste vad som var bestämt", "gick det inte att öppna dörren med rullstolen", "svarade ingen trots att det var telefontid"]))."
  }

  private mutating func pick(_ words: [String]) -> String { words[random.next(words.count)] }

  /// No fsync: the benchmark's files may be lost with the machine.
  private func put(in folder: String, _ file: CaseFile, holding text: String) throws {
    let path = folder + "/" + file.rawValue
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BenchError("cannot write \(path)") }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw BenchError("cannot write \(path)")
    }
  }

  private func makeFolders(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw BenchError("cannot make \(path)")
    }
    try makeFolders(String(path[..<slash]))
    try makeFolders(path)
  }
}

/// A small generator of numbers that is the same everywhere (Steele, Lea and Flood 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// From 0 up to, but not including, a bound.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

/// Why a benchmark could not be run.
struct BenchError: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
