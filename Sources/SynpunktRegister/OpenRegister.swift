import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// A register that another program works with, by the rules that `synpunkt` itself keeps.
///
/// ```swift
/// let register = try OpenRegister(at: "/srv/synpunkt") { Instant(seconds: Int64(time(nil))) }
/// for finding in try register.check() where finding.code.severity == .error {
///   print(finding.path, finding.message.swedish)
/// }
/// ```
///
/// It is a look at the register's own files at one time; make another when they have changed.
public struct OpenRegister: Sendable {
  private let folder: RegisterFolder
  private let world: World
  private let ownFindings: [LocatedFinding]
  /// The authority, its people, routines and calendar.
  public let register: Register

  /// Opens the register in a folder.
  ///
  /// - Parameters:
  ///   - path: Absolute; the folder that holds `cases/register.yaml`.
  ///   - clock: The time, asked at each piece of work.
  /// - Throws: ``RegisterFault`` when there is no register, or it cannot be read.
  public init(at path: String, clock: @escaping @Sendable () -> Instant) throws(RegisterFault) {
    folder = RegisterFolder(path: path)
    world = World(environment: [:], clock: clock)
    guard folder.exists else {
      throw RegisterFault(
        .refused(Wording("här finns inget register", "there is no register here"))
      )
    }
    (register, ownFindings) = try fault { [folder] in try folder.readRegister() }
  }

  /// Everything that is wrong in cases, and in the register's own files when no case is named.
  ///
  /// In the order of paths, which begin at the register's root.
  public func check(_ numbers: [CaseNumber] = []) throws(RegisterFault) -> [LocatedFinding] {
    let check = desk().check
    let found = try fault { try check.run(numbers.map(\.folder)).findings }
    return numbers.isEmpty ? (ownFindings + found).sorted() : found
  }

  /// The listing columns of every case, in the order of their numbers; no case is read whole.
  public func cases() throws(RegisterFault) -> [IndexEntry] {
    try fault { try CaseIndex(of: folder, in: register).entries }
  }

  /// A case with all its facts.
  ///
  /// - Throws: ``RegisterFault`` when there is none, or its files cannot be read.
  public func read(_ number: CaseNumber) throws(RegisterFault) -> Case {
    try fault { try desk().read(number).item }
  }

  /// The deadlines of a case, met and running, as of today.
  public func deadlines(of item: Case) -> [CaseDeadline] {
    register.deadlines(of: item, today: desk().today)
  }

  /// The deadlines of a listed case, met and running, as of today.
  public func deadlines(of entry: IndexEntry) -> [CaseDeadline] {
    register.deadlines(of: entry.timeline(in: register.timeZone), today: desk().today)
  }

  /// Changes fields of a case together; every other line of its files stays as it is.
  ///
  /// The log says who did it. A change that would bring an error that was not there changes nothing.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - facts: The fields and their values, in the words of the register or as English ids; an empty
  ///     value empties the field.
  ///   - person: Who does it, of `organisation.yaml`.
  /// - Throws: ``RegisterFault``, with the errors that the change would bring.
  public func change(
    _ number: CaseNumber,
    to facts: [(field: CaseField, value: String)],
    by person: PersonID
  ) throws(RegisterFault) {
    guard register.organisation.people[person] != nil else {
      throw RegisterFault(
        .refused(
          Wording(
            "det finns ingen person \(person) i organisation.yaml",
            "there is no person \(person) in organisation.yaml"
          )
        )
      )
    }
    let desk = desk(by: .person(person))
    try fault {
      try folder.refuseArchived(number)
      let change = CaseChange(
        of: number,
        try facts.map { try FieldChange($0.field, word: $0.value, in: register.language) },
        at: desk
      )
      let errors = try change.newErrors()
      guard errors.isEmpty else { throw Faults(errors) }
      _ = try change.carryOut()
    }
  }

  private func desk(by actor: LogEvent.Actor = .program) -> Desk {
    Desk(at: folder, register: register, in: world, by: actor)
  }
}
