import Findings

/// People and units that a case names are in organisation.yaml.
///
///     utredare: ana.berg
///               ^^^^^^^^  menade du ”anna.berg”?
package enum PeopleAndUnitsExist: Rule {
  package static let codes = [unknownPerson, unknownUnit]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let organisation = context.register.organisation
    // An organisation.yaml that is missing has a finding of its own; one for each name helps nobody.
    guard !organisation.people.isEmpty else { return }
    for field in [CaseField.registeredBy, .investigator] {
      guard let id = context.facts.id(field, as: PersonID.self), organisation.people[id] == nil
      else {
        continue
      }
      // What came in by itself was registered by nobody.
      if field == .registeredBy, id.description == LogEvent.Actor.program.description { continue }
      report.add(to: .facts, unknownPerson(id, at: context.facts.range(field), in: organisation))
    }
    if let secrecy = context.facts.record(.secrecy, of: SecrecyField.self),
      let id = secrecy.id(.by, as: PersonID.self), organisation.people[id] == nil
    {
      report.add(to: .facts, unknownPerson(id, at: secrecy.range(.by), in: organisation))
    }
    for note in context.case.notes {
      guard let id = note.id(.by, as: PersonID.self), organisation.people[id] == nil else {
        continue
      }
      report.add(to: .notes, unknownPerson(id, at: note.range(.by), in: organisation))
    }
    for line in context.case.log {
      guard case .person(let id) = line.event.by, organisation.people[id] == nil else { continue }
      let place = writer(of: line, in: context.bytes.log ?? [])
      report.add(to: .log, unknownPerson(id, at: place, in: organisation))
    }
    if let id = context.facts.id(.unit, as: UnitID.self), organisation.units[id] == nil {
      let known = organisation.unitOrder.map(\.description)
      context.report(
        unknownUnit,
        at: .unit,
        into: &report,
        with: ["unit": "\(id)"],
        remedy: Suggestion.nearest(to: id.description, among: known).map(Wording.didYouMean)
      )
    }
  }

  /// Where a line of the log names its person: the second word.
  private static func writer(of line: Case.LogLine, in log: [UInt8]) -> Range<Int> {
    let words = log[line.range].split(separator: UInt8(ascii: " "))
    return words.count > 1 ? words[1].startIndex..<words[1].endIndex : line.range
  }

  static func unknownPerson(
    _ id: PersonID,
    at range: Range<Int>,
    in organisation: Organisation
  ) -> Finding {
    let known = organisation.people.keys.map(\.description).sorted()
    return unknownPerson.finding(
      at: range,
      with: ["person": "\(id)"],
      remedy: Suggestion.nearest(to: id.description, among: known).map(Wording.didYouMean)
    )
  }
}

extension PeopleAndUnitsExist {
  static let unknownPerson = FindingCode(
    "unknown-person",
    .error,
    message: Wording(
      "det finns ingen person ”{person}” i organisation.yaml",
      "there is no person “{person}” in organisation.yaml"
    ),
    remedy: Wording(
      "rätta id:t, eller lägg till personen i organisation.yaml",
      "correct the id, or add the person to organisation.yaml"
    ),
    why: Wording(
      "Programmet skriver till personen och måste veta vart. Den som slutat står kvar i "
        + "organisation.yaml så länge ärenden nämner personen.",
      "The program writes to the person and must know where. Anyone who has left stays in "
        + "organisation.yaml as long as cases name them."
    )
  )

  static let unknownUnit = FindingCode(
    "unknown-unit",
    .error,
    message: Wording(
      "det finns ingen enhet ”{unit}” i organisation.yaml",
      "there is no unit “{unit}” in organisation.yaml"
    ),
    remedy: Wording(
      "välj en förvaltning, verksamhet eller enhet ur organisation.yaml",
      "choose a department, operation or unit from organisation.yaml"
    ),
    why: Wording(
      "Enheten avgör vem som är chef och vem som får veta.",
      "The unit decides who is manager and who is told."
    )
  )
}
