import CaseText
import CivilCalendar
import Findings

/// The authority's tree of departments, operations and units, and the people in it.
public struct Organisation: Sendable {
  /// Everybody, by id.
  public private(set) var people: [PersonID: Person] = [:]
  /// Departments, operations and units, by id.
  public private(set) var units: [UnitID: Unit] = [:]
  /// In the order of the file.
  public private(set) var unitOrder: [UnitID] = []
  /// All whose roles were taken away.
  private var leavers: Set<PersonID> = []

  /// Somebody who works with the register.
  public struct Person: Sendable {
    /// The id in files.
    public let id: PersonID
    /// As it stands in letters.
    public let name: String
    /// The position, as it stands under letters.
    public let title: String
    /// Where reminders go.
    public let email: String?
    /// The direct number.
    public let phone: String?
    /// The e-mail address, where it can be one.
    var mailAddress: String? { email.flatMap { SchemaCheck.isEmailAddress($0) ? $0 : nil } }
    /// What the person does in the work.
    public let roles: Set<Role>
    /// Whether anything stands there, be it readable or not.
    fileprivate let hasRoles: Bool
    /// Whether the field stands there without a value: somebody took the roles away.
    fileprivate let wasDivested: Bool
  }

  /// A department, operation or unit.
  public struct Unit: Sendable {
    /// The id in files.
    public let id: UnitID
    /// As it stands in letters.
    public let name: String
    /// How high in the tree.
    public let level: Level
    /// Who manages it.
    public let manager: PersonID?
    /// The unit above, or `nil` for a department.
    public let parent: UnitID?
    /// Who receives what comes to a department.
    public let registrars: [PersonID]
    /// Cases here are judged as deviations too (K16); operations hand it down to their units.
    public let judgesDeviations: Bool
    /// The case system of a department that is not connected, to which its cases are handed over (K35).
    public let handsOverTo: String?
    /// Of a unit that is new, or is no more, its first and its last day.
    public let since, until: CivilDate?
    /// The unit that took over from one that is no more, as after a merger or a move between departments.
    public let became: UnitID?

    /// Whether there is such a unit at any time of some days.
    package func exists(on days: ClosedRange<CivilDate>) -> Bool {
      since.map { $0 <= days.upperBound } ?? true && until.map { $0 >= days.lowerBound } ?? true
    }
  }

  /// From the top of the tree down.
  public enum Level: Sendable, Comparable {
    case department
    case operation
    case unit
  }

  /// An organisation without anybody.
  public init() {}

  init(_ record: Record<OrganisationField>) {
    for person in record.records(.people, of: PersonField.self) {
      guard let id = person.id(.id, as: PersonID.self) else { continue }
      people[id] = Person(
        id: id,
        name: person.text(.name) ?? id.description,
        title: person.text(.title) ?? "",
        email: person.text(.email),
        phone: person.text(.phone),
        roles: Set(person.terms(.roles)),
        hasRoles: person.has(.roles),
        wasDivested: person[.roles] != nil && !person.has(.roles)
      )
    }
    for department in record.records(.departments, of: DepartmentField.self) {
      let top = add(
        department.id(.id),
        named: department.text(.name),
        as: .department,
        managedBy: department.id(.manager),
        below: nil,
        registrars: department.items(.registrars).compactMap {
          PersonID(department.document.text(of: $0))
        },
        handsOverTo: Self.caseSystem(of: department)
      )
      for operation in department.records(.operations, of: OperationField.self) {
        let judges = operation.isYes(.deviations)
        let middle = add(
          operation.id(.id),
          named: operation.text(.name),
          as: .operation,
          managedBy: operation.id(.manager),
          below: top,
          judgesDeviations: judges
        )
        for unit in operation.records(.units, of: UnitField.self) {
          _ = add(
            unit.id(.id),
            named: unit.text(.name),
            as: .unit,
            managedBy: unit.id(.manager),
            below: middle,
            judgesDeviations: judges,
            days: (unit.date(.since), unit.date(.until)),
            became: unit.id(.became)
          )
        }
      }
    }
    leavers = peopleWithoutRoles()
  }

