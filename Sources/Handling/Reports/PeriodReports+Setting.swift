import CaseStore
import Casework
import CivilCalendar
import Findings
import Letters
import PDF
import Reports
import Typesetting

/// The report as it is printed and shown.
extension PeriodReports {
  /// A report set as PDF (PDF/A-2a, PDF/UA-1): the draft as it is, or what was adopted.
  ///
  /// - Returns: With the cases that cannot be read and are in no figure.
  package func sheet(
    _ id: PeriodReportID
  ) throws -> (sheet: LetterForms.Sheet, unreadable: [CaseNumber]) {
    let text = try open(id)
    let (figures, unreadable) = try figures(of: text, in: id)
    return (try set(text, id, by: figures), unreadable)
  }

  /// The report as a page for a screen: the draft as it is, or what was adopted.
  ///
  /// - Returns: With the cases that cannot be read and are in no figure of a draft.
  package func page(
    _ id: PeriodReportID
  ) throws -> (page: [UInt8], unreadable: [CaseNumber]) {
    if let read = try desk.folder.readReport(id), read.facts != nil, let html = read.html {
      return (html, [])
    }
    let text = try open(id)
    let (figures, unreadable) = try figures(of: text, in: id)
    return (page(of: text, by: figures), unreadable)
  }

  /// Writes a page under a name of somebody's own, over nothing but another such page.
  ///
  /// `path`: absolute.
  package func put(_ page: [UInt8], at path: String) throws {
    let file = try SheetFile(path) { bytes in
      String(decoding: bytes.prefix(2_000), as: UTF8.self).contains(PeriodHTML.generator)
    }
    try file.put(page)
  }

  func page(of text: PeriodText, by figures: PeriodFigures) -> [UInt8] {
    let printed = text.printed(by: figures, in: register, width: .points(640))
    return PeriodHTML.bytes(
      titled: text.letter.heading,
      blocks: printed.blocks,
      pictures: printed.pictures,
      in: language
    )
  }

  func set(
    _ text: PeriodText,
    _ id: PeriodReportID,
    by figures: PeriodFigures
  ) throws -> LetterForms.Sheet {
    let printed = text.printed(by: figures, in: register, width: ReportSheet.measure)
    let title = text.letter.heading
    let authority = register.authority
    let sheet = ReportSheet(
      language: language.tag,
      author: authority,
      title: title,
      blocks: printed.blocks,
      created: LetterSheet.midnight(of: figures.day, in: register.timeZone).iso,
      producer: Producer.ofPeriodReport
    ) { [language] page, count in
      let number = Wording("sida \(page) av \(count)", "page \(page) of \(count)")[language]
      return [authority, title, number].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return try LetterForms.set(
      try LetterPress(LetterDesk(desk)),
      source: ReportFile.text.path(of: id)
    ) { typeface throws(LayoutFaults) in
      try sheet.document(typeface) { place, corner, mark, typesetter in
        let drawn = printed.pictures[place].marks(at: corner, number: mark, with: &typesetter)
        return (drawn.marks, drawn.missing)
      }
    }
  }
}
