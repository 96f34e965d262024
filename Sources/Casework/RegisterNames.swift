import Findings

/// The names that a register gives to its own things – units, people, routines, areas – for whoever is to
/// choose one, and for who has misspelt one.
package struct RegisterNames {
  private let register: Register

  package init(_ register: Register) { self.register = register }

  /// One thing: the id by which files name it, and what people call it.
  package struct Name: Sendable, Hashable {
    package let id: String
    /// Empty where the id says it all.
    package let words: String

    package init(id: String, words: String) {
      self.id = id
      self.words = words
    }
  }

  /// What a field of a type may name; `nil` for a type that names nothing of the register's.
  package func names(for type: FieldType) -> [Name]? {
    let organisation = register.organisation
    switch type {
    case .unit:
      return organisation.unitOrder.map { id in
        let chain = organisation.chain(from: id).map(\.name)
        return Name(id: id.description, words: chain.joined(separator: ", "))
      }
    case .person:
      return organisation.people.values.sorted { $0.id < $1.id }.map { person in
        let words = [person.name, person.title].filter { !$0.isEmpty }
        return Name(id: person.id.description, words: words.joined(separator: ", "))
      }
    case .routine:
      return register.routines.values.sorted { $0.id < $1.id }.map {
        Name(id: $0.id.description, words: $0.name)
      }
    case .area:
      var seen: Set<String> = []
      return register.routines.values.sorted { $0.id < $1.id }.flatMap(\.areas)
        .filter { seen.insert($0.name).inserted }.map { Name(id: $0.name, words: "") }
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier,
      .emailAddress, .webAddress, .contactAddress, .phoneNumber, .personalIdentityNumber, .period,
      .offset, .clock, .length,
      .series, .choice, .list, .record:
      return nil
    }
  }

  /// The id that was meant by a word: that of a name, or the nearest spelling of an id or a name.
  package func suggestion(for word: String, as type: FieldType) -> String? {
    guard let names = names(for: type) else { return nil }
    let spelled = Self.identifier(from: word, as: type)
    let own = names.map { (name: $0, first: $0.words.prefix { $0 != "," }) }
    let wanted = word.lowercased()
    return own.first { $0.name.id == spelled || $0.first.lowercased() == wanted }?.name.id
      ?? Suggestion.nearest(to: spelled ?? word, among: names.map(\.id))
      ?? Suggestion.nearest(to: word, among: own.map { String($0.first) }).flatMap { near in
        own.first { $0.first == near }?.name.id
      }
  }

  /// A word as an id could be: small letters without marks, full stops between a person's names and
  /// hyphens elsewhere; `nil` when nothing is left of it.
  package static func identifier(from word: String, as type: FieldType) -> String? {
    let gap: Character = if case .person = type { "." } else { "-" }
    var id = ""
    for sign in word.lowercased() {
      switch sign {
      case "a"..."z", "0"..."9", ".", "-": id.append(sign)
      case "å", "ä", "à", "á", "â", "ã", "æ": id.append("a")
      case "ö", "ø", "ó", "ò", "ô": id.append("o")
      case "é", "è", "ê", "ë": id.append("e")
      case "ü", "ú", "ù", "û": id.append("u")
      case "ç", "č", "ć": id.append("c")
      case " ", "_", "/": id.append(gap)
      default: continue
      }
    }
    return UnitID(id) == nil ? nil : id
  }
}
