import Checksums
import CivilCalendar

extension Case {
  /// A question of which nobody has noted an answer (K27).
  struct OpenQuestion {
    let asked: Notification.Question
    let text: String
  }

  /// The questions that wait, in the order of the file.
  var openQuestions: [OpenQuestion] {
    (redaction?.records(.questions, of: QuestionField.self) ?? []).compactMap { question in
      guard let text = question.text(.question), let asked = question.date(.asked),
        let person = question.id(.askedOf, as: PersonID.self), !question.has(.answer),
        !question.has(.answered)
      else { return nil }
      let hash = SHA256.hash(of: Array("\(asked.iso) \(person) \(text)".utf8)).hexadecimal
      return OpenQuestion(
        asked: Notification.Question(
          mark: String(hash.prefix(16)),
          asked: asked,
          askedOf: person
        ),
        text: text
      )
    }
  }

  /// Where the case was moved, as its file says it (B3).
  var transfer: Notification.Transfer? {
    guard let target = facts.record(.transferredTo, of: TransferField.self),
      let system = target.text(.system)
    else { return nil }
    return Notification.Transfer(system: system, reference: target.text(.reference))
  }
}
