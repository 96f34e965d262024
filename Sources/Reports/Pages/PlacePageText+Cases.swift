import Casework
import CivilCalendar
import Findings
import Statistics

/// The single cases on a page: numbers, what the routine lets stand of them, and their days.
extension PlacePageText {
  func praise(_ writer: inout PageWriter) {
    guard !page.praise.isEmpty else { return }
    let days = Wording(
      "Beröm de senaste fyra månaderna: \(page.praise.count)",
      "Praise in the last four months: \(page.praise.count)"
    )
    writer.section("praise", titled: days) { writer in
      writer.markup("<ul>\n")
      for item in page.praise.prefix(Self.most) {
        writer.markup("<li>")
        writer.text(item.title ?? item.number.description)
        writer.markup(" <span class=\"of\">")
        day(item.received, &writer)
        writer.markup("</span></li>\n")
      }
      writer.markup("</ul>\n")
      more(page.praise.count - Self.most, &writer)
    }
  }

  func open(_ writer: inout PageWriter) {
    writer.section("open", titled: Wording("Öppna ärenden", "Open cases")) { writer in
      if page.open.isEmpty {
        writer.line("p", Wording("Inga ärenden är öppna.", "No cases are open."))
        return
      }
      writer.markup("<ul class=\"items\">\n")
      for item in page.open.prefix(Self.most) { self.item(item, &writer) }
      writer.markup("</ul>\n")
      more(page.open.count - Self.most, &writer)
    }
  }

  /// How many cases stand in one list.
  private static let most = 200

  private func more(_ count: Int, _ writer: inout PageWriter) {
    guard count > 0 else { return }
    writer.line("p", Wording("Och \(count) till.", "And \(count) more."))
  }

  /// Of a protected identity the number and its last day alone (L10).
  private func item(_ item: ReportedCase, _ writer: inout PageWriter) {
    let kind = item.isProtected ? nil : item.kind
    writer.markup("<li class=\"item \(kind?.rawValue ?? "")\">\n")
    if let kind {
      writer.markup("<p class=\"tags\">")
      writer.element("span class=\"tag\"", words.heading(kind.name))
      if let area = item.area {
        writer.markup(" ")
        writer.element("span class=\"where\"", area)
      }
      writer.markup("</p>\n")
    }
    writer.element("h3", item.title ?? item.number.description)
    writer.markup("\n<p class=\"meta\">")
    if item.title != nil { writer.element("span class=\"number\"", item.number.description) }
    if !item.isProtected {
      writer.markup(" <span>")
      writer.text(Wording("Inkom ", "Received "))
      day(item.received, &writer)
      writer.markup("</span> ")
      writer.element("span", words.heading(item.state.name))
    }
    if let due = item.due {
      writer.markup(" <span>")
      writer.text(Wording("Sista dag ", "Last day "))
      day(due, &writer)
      writer.markup("</span>")
      if item.isOverdue {
        let days = Int(page.figures.day.dayNumber - due.dayNumber)
        writer.markup(" ")
        let late = Period(count: days, unit: .days).words
        writer.element(
          "span class=\"missed\"",
          Wording("försenat \(late.swedish)", "overdue by \(late.english)")[words.language]
        )
      }
    }
    writer.markup("</p>\n</li>\n")
  }

  func measures(_ writer: inout PageWriter) {
    guard !page.measures.isEmpty else { return }
    writer.section("measures", titled: Wording("Planerade åtgärder", "Planned measures")) {
      writer in
      writer.markup("<ul>\n")
      for (number, measure) in page.measures.prefix(Self.most) {
        writer.markup("<li>")
        writer.text(measure.what ?? Wording("En åtgärd", "A measure")[words.language])
        writer.markup(" <span class=\"of\">")
        writer.text(number.description)
        if let by = measure.by {
          writer.text(
            Wording(measure.isLate ? ", skulle ha varit klar " : ", ska vara klar ", ", due ")
          )
          day(by, &writer)
        }
        writer.markup("</span>")
        if measure.isLate {
          writer.markup(" ")
          writer.line("span class=\"missed\"", Wording("försenad", "late"))
        }
        writer.markup("</li>\n")
      }
      writer.markup("</ul>\n")
      more(page.measures.count - Self.most, &writer)
    }
  }

  func proposals(_ writer: inout PageWriter) {
    guard !page.proposals.isEmpty else { return }
    let title = Wording("Förslag i antagna rapporter", "Proposals of adopted reports")
    writer.section("proposals", titled: title) { writer in
      writer.markup("<ul>\n")
      for (report, measure) in page.proposals {
        writer.markup("<li>")
        writer.text(measure.what)
        writer.markup(" <span class=\"of\">")
        writer.text(report.description)
        if let by = measure.by {
          let isLate = by < page.figures.day
          writer.text(Wording(isLate ? ", skulle ha varit klart " : ", ska vara klart ", ", due "))
          day(by, &writer)
        }
        writer.markup("</span>")
        if let by = measure.by, by < page.figures.day {
          writer.markup(" ")
          writer.line("span class=\"missed\"", Wording("försenat", "late"))
        }
        writer.markup("</li>\n")
      }
      writer.markup("</ul>\n")
    }
  }

  func calendar(_ writer: inout PageWriter, of unit: Organisation.Unit) {
    writer.section("calendar", titled: Wording("Sista dagarna i kalendern", "Last days")) {
      writer in
      writer.markup("<p>")
      writer.link(
        ManagerSite.calendarName,
        Wording("Kalender för \(unit.name)", "Calendar of \(unit.name)")[words.language]
      )
      writer.text(
        Wording(
          " – prenumerera på den i ditt kalenderprogram. Där står ärendenas nummer och sista dagar, inget annat.",
          " – subscribe to it in your calendar. It has the numbers of cases and their last days, nothing else."
        )
      )
      writer.markup("</p>\n")
    }
  }

  private func day(_ day: CivilDate, _ writer: inout PageWriter) {
    writer.markup("<time datetime=\"\(day.iso)\">")
    writer.text(day.words(words.language))
    writer.markup("</time>")
  }
}
