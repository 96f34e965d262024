import Foundation
import RegisterFixtures
import Testing

/// The law of the frozen registers: they stay as valid, as public and as told as the program left them
/// that wrote them, whatever the program has become since.
///
/// `UPDATE_GOLDEN=1` renews the words of findings and the bytes of pages in `Frozen/expected`: not what
/// is found, not which pages there are, and nothing of the registers.
@Suite struct FrozenRegisterTests {
  typealias Derived = FrozenRegister.Derived

  @Test("nothing that was frozen has changed", arguments: FrozenRegister.allCases)
  func untouched(_ frozen: FrozenRegister) throws {
    #expect(FrozenRegister.fingerprint(of: try frozen.files()) == frozen.fingerprint)
  }

  @Test(
    "as valid: the same findings in the same places",
    arguments: FrozenRegister.allCases,
    Derived.allCases
  )
  func valid(_ frozen: FrozenRegister, _ derived: Derived) throws {
    let register = try frozen.thawed(derived)
    let run = register.runMorningAfter(["check", "--format", "json"])
    let found = try JSONDecoder().decode([Found].self, from: Data(run.output.utf8))
    #expect(run.errors == "")
    try #require(found.map(\.place) == frozen.findings)
    let url = frozen.expected.appendingPathComponent("check.json")
    let expected = [UInt8](try Data(contentsOf: url))
    try compare(Array(run.output.utf8), with: expected, "check.json", of: frozen)
  }

  /// What `check` found; its words may improve.
  private struct Found: Decodable {
    let code, severity, path: String
    let line, column: Int?

    var place: String {
      "\(severity) \(code) \(path)" + [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    }
  }

  @Test(
    "as valid: every case has its state and its next day",
    arguments: FrozenRegister.allCases,
    Derived.allCases
  )
  func states(_ frozen: FrozenRegister, _ derived: Derived) throws {
    let run = try frozen.thawed(derived).runMorningAfter(["list", "--format", "json"])
    let listed = try JSONDecoder().decode([Listed].self, from: Data(run.output.utf8))
    #expect(listed.map(\.words) == frozen.states)
  }

  private struct Listed: Decodable {
    let `case`, state: String
    let due: String?

