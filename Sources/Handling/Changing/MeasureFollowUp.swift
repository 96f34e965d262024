import CaseStore
import Casework
import Findings

/// Notes that a planned measure is done, in the log of its case: that can be done when the case is closed and delivered, whose
/// files stay as they were (K17, K18).
package enum MeasureFollowUp {
  /// The measure by its place, from 1.
  ///
  /// - Throws: ``Refusal`` where there is none, or it is done already.
  @discardableResult
  package static func finish(
    _ place: Int,
    of number: CaseNumber,
    at desk: Desk
  ) throws -> PlannedMeasure {
    let item = try desk.read(number).item
    guard let measure = item.measures.first(where: { $0.place == place }) else {
      let count = item.measures.count
      throw Refusal.refused(
        Wording(
          "\(number) har ingen åtgärd \(place)",
          "\(number) has no measure \(place)"
        ),
        hint: Wording(
          "åtgärdsplanen har \(count) i investigation.yaml",
          "the action plan has \(count) in investigation.yaml"
        )
      )
    }
    guard !measure.isDone(on: desk.today) else {
      throw Refusal.refused(
        Wording("åtgärden är redan genomförd", "the measure is done already")
      )
    }
    let language = desk.language
    try desk.folder.note(
      measure.event(at: desk.now, by: desk.actor, in: language),
      of: number,
      in: language
    )
    return measure
  }
}
