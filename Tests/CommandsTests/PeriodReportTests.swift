import Foundation
import RegisterFixtures
import Testing

/// K33: the compilation and analysis of four months, from draft to committee.
@Suite(.waits) struct PeriodReportTests {
  static let folder = "cases/reports/2026-3-omsorg"
  static let text = folder + "/report.txt"
  private static let department = ["2026-3", "--department", "omsorg"]
  /// A Monday: on a day when nobody works nothing is sent.
  static let at = ["--at", "2026-11-23T09:00"]

  private func register() throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(MonthReportTests.register))
  }

  private func report(_ register: TemporaryRegister, _ words: [String]) -> Run {
    register.run(["report", words[0]] + Self.department + words.dropFirst() + Self.at)
  }

  /// A draft in which everything is written.
  static func finish(_ register: TemporaryRegister) throws {
    let text = try register.text(text)
      .replacing(/\[Ett förslag[^\]]*\]/, with: "Maten mäts varje vecka, enhetschefen, 2027-01-31")
      .replacing(/\[[^\]]*\]/, with: "Vi ser inga mönster.")
    try register.write(Self.text, text)
  }

  @Test("K33 a draft has the figures of the register, and check asks for what is left to write")
  func draft() throws {
    let register = try register()
    let run = report(register, ["period"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output == Self.text + "\n")
    let text = try register.text(Self.text)
    #expect(
      text.hasPrefix("rubrik: Synpunkter i Omsorgsförvaltningen, september till december 2026\n")
    )
    // One of the two has a protected identity, and is in no figure of a paper that is public.
    #expect(text.contains("Inkomna ärenden: {inkomna: 1} (perioden före {inkomna, förra"))
    #expect(text.contains("Besvarade i tid: {besvarade i tid: 0 av 1}"))
    #expect(!text.contains("HEMLIG") && !text.contains("Mia Ask"))
    let check = register.run(["check", Self.text] + Self.at)
    #expect(check.output.contains("report-unfinished") && !check.output.contains("report-figure"))
    #expect(report(register, ["period"]).errors.contains("finns redan"))
  }

  @Test("K33 a figure that no longer agrees is found, and filled in anew")
  func agrees() throws {
    let register = try register()
    #expect(report(register, ["period"]).status == .done)
    try Self.finish(register)
    #expect(register.run(["check", Self.text] + Self.at).output == "")
    try register.write(
      Self.text,
      try register.text(Self.text).replacing("{inkomna: 1}", with: "{inkomna: 7}")
    )
    let check = register.run(["check", Self.text] + Self.at).output
    #expect(check.contains("inkomna är 7 i rapporten och 1 i registret"))
    #expect(
      report(register, ["adopt", "--meeting", "Nämnden § 1"]).errors.contains("figure-differs")
    )
    #expect(!register.exists(Self.folder + "/report.yaml"))
    #expect(report(register, ["period", "--fill-in"]).status == .done)
    #expect(try register.text(Self.text).contains("{inkomna: 1}"))
    #expect(register.run(["check", Self.text] + Self.at).output == "")
  }

  @Test("K33 text, table and chart of a report have the same figures")
  func law() throws {
    let register = try register()
    #expect(report(register, ["period"]).status == .done)
    try Self.finish(register)
    let page = report(register, ["period", "--html", "-"]).output
    #expect(page.contains("Inkomna ärenden: 1 (perioden före 0,"))
    // The comparison, the table by unit, and its sum.
    #expect(page.contains(#"<th scope="row">Inkomna</th><td class="number">1</td>"#))
    #expect(page.contains(#"<th scope="row">Hemtjänsten</th><td class="number">1</td>"#))
    #expect(page.contains(#"<th scope="row">Alla</th><td class="number">1</td>"#))
    #expect(page.contains("<desc id=\"p4-d\">Hemtjänsten 1.</desc>"))
    #expect(!page.contains("<script") && !page.contains("{" + "inkomna"))
  }

  @Test("K33 B18 what is adopted is locked, mailed once, and stays as it is when cases change")
  func adopts() throws {
    let register = try register()
    let path = "cases/organisation.yaml"
    try register.write(
      path,
      try register.text(path)
        + "  - id: sif.ek\n    namn: Sif Ek\n    e-post: sif.ek@kommun.example\n"
        + "    roller:\n      - nämndsekreterare\n"
    )
    #expect(report(register, ["period"]).status == .done)
    #expect(report(register, ["adopt"]).status == .usage)
    #expect(report(register, ["adopt", "--meeting", "Nämnden § 1"]).errors.contains("unfinished"))
    try Self.finish(register)
    let run = report(
      register,
      ["adopt", "--meeting", "Omsorgsnämnden § 87", "--day", "2026-11-20"]
    )
    #expect(run.status == .done, "\(run.errors)")
    let facts = try register.text(Self.folder + "/report.yaml")
    #expect(
      facts.hasPrefix("antagen: 2026-11-20\nmöte: Omsorgsnämnden § 87\nuppgifter per: 2026-11-23\n")
    )
    #expect(facts.contains("  - siffra: inkomna\n    värde: \"1\"") || facts.contains("värde: 1"))
    #expect(facts.contains("vad: Maten mäts varje vecka, enhetschefen, 2027-01-31"))
    #expect(facts.contains("klar: 2027-01-31"))
    let log = try register.text("cases/log.yaml")
    for person in ["sif.ek", "karin.lindqvist", "mikael.strand", "omar.nilsson"] {
      #expect(log.contains("till=\(person)") && log.contains("rapport=antagen-2026-3-omsorg"))
    }
    let again = report(register, ["adopt", "--meeting", "En annan § 2"])
    #expect(again.errors.contains("redan skickad"))
    #expect(try register.text(Self.folder + "/report.yaml") == facts)
    #expect(register.run(["check", Self.folder] + Self.at).output == "")
    #expect(
      register.run(["report", "list"]).output == "2026-3-omsorg  2026-11-20  Omsorgsnämnden § 87\n"
    )
    // What comes in later is for the next report.
    #expect(register.run(["set", "2", "inkom=2026-08-01"]).status != .usage)
    #expect(!register.run(["check"] + Self.at).output.contains("report-"))
    #expect(report(register, ["period", "--fill-in"]).errors.contains("ändras inte"))
    try register.write(Self.text, try register.text(Self.text) + "\nNytt.\n")
    #expect(register.run(["check", Self.folder] + Self.at).output.contains("fel[report-changed]"))
  }

  @Test("K33 a case that cannot be read is named, and nothing is adopted without it")
  func unreadable() throws {
    let register = try register()
    try register.write("cases/2026/00/SYN-2026-0002/case.yaml", "ärende: [\n")
    for words in [["period"], ["period", "--html", "-"], ["period", "--fill-in"]] {
      let run = report(register, words)
      #expect(run.status == .findings)
      #expect(run.errors.contains("SYN-2026-0002 kan inte läsas och är inte räknat"))
    }
    try Self.finish(register)
    let adopt = report(register, ["adopt", "--meeting", "Nämnden § 1"])
    #expect(adopt.errors.contains("antas inte medan ärenden inte går att läsa: SYN-2026-0002"))
    #expect(adopt.status == .findings && !register.exists(Self.folder + "/report.yaml"))
    let sheet = ["report", "month", "2026-10", "--unit", "hemtjanst", "--pdf", "-"]
    let page = register.run(sheet + Self.at)
    #expect(page.errors.contains("SYN-2026-0002 kan inte läsas"), "\(page.errors)")
  }

  @Test("K33 the next report tells what became of what this one proposed")
  func sequel() throws {
    let register = try register()
    let earlier = ["2026-2", "--department", "omsorg"]
    #expect(register.run(["report", "period"] + earlier + Self.at).status == .done)
    let old = "cases/reports/2026-2-omsorg/report.txt"
    let text = try register.text(old)
      .replacing(/\[Ett förslag[^\]]*\]/, with: "Schemat ses över, 2026-10-31")
      .replacing(/\[[^\]]*\]/, with: "Inget.")
    try register.write(old, text)
    #expect(
      register.run(["report", "adopt"] + earlier + ["--meeting", "Nämnden § 9"] + Self.at).status
        == .done
    )
    #expect(report(register, ["period"]).status == .done)
    let draft = try register.text(Self.text)
    #expect(
      draft.contains("- Schemat ses över, 2026-10-31 – planerad till den 31 oktober 2026, försenad")
    )
  }

  @Test(
    "K33 what is no period or no department is said",
    arguments: [
      (["2026-4"], "2026-4 är ingen period"), (["maj"], "maj är ingen period"),
      (["2027-1"], "2027-1 har inte börjat"), ([], "vilken period?"),
      (["2026-3", "--department", "hemtjanst"], "hemtjanst är ingen förvaltning"),
      (["2026-3", "--department", "ingen"], "det finns ingen enhet ingen"),
    ]
  )
  func refusals(_ words: [String], _ said: String) throws {
    let register = try register()
    let run = register.run(["report", "period"] + words)
    #expect(run.status == .usage)
    #expect(run.errors.contains(said))
    #expect(!register.exists("cases/reports"))
  }

  @Test("K33 a register of one month, and one without cases, have a report as well")
  func empty() throws {
    let register = try register()
    let run = register.run(["report", "period", "2025-1"])
    #expect(run.status == .done, "\(run.errors)")
    let page = register.run(["report", "period", "2025-1", "--html", "-"])
    #expect(page.status == .done, "\(page.errors)")
    #expect(page.output.contains("Inkomna ärenden: 0 ("))
  }

  @Test(
    "K33 names of 120 characters, and from right to left, are in the report's PDF and in its page",
    .enabled("needs pdftotext and the fonts Liberation and DejaVu") {
      OtherProgram.areThere("pdftotext")
        && ["liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSans.ttf"].allSatisfy {
          FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/" + $0)
        }
    }
  )
  func names() throws {
    let register = try register()
    let path = "cases/organisation.yaml"
    let long = String(repeating: "Vårdochomsorgsboende ", count: 5) + "Åsen och Ängen"
    #expect(long.count >= 119)
    try register.write(
      path,
      try register.text(path).replacing("namn: Hemtjänsten", with: "namn: '\(long)'")
        .replacing("namn: Omsorgsförvaltningen", with: "namn: 'מרכז הבית'")
    )
    #expect(report(register, ["period"]).status == .done)
    let pdf = register.absolute("rapport.pdf")
    let run = register.run(
      ["report", "period"] + Self.department + ["--pdf", pdf] + Self.at,
      environment: ["SYNPUNKT_FONTS": "/usr/share/fonts"]
    )
    #expect(run.status == .done, "\(run.errors)")
    let program = try #require(OtherProgram.path("pdftotext"))
    let read = try OtherProgram.run(
      program,
      ["-raw", "FILE", "-"],
      file: register.read("rapport.pdf")
    )
    let text = String(decoding: read.output, as: UTF8.self).filter { !$0.isWhitespace }
    // The first line of its row has numbers behind it, and the chart cuts it off.
    #expect(text.ranges(of: "Vårdochomsorgsboende").count >= 5 && text.contains("ÅsenochÄngen"))
    // Poppler turns what stands from right to left around once more.
    #expect(["מרכזהבית", String("מרכזהבית".reversed())].contains { text.contains($0) })
    let page = report(register, ["period", "--html", "-"]).output
    #expect(page.contains("<th scope=\"row\">\(long)</th>") && page.contains("מרכז הבית"))
  }

  @Test("K33 a report of one case has no share and no trend that one case cannot have")
  func few() throws {
    let register = try register()
    #expect(report(register, ["period"]).status == .done)
    let page = report(register, ["period", "--html", "-"]).output
    #expect(page.contains("Inkomna ärenden: 1 ("))
    #expect(!page.contains("1 ärenden") && !page.contains("100\u{A0}%"))
  }
}
