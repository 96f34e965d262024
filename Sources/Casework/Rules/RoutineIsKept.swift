import Findings

/// The routine exists, and the case is of a kind, a channel and an area that it has (K1, K4, K5, B1).
///
///     rutin: synpunkten
///     typ: fråga
package enum RoutineIsKept: Rule {
  package static let codes = [unknownRoutine, kindNotInRoutine, channelNotInRoutine, unknownArea]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let id = context.facts.id(.routine, as: RoutineID.self) else { return }
    let routines = context.register.routines
    guard let routine = routines[id] else {
      // A register without any routine has a finding of its own.
      if routines.isEmpty { return }
      let place = context.facts.range(.routine)
      return report.add(to: .facts, unknownRoutine(id, at: place, among: routines.keys))
    }
    if let kind = context.facts.term(.kind, as: Kind.self), routine.routes[kind] == nil {
      let kinds = Kind.allCases.filter { routine.routes[$0] != nil }.map(\.name)
      context.report(
        kindNotInRoutine,
        at: .kind,
        into: &report,
        with: ["kind": kind.name, "routine": .quoting(routine.name), "kinds": .list(kinds)]
      )
    }
    if let channel = context.facts.term(.channel, as: Channel.self),
      !routine.channels.contains(channel)
    {
      let channels = Channel.allCases.filter(routine.channels.contains).map(\.name)
      context.report(
        channelNotInRoutine,
        at: .channel,
        into: &report,
        with: [
          "channel": channel.name, "routine": .quoting(routine.name), "channels": .list(channels),
        ]
      )
    }
    if let area = context.facts.text(.area), !routine.has(area: area) {
      let names = routine.areas.map(\.name)
      let near = Suggestion.nearest(to: area, among: names)
      context.report(
        unknownArea,
        at: .area,
        into: &report,
        with: [
          "area": .quoting(area), "routine": .quoting(routine.name),
          "areas": .list(names.map { Wording(verbatim: $0) }),
        ],
        remedy: near.map(Wording.didYouMean)
      )
    }
  }

  /// A routine that has no file.
  static func unknownRoutine(
    _ id: RoutineID,
    at range: Range<Int>?,
    among routines: some Collection<RoutineID>
  ) -> Finding {
    let known = routines.map(\.description).sorted()
    return unknownRoutine.finding(
      at: range,
      with: ["routine": "\(id)", "routines": Wording(verbatim: known.joined(separator: ", "))],
      remedy: Suggestion.nearest(to: id.description, among: known).map(Wording.didYouMean)
    )
  }
}

extension RoutineIsKept {
  static let unknownRoutine = FindingCode(
    "unknown-routine",
    .error,
    message: Wording("det finns ingen rutin ”{routine}”", "there is no routine “{routine}”"),
    remedy: Wording("välj en av: {routines}", "choose one of: {routines}"),
    why: Wording(
      "Rutinen bestämmer frister, svarssätt och områden. Den är en fil i mappen routines.",
      "The routine sets deadlines, reply ways and areas. It is a file in the folder routines."
    )
  )

  static let kindNotInRoutine = FindingCode(
    "kind-not-in-routine",
    .error,
    message: Wording("{routine} har inte typen {kind}", "{routine} does not have the kind {kind}"),
    remedy: Wording(
      "välj en av: {kinds}, eller en annan rutin",
      "choose one of: {kinds}, or another routine"
    ),
    why: Wording(
      "Varje rutin gäller vissa typer av ärenden och har frister bara för dem.",
      "Every routine is for certain kinds of cases and has deadlines for those only."
    )
  )

  static let channelNotInRoutine = FindingCode(
    "channel-not-in-routine",
    .error,
    message: Wording(
      "{routine} har inte kanalen {channel}",
      "{routine} does not have the channel {channel}"
    ),
    remedy: Wording("välj en av: {channels}", "choose one of: {channels}"),
    why: Wording(
      "Rutinen räknar upp på vilka sätt ärenden kommer in.",
      "The routine lists the ways in which cases come in."
    )
  )

  static let unknownArea = FindingCode(
    "unknown-area",
    .error,
    message: Wording(
      "området ”{area}” finns inte i {routine}",
      "there is no area “{area}” in {routine}"
    ),
    remedy: Wording("välj ett av: {areas}", "choose one of: {areas}"),
    why: Wording(
      "Områdena är en bestämd lista, så att ärenden kan sammanställas över tid.",
      "The areas are a fixed list, so that cases can be compiled over time."
    )
  )
}
