import CaseText
import Casework
import Findings
import System

/// Who sets up a register, and so becomes its first registrar.
package struct RegistrarIdentity {
  let name: String
  let email: String

  /// The identity that git would use by this environment, or `nil`.
  package init?(_ environment: [String: String]) {
    guard
      let name = environment["GIT_AUTHOR_NAME"]
        ?? ChildProcess.output(["git", "config", "user.name"], in: environment),
      let email = environment["GIT_AUTHOR_EMAIL"]
        ?? ChildProcess.output(["git", "config", "user.email"], in: environment)
    else { return nil }
    self.name = name
    self.email = email
  }

  /// The organisation with this person in place of its first registrar; `nil` when the name gives no
  /// id or the address cannot be one.
  func replacing(in organisation: Document, language: Language) -> Document? {
    guard let id = Self.id(of: name), SchemaCheck.isEmailAddress(email) else { return nil }
    let people = OrganisationField.people.definition.name[language]
    guard let list = organisation[[people]],
      let first = organisation.children(of: list).first(where: { _ in true })
    else { return nil }
    let person = Record<PersonField>(organisation, at: first, in: language)
    guard let old = person.text(.id), let oldName = person.text(.name),
      let oldEmail = person.text(.email)
    else { return nil }
    // In the scaffold these three words stand nowhere else.
    var text = String(decoding: organisation.bytes, as: UTF8.self)
    for (word, replacement) in [(oldEmail, email), (old, id), (oldName, name)] {
      text = text.split(separator: word, omittingEmptySubsequences: false)
        .joined(separator: replacement)
    }
    let document = Document(parsing: Array(text.utf8))
    return document.findings.isEmpty ? document : nil
  }

  /// `Åsa Öberg` → `asa.oberg`.
  static func id(of name: String) -> String? {
    let letters: [Character: String] = [
      "å": "a", "ä": "a", "á": "a", "à": "a", "ö": "o", "ø": "o", "ó": "o", "é": "e", "è": "e",
      "ü": "u", "æ": "ae", "ł": "l", "ñ": "n", "ç": "c",
    ]
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      word.map {
        letters[$0] ?? (($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" ? String($0) : "")
      }
      .joined()
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: ".")
    return PersonID(id)?.description
  }
}
