import Charts
import CivilCalendar
import PDF
import System

/// What comes back to those who decide: pages for managers, the report of a period, and their charts.
extension Benchmarks {
  func reports() throws {
    try spread(over: 300)
    let pages = [program, "report", "pages", "--store", folder, "--at", Self.day]
    func made(_ words: [String]) throws -> Double {
      let run = try ChildRun(words)
      guard run.status == 0 else { throw BenchError("\(words[1]) \(words[2]) failed") }
      return run.seconds
    }
    _ = try made(pages)
    let scratch = try (0..<rounds).map { _ in
      _ = try? ChildRun(["rm", "-rf", folder + "/.synpunkt/internal"])
      return try made(pages)
    }
    row("pages of 300 units from nothing", milliseconds(median(scratch)), "–", "–", "1.5 s")
    let change = try (0..<rounds).map { round in
      let words = ["set", "SYN-2026-0042", "rubrik=Ärende \(round)", "--as", "anna.berg"]
      let run = try ChildRun([program] + words + ["--store", folder, "--at", Self.day])
      guard run.status == 0 else { throw BenchError("set ended with \(run.status)") }
      return try made(pages)
    }
    row("pages after one change", milliseconds(median(change)), "–", "–", "200 ms")
    let month = [
      program, "report", "month", "2026-10", "--dry-run", "--store", folder, "--at", Self.day,
    ]
    let mails = try (0..<rounds).map { _ in try made(month) }
    row(
      "mails of a month for 300 managers, not queued",
      milliseconds(median(mails)),
      "–",
      "–",
      "2 s"
    )
    try periodReport(made)
    try charts()
  }

  private static let day = "2026-11-24T09:00"

  /// A report of the whole register with eight charts, as PDF.
  private func periodReport(_ made: ([String]) throws -> Double) throws {
    let names = [
      "inkomna per månad", "typer per månad", "dagar till svar", "efter typ", "efter område",
      "efter förvaltning", "efter verksamhet", "efter kanal",
    ]
    let text =
      "rubrik: Rapport\ndatum: 2026-11-24\n\n"
      + names.map { "{diagram \($0)}\n\n" }.joined() + "Kom in: {inkomna}.\n"
    let root = try Folder(folder)
    let path = "cases/reports/2026-2"
    _ = try root.makingFolder(at: path)
    try root.createOrReplace(path + "/report.txt", Array(text.utf8))
    let words = ["report", "period", "2026-2", "--pdf", "/tmp/synpunkt-bench.pdf"]
    let times = try (0..<(3 * rounds)).map { _ in
      try made([program] + words + ["--store", folder, "--at", Self.day])
    }
    row("a report with eight charts as PDF", milliseconds(median(times)), "–", "–", "60 ms")
  }

  /// Charts to SVG, ours and those of matplotlib in one run of it.
  private func charts() throws {
    guard let first = CivilMonth(year: 2024, month: 1) else { return }
    let count = 1_000
    let names = [
      "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
    ]
    let points = (0..<24).map { place in
      RunPicture.MonthPoint(
        first.adding(months: place),
        value: Double(place * 7 % 23),
        words: "\(place * 7 % 23)"
      )
    }
    let times = (0..<rounds).map { _ in
      seconds {
        for number in 0..<count {
          var picture = RunPicture(
            title: "Inkomna per månad",
            alternative: "Inkomna per månad.",
            points: points,
            outsideWords: "utanför",
            monthNames: names,
            number: { "\($0)" }
          )
          picture.median = (11, "median 11")
          blackHole(picture.drawing(width: .points(680)).svg(id: "p\(number)").utf8.count)
        }
      }
    }
    let ours = median(times) / Double(count)
    let python = processEnvironment()["PYTHON"] ?? "python3"
    let script = """
      import io,time,matplotlib
      matplotlib.use("svg")
      import matplotlib.pyplot as p
      def one():
        f,a=p.subplots(figsize=(6.8,2.2)); y=[i*7%23 for i in range(24)]
        a.plot(range(24),y,marker="o"); a.axhline(11,ls="--"); a.set_title("Inkomna per månad")
        a.set_xticks(range(0,24,3)); f.savefig(io.StringIO(),format="svg"); p.close(f)
      one(); t=time.perf_counter()
      for i in range(20): one()
      open("/tmp/synpunkt-bench.txt","w").write(str(int((time.perf_counter()-t)/20*1e6)))
      """
    let run = try? ChildRun([python, "-c", script])
    let micros = try? Folder("/tmp").read("synpunkt-bench.txt")
    let peer =
      run?.status == 0 ? micros.flatMap { Double(String(decoding: $0, as: UTF8.self)) } : nil
    row(
      "a chart of 24 months as SVG",
      rounded(ours * 1e6, to: 0) + " µs",
      peer.map { rounded($0, to: 0) + " µs matplotlib" } ?? "matplotlib is not installed",
      peer.map { rounded($0 / (ours * 1e6), to: 0) } ?? "–",
      "at least 50"
    )
  }

  /// Gives the cases of the register to so many units of ten departments.
  private func spread(over count: Int) throws {
    let root = try Folder(folder)
    let organisation = String(
      decoding: try root.folder("cases").read("organisation.yaml"),
      as: UTF8.self
    )
    if organisation.contains("enhet-\(count - 1)") { return }
    var text = "förvaltningar:\n"
    for department in 0..<10 {
      text +=
        "  - id: forv-\(department)\n    namn: Förvaltning \(department)\n    chef: anna.berg\n"
      text += "    registratorer:\n      - anna.berg\n    verksamheter:\n"
      for operation in 0..<3 {
        text +=
          "      - id: verk-\(department)-\(operation)\n        namn: Verksamhet \(operation)\n"
        text += "        chef: anna.berg\n        enheter:\n"
        for unit in 0..<(count / 30) {
          let number = (department * 3 + operation) * (count / 30) + unit
          text += "          - id: enhet-\(number)\n            namn: Enhet \(number)\n"
          text += "            chef: chef.\(number)\n"
        }
      }
    }
    text += "personer:\n  - id: anna.berg\n    namn: Anna Berg\n    titel: registrator\n"
    text += "    e-post: anna.berg@kommun.example\n"
    for number in 0..<count {
      text += "  - id: chef.\(number)\n    namn: Kim Enhet\(number)\n    titel: enhetschef\n"
      text += "    e-post: chef.\(number)@kommun.example\n"
    }
    text += "  - id: omar.nilsson\n    namn: Omar Nilsson\n    titel: enhetschef\n"
    text += "    e-post: omar.nilsson@kommun.example\n    roller:\n      - utredare\n"
    try root.createOrReplace("cases/organisation.yaml", Array(text.utf8))
    var place = 0
    for year in try root.folder("cases").entries() where year.name.count == 4 {
      let path = "cases/" + year.name
      for hundred in try root.folder(at: path).entries() where hundred.kind == .folder {
        for item in try root.folder(at: path + "/" + hundred.name).entries() {
          let file = path + "/" + hundred.name + "/" + item.name + "/case.yaml"
          let name = String(file.dropLast("/case.yaml".count))
          let bytes = try root.folder(at: name).read("case.yaml")
          let facts = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("enhet: ") ? "enhet: enhet-\(place % count)" : String($0) }
            .joined(separator: "\n")
          try root.createOrReplace(file, Array(facts.utf8))
          place += 1
        }
      }
    }
  }
}
