import CaseText
import Casework
import CivilCalendar
import Findings
import Handling

/// The questions that `new` asks a person about what is not yet known.
struct Interview {
  private let register: Register
  private let today: CivilDate
  private let terminal: Terminal
  private var language: Language { register.language }

  init(_ register: Register, on terminal: Terminal, today: CivilDate) {
    self.register = register
    self.today = today
    self.terminal = terminal
  }

  func ask(_ draft: inout Draft) throws {
    let routine = try askForRoutine(&draft)
    try ask(.kind, into: &draft, among: Kind.allCases.filter { routine.routes[$0] != nil })
    try ask(.channel, into: &draft, among: Channel.allCases.filter(routine.channels.contains))
    let channel = draft.facts[.channel].flatMap { word in
      Channel.allCases.first { $0.name[language] == word }
    }
    if channel?.isSpoken ?? false { try ask(.takenDownBy, into: &draft) }
    try ask(.received, into: &draft, otherwise: today.iso)
    try ask(.title, into: &draft)
    if draft.sender.isEmpty { try askForSender(&draft) }
    terminal.say(
      Wording(
        "Skriv det som kom in, ordagrant. Avsluta med en punkt ensam på en rad.",
        "Write what came in, word for word. End with a full stop alone on a line."
      )
    )
    var text = ""
    while let line = terminal.input.line(), line != "." { text += line + "\n" }
    draft.setSubmission(Array(text.utf8))
  }

  /// The routine decides what can be answered to the other questions.
  private func askForRoutine(
    _ draft: inout Draft
  ) throws -> Routine {
    let known = register.routines.values.sorted { $0.id < $1.id }
    if draft.facts[.routine] == nil, known.count == 1 { return known[0] }
    let question = CaseField.routine.definition.name[language]
    let names = known.map(\.id.description).joined(separator: ", ")
    while true {
      let given = draft.facts[.routine]
      let word = if let given { given } else { try answer("\(question) (\(names))") }
      if let routine = known.first(where: { $0.id.description == word }) {
        try draft.set(.routine, to: word)
        return routine
      }
      guard given == nil, !known.isEmpty else {
        throw CommandError.usage(
          Wording("det finns ingen rutin \(visible(word))", "there is no routine \(visible(word))")
        )
      }
      terminal.say(Wording("välj en av: \(names)", "choose one of: \(names)"))
    }
  }

  private func askForSender(_ draft: inout Draft) throws {
    let question = Wording(
      "Vem lämnade synpunkten? Namn, eller bara Enter om det är okänt",
      "Who sent it? The name, or just Enter if unknown"
    )
    let name = try answer(question[language])
    if name.isEmpty {
      return try draft.set(.anonymous, to: YesNo.yes.name[language])
    }
    try draft.set(.name, to: name)
    try ask(.contact, into: &draft)
    let way = ContactWay.allCases.first { $0.name[language] == draft.sender[.contact] }
    switch way {
    case .letter: try askForAddress(&draft)
    case .email: try ask(.email, into: &draft)
    case .phone, .sms: try ask(.phone, into: &draft)
    case ContactWay.none?, nil: return
    }
  }

  private func askForAddress(_ draft: inout Draft) throws {
    let street = try answer(Wording("gata och nummer", "street and number")[language])
    let town = try answer(Wording("postnummer och ort", "postcode and town")[language])
    let lines = [street, town].filter { !$0.isEmpty }
    if !lines.isEmpty { try draft.set(.address, to: lines.map { $0 + "\n" }.joined()) }
  }

  private func ask(
    _ field: CaseField,
    into draft: inout Draft,
    otherwise: String? = nil
  ) throws {
    guard draft.facts[field] == nil else { return }
    let choices = field.definition.type.choice?.names.map { $0[language] }
    if let word = try valid(field.definition, otherwise: otherwise, among: choices) {
      try draft.set(field, to: word)
    }
  }

  /// Asks for one of the values that the routine has.
  private func ask(
    _ field: CaseField,
    into draft: inout Draft,
    among terms: [some Term]
  ) throws {
    guard draft.facts[field] == nil else { return }
    let choices = terms.map { $0.name[language] }
    if let word = try valid(field.definition, otherwise: nil, among: choices) {
      try draft.set(field, to: word)
    }
  }

  private func ask(
    _ field: SenderField,
    into draft: inout Draft
  ) throws {
    guard draft.sender[field] == nil else { return }
    let choices = field.definition.type.choice?.names.map { $0[language] }
    if let word = try valid(field.definition, otherwise: nil, among: choices) {
      try draft.set(field, to: word)
    }
  }

  /// Asks until the answer can be a value of the field; an empty answer leaves it out.
  private func valid(
    _ field: Field,
    otherwise: String?,
    among choices: [String]?
  ) throws -> String? {
    var question = field.name[language]
    let list = choices?.joined(separator: ", ")
    if let list { question += " (\(list))" }
    if let otherwise { question += " [\(otherwise)]" }
    while true {
      let word = try answer(question)
      if word.isEmpty { return otherwise }
      do {
        let text = try FieldValues.text(word, of: field, in: language)
        if let choices, let list, !choices.contains(text) {
          throw CommandError.refused(
            Wording("”\(text)” finns inte i rutinen", "“\(text)” is not in the routine"),
            hint: Wording("välj ett av: \(list)", "choose one of: \(list)")
          )
        }
        try refuseFault(in: text, of: field)
        return text
      } catch {
        let error = CommandError(error)
        terminal.output.line(error.message[language])
        if let hint = error.hint { terminal.output.line("  = " + hint[language]) }
      }
    }
  }

  /// What would be refused when all questions are answered is refused now: nobody writes a text in vain.
  private func refuseFault(in text: String, of field: Field) throws {
    let document = Document([NewField(field.name[language], .text(text))])
    if let fault = SchemaCheck.findings(of: field, in: document, language: language).first {
      throw CommandError.refused(fault.message, hint: fault.remedy)
    }
    if case .dateTime = field.type, let date = Moment(text)?.date, date > today {
      throw CommandError.refused(
        Wording("\(date.iso) har inte varit än", "\(date.iso) has not been yet")
      )
    }
  }

  private func answer(_ question: String) throws -> String {
    terminal.output.text(question + ": ")
    terminal.output.flush()
    guard let line = terminal.input.line() else {
      terminal.output.line()
      throw CommandError.refused(
        Wording("avbrutet; ingenting registrerades", "stopped; nothing was registered")
      )
    }
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
