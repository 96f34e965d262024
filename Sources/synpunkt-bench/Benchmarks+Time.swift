import CaseStore
import CaseText
import Casework
import CivilCalendar

extension Benchmarks {
  /// Deadlines of everything that is open, and counts over many years.
  func time() throws {
    try deadlines()
    try counting()
  }

  /// In process, once the index is loaded: what a list of deadlines costs beyond a list.
  private func deadlines() throws {
    let store = RegisterFolder(path: folder)
    let register = try store.readRegister().register
    let open = try CaseIndex(of: store, in: register).entries.filter { !$0.has(.closed) }
    guard let today = CivilDate(year: 2026, month: 11, day: 24) else { return }
    var count = 0
    let times = (0..<rounds).map { _ in
      seconds {
        count = 0
        for entry in open {
          count += register.deadlines(of: entry.timeline(in: register.timeZone), today: today).count
          {
            $0.state == .overdue
          }
        }
        blackHole(count)
      }
    }
    row(
      "deadlines of \(open.count) open cases, beyond the index",
      milliseconds(median(times)),
      "–",
      "–",
      "50 ms"
    )
  }

  /// One million of each, from days that are spread over thirty years; the calendar is made before.
  private func counting() throws {
    let calendar = WorkCalendar()
    guard let first = CivilDate(year: 1995, month: 1, day: 1) else { return }
    for (words, period) in [
      ("20 working days", Period(count: 20, unit: .workdays)),
      ("14 days", Period(count: 14, unit: .days)),
      ("1 month", Period(count: 1, unit: .months)),
      ("7,500 working days", Period(count: 7500, unit: .workdays)),
    ] {
      blackHole(Int(calendar.end(of: period, from: first)?.dayNumber ?? 0))
      let times = (0..<rounds).map { _ in
        seconds {
          var sum = 0
          for step in 0..<1_000_000 {
            let day = first.adding(days: step % 10_957)
            sum &+= Int(calendar.end(of: period, from: day)?.dayNumber ?? 0)
          }
          blackHole(sum)
        }
      }
      row("1,000,000 counts of \(words)", milliseconds(median(times)), "–", "–", "1 s")
    }
  }
}
