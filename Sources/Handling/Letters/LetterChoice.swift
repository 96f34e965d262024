import Casework
import Findings
import Letters

/// Which letter and template somebody means by words.
package struct LetterChoice {
  /// What the letter is called, without its number.
  private let base: String
  /// The name of a template, or `nil` for the one that the case calls for.
  package let template: String?
  package let language: Language

  /// `word`: the name of a letter or template, where one is named; `tongue`: the short name of a language.
  package init(
    called word: String?,
    in tongue: String?,
    at desk: LetterDesk
  ) throws(Refusal) {
    let register = desk.register
    language = try Self.language(tongue) ?? register.language
    guard let word else {
      (base, template) = (Letter.reply.rawValue, nil)
      return
    }
    // A register's own template may be called as one of ours.
    let standard = LetterTemplates.Standard.allCases.first {
      $0.rawValue == word || $0.name[register.language] == word
    }
    let isOwn = standard?.rawValue != word && desk.templates.find(word, in: language) != nil
    let name = isOwn ? word : standard?.rawValue ?? word
    guard isOwn || standard.map(LetterTemplates.Standard.letters.contains) ?? true else {
      throw .unclear(
        Wording(
          "mallen \(visible(word)) är inget brev",
          "the template \(visible(word)) is no letter"
        ),
        hint: standard == .brochure
          ? Wording(
            "blanketten skrivs med synpunkt letter --broschyr FIL",
            "the form is written by synpunkt letter --brochure FILE"
          ) : nil
      )
    }
    template = name
    base = standard?.isReply ?? false && !isOwn ? Letter.reply.rawValue : name
  }

  /// The letter of a case.
  package func letter(in read: CaseReading, for use: LetterUse = .existing) -> Letter {
    read.letter(from: base, for: use)
  }

  private static func language(_ word: String?) throws(Refusal) -> Language? {
    guard let word else { return nil }
    guard let language = Language(rawValue: word) else {
      throw .unclear(
        Wording("okänt språk \(visible(word))", "unknown language \(visible(word))"),
        hint: Wording("välj sv eller en", "choose sv or en")
      )
    }
    return language
  }

  /// The template, which must be there.
  package func find(in desk: LetterDesk, for item: Case) throws -> LetterTemplate {
    let name = try template ?? desk.template(for: item).rawValue
    if let found = try desk.template(name, in: language) { return found }
    let known =
      LetterTemplates.Standard.letters.map { $0.name[desk.register.language] }
      + desk.ownTemplates(in: language)
    throw Refusal.unclear(
      Wording("det finns ingen mall \(visible(name))", "there is no template \(visible(name))"),
      hint: Suggestion.nearest(to: name, among: known).map {
        Wording("menade du \($0)?", "did you mean \($0)?")
      } ?? Wording(verbatim: known.joined(separator: ", "))
    )
  }
}