  /// All whose roles were taken away, and all without any in an organisation that gives people of their sort some.
  private func peopleWithoutRoles() -> Set<PersonID> {
    let posts = Set(units.values.flatMap { ($0.manager.map { [$0] } ?? []) + $0.registrars })
    let hasRoles = people.values.contains(where: \.hasRoles)
    let postsHaveRoles = units.values.compactMap(\.manager).contains { person in
      people[person]?.roles.contains(.manager) ?? false
    }
    return Set(
      people.values.lazy.filter { person in
        person.wasDivested
          || !person.hasRoles && (posts.contains(person.id) ? postsHaveRoles : hasRoles)
      }.map(\.id)
    )
  }

  private mutating func add(
    _ id: UnitID?,
    named name: String?,
    as level: Level,
    managedBy manager: PersonID?,
    below parent: UnitID?,
    registrars: [PersonID] = [],
    judgesDeviations: Bool = false,
    handsOverTo: String? = nil,
    days: (since: CivilDate?, until: CivilDate?) = (nil, nil),
    became: UnitID? = nil
  ) -> UnitID? {
    guard let id, units[id] == nil else { return id }
    unitOrder.append(id)
    units[id] = Unit(
      id: id,
      name: name ?? id.description,
      level: level,
      manager: manager,
      parent: parent,
      registrars: registrars,
      judgesDeviations: judgesDeviations,
      handsOverTo: handsOverTo,
      since: days.since,
      until: days.until,
      became: became
    )
    return id
  }

  /// The units that became another, and those that became them: what was theirs before is its past.
  package func predecessors(of id: UnitID) -> [UnitID] {
    var found: [UnitID] = []
    var left = [id]
    while let next = left.popLast() {
      let before = unitOrder.filter { units[$0]?.became == next && $0 != id && !found.contains($0) }
      found += before
      left += before
    }
    return found
  }

  /// `nil` for a department that is connected.
  private static func caseSystem(of department: Record<DepartmentField>) -> String? {
    guard department.term(.connected, as: YesNo.self) == .no else { return nil }
    let language = department.language
    return department.text(.caseSystem)
      ?? Wording("förvaltningens ärendesystem", "the department's case system")[language]
  }

  /// The case system to which what concerns a unit is handed over; `nil` where its department is connected (K35).
  package func handover(of id: UnitID) -> String? {
    chain(from: id).compactMap(\.handsOverTo).first
  }

  /// A unit and everything above it, from the unit up.
  public func chain(from id: UnitID) -> [Unit] {
    var chain: [Unit] = []
    var next: UnitID? = id
    while let here = next, let unit = units[here], chain.count < 4 {
      chain.append(unit)
      next = unit.parent
    }
    return chain
  }

  /// Whether somebody has left: their roles were taken away, and others of their sort have some.
  ///
  /// Whoever manages something is not known by that to be there still, where other managers have roles.
  public func hasLeft(_ id: PersonID) -> Bool { leavers.contains(id) }

  /// Who manages a unit, or `nil` when the unit is not known.
  public func manager(of id: UnitID) -> PersonID? { units[id]?.manager }

  /// The manager at the next level (K15): the first one above who is neither the unit's own manager
  /// nor the investigator, or `nil` at the top.
  public func nextManager(above id: UnitID, than investigator: PersonID? = nil) -> PersonID? {
    let own = manager(of: id)
    return chain(from: id).dropFirst().compactMap(\.manager)
      .first { $0 != own && $0 != investigator }
  }

  /// The head of operations (K10): the manager of the operation that a unit belongs to.
  public func headOfOperations(for id: UnitID) -> PersonID? {
    chain(from: id).first { $0.level == .operation }?.manager
  }

  /// Who receives what concerns a unit; every registrar while the unit is not known.
  public func registrars(for id: UnitID?) -> [PersonID] {
    if let id, let department = chain(from: id).last(where: { $0.level == .department }) {
      return department.registrars
    }
    var seen: Set<PersonID> = []
    return unitOrder.flatMap { units[$0]?.registrars ?? [] }.filter { seen.insert($0).inserted }
  }

  /// The person with this e-mail address, in any case.
  public func person(withEmail email: String) -> PersonID? {
    let wanted = email.lowercased()
    return people.values.filter { $0.email?.lowercased() == wanted }.map(\.id).min()
  }
}
