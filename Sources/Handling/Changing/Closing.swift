import Casework
import Findings

/// The end of a case: its outcome, what that needs, and what is missing (K27).
package struct Closing {
  package let change: CaseChange
  /// What keeps the case from being closed so.
  package let missing: [Obstacle]
  /// The errors that it would bring.
  package let errors: [LocatedFinding]

  package var isPossible: Bool { missing.isEmpty && errors.isEmpty }

  /// Asks what closing a case needs.
  ///
  /// `word`: how the case ended, where somebody says so; else it follows from the facts. `transfer` and `ground`: what
  /// an outcome needs besides.
  ///
  /// - Throws: ``Refusal`` where it is closed already, or nothing says how it ended.
  package init(
    of number: CaseNumber,
    as word: String?,
    transferred transfer: (system: String?, reference: String?),
    ground: String?,
    at desk: Desk
  ) throws {
    let (register, language) = (desk.register, desk.language)
    let read = try desk.read(number)
    guard !read.item.facts.has(.closed) else {
      throw Refusal.refused(
        Wording("\(number) är redan avslutat", "\(number) is closed already")
      )
    }
    let outcome = try Self.outcome(of: read.item, called: word, in: language)
    var changes = [
      FieldChange(.outcome, .text(outcome.name[language]), in: language),
      FieldChange(.closed, .text(desk.today.iso), in: language),
    ]
    for (field, word) in [
      (TransferField.system, transfer.system), (.reference, transfer.reference),
    ] {
      guard let word else { continue }
      changes.append(try FieldChange(field, word: word, in: language))
    }
    if let ground { changes.append(try FieldChange(.outOfScope, word: ground, in: language)) }
    change = CaseChange(of: number, changes, at: desk)
    missing = Standing(read.item, in: register).obstacles(to: .close(as: outcome))
    errors = try change.newErrors()
  }

  private static func outcome(
    of item: Case,
    called word: String?,
    in language: Language
  ) throws(Refusal) -> Outcome {
    if let word {
      let found = Outcome.allCases.first {
        $0.rawValue == word || $0.name[language] == word
      }
      if let found { return found }
      let names = Outcome.allCases.map { $0.name[language] }
      throw .unclear(
        Wording("okänt utfall \(visible(word))", "unknown outcome \(visible(word))"),
        hint: Suggestion.nearest(to: word, among: names).map {
          Wording("menade du \($0)?", "did you mean \($0)?")
        } ?? Wording(verbatim: names.joined(separator: ", "))
      )
    }
    if let known = item.facts.term(.outcome, as: Outcome.self) { return known }
    if item.facts.has(.answered) { return .answered }
    if item.facts.term(.kind, as: Kind.self) == .praise { return .handled }
    throw .unclear(
      Wording("hur slutade ärendet?", "how did the case end?"),
      hint: Wording("ange --utfall", "give --outcome")
    )
  }
}
