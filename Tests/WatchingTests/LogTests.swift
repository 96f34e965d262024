import CivilCalendar
import Foundation
import Testing

@testable import Commands
@testable import Handling
@testable import Watch

/// The lines that the watcher writes.
@Suite(.waits) struct LogTests {
  private let time = Moment(
    date: CivilDate(dayNumber: 20_781),
    secondOfDay: 25_200,
    offset: 60
  )

  @Test("a line is words with values, quoted where a program could misread them")
  func words() {
    let line = WatchLog(isJSON: false, in: .swedish, to: Output())
      .line(
        .warning,
        "refused",
        at: time,
        with: [
          ("source", "cases/inbox/a.eml"), ("reason", "texten är tom"), ("empty", ""),
          ("quote", "a\"b"), ("sign", "a=b"), ("slash", #"a\b"#), ("control", "a\n\u{1B}[31m"),
        ]
      )
    #expect(
      line
        == #"time=2026-11-24T07:00:00+01:00 level=warning event=refused source=cases/inbox/a.eml "#
        + #"reason="texten är tom" empty="" quote="a\"b" sign="a=b" slash="a\\b" "#
        + "control=a␊␛[31m"
    )
  }

  @Test("with JSON every line is an object of texts")
  func json() throws {
    let line = WatchLog(isJSON: true, in: .swedish, to: Output())
      .line(.error, "finding", at: time, with: [("path", "a b"), ("message", "”x” \u{1}\n\"")])
    #expect(!line.contains("\n"))
    let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    #expect(
      object == [
        "time": "2026-11-24T07:00:00+01:00", "level": "error", "event": "finding", "path": "a b",
        "message": "”x” \u{1}\n\"",
      ]
    )
  }

  @Test(
    "places of a register, by what changed",
    arguments: [
      (["cases/2026/00/SYN-2026-0042/case.yaml"], "SYN-2026-0042"),
      (["cases/2026/00/SYN-2026-0042/attachments/a/b.pdf"], "SYN-2026-0042"),
      (
        ["cases/2026/01/SYN-2026-0100/log.yaml", "cases/2026/00/SYN-2026-0042/log.yaml"],
        "SYN-2026-0042 SYN-2026-0100"
      ),
      (["cases/register.yaml"], "register"), (["cases/organisation.yaml"], "register"),
      (["cases/calendar.yaml"], "register"), (["cases/routines/kontakt.yaml"], "register"),
      (["cases/inbox/a.txt"], "inbox"), (["cases/inbox/aside/a.eml"], ""),
      (["cases/log.yaml"], ""), (["cases/2026/00/bilder/a.png"], ""),
      (["templates/mail/staff.sv.txt"], ""), (["cases/2026"], ""), ([""], ""),
    ]
  )
  func changedFiles(_ paths: [String], _ expected: String) {
    var changes = TreeChanges()
    changes.files = paths
    #expect(words(ChangedPlaces(changes)) == expected)
  }

  @Test(
    "and by the folders in which something changed",
    arguments: [
      ("cases", "register"), ("cases/inbox", "inbox"), ("cases/routines", "register"),
      ("cases/2026/00/SYN-2026-0042", "SYN-2026-0042"), ("cases/2026/00", ""),
    ]
  )
  func changedFolders(_ path: String, _ expected: String) {
    var changes = TreeChanges()
    changes.folders = [path]
    #expect(words(ChangedPlaces(changes)) == expected)
  }

  private func words(_ places: ChangedPlaces) -> String {
    (places.cases.map(\.description) + (places.hasRegister ? ["register"] : [])
      + (places.hasInbox ? ["inbox"] : [])).joined(separator: " ")
  }
}
