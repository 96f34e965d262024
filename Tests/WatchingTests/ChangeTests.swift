import RegisterFixtures
import Testing

@testable import Watch

/// What is said of what people save.
@Suite(.waits) struct ChangeTests {
  @Test("a fault is said once, and once more that it is mended")
  func findingAndMended() throws {
    let watched = try WatchedRegister()
    try watched.edit(Fixture.file, "typ: klagomål", "typ: klago")
    let said = watched.lines()
    #expect(said.count == 1)
    #expect(
      said[0]
        .hasPrefix(
          "level=error event=finding code=unknown-value path=\(Fixture.file) line=4 column=6 message="
        )
    )
    try watched.edit(Fixture.file, "rubrik: Kall mat", "rubrik: Kall mat\n# en rad till")
    #expect(watched.lines() == [])
    try watched.edit(Fixture.file, "typ: klago", "typ: klagomål")
    #expect(watched.lines().map(\.event) == ["info mended unknown-value"])
    #expect(watched.lines() == [])
  }

  @Test("a text with carriage returns is checked like any other")
  func carriageReturns() throws {
    let watched = try WatchedRegister()
    let text = try watched.register.text(Fixture.file)
    try watched.save(
      Fixture.file,
      text.replacingOccurrences(of: "typ: klagomål", with: "typ: x")
        .replacingOccurrences(of: "\n", with: "\r\n")
    )
    let said = watched.lines()
    #expect(said.map(\.event) == ["error finding unknown-value"])
    #expect(said.first?.contains("line=4 column=6 ") == true)
    try watched.save(Fixture.file, text.replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(watched.lines().map(\.event) == ["info mended unknown-value"])
  }

  @Test("what an open editor leaves beside a file is not said")
  func leftovers() throws {
    let watched = try WatchedRegister()
    for name in [".case.yaml.swp", "case.yaml~", "4913", "#case.yaml#"] {
      try watched.register.write("cases/2026/00/SYN-2026-0002/" + name, "x")
    }
    try watched.register.write("cases/routines/.synpunkten.yaml.swp", "x")
    watched.changed(Fixture.file, "cases/routines/synpunkten.yaml")
    #expect(watched.lines() == [])
    // What may hold a version of its own is.
    try watched.save("cases/2026/00/SYN-2026-0002/case (kopia).yaml", "x")
    #expect(watched.lines().map(\.event) == ["error finding conflict-copy"])
  }

  @Test("a case that is removed has no more faults, and one that is unreadable has one")
  func removedCase() throws {
    let watched = try WatchedRegister()
    try watched.edit(Fixture.file, "typ: klagomål", "typ: [")
    #expect(Set(watched.lines().map(\.event)) == ["error finding flow-collection"])
    try watched.register.remove("cases/2026/00/SYN-2026-0002")
    watched.changed(folders: ["cases/2026/00/SYN-2026-0002"])
    #expect(Set(watched.lines().map(\.event)) == ["info mended flow-collection"])
  }

  @Test("settings, people and routines hold from when they are saved")
  func registerFiles() throws {
    let watched = try WatchedRegister()
    try watched.edit("cases/routines/synpunkten.yaml", "- typ: klagomål", "- typ: förslag")
    #expect(watched.lines() == [])
    watched.changed(Fixture.file)
    #expect(watched.lines().map(\.event) == ["error finding kind-not-in-routine"])
    try watched.edit("cases/routines/synpunkten.yaml", "- typ: förslag", "- typ: klagomål")
    try watched.edit("cases/organisation.yaml", "id: omar.nilsson", "id: omar.nils")
    #expect(watched.lines().map(\.event).contains("error finding unknown-person"))
    watched.changed(Fixture.file)
    #expect(watched.lines().map(\.event) == ["info mended kind-not-in-routine"])
    try watched.edit("cases/register.yaml", "myndighet: Exempelkommunen\n", "")
    #expect(watched.lines().map(\.event) == ["error finding missing-field"])
  }

  @Test("what the watch itself has to say, and how it goes on")
  func notices() throws {
    let watched = try WatchedRegister()
    watched.changed(notices: [
      .limitReached(watches: 8192, setting: "fs.inotify.max_user_watches"), .noEvents,
      .remoteFileSystem(name: "NFS"), .overflow, .rootGone, .rootBack,
    ])
    let path = watched.register.path
    #expect(
      watched.lines() == [
        "level=warning event=watch-limit watches=8192 setting=fs.inotify.max_user_watches "
          + "fallback=rescan", "level=warning event=no-events fallback=rescan",
        "level=warning event=remote-file-system kind=NFS fallback=rescan",
        "level=warning event=overflow fallback=rescan",
        "level=error event=register-gone register=\(path)",
        "level=info event=register-back register=\(path)",
      ]
    )
  }

  @Test("a change that could not be looked at is looked at soon")
  func lookIsRepeated() throws {
    let watched = try WatchedRegister()
    try watched.edit(Fixture.file, "typ: klagomål", "typ: klago")
    #expect(watched.lines().count == 1)
    // As when a network drive is gone for a moment.
    try watched.register.move("cases", to: "away")
    watched.changed(Fixture.file)
    #expect(watched.lines().map(\.event) == ["error failed"])
    try watched.register.move("away", to: "cases")
    try watched.register.write(
      Fixture.file,
      try watched.register.text(Fixture.file).replacingOccurrences(of: "klago", with: "klagomål")
    )
    watched.wait(5)
    #expect(watched.lines().map(\.event) == ["info mended unknown-value"])
  }
}

extension String {
  /// Level, event and code of a line.
  var event: String {
    var words: [Substring] = []
    for part in split(separator: " ") {
      for key in ["level=", "event=", "code="] where part.hasPrefix(key) {
        words.append(part.dropFirst(key.count))
      }
    }
    return words.joined(separator: " ")
  }
}
