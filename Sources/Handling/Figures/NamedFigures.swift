import Casework
import CivilCalendar
import Findings
import Statistics

extension Dimension {
  /// The dimensions that a list of words means; none where there is no list.
  ///
  /// - Throws: ``Refusal`` for what is none, or is there twice, and for more than two: of three crossed ones hardly a
  ///   group has a case.
  package static func all(
    named text: String?,
    in language: Language
  ) throws(Refusal) -> [Dimension] {
    guard let text else { return [] }
    var found: [Dimension] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let dimension = try named(String(word), in: language)
      guard !found.contains(dimension) else {
        throw .unclear(
          Wording(
            "\(dimension.name.swedish) står två gånger",
            "\(dimension.name.english) is there twice"
          )
        )
      }
      found.append(dimension)
    }
    guard found.count <= 2 else {
      throw .unclear(
        Wording("högst två grupperingar korsas", "at most two groupings are crossed"),
        hint: Wording(
          "välj det tredje med ett villkor, som typ=klagomål",
          "choose the third by a condition, like kind=complaint"
        )
      )
    }
    return found
  }

  fileprivate static func named(
    _ word: String,
    in language: Language
  ) throws(Refusal) -> Dimension {
    let lowered = word.lowercased()
    if let dimension = Dimension.allCases.first(where: {
      $0.rawValue == lowered || $0.name.swedish == lowered
    }) {
      return dimension
    }
    let names = Dimension.allCases.map { $0.name[language] }
    let near = Suggestion.nearest(to: word, among: names)
    throw .unclear(
      Wording(
        "det går inte att gruppera efter \(visible(word))",
        "there is no grouping by \(visible(word))"
      ),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
        ?? Wording(
          "välj bland \(names.joined(separator: ", "))",
          "choose among \(names.joined(separator: ", "))"
        )
    )
  }
}

extension FigureSelection {
  /// What a word like `typ=klagomål` chooses.
  ///
  /// - Throws: ``Refusal`` for what is no condition, or has a value that the register does not know.
  package static func condition(
    _ word: String,
    in register: Register
  ) throws(Refusal) -> (dimension: Dimension, value: GroupValue) {
    guard let sign = word.firstIndex(of: "=") else {
      throw .unclear(
        Wording("\(visible(word)) är inget villkor", "\(visible(word)) is not a condition"),
        hint: Wording(
          "skriv fält=värde, som typ=klagomål",
          "write field=value, like kind=complaint"
        )
      )
    }
    let dimension = try Dimension.named(String(word[..<sign]), in: register.language)
    let text = String(word[word.index(after: sign)...])
    if text.isEmpty { return (dimension, .none) }
    guard let value = GroupValue(text, in: dimension, register) else {
      throw unknown(text, as: dimension, in: register)
    }
    return (dimension, value)
  }
}

extension GroupValue {
  /// A value as people write it, in either language; `nil` where the register has none.
  fileprivate init?(_ text: String, in dimension: Dimension, _ register: Register) {
    func term<Value: Term>(_: Value.Type) -> Value? {
      let lowered = text.lowercased()
      return Value.allCases.first {
        $0.rawValue == lowered || $0.name.swedish == lowered || $0.name.english == lowered
      }
    }
    let value: GroupValue? =
      switch dimension {
      case .kind: term(Kind.self).map(GroupValue.kind)
      case .channel: term(Channel.self).map(GroupValue.channel)
      case .area: .area(text)
      case .routine:
        RoutineID(text).flatMap { register.routines[$0] == nil ? nil : .routine($0) }
      case .unit, .operation, .department:
        UnitID(text).flatMap { register.organisation.units[$0] }
          .flatMap { unit in
            dimension.level.map { $0 == unit.level } ?? true ? .unit(unit.id) : nil
          }
      case .month: CivilMonth(iso: text).map(GroupValue.month)
      case .third: CivilThird(iso: text).map(GroupValue.third)
      case .year: text.utf8.count == 4 ? Int(text).map(GroupValue.year) : nil
      }
    guard let value else { return nil }
    self = value
  }
}

extension FigureSelection {
  /// Refuses an area that no routine has and no case: it is misspelt.
  package func checkAreas(
    among cases: [CountedCase],
    in register: Register
  ) throws(Refusal) {
    for (dimension, value) in values {
      guard case .area(let area) = value,
        !register.routines.values.contains(where: { $0.has(area: area) }),
        !cases.contains(where: { $0.place.area == area })
      else { continue }
      throw Self.unknown(area, as: dimension, in: register)
    }
  }

  fileprivate static func unknown(
    _ text: String,
    as dimension: Dimension,
    in register: Register
  ) -> Refusal {
    .unclear(
      Wording(
        "\(visible(text)) finns inte under \(dimension.name.swedish)",
        "\(visible(text)) is nothing that \(dimension.name.english) can be"
      ),
      hint: dimension.suggestion(for: text, in: register).map {
        Wording("menade du \($0)?", "did you mean \($0)?")
      }
    )
  }
}

extension Dimension {
  /// The level of the units that it is of; `nil` where that may be any, or it is of no units.
  fileprivate var level: Organisation.Level? {
    switch self {
    case .operation: .operation
    case .department: .department
    case .kind, .area, .unit, .routine, .channel, .month, .third, .year: nil
    }
  }

  /// What somebody may have meant.
  fileprivate func suggestion(for text: String, in register: Register) -> String? {
    let language = register.language
    func nearest<Value: Term>(_: Value.Type) -> String? {
      Suggestion.nearest(to: text, among: Value.allCases.map { $0.name[language] })
    }
    switch self {
    case .kind: return nearest(Kind.self)
    case .channel: return nearest(Channel.self)
    case .operation, .department:
      let ids = register.organisation.unitOrder.filter { id in
        register.organisation.units[id]?.level == level
      }
      return Suggestion.nearest(to: text, among: ids.map(\.description))
        ?? UnitID(text).flatMap { id in
          register.organisation.chain(from: id).first { $0.level == level }?.id.description
        }
    case .area, .unit, .routine, .month, .third, .year:
      return RegisterNames(register).suggestion(for: text, as: field.type)
    }
  }

  /// The field whose values are meant, for what may have been misspelt.
  fileprivate var field: Field {
    switch self {
    case .kind: CaseField.kind.definition
    case .area: CaseField.area.definition
    case .unit, .operation, .department: CaseField.unit.definition
    case .routine: CaseField.routine.definition
    case .channel: CaseField.channel.definition
    case .month, .third, .year: CaseField.received.definition
    }
  }
}
