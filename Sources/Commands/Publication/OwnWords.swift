import Casework

/// The words of the register itself that stand on every page: an authority called Strand has a head of
/// operations called Strand.
struct OwnWords {
  private(set) var words: Set<String> = []

  init(_ register: Register) {
    add(register.authority)
    for unit in register.organisation.units.values { add(unit.name) }
    for routine in register.routines.values {
      add(routine.name)
      for area in routine.areas {
        add(area.name)
        add(area.description)
      }
    }
  }

  private mutating func add(_ text: String) {
    words.formUnion(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