    var words: String {
      ([String(`case`.suffix(2)), state] + [due].compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test(
    "as public: the same pages with the same bytes",
    arguments: FrozenRegister.allCases,
    Derived.allCases
  )
  func site(_ frozen: FrozenRegister, _ derived: Derived) throws {
    let register = try frozen.thawed(derived)
    let run = register.runMorningAfter(["publish"])
    #expect(run.status == .done, "\(run.errors)")
    let (site, expected) = (try register.site(), try frozen.expectedSite())
    // Nothing that was there is gone; what came later is named, and the search has as many pieces as there are words.
    try #require(Set(try frozen.leftSite().keys).isSubset(of: site.keys))
    let later = Set(site.keys).subtracting(try frozen.leftSite().keys)
    #expect(later.filter { !$0.hasPrefix("search/") }.sorted() == frozen.laterFiles)
    for page in frozen.pages {
      let text = String(decoding: site[page.path] ?? [], as: UTF8.self)
      for line in page.lines { #expect(text.contains(line), "\(page.path) lacks “\(line)”") }
    }
    let cases = site.keys.filter { $0.hasPrefix("cases/SYN-") }.sorted()
    try #require(cases == frozen.pages.map(\.path))
    for (path, bytes) in site.sorted(by: { $0.key < $1.key }) where !path.hasPrefix("search/") {
      try compare(bytes, with: expected[path] ?? [], "site/" + path, of: frozen)
    }
  }

  @Test("as public: nobody is named", arguments: FrozenRegister.allCases)
  func namesNobody(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    #expect(register.runMorningAfter(["publish"]).status == .done)
    for (path, bytes) in try register.site() {
      let text = path + String(decoding: bytes, as: UTF8.self)
      for name in frozen.names { #expect(!text.contains(name), "\(name) is in \(path)") }
    }
  }

  @Test(
    "as told: one thing was still to be told, and nothing is told twice",
    arguments: FrozenRegister.allCases,
    Derived.allCases
  )
  func told(_ frozen: FrozenRegister, _ derived: Derived) throws {
    let register = try frozen.thawed(derived)
    #expect(try told(register, "--dry-run") == [frozen.told])
    #expect(try told(register) == [frozen.told])
    #expect(try told(register) == [])
    #expect(try events(register) == ["refused -"])
  }

  @Test(
    "as told: the watcher tells the same, once",
    arguments: FrozenRegister.allCases,
    Derived.allCases
  )
  func watched(_ frozen: FrozenRegister, _ derived: Derived) throws {
    let register = try frozen.thawed(derived)
    #expect(try events(register) == ["refused -", "told \(frozen.told.case ?? "-")"])
    #expect(try events(register) == ["refused -"])
    #expect(try told(register) == [])
  }

  private func told(
    _ register: TemporaryRegister,
    _ options: String...
  ) throws -> [FrozenRegister.Told] {
    let run = register.runMorningAfter(["remind", "--format", "json"] + options)
    #expect(run.status == .done, "\(run.errors)")
    return try JSONDecoder().decode([FrozenRegister.Told].self, from: Data(run.output.utf8))
  }

  /// What the watcher does in a single round: each event, and its case.
  ///
  /// It may bring the site up to date, which another test looks at.
  private func events(_ register: TemporaryRegister) throws -> [String] {
    let run = register.runMorningAfter(["watch", "--once", "--format", "json"])
    #expect(run.status == .done, "\(run.errors)")
    return try run.output.split(separator: "\n").compactMap { line in
      let fields = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
      guard let event = fields["event"], event != "site" else { return nil }
      return "\(event) \(fields["case"] ?? "-")"
    }
  }

  @Test(
    "delivered: the packages are whole, and those of the logs",
    arguments: FrozenRegister.allCases
  )
  func whole(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    #expect(register.names(frozen.shelf) == frozen.deliveries.map(\.name).sorted())
    for delivery in frozen.deliveries {
      let run = register.runMorningAfter(["verify", frozen.shelf + "/" + delivery.name])
      #expect(run.status == .done, "\(run.output)\(run.errors)")
      #expect(run.output.contains("sha256 " + delivery.digest))
    }
  }

  @Test(
    "delivered: the package that was delivered stands, and none of another form takes its place",
    arguments: FrozenRegister.allCases
  )
  func madeAgain(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    let before = try register.allBytes()
    for delivery in frozen.deliveries {
      // Where it lies it is known by its hash in the log, whatever newer programs would make.
      let there = register.runMorningAfter(delivery.words + [frozen.shelf])
      #expect(there.status == .done, "\(there.errors)")
      #expect(there.output.contains("/\(delivery.name)  ("), "\(there.output)")
      // Where it is lost, its case is not called changed, and the hash is told by which it is found.
      let lost = register.runMorningAfter(delivery.words + ["again"])
      if lost.status == .done { continue }
      #expect(lost.errors.contains(frozen.earlierForm), "\(lost.errors)")
      #expect(lost.errors.contains(delivery.digest))
      #expect(!lost.errors.contains("archived-changed"))
    }
    let shelf = { try FrozenRegister.files(at: URL(fileURLWithPath: register.absolute($0))) }
    // What could be made again has the same bytes.
    for (path, bytes) in try shelf("again") {
      #expect(try bytes == shelf(frozen.shelf)[path], "\(path)")
    }
    if register.exists("again") { try register.remove("again") }
    #expect(try register.allBytes() == before)
  }

  @Test("delivered and posted: it is locked", arguments: FrozenRegister.allCases)
  func locked(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    let before = try register.allBytes()
    let posted = frozen.posted.flatMap { number in
      [["letter", number, "--pdf"], ["post", number], ["edit", number, "reply"]]
    }
    for words in posted + [
      ["set", "1", "title=x"], ["edit", "1", "notes"], ["letter", "1", "--pdf"],
    ] {
      let run = register.runMorningAfter(words)
      #expect(run.status == .findings, "\(words): \(run.output)\(run.errors)")
    }
    #expect(try register.allBytes() == before)
  }

  @Test("set and not posted: it can be posted as it was set")
  func posts() throws { try post(.english) }

  @Test(
    "set and not posted: it can be posted as it was set, with fonts",
    .enabled("needs DejaVu Sans 2.37 in /usr/share/fonts/truetype/dejavu") {
      FrozenRegister.swedish.fonts != nil
    }
  )
  func postsWithFonts() throws { try post(.swedish) }

  private func post(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    let pdf = "cases/2026/00/SYN-2026-00\(frozen.set)/letters/reply.pdf"
    let (before, fonts) = (try register.read(pdf), try #require(frozen.fonts))
    let run = register.runMorningAfter(["post", frozen.set], fonts: fonts)
    #expect(run.status == .done, "\(run.errors)")
    #expect(try register.read(pdf) == before)
    #expect(register.runMorningAfter(["post", frozen.set], fonts: fonts).status == .findings)
  }

  @Test("approved: it can be published", arguments: FrozenRegister.allCases)
  func publishes(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    let run = register.runMorningAfter(["publish", frozen.approved])
    #expect(run.status == .done, "\(run.errors)")
    let page = "cases/SYN-2026-00\(frozen.approved).html"
    #expect(try register.site().keys.contains(page))
  }

  @Test("disposed: the number is known, and never given again", arguments: FrozenRegister.allCases)
  func disposed(_ frozen: FrozenRegister) throws {
    let register = try frozen.thawed()
    let shown = register.runMorningAfter(["show", "SYN-2026-0002"])
    #expect(shown.status == .findings)
    #expect(shown.errors.contains(frozen.disposed))
    // Where every case is gone, the protocol alone knows.
    try register.remove("cases/2026")
    let words = ["new", "--kind", "complaint", "--channel", "letter", "--anonymous", "yes"]
    let made = register.runMorningAfter(words, input: "x\n")
    #expect(made.output.hasPrefix("SYN-2026-0003 "), "\(made.output)\(made.errors)")
  }

  @Test("a log that Git has put together is read whole, though it is out of order")
  func outOfOrder() throws {
    let register = try FrozenRegister.swedish.thawed()
    let log = try register.text("cases/2026/00/SYN-2026-0015/log.yaml").split(separator: "\n")
    let times = log.map { $0.dropFirst(2).prefix { $0 != " " } }
    #expect(times != times.sorted())
    let shown = register.runMorningAfter(["show", "15"]).output
    for line in log {
      let words = line.dropFirst(2).split(separator: " ").prefix(3).joined(separator: " ")
      #expect(shown.contains(words), "\(words) is not shown")
    }
  }

  /// Says that bytes are not the expected ones, or makes them the expected ones.
  private func compare(
    _ bytes: [UInt8],
    with expected: [UInt8],
    _ name: String,
    of frozen: FrozenRegister
  ) throws {
    guard bytes != expected else { return }
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil else {
      #expect(
        String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(frozen.rawValue): \(name)"
      )
      return
    }
    let url = frozen.expected.appendingPathComponent(name)
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
