import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mustache
import Publication
import Reports
import Statistics
import System

/// The making of the managers' pages (K32): figures, open cases with their last days, measures and praise, a page for each
/// place, and calendars of last days.
///
/// A page of whose cases nothing has changed since the last making is neither made nor written, and none of its cases
/// is read.
package struct ManagerPages: Sendable {
  private let desk: Desk
  private let disk: ManagerPagesFolder
  package init(_ desk: Desk) {
    self.desk = desk
    disk = ManagerPagesFolder(desk.folder)
  }

  package var path: String { disk.path }

  /// What came of it.
  package struct Result: Sendable {
    package let pages: Int
    package let outcome: ManagerPagesFolder.Outcome
    /// Cases that could not be read, and are on no page.
    package let unreadable: [CaseNumber]

    package func summary(at path: String) -> Wording {
      Wording(
        "\(pages) sidor för chefer; \(outcome.written) filer skrivna, \(outcome.removed) borttagna: \(path)",
        "\(pages) pages for managers; \(outcome.written) files written, \(outcome.removed) removed: \(path)"
      )
    }
  }

  /// Whether somebody has asked for the pages.
  package func exist() throws -> Bool { try disk.exists() }

  /// Makes what has changed, one making after the other.
  ///
  /// - Throws: `FileError` when the register, a style or a template cannot be read, or a page not be written;
  ///   ``Faults`` with what is wrong in templates.
  package func run() throws -> Result {
    let lock = try WriteLock(.pages, in: desk.folder)
    defer { withExtendedLifetime(lock) {} }
    let styles = try self.styles()
    let templates = try self.templates()
    let counted = try desk.counted()
    let proposals = try PeriodReports(desk).openProposals()
    let places = PlacedCases(
      counted,
      in: desk.register,
      basis: desk.figureBasis.map {
        PeriodReports.mark(of: proposals, on: Self.mark(of: templates, on: $0))
      }
    )
    let known = disk.marks()
    let frame = ManagerSite.Frame(desk.register, by: templates)
    let made = try make(places, of: counted, proposals, in: frame, besides: known)
    var files = made.files
    files += styles.map { .init($0.name, bytes: $0.bytes) }
    let calendars = calendars(of: counted, on: desk.figureBasis)
    files += Parallel.map(calendars, inPiecesOf: 16) { calendars in
      calendars.map { calendar in
        let isThere = calendar.mark.map { known[calendar.path] == $0 } ?? false
        return .init(calendar.path, bytes: isThere ? nil : calendar.calendar.bytes)
      }
    }
    let marks = places.marks.merging(
      calendars.compactMap { item in item.mark.map { (item.path, $0) } }
    ) { $1 }
    return Result(
      pages: places.all.count,
      outcome: try disk.put(files, for: groups, keeping: marks),
      unreadable: counted.unreadable + made.unreadable
    )
  }

  /// The pages of all places; without bytes those that are as they were.
  private func make(
    _ places: PlacedCases,
    of counted: CountedRegister,
    _ proposals: [UnitID?: [(report: PeriodReportID, measure: AdoptedReport.Measure)]],
    in frame: ManagerSite.Frame,
    besides known: [String: UInt64]
  ) throws -> (files: [ManagerPagesFolder.File], unreadable: [CaseNumber]) {
    let stale = places.all.filter { place in
      places.marks[place.path].map { known[place.path] != $0 } ?? true
    }
    let told = Set(stale.filter { $0.unit != nil }.flatMap(\.cases)).sorted().filter {
      $0 < counted.numbers.count && counted.cases[$0].isOnPages(on: counted.day)
    }
    let read = desk.mentioned(told, of: counted)
    var cases: [Int: ReportedCase] = [:]
    for (place, item) in zip(told, read) { cases[place] = item }
    let began = counted.cases.compactMap(\.received.month).min()
    let pages = try Parallel.map(stale, inPiecesOf: 1) { [cases] stale in
      stale.map { place in
        let page = PlacePage(
          of: place.unit.map { .unit($0) } ?? .authority(desk.register.authority),
          figures: PlaceFigures(
            of: place.cases.lazy.map { counted.cases[$0] },
            on: counted.day,
            since: began
          ),
          cases: place.unit == nil ? [] : place.cases.compactMap { cases[$0] },
          parts: places.parts(of: place, counted),
          proposals: proposals[place.unit?.id] ?? []
        )
        return Swift.Result { () throws(RenderingFault) in
          try ManagerSite.bytes(page, in: frame, desk.language)
        }
      }
    }.map { made throws -> [UInt8] in
      do throws(RenderingFault) {
        return try made.get()
      } catch {
        throw Faults([error.finding.located(path: Self.templateFolder)])
      }
    }
    let new = Dictionary(uniqueKeysWithValues: zip(stale.map(\.path), pages))
    return (
      places.all.map { .init($0.path, bytes: new[$0.path]) },
      zip(told, read).filter { $1 == nil }.map { counted.numbers[$0.0] }
    )
  }

  private static let templateFolder = "templates/pages"

  private func templates() throws -> PageTemplates {
    let templates = try PageTemplates(desk.language) { part, path in
      try desk.folder.readTemplate(path) ?? Scaffold.pages(part, in: desk.language)
    }
    guard templates.findings.isEmpty else { throw Faults(templates.findings) }
    return templates
  }

  private static func mark(of templates: PageTemplates, on basis: UInt64) -> UInt64 {
    var hash = QuickHash()
    hash.add(basis)
    hash.add(templates.bytes)
    return hash.value
  }

  private func styles() throws -> [(name: String, bytes: [UInt8])] {
    let own = try desk.folder.readTemplate(SiteTemplates.folder + "/" + SiteTemplates.styleName)
    let site = own ?? Scaffold.site(file: SiteTemplates.styleName) ?? []
    return Array(zip(ManagerSite.styleNames, [site, Scaffold.pagesStyle])).map { ($0, $1) }
  }

  /// Who may read the folder of a place: whoever manages it or one above it, who stands in for them, and the registrars.
  private var groups: [UInt8] {
    let organisation = desk.register.organisation
    let readers = ReportReaders(of: organisation).readers
    let lines = organisation.unitOrder.map { id in
      let chain = organisation.chain(from: id).map(\.id)
      let own = readers.filter { $0.places.contains { chain.contains($0.unit.id) } }.map(\.person)
      let all = Set(own + organisation.registrars(for: id).filter { !organisation.hasLeft($0) })
      return "\(id): " + all.map(\.description).sorted().joined(separator: " ") + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// A calendar of last days for each place and for everybody who is there.
  ///
  /// `basis`: of the register's own files and the program; `nil` where nothing may be kept.
  private func calendars(of counted: CountedRegister, on basis: UInt64?) -> [PlacedCalendar] {
    let register = desk.register
    let open = counted.entries.filter { $0.isReadable && !$0.has(.closed) }
    let days = Parallel.map(open, inPiecesOf: 256) { entries in
      entries.map { entry -> LastDayCalendar.Entry? in
        let timeline = entry.timeline(in: register.timeZone).known(on: counted.day)
        guard let received = timeline[.received], timeline.isOpen,
          let due = register.deadlines(of: timeline, today: counted.day).next?.due
        else { return nil }
        return .init(entry.number, received: received, due: due)
      }
    }
    var byUnit: [UnitID: [LastDayCalendar.Entry]] = [:]
    var byPerson: [PersonID: [LastDayCalendar.Entry]] = [:]
    for (entry, day) in zip(open, days) {
      guard let day else { continue }
      if let unit = entry.text(.unit).flatMap({ UnitID($0) }) {
        for above in register.organisation.chain(from: unit) {
          byUnit[above.id, default: []].append(day)
        }
      }
      if let person = entry.text(.investigator).flatMap({ PersonID($0) }) {
        byPerson[person, default: []].append(day)
      }
    }
    func calendar(
      _ days: [LastDayCalendar.Entry]?,
      of name: String,
      at address: PageAddress
    ) -> PlacedCalendar {
      let days = (days ?? []).sorted { $0.number < $1.number }
      var mark: UInt64?
      if let basis {
        var hash = QuickHash()
        hash.add(basis)
        for day in days {
          hash.add(UInt64(day.number.year) << 32 | UInt64(day.number.serial))
          hash.add(UInt64(bitPattern: Int64(day.received.dayNumber)))
          hash.add(UInt64(bitPattern: Int64(day.due.dayNumber)))
        }
        mark = hash.value
      }
      return PlacedCalendar(
        path: address.path(ManagerSite.calendarName),
        calendar: LastDayCalendar(
          of: days,
          named: name,
          by: register.authority,
          register.language
        ),
        mark: mark
      )
    }
    let units = register.organisation.unitOrder.compactMap { register.organisation.units[$0] }
    let people = register.organisation.people.values.filter {
      !register.organisation.hasLeft($0.id)
    }
    return units.map { calendar(byUnit[$0.id], of: $0.name, at: .unit($0.id)) }
      + people.map { calendar(byPerson[$0.id], of: $0.name, at: .person($0.id)) }
  }

  /// A calendar, where it is put, and a number that is another when its bytes may be.
  private struct PlacedCalendar: Sendable {
    let path: String
    let calendar: LastDayCalendar
    let mark: UInt64?
  }
}

extension CountedCase {
  /// Whether anything is told of it on the page of a unit: it is open, is praise that came in lately, or has measures to do.
  fileprivate func isOnPages(on day: CivilDate) -> Bool {
    guard case .day(let received) = received else { return false }
    if isClosed == false { return true }
    if let measures, measures.done < measures.all { return true }
    return place.kind == .praise && received > day.adding(days: -PlacePage.praiseDays)
  }
}
