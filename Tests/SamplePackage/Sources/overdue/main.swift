import Casework
import CivilCalendar
import SynpunktRegister

/// `overdue REGISTER TIME`: the cases whose last day has passed, and how many errors the register has.
let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 2, let now = Moment(words[1])?.instant(in: .stockholm) else {
  print("overdue REGISTER TIME")
  throw Usage()
}
let register = try OpenRegister(at: words[0]) { now }
for entry in try register.cases() where !entry.has(.closed) {
  for deadline in register.deadlines(of: entry) where deadline.state == .overdue {
    print(entry.number, deadline.rule.id, deadline.due.iso)
  }
}
let errors = try register.check().count { $0.code.severity == .error }
print("errors:", errors)

struct Usage: Error {}
