import Casework
import CivilCalendar
import Findings

/// The questions that `new` asks a person about what is not yet known.
struct Interview {
  private let register: Register
  private let today: CivilDate
  private var language: Language { register.language }

  init(_ register: Register, today: CivilDate) {
    self.register = register
    self.today = today
  }

  func ask(_ draft: inout Draft, _ session: inout Session) throws(CommandError) {
    try ask(.kind, &draft, &session)
    try ask(.channel, &draft, &session)
    let channel = draft.facts[.channel].flatMap { word in
      Channel.allCases.first { $0.name[language] == word }
    }
    if channel?.isSpoken ?? false { try ask(.takenDownBy, &draft, &session) }
    try ask(.received, &draft, &session, otherwise: today.iso)
    try ask(.title, &draft, &session)
    if draft.sender.isEmpty { try askForSender(&draft, &session) }
    session.say(
      Wording(
        "Skriv det som kom in, ordagrant. Avsluta med en punkt ensam på en rad.",
        "Write what came in, word for word. End with a full stop alone on a line."
      )
    )
    var text = ""
    while let line = session.input.line(), line != "." { text += line + "\n" }
    draft.setSubmission(Array(text.utf8))
  }

  private func askForSender(_ draft: inout Draft, _ session: inout Session) throws(CommandError) {
    let question = Wording(
      "Vem lämnade synpunkten? Namn, eller bara Enter om det är okänt",
      "Who sent it? The name, or just Enter if unknown"
    )
    let name = try answer(question[language], &session)
    if name.isEmpty {
      return try draft.set(.anonymous, YesNo.yes.name[language])
    }
    try draft.set(.name, name)
    try ask(.contact, &draft, &session)
    let way = ContactWay.allCases.first { $0.name[language] == draft.sender[.contact] }
    switch way {
    case .letter: try askForAddress(&draft, &session)
    case .email: try ask(.email, &draft, &session)
    case .phone, .sms: try ask(.phone, &draft, &session)
    case ContactWay.none?, nil: return
    }
  }

  private func askForAddress(_ draft: inout Draft, _ session: inout Session) throws(CommandError) {
    let street = try answer(Wording("gata och nummer", "street and number")[language], &session)
    let town = try answer(Wording("postnummer och ort", "postcode and town")[language], &session)
    let lines = [street, town].filter { !$0.isEmpty }
    if !lines.isEmpty { try draft.set(.address, lines.map { $0 + "\n" }.joined()) }
  }

  private func ask(
    _ field: CaseField,
    _ draft: inout Draft,
    _ session: inout Session,
    otherwise: String? = nil
  ) throws(CommandError) {
    guard draft.facts[field] == nil else { return }
    if let word = try valid(field.definition, &session, otherwise: otherwise) {
      try draft.set(field, word)
    }
  }

  private func ask(
    _ field: SenderField,
    _ draft: inout Draft,
    _ session: inout Session
  ) throws(CommandError) {
    guard draft.sender[field] == nil else { return }
    if let word = try valid(field.definition, &session, otherwise: nil) {
      try draft.set(field, word)
    }
  }

  /// Asks until the answer can be a value of the field; an empty answer leaves it out.
  private func valid(
    _ field: Field,
    _ session: inout Session,
    otherwise: String?
  ) throws(CommandError) -> String? {
    var question = field.name[language]
    if let choice = field.type.choice {
      question += " (" + choice.names.map { $0[language] }.joined(separator: ", ") + ")"
    }
    if let otherwise { question += " [\(otherwise)]" }
    while true {
      let word = try answer(question, &session)
      if word.isEmpty { return otherwise }
      do {
        let text = try FieldValues.text(word, field, language)
        if Self.fits(text, field) { return text }
        session.say(
          Wording("skriv som ", "write it like ")
            + Wording(verbatim: field.type.values(language) ?? "")
        )
      } catch {
        session.output.line(error.message[language])
        if let hint = error.hint { session.output.line("  = " + hint[language]) }
      }
    }
  }

  private static func fits(_ text: String, _ field: Field) -> Bool {
    switch field.type {
    case .dateTime: Moment(text) != nil
    case .emailAddress: SchemaCheck.isEmailAddress(text)
    default: true
    }
  }

  private func answer(_ question: String, _ session: inout Session) throws(CommandError) -> String {
    session.output.text(question + ": ")
    session.output.flush()
    guard let line = session.input.line() else {
      session.output.line()
      throw .refused(
        Wording("avbrutet; ingenting registrerades", "stopped; nothing was registered")
      )
    }
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
