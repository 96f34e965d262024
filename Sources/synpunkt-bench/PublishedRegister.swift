import CaseStore
import CaseText
import Casework
import Checksums
import CivilCalendar
import Commands
import Findings
import Platform

/// Writes a register of published and approved cases, and the same texts as a Hugo site.
struct PublishedRegister {
  let path: String
  private var random = SplitMix64(seed: 28)
  private let language = Language.swedish

  init(path: String) { self.path = path }

  /// A case of which everything but its files' places is known.
  struct Written {
    let number: CaseNumber
    let title: String
    let kind: String
    let area: String
    let received: CivilDate
    let submission: [UInt8]
    let reply: [UInt8]
  }

  mutating func generate(_ count: Int) throws -> [Written] {
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
    return try (1...count).map { try makeCase($0) }
  }

  private mutating func makeCase(_ serial: Int) throws -> Written {
    guard let series = Series("SYN"), let first = CivilDate(year: 2025, month: 1, day: 2) else {
      throw BenchError("no date")
    }
    let number = CaseNumber(series: series, year: 2025, serial: serial)
    let item = Written(
      number: number,
      title: pick(["Sent besked", "Kall mat", "Trasig dörröppnare"]) + " "
        + pick(["på boendet", "i hemtjänsten", "vid entrén"]),
      kind: pick(["klagomål", "klagomål", "förslag"]),
      area: pick(["Bemötande", "Information", "Kost", "Fysisk miljö", "Tillgänglighet"]),
      received: first.adding(days: serial * 300 / 10_000),
      submission: Array(prose(3 + random.next(8)).utf8),
      reply: Array(
        ("Hej [namn],\n\n" + prose(4 + random.next(8)) + "\nMed vänlig hälsning\n\n[namn]\n").utf8
      )
    )
    try write(item)
    return item
  }

  /// Gives a case another title and text, approved anew: its page, the lists that it stands in, the feed and
  /// the open data become others.
  mutating func change(_ item: Written) throws {
    let text = item.submission + Array("Nu är det bättre.\n".utf8)
    try write(
      Written(
        number: item.number,
        title: item.title + " igen",
        kind: item.kind,
        area: item.area,
        received: item.received,
        submission: text,
        reply: item.reply
      )
    )
  }

  private mutating func write(_ item: Written) throws {
    let sender = """
      namn: \(pick(["Gunnel", "Ali", "Märta", "Tomasz", "Aino"])) \(pick(["Rask", "Haddad", "Öberg", "Nowak"]))
      adress: |
        \(pick(["Lindvägen", "Kyrkallén", "Ängsgatan"])) \(random.next(90) + 1)
        999 \(random.next(90) + 10) Exempelstad
      telefon: 070-174 06 \(random.next(90) + 10)
      kontakt: brev

      """
    let facts = """
      ärende: \(item.number)
      rubrik: \(item.title)
      rutin: synpunkten
      typ: \(item.kind)
      inkom: \(item.received.iso)
      kanal: broschyr
      registrerad: \(item.received.iso)T09:12:00+01:00
      registrerad av: anna.berg
      område: \(item.area)
      enhet: hemtjanst
      utredare: omar.nilsson
      fördelad: \(item.received.adding(days: 1).iso)
      kvitterad: \(item.received.adding(days: 12).iso)
      besvarad: \(item.received.adding(days: 13).iso)
      svarssätt: brev
      publicera: ja
      publicerad: \(item.received.adding(days: 14).iso)
      avslutad: \(item.received.adding(days: 15).iso)
      utfall: besvarad
      journalförd: ej aktuellt

      """
    var bytes = CaseBytes(number: item.number)
    bytes.submission = SHA256.hash(of: item.submission)
    bytes.published[.publicSubmission] = item.submission
    bytes.published[.publicReply] = item.reply
    bytes.published[.redaction] = Array("rubrik: \(item.title)\n".utf8)
    guard let time = Moment("\(item.received.adding(days: 14).iso)T10:00:00+01:00"),
      let person = PersonID("anna.berg")
    else { throw BenchError("no moment") }
    let approval = LogEvent(
      time: time,
      by: .person(person),
      what: .approved,
      details: Approval(of: bytes).details
    )
    let registration =
      "\(item.received.iso)T09:12:00+01:00 anna.berg registrerad sha256=\(SHA256.hash(of: item.submission).hexadecimal)"
    let log = "- \(registration)\n- \(approval.line(language))\n"
    let folder = path + "/" + item.number.folder
    try put(in: folder + "/public", "submission.txt", holding: item.submission)
    try put(in: folder + "/public", "reply.txt", holding: item.reply)
    try put(in: folder + "/public", "redaction.yaml", holding: bytes.published[.redaction] ?? [])
    try put(in: folder, "submission.txt", holding: item.submission)
    try put(in: folder, "sender.yaml", holding: Array(sender.utf8))
    try put(in: folder, "log.yaml", holding: Array(log.utf8))
    try put(in: folder, "case.yaml", holding: Array(facts.utf8))
  }

