import Foundation
import RegisterFixtures
import Testing

/// K32: each folder of the managers' pages is for its group, by the examples in Sources/Serving.md as they stand there.
@Suite(.waits) struct PageServingTests {
  /// The page of one's own unit, of the operation above it, of all, and a calendar.
  private static let pages = [
    "", "places/hemtjanst/", "places/aldreomsorg/", "places/almhaga/",
    "people/omar.nilsson/last-days.ics", "people/karin.lindqvist/last-days.ics",
  ]

  @Test(
    "K32 lighttpd keeps each folder for its group",
    .enabled("needs lighttpd, htpasswd and curl") {
      OtherProgram.areThere("lighttpd", "htpasswd", "curl")
    }
  )
  func lighttpd() throws {
    let served = try ServedPages(as: "lighttpd-internal")
    let configuration = served.example.replacing(
      "server.port = 80",
      with: "server.port = \(served.port)"
    )
    try served.register.write("server.conf", Array(configuration.utf8))
    try served.run("lighttpd", ["-D", "-f", served.register.absolute("server.conf")]) {
      try served.expect([401, 401, 401, 401, 401, 401], of: Self.pages, for: nil)
      try served.expect([200, 200, 401, 401, 200, 401], of: Self.pages, for: "omar.nilsson")
      try served.expect([200, 200, 200, 401, 401, 401], of: Self.pages, for: "mikael.strand")
    }
  }

  @Test(
    "K32 Apache keeps each folder for its group",
    .enabled("needs apache2, htpasswd and curl") {
      OtherProgram.areThere("apache2", "htpasswd", "curl")
    }
  )
  func apache() throws {
    let served = try ServedPages(as: "apache-internal")
    let modules = "/usr/lib/apache2/modules"
    let names = [
      "mpm_event": "mod_mpm_event", "authn_core": "mod_authn_core",
      "authn_file": "mod_authn_file", "authz_core": "mod_authz_core",
      "authz_user": "mod_authz_user", "authz_groupfile": "mod_authz_groupfile",
      "auth_basic": "mod_auth_basic", "dir": "mod_dir", "mime": "mod_mime",
      "headers": "mod_headers",
    ]
    let loads = names.map { "LoadModule \($0)_module \(modules)/\($1).so\n" }.sorted().joined()
    let example = served.example.replacing("*:80", with: "*:\(served.port)")
    let configuration = """
      ServerName localhost
      ServerRoot \(served.register.path)
      PidFile \(served.register.absolute("server.pid"))
      ErrorLog \(served.register.absolute("server.log"))
      Listen 127.0.0.1:\(served.port)
      \(loads)TypesConfig /etc/mime.types
      \(example)
      """
    try served.register.write("server.conf", Array(configuration.utf8))
    try served.run("apache2", ["-X", "-f", served.register.absolute("server.conf")]) {
      try served.expect([401, 401, 401, 401, 401, 401], of: Self.pages, for: nil)
      try served.expect([200, 200, 401, 401, 200, 401], of: Self.pages, for: "omar.nilsson")
      try served.expect([200, 200, 200, 200, 401, 401], of: Self.pages, for: "mikael.strand")
    }
  }
}

/// The pages of a register, with users who log in.
private struct ServedPages {
  let register: TemporaryRegister
  let port = Int.random(in: 20_000..<30_000)
  /// The example, with the paths of the register.
  let example: String

  init(as language: String) throws {
    register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    guard register.run(["report", "pages"]).status == .done else {
      throw CocoaError(.fileNoSuchFile)
    }
    let users = register.absolute("users")
    for (place, user) in ["omar.nilsson", "mikael.strand", "karin.lindqvist"].enumerated() {
      let flags = place == 0 ? "-cbs" : "-bs"
      _ = try OtherProgram.run("/usr/bin/env", ["htpasswd", flags, users, user, "hemligt"])
    }
    let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Serving.md")
    let text = try String(contentsOf: manual, encoding: .utf8)
    let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    example = String(text[start..<end]).replacing("/srv/synpunkt", with: register.path)
      .replacing("/etc/synpunkt/users", with: users)
  }

  /// Runs a server for as long as something is asked of it.
  func run(_ name: String, _ arguments: [String], asking: () throws -> Void) throws {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: try #require(OtherProgram.path(name)))
    server.arguments = arguments
    try server.run()
    defer {
      // The signals that tests hold back are held back in what they start, too.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    try asking()
  }

  func expect(_ statuses: [Int], of pages: [String], for user: String?) throws {
    let found = try answers(to: user, pages)
    #expect(found == statuses, "\(user ?? "nobody")")
  }

  /// The status of each page for somebody who logs in, or does not.
  func answers(to user: String?, _ pages: [String]) throws -> [Int] {
    let login = user.map { ["-u", "\($0):hemligt"] } ?? []
    let run = try OtherProgram.run(
      "/usr/bin/env",
      ["curl", "-s", "--retry", "20", "--retry-connrefused", "--retry-delay", "1"] + login
        + pages.flatMap { ["-o", "/dev/null", "http://127.0.0.1:\(port)/\($0)"] }
        + ["-w", "%{http_code}\n"]
    )
    return String(decoding: run.output, as: UTF8.self).split(separator: "\n").compactMap {
      Int($0)
    }
  }
}
