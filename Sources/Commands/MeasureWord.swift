import Casework
import Findings
import Handling

/// `set 42 åtgärd.1=genomförd`: a measure of the action plan is done.
struct MeasureWord {
  private let place: Int

  /// `nil` where nothing of it is asked for.
  init?(_ words: [String], in language: Language) throws(CommandError) {
    let names = [PlannedMeasure.key.swedish, PlannedMeasure.key.english].map { $0 + "." }
    guard let word = words.first(where: { word in names.contains { word.hasPrefix($0) } }) else {
      return nil
    }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let done = MeasureStatus.done.name
    guard words.count == 1, parts.count == 2, let number = parts[0].split(separator: ".").last,
      let place = Int(number), parts[1] == done.swedish || parts[1] == done.english
    else {
      throw .usage(
        Wording("\(visible(word)) går inte att ändra", "\(visible(word)) cannot be changed"),
        hint: Wording(
          "den första åtgärden är genomförd: åtgärd.1=genomförd, för sig",
          "the first measure is done: measure.1=done, by itself"
        )
      )
    }
    self.place = place
  }

  func carryOut(
    on number: CaseNumber,
    at desk: Desk,
    in context: Context
  ) throws -> ExitStatus {
    let actor = LogEvent.Actor.person(try context.person(desk.register))
    try MeasureFollowUp.finish(place, of: number, at: desk.by(actor))
    return .done
  }
}
