import Casework
import Findings
import Letters
import PersonalData

/// What is wrong with a report that is not adopted: against the register, and for a paper that is public.
package struct PeriodReview: Sendable {
  private let register: Register
  private let scanner: PeopleScanner

  package init(_ register: Register) {
    self.register = register
    let people = register.organisation.people.values.sorted { $0.id < $1.id }
    scanner = PeopleScanner(
      people: people.map { KnownPerson(name: $0.name, email: $0.email, phone: $0.phone) }
    )
  }

  /// Everything, by place.
  package func findings(of text: PeriodText, against figures: PeriodFigures) -> [Finding] {
    var found = text.letter.findings
    if text.day == nil { found.append(ReportCode.dayMissing.finding()) }
    found += Placeholder.all(in: text.bytes).filter { text.bytes[$0.lowerBound] != 0x7B }
      .map { ReportCode.unfinished.finding(at: $0) }
    found += text.names.compactMap { finding(of: $0, in: text, against: figures) }
    found += text.proposals(in: register).filter { $0.by == nil && !$0.isPrompt }
      .map { ReportCode.proposalWithoutDay.finding(at: $0.range) }
    found += mentions(text)
    return found.sorted { ($0.range?.lowerBound ?? -1) < ($1.range?.lowerBound ?? -1) }
  }

  private func finding(
    of placed: PlacedName,
    in text: PeriodText,
    against figures: PeriodFigures
  ) -> Finding? {
    let shown = Wording(verbatim: visible(placed.name))
    guard let name = ReportName(placed.name, in: register) else {
      let names = ReportName.all(register.language)
      let near = Suggestion.nearest(to: placed.name, among: names)
      return ReportCode.unknownName.finding(
        at: placed.range,
        with: [
          "name": shown,
          "near": near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
            ?? Wording(
              "synpunkt statistics --definiera visar vad siffrorna heter",
              "synpunkt statistics --define shows what figures are called"
            ),
        ]
      )
    }
    switch name {
    case .figure(let figure, let cases):
      let now = figures.text(figure, of: cases)
      guard let value = placed.value, value != now else { return nil }
      return ReportCode.figureDiffers.finding(
        at: placed.range,
        with: [
          "name": shown, "value": Wording(verbatim: visible(value)),
          "now": Wording(verbatim: now), "report": Wording(verbatim: figures.id.description),
        ]
      )
    case .table, .chart, .trends, .patterns:
      return text.standsAlone(placed)
        ? nil : ReportCode.nameNotAlone.finding(at: placed.range, with: ["name": shown])
    }
  }

  /// Names and numbers of people that nobody has judged.
  private func mentions(_ text: PeriodText) -> [Finding] {
    let judged = text.letter.header.record?.texts(.mayMention) ?? []
    let names = register.organisation.units.values.map(\.name)
    let areas = register.routines.values.flatMap { $0.areas.map(\.name) }
    var allowed: Set<String> = []
    for known in judged + names + areas + [register.authority] {
      allowed.formUnion(Self.words(known))
    }
    return scanner.mentions(in: text.bytes).compactMap { passage in
      guard passage.certainty >= .likely, let what = passage.kind.mention,
        passage.range.lowerBound >= text.letter.header.end
      else { return nil }
      let words = String(decoding: text.bytes[passage.range], as: UTF8.self)
      guard !Self.words(words).allSatisfy(allowed.contains) else { return nil }
      return ReportCode.personalData.finding(
        at: passage.range,
        with: ["what": what, "text": Wording(verbatim: visible(words))]
      )
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
