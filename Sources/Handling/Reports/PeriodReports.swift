import CaseStore
import Casework
import CivilCalendar
import Findings
import Reports
import Statistics
import System

/// The compilation and analysis of a period (K33): drafted from the register, written on by somebody, and adopted.
package struct PeriodReports: Sendable {
  package let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  var register: Register { desk.register }
  var language: Language { desk.language }

  /// The report that words mean.
  ///
  /// `department`: without one all that the register has, unless the period is the name of a report: `2026-2-omsorg`.
  ///
  /// - Throws: ``Refusal`` for what is no period or no department, or has not begun.
  package func named(_ period: String?, of department: String?) throws(Refusal) -> PeriodReportID {
    if department == nil, let id = period.flatMap({ PeriodReportID($0) }),
      let other = id.department
    {
      return try named(id.third.iso, of: other.description)
    }
    guard let third = period.flatMap({ CivilThird(iso: $0) }), let first = third.months.first else {
      throw .unclear(
        period.map {
          Wording("\(visible($0)) är ingen period", "\(visible($0)) is not a period")
        } ?? Wording("vilken period?", "which period?"),
        hint: Wording("2026-2 är maj till augusti 2026", "2026-2 is May to August 2026")
      )
    }
    guard first <= CivilMonth(desk.today) else {
      throw .unclear(Wording("\(third.iso) har inte börjat", "\(third.iso) has not begun"))
    }
    guard let department else { return PeriodReportID(third, of: nil) }
    let unit = try register.unit(named: department)
    guard unit.level == .department else {
      throw .unclear(
        Wording("\(unit.id) är ingen förvaltning", "\(unit.id) is no department"),
        hint: register.organisation.chain(from: unit.id).last.map {
          Wording("dess förvaltning är \($0.id)", "its department is \($0.id)")
        }
      )
    }
    return PeriodReportID(third, of: unit.id)
  }

  /// The figures of a report as of a day, with what was counted.
  func figures(
    _ id: PeriodReportID,
    on day: CivilDate
  ) throws -> (figures: PeriodFigures, counted: CountedRegister) {
    let counted = try then(day).counted()
    return (PeriodFigures(id, of: counted.cases, on: day, in: register), counted)
  }

  /// The figures that the text of a report places, of its day.
  func figures(
    of text: PeriodText,
    in id: PeriodReportID
  ) throws -> (figures: PeriodFigures, unreadable: [CaseNumber]) {
    let day = try day(of: text, id)
    guard text.isOfFactsAlone(in: register) else {
      let (figures, counted) = try figures(id, on: day)
      return (figures, counted.unreadable)
    }
    let (cases, unreadable) = try then(day).countedByFacts()
    return (PeriodFigures(id, of: cases, on: day, in: register), unreadable)
  }

  private func then(_ day: CivilDate) -> Desk {
    desk.of(desk.actor, at: day == desk.today ? desk.now : Moment(date: day))
  }

  /// Writes the first text of a report.
  ///
  /// - Returns: Its path, whether there was none yet, and the cases that cannot be read and are in no figure.
  package func draft(
    _ id: PeriodReportID
  ) throws -> (path: String, isNew: Bool, unreadable: [CaseNumber]) {
    let path = ReportFile.text.path(of: id)
    if try desk.folder.readReport(id)?.text != nil { return (path, false, []) }
    let (figures, counted) = try figures(id, on: desk.today)
    let draft = PeriodDraft(
      figures,
      in: register,
      after: try earlier(than: id),
      improvements: improvements(in: id, among: counted)
    )
    let template = PeriodDraft.templateName(language)
    let bytes = try desk.folder.readTemplate(template) ?? Scaffold.periodReport(language)
    let text: [UInt8]
    do throws(PeriodDraft.TemplateFault) {
      text = try draft.bytes(by: bytes)
    } catch {
      throw Faults(error.findings.map { $0.located(in: bytes, path: template) })
    }
    try desk.folder.createReport(id, holding: text)
    return (path, true, counted.unreadable)
  }

  /// The last report before that was adopted.
  private func earlier(than id: PeriodReportID) throws -> AdoptedReport? {
    let ids = try desk.folder.reports().ids.filter {
      $0.department == id.department && $0.third < id.third
    }
    for other in ids.reversed() {
      if let facts = try desk.folder.readReport(other)?.facts,
        let adopted = AdoptedReport(facts, in: language)
      {
        return adopted
      }
    }
    return nil
  }

  /// What investigations of the period's cases propose, as far as it may be told.
  private func improvements(
    in id: PeriodReportID,
    among counted: CountedRegister
  ) -> [(number: CaseNumber, what: String)] {
    let organisation = register.organisation
    let numbers = zip(counted.numbers, counted.cases).filter { _, item in
      guard !item.isProtected, let month = item.received.month, CivilThird(month) == id.third
      else { return false }
      guard let department = id.department else { return true }
      return item.place.unit.map { organisation.chain(from: $0).contains { $0.id == department } }
        ?? false
    }.map(\.0)
    return Parallel.map(numbers, inPiecesOf: 50) { numbers in
      numbers.map { number -> String? in
        desk.told(number).flatMap { $0.mailable($0.investigation?.text(.improvements)) }
      }
    }.enumerated().compactMap { place, what in what.map { (numbers[place], $0) } }
  }

  /// Fills in the figures of a report that is not adopted, as they are on its day.
  ///
  /// - Returns: Whether any was another, and the cases that cannot be read and are in none.
  package func fillIn(
    _ id: PeriodReportID
  ) throws -> (isChanged: Bool, unreadable: [CaseNumber]) {
    let text = try open(id)
    let (figures, unreadable) = try figures(of: text, in: id)
    let filled = text.filled(by: figures, in: register)
    guard filled != text.bytes else { return (false, unreadable) }
    try desk.folder.replaceReport(id, holding: text.bytes, with: filled)
    return (true, unreadable)
  }

  /// The text of a report that may still be changed.
  ///
  /// - Throws: ``Refusal`` where there is none, or it was adopted.
  func open(_ id: PeriodReportID) throws -> PeriodText {
    let read = try desk.folder.readReport(id)
    guard let read, let text = read.text else { throw missing(id) }
    guard read.facts == nil else {
      throw Refusal.refused(
        Wording("\(id) är antagen och ändras inte", "\(id) was adopted and does not change"),
        hint: Wording(
          "det som är nytt skrivs i nästa rapport",
          "what is new is written in the next report"
        )
      )
    }
    return PeriodText(parsing: text, in: language)
  }

  func missing(_ id: PeriodReportID) -> Refusal {
    let option = id.department.map { " --department \($0)" } ?? ""
    return .refused(
      Wording("det finns ingen rapport \(id)", "there is no report \(id)"),
      hint: "synpunkt report period \(id.third.iso)\(option)"
    )
  }

  /// The day of which a report's figures are.
  func day(of text: PeriodText, _ id: PeriodReportID) throws -> CivilDate {
    if let day = text.day { return min(day, desk.today) }
    let path = ReportFile.text.path(of: id)
    throw Faults([ReportCode.dayMissing.finding().located(path: path)])
  }
}