  /// Its cases as content of a Hugo site with plain layouts: a page per case, and lists by area, kind
  /// and month.
  static func hugo(_ cases: [Written], in path: String) throws {
    let config = """
      baseURL = "https://example.org/"
      title = "Synpunkter och svar"
      languageCode = "sv"
      [taxonomies]
      area = "areas"
      kind = "kinds"
      month = "months"
      unit = "units"

      """
    try put(in: path, "hugo.toml", holding: Array(config.utf8))
    try put(in: path, "config.toml", holding: Array(config.utf8))
    let head =
      "<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body><header><a href=\"/\">Synpunkter och svar</a></header><main>"
    let foot = "</main><footer><p>Kommunen</p></footer></body></html>\n"
    let single =
      head + "<h1>{{ .Title }}</h1>{{ .Content }}<p>{{ .Date.Format \"2006-01-02\" }}</p>" + foot
    let list =
      head
      + "<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ .Date.Format \"2006-01-02\" }}</li>{{ end }}</ul>"
      + foot
    try put(in: path + "/layouts/_default", "single.html", holding: Array(single.utf8))
    try put(in: path + "/layouts/_default", "list.html", holding: Array(list.utf8))
    try put(in: path + "/layouts", "index.html", holding: Array(list.utf8))
    for item in cases {
      let month = item.received.iso.prefix(7)
      let text = """
        ---
        title: "\(item.title)"
        date: \(item.received.iso)
        areas: ["\(item.area)"]
        kinds: ["\(item.kind)"]
        months: ["\(month)"]
        units: ["hemtjanst"]
        ---
        ## Synpunkten

        \(String(decoding: item.submission, as: UTF8.self))
        ## Vårt svar

        \(String(decoding: item.reply, as: UTF8.self))
        """
      try put(in: path + "/content/cases", "\(item.number).md", holding: Array(text.utf8))
    }
  }

  private mutating func prose(_ count: Int) -> String {
    var text = ""
    for place in 0..<count {
      text +=
        pick(["I tisdags", "Flera gånger i höst", "När min mamma ringde", "Sedan i somras"]) + " "
      text += pick([
        "fick vi vänta länge utan att någon sa varför",
        "kom det en ny person som inte visste vad som var bestämt",
        "gick det inte att öppna dörren när det regnade",
        "svarade ingen trots att det var telefontid",
      ])
      text += place % 3 == 2 ? ".\n\n" : ".\n"
    }
    return text
  }

  private mutating func pick(_ words: [String]) -> String { words[random.next(words.count)] }

  /// No fsync: the benchmark's files may be lost with the machine.
  static func put(in folder: String, _ name: String, holding bytes: [UInt8]) throws {
    try makeFolders(folder)
    let path = folder + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BenchError("cannot write \(path)") }
    defer { close(descriptor) }
    guard systemWrite(to: descriptor, bytes, count: bytes.count) == bytes.count else {
      throw BenchError("cannot write \(path)")
    }
  }

  private func put(in folder: String, _ name: String, holding bytes: [UInt8]) throws {
    try Self.put(in: folder, name, holding: bytes)
  }

  private static func makeFolders(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw BenchError("cannot make \(path)")
    }
    try makeFolders(String(path[..<slash]))
    try makeFolders(path)
  }
}

/// The system's `write`, which the register's own method hides.
private func systemWrite(to file: Int32, _ bytes: [UInt8], count: Int) -> Int {
  write(file, bytes, count)
}
