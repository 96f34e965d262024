import Casework
import CivilCalendar
import Findings
import Handling
import Statistics

/// What somebody asks `statistics` for: which cases, by what they are grouped, and how it is written.
struct FigureRequest {
  let dimensions: [Dimension]
  let selection: FigureSelection
  let format: Format

  /// How figures are written.
  enum Format {
    case text
    case json
    /// As a Swedish spreadsheet opens it: semicolons, and a mark of UTF-8 at the beginning.
    case spreadsheet
    /// As other programs read it (RFC 4180).
    case csv
  }

  init(_ arguments: Arguments, _ register: Register) throws(CommandError) {
    dimensions = try Self.dimensions(arguments.value("--by"), register.language)
    format =
      switch arguments.value("--format") {
      case "json": .json
      case "csv": arguments.has("--comma") ? .csv : .spreadsheet
      default: .text
      }
    if arguments.has("--comma"), format != .csv {
      throw .usage(
        Wording("--komma hör till --format csv", "--comma belongs to --format csv")
      )
    }
    var selection = FigureSelection()
    for word in arguments.operands {
      selection.values.append(try Self.condition(word, register))
    }
    selection.since = try Self.day(arguments.value("--since"))
    selection.until = try Self.day(arguments.value("--until"))
    if let text = arguments.value("--period") {
      guard let third = CivilThird(iso: text), let first = third.months.first,
        let last = third.months.last
      else {
        throw .usage(
          Wording("\(visible(text)) är ingen period", "\(visible(text)) is not a period"),
          hint: Wording(
            "--period 2026-2 är maj till augusti 2026",
            "--period 2026-2 is May to August 2026"
          )
        )
      }
      guard selection.since == nil, selection.until == nil else {
        throw .usage(
          Wording(
            "--period och --sedan eller --till säger båda vilka dagar",
            "--period and --since or --until both say which days"
          )
        )
      }
      (selection.since, selection.until) = (first.first, last.last)
    }
    if let since = selection.since, let until = selection.until, until < since {
      throw .usage(
        Wording("--till ligger före --sedan", "--until comes before --since")
      )
    }
    self.selection = selection
  }

  private static func dimensions(
    _ text: String?,
    _ language: Language
  ) throws(CommandError) -> [Dimension] {
    guard let text else { return [] }
    var found: [Dimension] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let dimension = try dimension(String(word), language)
      guard !found.contains(dimension) else {
        throw .usage(
          Wording(
            "\(dimension.name.swedish) står två gånger",
            "\(dimension.name.english) is there twice"
          )
        )
      }
      found.append(dimension)
    }
    return found
  }

  private static func dimension(
    _ word: String,
    _ language: Language
  ) throws(CommandError) -> Dimension {
    let lowered = word.lowercased()
    if let dimension = Dimension.allCases.first(where: {
      $0.rawValue == lowered || $0.name.swedish == lowered
    }) {
      return dimension
    }
    let names = Dimension.allCases.map { $0.name[language] }
    let near = Suggestion.nearest(to: word, among: names)
    throw .usage(
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

  private static func condition(
    _ word: String,
    _ register: Register
  ) throws(CommandError) -> (dimension: Dimension, value: GroupValue) {
    guard let sign = word.firstIndex(of: "=") else {
      throw .usage(
        Wording("\(visible(word)) är inget villkor", "\(visible(word)) is not a condition"),
        hint: Wording(
          "skriv fält=värde, som typ=klagomål",
          "write field=value, like kind=complaint"
        )
      )
    }
    let dimension = try dimension(String(word[..<sign]), register.language)
    let text = String(word[word.index(after: sign)...])
    if text.isEmpty { return (dimension, .none) }
    guard let value = GroupValue(text, in: dimension, register) else {
      let near = RegisterNames(register).suggestion(for: text, as: dimension.field.type)
      throw .usage(
        Wording(
          "\(visible(text)) finns inte under \(dimension.name.swedish)",
          "\(visible(text)) is nothing that \(dimension.name.english) can be"
        ),
        hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
      )
    }
    return (dimension, value)
  }

  private static func day(_ text: String?) throws(CommandError) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw .usage(
        Wording("\(visible(text)) är inte en dag", "\(visible(text)) is not a day"),
        hint: Wording("--sedan 2026-01-01", "--since 2026-01-01")
      )
    }
    return date
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
        UnitID(text).flatMap { register.organisation.units[$0] == nil ? nil : .unit($0) }
      case .month: CivilMonth(iso: text).map(GroupValue.month)
      case .third: CivilThird(iso: text).map(GroupValue.third)
      case .year: text.utf8.count == 4 ? Int(text).map(GroupValue.year) : nil
      }
    guard let value else { return nil }
    self = value
  }
}

extension Dimension {
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
