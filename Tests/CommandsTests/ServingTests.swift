import Foundation
import RegisterFixtures
import Testing

/// The example of a web server in Sources/Serving.md, as it stands there (R18).
@Suite(.waits) struct ServingTests {
  private static let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Serving.md")

  /// The example between the fences of a language.
  private func example(_ language: String) throws -> String {
    let text = try String(contentsOf: Self.manual, encoding: .utf8)
    let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    return String(text[start..<end])
  }

  @Test(
    "R18 every example has the same security headers",
    arguments: ["lighttpd", "nginx", "apache"]
  )
  func headers(_ language: String) throws {
    let example = try example(language)
    for header in [
      "frame-ancestors 'none'", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
      "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cache-Control",
      "Strict-Transport-Security",
    ] {
      #expect(example.contains(header), "\(header)")
    }
  }

  @Test(
    "R18 lighttpd serves the site by the example of the manual",
    .enabled("needs lighttpd and curl") {
      OtherProgram.areThere("lighttpd", "curl")
    }
  )
  func lighttpd() throws {
    let register = try PublishedCase.register()
    let port = Int.random(in: 20_000..<30_000)
    let text = try example("lighttpd")
      .replacingOccurrences(of: "/srv/synpunkt", with: register.path)
      .replacingOccurrences(of: "server.port = 80", with: "server.port = \(port)")
    try register.write("lighttpd.conf", Array(text.utf8))
    let server = Process()
    server.executableURL = URL(fileURLWithPath: try #require(OtherProgram.path("lighttpd")))
    server.arguments = ["-D", "-f", register.absolute("lighttpd.conf")]
    try server.run()
    defer {
      // The signals that tests hold back are held back in what they start, too.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    func answer(_ path: String) throws -> String {
      let run = try OtherProgram.run(
        "/usr/bin/env",
        [
          "curl", "-si", "--retry", "20", "--retry-connrefused", "--retry-delay", "1",
          "http://127.0.0.1:\(port)/\(path)",
        ]
      )
      return String(decoding: run.output, as: UTF8.self)
    }
    let front = try answer("")
    #expect(front.contains("200 OK"))
    #expect(front.contains("Content-Type: text/html; charset=utf-8"))
    #expect(front.contains("frame-ancestors 'none'"))
    #expect(front.contains("X-Content-Type-Options: nosniff"))
    let missing = try answer("cases/SYN-2026-9999.html")
    #expect(missing.contains("404 Not Found"))
    #expect(missing.contains("Sidan finns inte"))
    #expect(try answer("feed.xml").contains("Content-Type: application/atom+xml"))
    // Nothing of the register beside the site.
    #expect(try answer("../site-state").contains("404 Not Found"))
  }
}
