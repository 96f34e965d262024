import CivilCalendar
import Foundation
import RegisterFixtures
import Testing

/// Git works in the tree while the watcher watches.
@Suite(.waits) struct GitTests {
  private static let log = "cases/2026/00/SYN-2026-0002/log.yaml"

  /// Begins at a time by the clock of the watcher.
  private func begin(_ marker: String, _ watched: WatchedRegister) throws {
    try watched.register.write(".git/" + marker, "x\n")
    let now = try #require(watched.now.instant(in: .stockholm))
    try watched.register.setModified(".git/" + marker, now.seconds)
  }

  /// Distributed in an editor, so that the investigator is to be told.
  private func distribute(_ watched: WatchedRegister) throws {
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-11-24"
    )
  }

  private static let told =
    "level=info event=told case=SYN-2026-0002 to=omar.nilsson fact=distributed message="

  @Test(
    "T3 while Git works nothing is looked at, told or registered; then all of it, once",
    arguments: ["index.lock", "MERGE_HEAD", "rebase-merge/done", "rebase-apply/next"]
  )
  func waits(_ marker: String) throws {
    let watched = try WatchedRegister()
    watched.round()
    #expect(watched.lines() == [])
    try begin(marker, watched)
    let folder = marker.split(separator: "/").first.map(String.init) ?? ""
    let now = try #require(watched.now.instant(in: .stockholm))
    try watched.register.setModified(".git/" + folder, now.seconds)
    try watched.save("cases/inbox/a.txt", "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBuss.\n")
    #expect(watched.lines() == ["level=info event=git-at-work marker=.git/\(folder)"])
    try distribute(watched)
    for _ in 0..<60 { watched.wait(5) }
    #expect(watched.lines() == [])
    #expect(try watched.messages() == [])
    try watched.register.remove(".git/" + folder)
    watched.wait(1)
    let lines = watched.lines()
    #expect(lines.first == "level=info event=git-done")
    #expect(lines.filter { $0.hasPrefix(Self.told) }.count == 1)
    #expect(lines.filter { $0.contains("event=registered case=SYN-2026-0003") }.count == 1)
    watched.wait(1)
    #expect(watched.lines() == [])
  }

  @Test("T3 a forgotten merge: ten minutes, one mail to the registrar, and what is whole goes on")
  func forgotten() throws {
    let watched = try WatchedRegister()
    watched.round()
    try begin("MERGE_HEAD", watched)
    try distribute(watched)
    watched.wait(599)
    #expect(watched.lines() == ["level=info event=git-at-work marker=.git/MERGE_HEAD"])
    watched.wait(1)
    let lines = watched.lines()
    let since = "2026-11-24T09:00:00+01:00"
    #expect(
      lines.first?.hasPrefix(
        "level=info event=told case=- to=anna.berg git=.git/MERGE_HEAD since=\(since) message="
      ) == true
    )
    #expect(lines.filter { $0.hasPrefix(Self.told) }.count == 1)
    let mail = try #require(try watched.messages().first { $0.contains("To: Anna Berg") })
    #expect(mail.contains(" sedan 2026-11-24 09:00"))
    for _ in 0..<10 { watched.wait(600) }
    try watched.restart()
    try watched.restart(["--once"])
    #expect(watched.lines().filter { $0.contains("git=") } == [])
    #expect(try watched.register.text("cases/log.yaml").split(separator: "\n").count == 1)
  }

  @Test("T3 two versions side by side: nobody is told by either of them")
  func conflict() throws {
    let watched = try WatchedRegister()
    watched.round()
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      """
      område: Bemötande
      enhet: hemtjanst
      <<<<<<< HEAD
      utredare: omar.nilsson
      =======
      utredare: karin.lindqvist
      >>>>>>> annan
      fördelad: 2026-11-24
      """
    )
    #expect(try watched.messages() == [])
    #expect(watched.lines().contains { $0.contains("event=not-told case=SYN-2026-0002") })
  }

  @Test("T3 a round from cron leaves it to the next, and remind says what Git is at")
  func once() throws {
    let watched = try WatchedRegister()
    try distribute(watched)
    _ = watched.lines()
    try begin("index.lock", watched)
    try watched.register.write("cases/inbox/a.txt", "typ: klagomål\nkanal: broschyr\n\nBuss.\n")
    try watched.restart(["--once"])
    #expect(watched.lines() == ["level=info event=git-at-work marker=.git/index.lock"])
    #expect(watched.register.names("cases/inbox") == ["a.txt"])
    let run = watched.register.run(["remind", "--at", "2026-11-24T09:00"])
    #expect(run.status == .done)
    #expect(
      run.errors.hasPrefix(
        "Git är mitt i något (.git/index.lock sedan 2026-11-24T09:00:00+01:00); "
      )
    )
  }

  @Test("T3 a register's own template that knows nothing of Git is not used for it")
  func oldTemplate() throws {
    let watched = try WatchedRegister()
    try watched.register.write("templates/mail/staff.txt", "Ämne: {{count}}\n\nHej {{name}}!\n")
    try begin("MERGE_HEAD", watched)
    watched.setClock("2026-11-24T10:00")
    let mail = try #require(try watched.messages().first { $0.contains("To: Anna Berg") })
    #expect(mail.contains(" git status"))
  }
}
