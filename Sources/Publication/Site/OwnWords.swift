import Casework

/// The words of the register itself that stand on every page: an authority called Strand has a head of
/// operations called Strand.
package struct OwnWords: Sendable {
  /// Words of names, which stand on the pages of cases.
  package private(set) var names: Set<String> = []
  /// Words of descriptions, which stand in lists.
  private(set) var descriptions: Set<String> = []

  package var all: Set<String> { names.union(descriptions) }

  package init(_ register: Register) {
    names.formUnion(Self.words(register.authority))
    for unit in register.organisation.units.values { names.formUnion(Self.words(unit.name)) }
    for routine in register.routines.values {
      for area in routine.areas {
        names.formUnion(Self.words(area.name))
        descriptions.formUnion(Self.words(area.description))
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
