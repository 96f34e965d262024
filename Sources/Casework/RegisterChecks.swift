import CaseText
import Findings

/// The people and units of organisation.yaml against each other.
enum OrganisationCheck {
  static func findings(
    _ record: Record<OrganisationField>,
    _ organisation: Organisation
  ) -> [Finding] {
    var check = Check(organisation: organisation)
    for person in record.records(.people, PersonField.self) { check.unique(person, .id) }
    for department in record.records(.departments, DepartmentField.self) {
      check.unique(department, .id)
      check.person(department, .manager)
      for item in department.items(.registrars) { check.person(item, in: department.document) }
      for operation in department.records(.operations, OperationField.self) {
        check.unique(operation, .id)
        check.person(operation, .manager)
        for unit in operation.records(.units, UnitField.self) {
          check.unique(unit, .id)
          check.person(unit, .manager)
        }
      }
    }
    return check.findings
  }

  private struct Check {
    let organisation: Organisation
    var findings: [Finding] = []
    /// People and units share no names, so that an id means one thing.
    private var ids: Set<String> = []

    init(organisation: Organisation) { self.organisation = organisation }

    mutating func unique<Fields: FieldSet>(_ record: Record<Fields>, _ field: Fields) {
      guard let id = record.text(field), !ids.insert(id).inserted else { return }
      findings.append(
        RegisterCode.duplicateID.finding(at: record.range(field), ["id": .quoting(id)])
      )
    }

    mutating func person<Fields: FieldSet>(_ record: Record<Fields>, _ field: Fields) {
      guard let place = record[field] else { return }
      person(place, in: record.document)
    }

    mutating func person(_ place: NodeID, in document: Document) {
      guard let id = PersonID(document.text(of: place)), organisation.people[id] == nil else {
        return
      }
      findings.append(
        PeopleAndUnitsExist.unknownPerson(id, at: document.range(of: place), organisation)
      )
    }
  }
}

/// The parts of a routine against each other.
enum RoutineCheck {
  static func findings(_ record: Record<RoutineField>, _ routine: Routine) -> [Finding] {
    var findings: [Finding] = []
    if let id = record.text(.id), id != routine.id.description {
      findings.append(
        RegisterCode.routineNameDiffers.finding(
          at: record.range(.id),
          ["id": .quoting(id), "file": "\(routine.id).yaml"]
        )
      )
    }
    findings += duplicates(record.records(.areas, AreaField.self), .name)
    findings += duplicates(record.records(.kinds, KindRuleField.self), .kind)
    let deadlines = record.records(.deadlines, DeadlineField.self)
    findings += duplicates(deadlines, .id)
    for deadline in deadlines {
      guard let from = deadline.term(.from, Fact.self),
        let until = deadline.term(.until, Fact.self), until <= from
      else { continue }
      findings.append(RegisterCode.deadlineBackwards.finding(at: deadline.range(.until)))
    }
    let known = deadlines.compactMap { $0.text(.id) }
    for reminder in record.records(.reminders, ReminderField.self) {
      guard let id = reminder.text(.deadline), !known.contains(id) else { continue }
      findings.append(
        RegisterCode.unknownDeadline.finding(
          at: reminder.range(.deadline),
          ["id": .quoting(id)],
          remedy: Suggestion.nearest(to: id, among: known).map(Wording.didYouMean)
        )
      )
    }
    return findings
  }

  private static func duplicates<Fields: FieldSet>(
    _ records: [Record<Fields>],
    _ field: Fields
  ) -> [Finding] {
    var seen: Set<String> = []
    return records.compactMap { record in
      guard let text = record.text(field), !seen.insert(text).inserted else { return nil }
      return RegisterCode.duplicateID.finding(at: record.range(field), ["id": .quoting(text)])
    }
  }
}
