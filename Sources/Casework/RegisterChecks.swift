import CaseText
import Findings

/// The people and units of organisation.yaml against each other.
enum OrganisationCheck {
  static func findings(
    of record: Record<OrganisationField>,
    in organisation: Organisation
  ) -> [Finding] {
    var check = Check(organisation: organisation)
    for person in record.records(.people, of: PersonField.self) { check.unique(person, by: .id) }
    for department in record.records(.departments, of: DepartmentField.self) {
      check.unique(department, by: .id)
      check.person(in: department, at: .manager)
      for item in department.items(.registrars) {
        check.person(item, in: department.document, as: Recipient.registrar.name)
      }
      for operation in department.records(.operations, of: OperationField.self) {
        check.unique(operation, by: .id)
        check.person(in: operation, at: .manager)
        for unit in operation.records(.units, of: UnitField.self) {
          check.unique(unit, by: .id)
          check.person(in: unit, at: .manager)
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

    mutating func unique<Fields: FieldSet>(_ record: Record<Fields>, by field: Fields) {
      guard let id = record.text(field), !ids.insert(id).inserted else { return }
      findings.append(
        RegisterCode.duplicateID.finding(at: record.range(field), with: ["id": .quoting(id)])
      )
    }

    mutating func person<Fields: FieldSet>(in record: Record<Fields>, at field: Fields) {
      guard let place = record[field] else { return }
      person(place, in: record.document, as: Role.manager.name)
    }

    mutating func person(_ place: NodeID, in document: Document, as post: Wording) {
      guard let id = PersonID(document.text(of: place)) else { return }
      guard organisation.people[id] == nil else {
        if organisation.hasLeft(id) {
          findings.append(
            RegisterCode.postOfLeaver.finding(
              at: document.range(of: place),
              with: ["person": "\(id)", "post": post]
            )
          )
        }
        return
      }
      findings.append(
        PeopleAndUnitsExist.unknownPerson(id, at: document.range(of: place), in: organisation)
      )
    }
  }
}

/// What register.yaml names, against the files that have those names.
enum SettingsCheck {
  static func findings(
    of record: Record<RegisterField>,
    with routines: [RoutineID: Routine]
  ) -> [Finding] {
    var findings: [Finding] = []
    if let archive = record.record(.archive, of: ArchiveSettingsField.self) {
      if archive.has(.time), !archive.has(.to) {
        findings.append(RegisterCode.archiveNowhere.finding(at: archive.range(.time)))
      }
      if let path = archive.text(.to), PathInside(path) == nil {
        findings.append(
          RegisterCode.archiveOutside.finding(
            at: archive.range(.to),
            with: ["path": .quoting(path)]
          )
        )
      }
    }
    if let letters = record.record(.letters, of: LetterSettingsField.self),
      let size = letters.text(.textSize).flatMap(PaperLength.init),
      !Register.LetterSettings.textSizes.contains(size.micrometres)
    {
      findings.append(RegisterCode.textSizeOutOfRange.finding(at: letters.range(.textSize)))
    }
    guard let id = record.id(.intakeRoutine, as: RoutineID.self), routines[id] == nil,
      !routines.isEmpty
    else { return findings }
    return findings + [
      RoutineIsKept.unknownRoutine(id, at: record.range(.intakeRoutine), among: routines.keys)
    ]
  }
}

/// The parts of a routine against each other.
enum RoutineCheck {
  static func findings(of record: Record<RoutineField>, as routine: Routine) -> [Finding] {
    var findings: [Finding] = []
    if let id = record.text(.id), id != routine.id.description {
      findings.append(
        RegisterCode.routineNameDiffers.finding(
          at: record.range(.id),
          with: ["id": .quoting(id), "file": "\(routine.id).yaml"]
        )
      )
    }
    findings += duplicates(among: record.records(.areas, of: AreaField.self), by: .name)
    findings += duplicates(among: record.records(.kinds, of: KindRuleField.self), by: .kind)
    let deadlines = record.records(.deadlines, of: DeadlineField.self)
    findings += duplicates(among: deadlines, by: .id)
    for deadline in deadlines {
      guard let from = deadline.term(.from, as: Fact.self),
        let until = deadline.term(.until, as: Fact.self), until <= from
      else { continue }
      findings.append(RegisterCode.deadlineBackwards.finding(at: deadline.range(.until)))
    }
    findings += unhandledKinds(by: deadlines, in: routine)
    return findings
      + reminders(in: record, of: routine, known: deadlines.compactMap { $0.text(.id) })
  }

  private static func unhandledKinds(
    by deadlines: [Record<DeadlineField>],
    in routine: Routine
  ) -> [Finding] {
    deadlines.flatMap { deadline in
      deadline.items(.kinds).compactMap { item in
        guard let kind = deadline.document.term(at: item, as: Kind.self, in: deadline.language),
          routine.routes[kind] == nil
        else { return nil }
        return RegisterCode.deadlineForNobody.finding(
          at: deadline.document.range(of: item),
          with: ["kind": kind.name]
        )
      }
    }
  }

  private static func reminders(
    in record: Record<RoutineField>,
    of routine: Routine,
    known: [String]
  ) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Routine.Reminder.Key> = []
    for reminder in record.records(.reminders, of: ReminderField.self) {
      for item in reminder.items(.to)
      where reminder.document.term(at: item, as: Recipient.self, in: reminder.language) == .sender {
        let range = reminder.document.range(of: item)
        findings.append(RegisterCode.reminderToSender.finding(at: range))
      }
      guard let id = reminder.text(.deadline) else { continue }
      guard known.contains(id) else {
        findings.append(
          RegisterCode.unknownDeadline.finding(
            at: reminder.range(.deadline),
            with: ["id": .quoting(id)],
            remedy: Suggestion.nearest(to: id, among: known).map(Wording.didYouMean)
          )
        )
        continue
      }
      guard let deadline = DeadlineID(id),
        let when = reminder.text(.when).flatMap({ Offset($0, in: record.language) })
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
    among records: [Record<Fields>],
    by field: Fields
  ) -> [Finding] {
    var seen: Set<String> = []
    return records.compactMap { record in
      guard let text = record.text(field), !seen.insert(text).inserted else { return nil }
      return RegisterCode.duplicateID.finding(at: record.range(field), with: ["id": .quoting(text)])
    }
  }
}
