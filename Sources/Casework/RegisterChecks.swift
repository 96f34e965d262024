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

/// What register.yaml names, against the files that have those names.
enum SettingsCheck {
  static func findings(
    _ record: Record<RegisterField>,
    _ routines: [RoutineID: Routine]
  ) -> [Finding] {
    var findings: [Finding] = []
    if let archive = record.record(.archive, ArchiveSettingsField.self) {
      if archive.has(.time), !archive.has(.to) {
        findings.append(RegisterCode.archiveNowhere.finding(at: archive.range(.time)))
      }
      if let path = archive.text(.to), PathInside(path) == nil {
        findings.append(
          RegisterCode.archiveOutside.finding(at: archive.range(.to), ["path": .quoting(path)])
        )
      }
    }
    guard let id = record.id(.intakeRoutine, RoutineID.self), routines[id] == nil,
      !routines.isEmpty
    else { return findings }
    return findings + [
      RoutineIsKept.unknownRoutine(id, at: record.range(.intakeRoutine), routines.keys)
    ]
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
    findings += unhandledKinds(deadlines, routine)
    return findings + reminders(record, routine, known: deadlines.compactMap { $0.text(.id) })
  }

  private static func unhandledKinds(
    _ deadlines: [Record<DeadlineField>],
    _ routine: Routine
  ) -> [Finding] {
    deadlines.flatMap { deadline in
      deadline.items(.kinds).compactMap { item in
        guard let kind = deadline.document.term(at: item, Kind.self, deadline.language),
          routine.routes[kind] == nil
        else { return nil }
        return RegisterCode.deadlineForNobody.finding(
          at: deadline.document.range(of: item),
          ["kind": kind.name]
        )
      }
    }
  }

  private static func reminders(
    _ record: Record<RoutineField>,
    _ routine: Routine,
    known: [String]
  ) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Routine.Reminder.Key> = []
    for reminder in record.records(.reminders, ReminderField.self) {
      guard let id = reminder.text(.deadline) else { continue }
      guard known.contains(id) else {
        findings.append(
          RegisterCode.unknownDeadline.finding(
            at: reminder.range(.deadline),
            ["id": .quoting(id)],
            remedy: Suggestion.nearest(to: id, among: known).map(Wording.didYouMean)
          )
        )
        continue
      }
      guard let deadline = DeadlineID(id),
        let when = reminder.text(.when).flatMap({ Offset($0, record.language) })
      else { continue }
      if !seen.insert(.init(deadline: deadline, when: when)).inserted {
        findings.append(RegisterCode.reminderTwice.finding(at: reminder.range(.when)))
      }
      if let rule = routine.deadlines.first(where: { $0.id == deadline }),
        when.side == .before, when.period.unit == rule.within.unit,
        when.period.count > rule.within.count
      {
        findings.append(RegisterCode.reminderBeforeStart.finding(at: reminder.range(.when)))
      }
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
