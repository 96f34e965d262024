import CaseText
import CivilCalendar
import Findings

/// The bytes of the files that every case is read against; `nil` for one that is not there.
package struct RegisterBytes: Sendable {
  /// `register.yaml`.
  package var settings: [UInt8]?
  /// `organisation.yaml`.
  package var organisation: [UInt8]?
  /// `calendar.yaml`.
  package var calendar: [UInt8]?
  /// By file name without `.yaml`, in the order of names.
  package var routines: [(name: String, bytes: [UInt8])] = []

  /// A register of which no file is there.
  package init() {}
}

/// A file that every case is read against.
package enum RegisterFile: Sendable, Hashable {
  case settings
  case organisation
  case calendar
  case routine(String)

  /// The path from the register's root.
  package var path: String {
    switch self {
    case .settings: "cases/register.yaml"
    case .organisation: "cases/organisation.yaml"
    case .calendar: "cases/calendar.yaml"
    case .routine(let name): "cases/routines/\(name).yaml"
    }
  }
}

/// Reads the authority's settings, organisation and routines, and finds what is wrong in them.
package struct RegisterReader {
  /// What is wrong, in the order in which it was found.
  package private(set) var findings: [(file: RegisterFile, finding: Finding)] = []
  private let bytes: RegisterBytes
  private let language: Language

  /// A reader of these files; the language is that of register.yaml.
  package init(_ bytes: RegisterBytes) {
    self.bytes = bytes
    language = bytes.settings.map(Self.language(of:)) ?? .swedish
  }

  /// What can be read of the register; what cannot is in ``findings``.
  package mutating func read() -> Register {
    let settings = record(of: RegisterField.self, from: bytes.settings, in: .settings)
    var organisation = Organisation()
    if let record = record(of: OrganisationField.self, from: bytes.organisation, in: .organisation)
    {
      organisation = Organisation(record)
      findings += OrganisationCheck.findings(of: record, in: organisation).map {
        (.organisation, $0)
      }
    }
    var calendar = WorkCalendar()
    if let bytes = bytes.calendar,
      let record = record(of: CalendarField.self, from: bytes, in: .calendar)
    {
      calendar = WorkCalendar(record)
      findings += CalendarCheck.findings(record).map { (.calendar, $0) }
    }
    let routines = routines()
    if let settings {
      findings += SettingsCheck.findings(of: settings, with: routines).map { (.settings, $0) }
    }
    return Register(
      settings: settings,
      language: language,
      organisation: organisation,
      calendar: calendar,
      routines: routines
    )
  }

  private mutating func routines() -> [RoutineID: Routine] {
    var routines: [RoutineID: Routine] = [:]
    for (name, bytes) in bytes.routines {
      let file = RegisterFile.routine(name)
      guard let id = RoutineID(name) else {
        findings.append(
          (file, RegisterCode.routineNameInvalid.finding(with: ["name": .quoting(name)]))
        )
        continue
      }
      guard let record = record(of: RoutineField.self, from: bytes, in: file) else { continue }
      let routine = Routine(id, from: record)
      findings += RoutineCheck.findings(of: record, as: routine).map { (file, $0) }
      routines[id] = routine
    }
    if bytes.routines.isEmpty { findings.append((.settings, RegisterCode.noRoutines.finding())) }
    return routines
  }

  private mutating func record<Fields: FieldSet>(
    of type: Fields.Type,
    from bytes: [UInt8]?,
    in file: RegisterFile
  ) -> Record<Fields>? {
    guard let bytes else {
      findings.append((file, RegisterCode.registerFileMissing.finding()))
      return nil
    }
    let document = Document(parsing: bytes)
    findings += document.findings.map { (file, $0) }
    guard let root = document.root, document.kind(of: root) == .mapping else {
      if document.findings.isEmpty, document.root != nil || file != .calendar {
        let shape = ["shape": Wording("fält", "fields")]
        findings.append((file, SchemaCode.unexpectedRoot.finding(with: shape)))
      }
      return nil
    }
    var check = SchemaCheck(document, in: language)
    let record = check.record(at: root, of: type)
    findings += check.findings.map { (file, $0) }
    return record
  }

  /// The language that register.yaml names, by the key of either language.
  package static func language(of settings: [UInt8]) -> Language {
    let document = Document(parsing: settings)
    guard let root = document.root else { return .swedish }
    let keys = RegisterField.language.definition.name
    for key in [keys.swedish, keys.english] {
      if let value = document.child(of: root, key: key),
        let language = Language(rawValue: document.text(of: value))
      {
        return language
      }
    }
    return .swedish
  }
}
