import CaseStore
import Casework
import CivilCalendar
import Commands
import Handling
import Platform
import Publication

/// The public site: from nothing, and after one change; proposals of what is masked.
extension Benchmarks {
  func site() throws {
    let count = isQuick ? 2_000 : 10_000
    let place = folder + "-site"
    _ = try? ChildRun(["rm", "-rf", place])
    defer { _ = try? ChildRun(["rm", "-rf", place]) }
    var register = PublishedRegister(path: place + "/register")
    let cases = try register.generate(count)
    try PublishedRegister.hugo(cases, in: place + "/hugo")
    let ours = place + "/register"
    let publish = [program, "publish", "--store", ours]
    var scratch: [Double] = []
    var peer: [Double] = []
    for round in 0..<5 {
      // Moved away and not removed: for minutes ext4 is slow to make files where many were removed.
      _ = try? ChildRun(["mv", ours + "/.synpunkt", place + "/ours-\(round)"])
      _ = try? ChildRun(["mv", place + "/hugo/public", place + "/hugo-\(round)"])
      // Neither has to wait until what the other wrote is on the disk.
      sync()
      let run = try ChildRun(publish)
      guard run.status == 0 else { throw BenchError("publish ended with \(run.status)") }
      scratch.append(run.seconds)
      sync()
      let hugo = try? ChildRun(["hugo", "--quiet", "--source", place + "/hugo"])
      if let hugo, hugo.status == 0 { peer.append(hugo.seconds) }
    }
    row(
      "publish \(count) cases from nothing",
      milliseconds(median(scratch)),
      peer.isEmpty ? "Hugo is not installed" : milliseconds(median(peer)) + " Hugo",
      peer.isEmpty ? "–" : rounded(median(scratch) / median(peer), to: 2),
      "at most 0.33"
    )
    try afterOneChange(of: cases, in: &register, publish: publish)
    try proposals(for: cases, at: ours)
  }

  private func afterOneChange(
    of cases: [PublishedRegister.Written],
    in register: inout PublishedRegister,
    publish: [String]
  ) throws {
    // A file that was written in the same tick as the build is looked at again; let it be older.
    usleep(50_000)
    _ = try ChildRun(publish)
    let times = try (0..<rounds).map { round in
      try register.change(cases[round * 7])
      usleep(50_000)
      return try ChildRun(publish).seconds
    }
    row("publish after one change", milliseconds(median(times)), "–", "–", "300 ms")
  }

  /// In this process, one core.
  private func proposals(for cases: [PublishedRegister.Written], at path: String) throws {
    let folder = RegisterFolder(path: path)
    let register = try folder.readRegister().register
    guard let today = cases.first?.received else { return }
    let noon = Moment(date: today, secondOfDay: 43_200).instant(in: register.timeZone)
    guard let noon else { return }
    let reader = Desk(at: folder, register: register, in: World(environment: [:], clock: { noon }))
      .reader
    let some = cases.prefix(1_000)
    let time = seconds {
      for item in some {
        guard let read = reader.facts(of: folder.readPublishing(item.number)) else { continue }
        let people = CasePeople(of: read, from: nil, in: register, protected: .nobody(register))
        let search = people.search
        for text in [item.submission, item.reply] {
          let redaction = Redaction(
            of: text,
            as: .submission,
            naming: people,
            by: search,
            in: .swedish
          )
          blackHole(redaction.masks.count)
        }
      }
    }
    row("redaction proposals for 1,000 cases", milliseconds(time), "–", "–", "2 s")
  }
}
