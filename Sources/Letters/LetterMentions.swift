import Casework
import Findings
import PersonalData

/// What a letter says of people beyond its addressee and who signs it (K22).
struct LetterMentions: Sendable {
  init(_ register: Register) {}

  func findings(_ text: LetterText, _ item: Case) -> [Finding] { [] }
}
