import Casework
import Findings
import Handling
import Letters

/// Which letter and template a command line means.
struct LetterChoice {
  let letter: Letter
  /// The name of a template, or `nil` for the one that the case calls for.
  let template: String?
  let language: Language

  init(in context: Context, register: Register) throws(CommandError) {
    language = try Self.language(context) ?? register.language
    guard let word = context.arguments.value("--template") else {
      (letter, template) = (.reply, nil)
      return
    }
    let standard = LetterTemplates.Standard.allCases.first {
      $0.rawValue == word || $0.name[register.language] == word
    }
    let name = standard?.rawValue ?? word
    template = name
    letter = Letter.allCases.first { $0.template == name } ?? .reply
  }

  private static func language(_ context: Context) throws(CommandError) -> Language? {
    guard let word = context.arguments.value("--language") else { return nil }
    guard let language = Language(rawValue: word) else {
      throw .usage(
        Wording("okänt språk \(visible(word))", "unknown language \(visible(word))"),
        hint: Wording("välj sv eller en", "choose sv or en")
      )
    }
    return language
  }

  /// The template, which must be there.
  func find(in desk: LetterDesk, for item: Case) throws -> LetterTemplate {
    let name = try template ?? desk.template(for: item).rawValue
    if let found = desk.templates.find(name, language) { return found }
    let known = LetterTemplates.Standard.letters.map { $0.name[desk.register.language] }
    throw CommandError.usage(
      Wording("det finns ingen mall \(visible(name))", "there is no template \(visible(name))"),
      hint: Suggestion.nearest(to: name, among: known).map {
        Wording("menade du \($0)?", "did you mean \($0)?")
      } ?? Wording(verbatim: known.joined(separator: ", "))
    )
  }
}

extension LetterTemplates.Standard {
  /// Those that letters are made from.
  static let letters = allCases.filter { $0 != .closing && $0 != .brochure }

  /// As it is named on the command line.
  var name: Wording {
    switch self {
    case .complaint: Kind.complaint.name
    case .suggestion: Kind.suggestion.name
    case .praise: Kind.praise.name
    case .question: Kind.question.name
    case .fault: Kind.fault.name
    case .transferred: Outcome.transferred.name
    case .acknowledgement: Letter.acknowledgement.name
    case .delay: Letter.delay.name
    case .closing: Wording("avslutning", "closing")
    case .brochure: Channel.brochure.name
    }
  }
}
