import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mustache
import PersonalData
import Publication

/// One building of the public site, from what is published and approved.
///
/// A page whose case has not changed since the last build is neither read nor written; what the lists say
/// of it was kept. Anything that all pages depend on – templates, settings, the organisation – makes
/// every page anew.
struct SiteBuild: Sendable {
  private let folder: RegisterFolder
  private let register: Register
  private let site: Site
  private let staff: PeopleScanner
  /// The register's own words, which may be like somebody's name.
  private let ownWords: OwnWords
  private let reader: CaseReader
  private let basis: String
  private let disk: SiteFolder

  var path: String { disk.path }

  init(_ folder: RegisterFolder, _ register: Register, now: Moment) {
    self.folder = folder
    self.register = register
    let templates = SiteTemplates(register.language) { name in
      ((try? folder.readTemplate(SiteTemplates.folder + "/" + name)) ?? nil)
        ?? Scaffold.site(file: name) ?? []
    }
    site = Site(register, templates)
    staff = CasePeople(staff: register).scanner
    ownWords = OwnWords(register)
    reader = CaseReader(register: register, today: now.date)
    basis = SiteState.basis(templates.bytes, folder.registerBytes())
    disk = SiteFolder(folder)
  }

  /// What a build did.
  struct Result {
    let cases: Int
    let withheld: [Withheld]
    let outcome: SiteFolder.Outcome

    func summary(at path: String) -> Wording {
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
  enum Page: Sendable {
    case page(SiteCase, SiteFile)
    case withheld(Withheld)
  }

  func run() throws -> Result {
    let index = try CaseIndex(of: folder, register)
    let numbers = index.entries.filter { $0.has(.published) }.map(\.number)
    let old = disk.readState().flatMap { SiteState($0, basis: basis) }
    let marks = try disk.marks(of: numbers)
    var kept: [SiteCase] = []
    var lines: [CaseNumber: UInt64] = [:]
    var stale: [CaseNumber] = []
    for (number, mark) in zip(numbers, marks) {
      lines[number] = mark
      if let mark, let known = old?.cases[number], known.mark == mark {
        kept.append(known.case)
      } else {
        stale.append(number)
      }
    }
    let pages = try folder.publishedCases(stale) { page(of: $0) }
    var files: [SiteFolder.File] = []
    var withheld: [Withheld] = []
    for page in pages {
      switch page {
      case .page(let item, let file):
        kept.append(item)
        files.append((file.path, file.bytes))
      case .withheld(let reason): withheld.append(reason)
      }
    }
    kept.sort { ($0.received, $0.number) > ($1.received, $1.number) }
    let lists = try self.lists(kept, index)
    files += lists.map { ($0.path, $0.bytes) }
    let outcome = try disk.write(
      files,
      all: Set(lists.map(\.path) + kept.map(\.path)),
      state: SiteState.bytes(basis: basis, kept, lines)
    )
    return Result(cases: kept.count, withheld: withheld, outcome: outcome)
  }

  /// The page of a case, if all of it may be published.
  func page(of bytes: CaseBytes) -> Page {
    let withhold = { Page.withheld(Withheld(number: bytes.number, reason: $0)) }
    guard let item = reader.facts(of: bytes) else { return withhold(.unreadable) }
    guard !item.facts.mayBeProtected, !item.facts.has(.secrecy) else { return withhold(.protected) }
    guard item.facts.term(.publish, YesNo.self) == .yes else { return withhold(.undecided) }
    guard let approval = item.approval, let texts = PublicTexts(item, bytes) else {
      return withhold(.notApproved)
    }
    if let file = approval.changes(in: bytes).first { return withhold(.stale(file)) }
    guard let known = SiteCase(item, texts, register) else { return withhold(.unreadable) }
    do throws(RenderingFault) {
      let file = try site.page(known, texts)
      let people = CasePeople(of: item).scanner
      let allowed = PublicReview.judged(texts, item, [people, staff]).union(ownWords.names)
      let scan = LeakScan([people, staff], allowed: allowed)
      let places = [(file.path, file.bytes), ("lists", try site.mentions(known))]
      for (place, bytes) in places {
        if let leak = scan.leak(in: bytes) {
          return withhold(.leak(leak.concern, place: place))
        }
      }
      return .page(known, file)
    } catch {
      return withhold(.template(error))
    }
  }

  private func lists(_ cases: [SiteCase], _ index: CaseIndex) throws -> [SiteFile] {
    var statistics = SiteStatistics()
    for entry in index.entries where entry.isReadable {
      let timeline = entry.timeline(in: register.timeZone)
      let place =
        entry.isProtected
        ? nil : SiteStatistics.Place(kind: timeline.kind, area: entry.text(.area))
      statistics.add(timeline, place, register)
    }
    let files: [SiteFile]
    do throws(RenderingFault) {
      files = try site.lists(cases, statistics)
    } catch {
      throw Faults([error.finding.located(path: SiteTemplates.folder)])
    }
    try refuseStaff(in: files)
    return files
  }

  /// What a template says of the staff would stand on every page (K25).
  ///
  /// The lines of cases have been looked through with their pages, and with what was judged of each.
  private func refuseStaff(in files: [SiteFile]) throws(CommandError) {
    let scan = LeakScan([staff], allowed: ownWords.all, least: .likely)
    let leaks = disk.inParallel(files) { file in scan.leak(in: file.bytes).map { ($0, file) } }
    guard let (leak, file) = leaks.compactMap({ $0 }).first else { return }
    throw .refused(
      Wording(
        "\(file.path) skulle visa \(leak.concern.name.swedish) för en medarbetare; webbplatsen är orörd",
        "\(file.path) would show \(leak.concern.name.english) of staff; the site is untouched"
      ),
      hint: Wording(
        "se mallarna i templates/site och namnen i cases/organisation.yaml",
        "see the templates in templates/site and the names in cases/organisation.yaml"
      )
    )
  }
}
