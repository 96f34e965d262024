import Casework
import CivilCalendar
import Findings

/// What is changed when a case concerns a department that is not connected: it is an incoming document, handed over to the
/// department's case system, and closed here with a trace of where it went (K35, L3).
package enum Handover {
  /// The facts of a handover; there the case is known by our number until it has one of its own.
  package static func changes(
    of number: CaseNumber,
    to system: String,
    on day: CivilDate,
    in language: Language
  ) throws(Refusal) -> [FieldChange] {
    [
      try FieldChange(TransferField.system, word: system, in: language),
      try FieldChange(TransferField.reference, word: number.description, in: language),
      try FieldChange(.outcome, word: Outcome.transferred.name[language], in: language),
      // What is answered elsewhere is not published here.
      try FieldChange(.publish, word: YesNo.no.name[language], in: language),
      FieldChange(.publishReason, .text(reason[language]), in: language),
      FieldChange(.closed, .text(day.iso), in: language),
    ]
  }

  private static let reason = Wording(
    "Ärendet är överlämnat och besvaras på annat håll.",
    "The case has been handed over and is answered elsewhere."
  )
}
