import CaseStore
import Casework
import PersonalData
import Publication
import Synchronization

/// The names of the people of every case of a register, found out once, when somebody first asks (R1).
package final class PeopleElsewhereLookup: Sendable {
  private let folder: RegisterFolder
  private let register: Register
  private let found = Mutex<PeopleElsewhere?>(nil)

  package init(_ folder: RegisterFolder, in register: Register) {
    self.folder = folder
    self.register = register
  }

  package var people: PeopleElsewhere {
    found.withLock { found in
      if let found { return found }
      let people = read()
      found = people
      return people
    }
  }

  /// What cannot be read is not away: then nobody can say whom a text names.
  private func read() -> PeopleElsewhere {
    let traces = NameTraces(in: register)
    guard let index = try? CaseIndex(of: folder, in: register),
      let table = try? PeopleTable(
        of: folder,
        cases: index.entries.map(\.number),
        reading: { traces.traces(of: $0, holding: $1) }
      )
    else { return PeopleElsewhere([], isComplete: false) }
    return PeopleElsewhere(
      table.entries.map { ($0.number, $0.names) },
      isComplete: table.isWhole && index.isWhole
    )
  }
}
