import CaseStore
import Casework
import Publication
import Synchronization

/// Everybody in a register whose identity is protected, found out once, when somebody first asks.
package final class ProtectedPeopleLookup: Sendable {
  private let folder: RegisterFolder
  private let register: Register
  private let found = Mutex<ProtectedPeople?>(nil)

  package init(_ folder: RegisterFolder, in register: Register) {
    self.folder = folder
    self.register = register
  }

  package var people: ProtectedPeople {
    found.withLock { found in
      if let found { return found }
      // Nothing is known of a register that cannot be read.
      let index = try? CaseIndex(of: folder, in: register)
      let people = ProtectedPeople(
        index?.protectedSenders(in: folder) ?? [.unreadable],
        besides: register
      )
      found = people
      return people
    }
  }
}
