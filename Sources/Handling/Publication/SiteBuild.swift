import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mustache
import PersonalData
import Publication
import System

/// One building of the public site, from what is published and approved.
///
/// A page whose case has not changed since the last build is neither read nor written; what the lists say
/// of it was kept. Anything that all pages depend on – templates, settings, the organisation – makes
/// every page anew.
package struct SiteBuild: Sendable {
  let folder: RegisterFolder
  let register: Register
  private let site: Site
  /// The marks of a merge that nobody resolved, in what every page is made from.
  private let unmerged: [LocatedFinding]
  let staff: PeopleScanner
  /// The register's own words, which may be like somebody's name.
  let ownWords: OwnWords
  private let reader: CaseReader
  let today: CivilDate
  /// The bytes that every page depends on.
  private let templateBytes: [UInt8]
  let registerBytes: Swift.Result<[UInt8], FileError>
  /// A template of the register's own that cannot be read: no page is made of another in its place.
  let failure: FileError?
  let disk: SiteFolder

  package var path: String { disk.path }

  package init(_ desk: Desk) {
    let (folder, register) = (desk.folder, desk.register)
    self.folder = folder
    self.register = register
    var failure: FileError?
    let templates = SiteTemplates(register.language) { name in
      do throws(FileError) {
        return try folder.readTemplate(SiteTemplates.folder + "/" + name)
          ?? Scaffold.site(file: name) ?? []
      } catch {
        failure = failure ?? error
        return []
      }
    }
    self.failure = failure
    site = Site(of: register, by: templates)
    unmerged = templates.unmerged
    staff = CasePeople(staff: register).scanner
    ownWords = OwnWords(register)
    reader = desk.reader
    today = desk.today
    templateBytes = templates.bytes
    registerBytes = Swift.Result { () throws(FileError) in try folder.registerBytes() }
    disk = SiteFolder(folder)
  }

  /// What a build did.
  package struct Result {
    package let cases: Int
    package let withheld: [Withheld]
    /// Of those, what had a page until now.
    package let taken: Set<CaseNumber>
    package let outcome: SiteDraft.Outcome
    /// Whether every case was seen.
    let isWhole: Bool

    package func summary(at path: String) -> Wording {
      let (written, removed) = (outcome.written, outcome.removed)
      return Wording(
        "\(cases) ärende\(cases == 1 ? "" : "n") på webbplatsen; \(written) fil\(written == 1 ? "" : "er") "
          + "skrivna, \(removed) borttagna: \(path)",
        "\(cases) case\(cases == 1 ? "" : "s") on the site; \(written) file\(written == 1 ? "" : "s") "
          + "written, \(removed) removed: \(path)"
      )
    }
  }

  /// What becomes of a case.
  package enum Page: Sendable {
    case page(SiteEntry, SiteFile)
    case withheld(Withheld)
  }

  /// Makes the site, one build after the other.
  ///
  /// What may not be shown goes first, and goes also where nothing can be written: pages, and lists that
  /// name them.
  package func run() throws -> Result {
    do {
      let expected = try disk.expectedPages()
      let result = try make(try disk.begin())
      try settle(expected, after: result)
      return result
    } catch {
      try takeAway()
      throw error
    }
  }

  private func make(_ draft: SiteDraft) throws -> Result {
    do {
      return try build(draft)
    } catch {
      draft.abandon()
      throw error
    }
  }

  private func build(_ draft: SiteDraft) throws -> Result {
    try refuseUnreadable()
    let registerBytes = try registerBytes.get()
    let (read, state) = Parallel.both {
      Swift.Result { try CaseIndex.whole(of: folder, in: register) }
    } _: {
      disk.readState().flatMap { SiteState($0) }
    }
    let index = try read.get()
    let protected = ProtectedPeople(index.protectedSenders(in: folder), besides: register)
    let basis = SiteState.basis(templateBytes, register: registerBytes, protected: protected)
    let old = state.flatMap { $0.basis == basis ? $0 : nil } ?? SiteState(basis: basis)
    var publicCases = try PublicCases(of: index, on: disk)
    let began = try disk.time()
    var build = Work()
    build.withheld = publicCases.withheld
    build.reports = try reports(protecting: protected)
    build.outcome.removed = try publicCases.takeAwayPages()
    var stale = publicCases.numbers
    if !old.cases.isEmpty {
      stale = []
      let marks = folder.publishingMarks(of: publicCases.entries, began: began)
      for (number, mark) in zip(publicCases.numbers, marks) {
        if let mark, let known = old.cases[number], known.mark == mark {
          build.marks[number] = mark
          build.entries.append(known.entry)
        } else {
          stale.append(number)
        }
      }
    }
    add(stale, protecting: protected, since: began, in: draft, to: &build)
    build.taken = Set(try build.withheld.map(\.number).filter(disk.hasPage))
    build.outcome.removed += try publicCases.takeAway(build.withheld)
    return try finish(build, of: index, after: old, in: draft)
  }

  private func finish(
    _ pages: Work,
    of index: CaseIndex,
    after old: SiteState,
    in draft: SiteDraft
  ) throws -> Result {
    var build = pages
    build.entries.sort {
      ($0.item.received, $0.item.number) > ($1.item.received, $1.item.number)
    }
    let lists = try lists(of: build.entries, in: index, besides: pages.reports, known: old.lists)
    if !unmerged.isEmpty { throw Faults(unmerged) }
    try refuseLeaks(in: site.frameBytes, of: SiteTemplates.folder)
    let (entries, marks) = (build.entries, build.marks)
    let (made, state) = Parallel.both {
      make(lists.changed, of: entries, in: draft)
    } _: {
      SiteState.bytes(basis: old.basis, entries: entries, marks: marks, lists: lists.marks)
    }
    for result in made { try build.add(list: result) }
    build.outcome.removed += try draft.removeOthers {
      Set(lists.marks.keys).union(entries.map(\.item.path))
    }
    if let failure = build.failure { throw failure }
    build.outcome.written = build.staged.count
    try draft.finish(build.staged, state: state)
    // Taken from the public while this was made, and perhaps put back.
    for page in try disk.withdrawn() { try disk.removePage(of: page.number) }
    return Result(
      cases: entries.count,
      withheld: build.withheld,
      taken: build.taken,
      outcome: build.outcome,
      isWhole: index.isWhole
    )
  }

  /// Takes away what may not be shown, and makes nothing.
  private func takeAway() throws {
    let index = try CaseIndex(of: folder, in: register)
    let protected = ProtectedPeople(index.protectedSenders(in: folder), besides: register)
    var publicCases = try PublicCases(of: index, on: disk)
    _ = try publicCases.takeAwayPages()
    let pages = folder.publishedCases(publicCases.numbers, began: nil) {
      page(of: $0.bytes, besides: protected)
    }
    _ = try publicCases.takeAway(
      pages.compactMap { page in
        if case .withheld(let withheld) = page { withheld } else { nil }
      }
    )
    try publicCases.takeAwayLists()
  }

  /// What a build has done so far.
  private struct Work {
    var entries: [SiteEntry] = []
    var marks: [CaseNumber: UInt64] = [:]
    var withheld: [Withheld] = []
    var taken: Set<CaseNumber> = []
    var staged: [String] = []
    var reports: [SiteReport] = []
    var outcome = SiteDraft.Outcome()
    /// Why a page could not be written.
    var failure: FileError?

    /// Notes what became of a list.
    mutating func add(list: Swift.Result<String?, any Error>) throws {
      do {
        if let path = try list.get() { staged.append(path) }
      } catch let error as FileError {
        failure = error
      } catch let error as RenderingFault {
        throw SiteBuild.fault(error)
      }
    }
  }

  /// Makes the pages of cases and stages them, with all cores.
  private func add(
    _ stale: [CaseNumber],
    protecting protected: ProtectedPeople,
    since began: FileStamp.Time,
    in draft: SiteDraft,
    to build: inout Work
  ) {
    let made = folder.publishedCases(stale, began: began) { item -> (Made, mark: UInt64?) in
      switch page(of: item.bytes, besides: protected) {
      case .withheld(let withheld): return (.withheld(withheld), item.mark)
      case .page(let entry, let file):
        do throws(FileError) {
          let isStaged = try draft.stage(file.path, holding: file.bytes)
          return (.page(entry, isStaged: isStaged), item.mark)
        } catch {
          return (.failed(error), item.mark)
        }
      }
    }
    for (page, mark) in made {
      switch page {
      case .page(let entry, let isStaged):
        build.entries.append(entry)
        build.marks[entry.item.number] = mark
        if isStaged { build.staged.append(entry.item.path) }
      case .withheld(let withheld): build.withheld.append(withheld)
      case .failed(let failure): build.failure = failure
      }
    }
  }

  /// What became of a page.
  private enum Made: Sendable {
    case page(SiteEntry, isStaged: Bool)
    case withheld(Withheld)
    case failed(FileError)
  }

  /// The page of a case, if all of it may be published.
  package func page(of bytes: CaseBytes, besides protected: ProtectedPeople) -> Page {
    let withhold = { Page.withheld(Withheld(number: bytes.number, reason: $0)) }
    // Whom a file names that cannot be read nobody would find in the texts.
    guard bytes.unreadable.isEmpty, let item = reader.facts(of: bytes) else {
      return withhold(.unreadable)
    }
    let obstacles = Standing(item, in: register).obstacles(to: .approve)
    guard !obstacles.contains(where: \.isProtection) else { return withhold(.protected) }
    guard item.facts.term(.publish, as: YesNo.self) == .yes else { return withhold(.undecided) }
    guard let approval = item.approval, let texts = PublicTexts(of: item, from: bytes) else {
      return withhold(.notApproved)
    }
    if let file = approval.changes(in: bytes).first { return withhold(.stale(file)) }
    if let file = PublicationReview.unmerged(bytes).first?.file { return withhold(.unmerged(file)) }
    guard protected.isComplete || (try? disk.hasPage(of: item.number)) ?? false else {
      return withhold(.unverified)
    }
    guard let known = SiteCase(item, showing: texts, in: register) else {
      return withhold(.unreadable)
    }
    do throws(RenderingFault) {
      let (file, entry) = try site.pageAndEntry(of: known, showing: texts)
      let people = CasePeople(of: item, in: register).scanner
      let allowed = [PublicReview.judged(texts, of: item, by: [people, staff]), ownWords.names]
      let judged = protected.judged(texts, of: item)
      let scan = LeakScan([people, staff], protected: protected, judged: judged, allowed: allowed)
      let pieces = [
        (file.path, site.caseContent(of: file)), (file.path, texts.withoutMarks),
        ("lists", site.mentions(entry)),
      ]
      for (place, bytes) in pieces {
        if let leak = scan.leak(in: bytes) {
          switch leak.whose {
          case .known: return withhold(.leak(leak.concern, place: place))
          case .elsewhere: return withhold(.pointsOut)
          }
        }
      }
      if let leak = scan.leak(heardIn: texts.read) {
        switch leak.whose {
        case .known: return withhold(.leak(leak.concern, place: file.path))
        case .elsewhere: return withhold(.pointsOut)
        }
      }
      return .page(entry, file)
    } catch {
      return withhold(.template(error))
    }
  }

  private func lists(
    of entries: [SiteEntry],
    in index: CaseIndex,
    besides reports: [SiteReport],
    known: [String: UInt64]
  ) throws -> SiteLists {
    var statistics = statistics(index.entries, showing: entries)
    for kept in try folder.disposalProtocols() {
      statistics.add(DisposalProtocol.Figures(kept.bytes, register.language))
    }
    do throws(RenderingFault) {
      return try site.lists(of: entries, counting: statistics, beside: reports, known: known)
    } catch {
      throw Self.fault(error)
    }
  }

  /// Makes lists and stages them, with all cores; the path of each, or `nil` where the site has it already.
  private func make(
    _ lists: [SiteList],
    of entries: [SiteEntry],
    in draft: SiteDraft
  ) -> [Swift.Result<String?, any Error>] {
    Parallel.map(lists, inPiecesOf: 1) { lists in
      lists.map { list in
        Swift.Result {
          let file = try site.file(for: list, of: entries)
          try refuseLeaks(in: file.own, of: file.path)
          return try draft.stage(file.path, holding: file.bytes) ? file.path : nil
        }
      }
    }
  }

  /// Refuses the build when something that is no case's gives staff away: it would stand on every page (K25).
  ///
  /// The lines of cases have been looked through with their pages, and with what was judged of each.
  private func refuseLeaks(in bytes: [UInt8], of path: String) throws {
    let scan = LeakScan([staff], allowed: [ownWords.all], least: .likely)
    if let leak = scan.leak(in: bytes) { throw Self.refusal(leak, in: path) }
  }
}
