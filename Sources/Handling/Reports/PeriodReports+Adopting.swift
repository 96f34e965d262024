import CaseStore
import Casework
import CivilCalendar
import Findings
import Reports

/// Adopting a report, and listing what was adopted.
extension PeriodReports {
  /// Records by whom a report was adopted and when, with its figures as they are, and locks its text, PDF and page.
  ///
  /// One that was adopted before stays as it is.
  ///
  /// - Returns: What is wrong with the fonts.
  /// - Throws: ``Faults`` with everything that is wrong with the text; ``Refusal``.
  package func adopt(
    _ id: PeriodReportID,
    by meeting: String?,
    on day: CivilDate
  ) throws -> [LocatedFinding] {
    if try desk.folder.readReport(id)?.facts != nil { return [] }
    guard let meeting, !meeting.allSatisfy(\.isWhitespace) else {
      throw Refusal.unclear(
        Wording("vilket möte antog den?", "which meeting adopted it?"),
        hint: Wording(
          "--möte ”Omsorgsnämnden 2026-10-14 § 87”",
          "--meeting “Omsorgsnämnden 2026-10-14 § 87”"
        )
      )
    }
    guard day <= desk.today else {
      throw Refusal.unclear(Wording("\(day.iso) är inte här än", "\(day.iso) is still to come"))
    }
    let text = try open(id)
    let findings = self.findings([ReportFile.text.path(of: id)])
      .filter { ReportCode.preventsAdoption($0.code) }
    guard findings.isEmpty else { throw Faults(findings) }
    let (figures, counted) = try figures(id, on: self.day(of: text, id))
    guard counted.unreadable.isEmpty else {
      let names = counted.unreadable.map(\.description)
      throw Refusal.refused(
        Wording(
          "\(id) antas inte medan ärenden inte går att läsa: \(names.joined(separator: ", "))",
          "\(id) is not adopted while cases cannot be read: \(names.joined(separator: ", "))"
        ),
        hint: Wording(verbatim: "synpunkt check " + names[0])
      )
    }
    // Everything is filled in before it is locked.
    let filled = text.filled(by: figures, in: register)
    if filled != text.bytes {
      try desk.folder.replaceReport(id, holding: text.bytes, with: filled)
    }
    let final = PeriodText(parsing: filled, in: language)
    let sheet = try set(final, id, by: figures)
    let (pdf, html) = (sheet.document.bytes(), page(of: final, by: figures))
    try desk.folder.adoptReport(
      id,
      pdf: pdf,
      html: html,
      facts: AdoptedReport.bytes(
        adopted: day,
        by: meeting,
        asOf: figures.day,
        published: isPublic(final, by: figures) ? .yes : .no,
        counted: counted.digest,
        files: (filled, pdf, html),
        values: final.values(by: figures, in: register),
        proposals: final.proposals(in: register).map { ($0.what, $0.by) },
        in: language
      )
    )
    return sheet.problems
  }

  /// Whether a routine wants reports published and none does not, and nothing in the report tells of fewer than five.
  private func isPublic(_ text: PeriodText, by figures: PeriodFigures) -> Bool {
    let wishes = register.routines.values.compactMap(\.publishesReports)
    guard !wishes.isEmpty, wishes.allSatisfy({ $0 }) else { return false }
    return text.names.allSatisfy { name in
      ReportName(name.name, in: register).map { !figures.tellsOfFew($0) } ?? false
    }
  }

  /// Who gets a report that was adopted: the committee's secretary, the management group and all managers of its
  /// department, each once.
  package func receivers(of id: PeriodReportID) -> [PersonID] {
    let organisation = register.organisation
    let roles: Set<Role> = [.committeeSecretary, .managementGroup]
    let officers = organisation.people.values
      .filter { !$0.roles.isDisjoint(with: roles) && organisation.canBeTold($0.id) }
      .map(\.id).sorted()
    let managers = ReportReaders(of: organisation).readers.filter { reader in
      guard let department = id.department else { return true }
      return reader.places.contains { place in
        organisation.chain(from: place.unit.id).contains { $0.id == department }
      }
    }.map(\.person)
    return (officers + managers).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A report as it stands in a list of what the authority drew up.
  package struct Row: Sendable {
    package let id: PeriodReportID
    /// `nil` for one that is still written.
    package let adopted: AdoptedReport?
  }

  /// All reports, the earliest first.
  package func rows() throws -> [Row] {
    try desk.folder.reports().ids.compactMap { id in
      try desk.folder.readReport(id).map { read in
        Row(id: id, adopted: read.facts.flatMap { AdoptedReport($0, in: language) })
      }
    }
  }

  /// Of how many cases behind each adopted report a protocol of disposal alone is left: the report stays as it is.
  package func disposed(behind rows: [Row]) throws -> [PeriodReportID: Int] {
    let adopted = rows.filter { $0.adopted != nil }.map(\.id)
    if adopted.isEmpty { return [:] }
    let gone = try desk.counted().cases.filter(\.isDisposed)
    var counts: [PeriodReportID: Int] = [:]
    for id in adopted {
      let behind = gone.count { item in
        guard item.received.month.map({ CivilThird($0) == id.third }) ?? false else { return false }
        guard let department = id.department else { return true }
        return item.place.unit.map {
          register.organisation.chain(from: $0).contains { $0.id == department }
        } ?? false
      }
      if behind > 0 { counts[id] = behind }
    }
    return counts
  }
}
