import Casework
import Findings

/// Who works, as they name themselves or as Git knows them.
extension Register {
  /// The person of an id.
  package func person(called word: String) throws(Refusal) -> PersonID {
    guard let id = PersonID(word), organisation.people[id] != nil else {
      let near = RegisterNames(self).suggestion(for: word, as: .person)
      throw .unclear(
        Wording(
          "det finns ingen person \(visible(word)) i organisation.yaml",
          "there is no person \(visible(word)) in organisation.yaml"
        ),
        hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") } ?? Self.unnamed
      )
    }
    return id
  }

  /// The person of an address, as Git has one.
  package func person(withEmail email: String?) throws(Refusal) -> PersonID {
    let known = organisation.people.keys.map(\.description).sorted()
    let people = Wording(verbatim: known.prefix(5).joined(separator: ", "))
    guard let email, let id = organisation.person(withEmail: email) else {
      throw .unclear(
        Wording("det är oklart vem du är", "it is not clear who you are"),
        hint: Self.unnamed + " (" + people + ")"
      )
    }
    return id
  }

  private static let unnamed = Wording(
    "ange vem du är med --som PERSON, eller sätt user.email i git till din adress i organisation.yaml",
    "say who you are with --as PERSON, or set git's user.email to your address in organisation.yaml"
  )
}
