import CaseText
import Casework
import CivilCalendar
import Findings
import System

/// One case as the index knows it: the short facts of its case.yaml.
///
/// Free text of a case with protected identity is never put here (L10).
public struct IndexEntry: Sendable {
  /// From the folder's name.
  public let number: CaseNumber
  /// What the file was when it was read.
  let stamp: FileStamp
  /// Whether case.yaml was there and could be read.
  public let isReadable: Bool
  /// Whether there is no case.yaml: a registration that was interrupted, or one that goes on.
  package var isMissing: Bool { stamp == .missing }
  /// Whether case.yaml is there, and could not be read when it was asked for.
  package var isUnknown: Bool { !isReadable && stamp == .untrusted }
  /// Whether somebody's identity is protected: then no free text is here.
  public let isProtected: Bool
  /// Field, length and text of each value, as `IndexFormat` lays them out.
  let values: ArraySlice<UInt8>
  /// What its sender.yaml says, of a case that is not closed.
  var sender: SenderMark?

  /// Whether there is somebody to answer, and what the file was when it said so.
  struct SenderMark {
    let stamp: FileStamp
    let hasNobodyToAnswer: Bool
  }

  init(
    number: CaseNumber,
    stamp: FileStamp,
    isReadable: Bool,
    isProtected: Bool,
    values: ArraySlice<UInt8>
  ) {
    self.number = number
    self.stamp = stamp
    self.isReadable = isReadable
    self.isProtected = isProtected
    self.values = values
  }

  /// The entry of a case.yaml; `nil` bytes are a file that is missing or cannot be read.
  init(number: CaseNumber, stamp: FileStamp, from bytes: [UInt8]?, in language: Language) {
    let document = Document(parsing: bytes ?? [])
    guard bytes != nil, document.findings.isEmpty, let root = document.root,
      document.kind(of: root) == .mapping
    else {
      self.init(number: number, stamp: stamp, isReadable: false, isProtected: false, values: [])
      return
    }
    let record = Record<CaseField>(document, at: root, in: language)
    let isProtected = record.mayBeProtected
    var values: [UInt8] = []
    values.reserveCapacity(320)
    for (field, definition) in zip(CaseField.allCases, CaseField.schema.fields) {
      guard let text = record.canonicalText(of: field, as: definition.type),
        !isProtected || definition.type.isClosed(text)
      else { continue }
      IndexFormat.append(field, text, to: &values)
    }
    self.init(
      number: number,
      stamp: stamp,
      isReadable: true,
      isProtected: isProtected,
      values: values[...]
    )
  }

  /// The value of a field: dates as in ISO 8601, closed values by their English id.
  public func text(_ field: CaseField) -> String? {
    IndexFormat.value(of: field, in: values).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the field has a value.
  public func has(_ field: CaseField) -> Bool { IndexFormat.value(of: field, in: values) != nil }

  /// The day of a date field.
  public func date(_ field: CaseField) -> CivilDate? {
    IndexFormat.value(of: field, in: values).flatMap { CivilDate(utf8: $0.prefix(10)) }
  }

  /// The facts by which the case's deadlines are counted, by the days of a zone.
  package func timeline(in zone: TimeZoneName) -> Timeline {
    Timeline(
      routine: text(.routine).flatMap { RoutineID($0) },
      kind: text(.kind).flatMap { Kind(rawValue: $0) },
      extendedUntil: date(.extended),
      reopened: date(.reopened),
      hasSomebodyToAnswer: !(sender?.hasNobodyToAnswer ?? false),
      date: { day($0.field, in: zone) }
    )
  }

  private func day(_ field: CaseField, in zone: TimeZoneName) -> CivilDate? {
    guard let text = IndexFormat.value(of: field, in: values) else { return nil }
    // Most dates are days alone; a time has its zone to be asked for.
    return text.count <= 10 ? CivilDate(utf8: text) : Moment(utf8: text)?.day(in: zone)
  }

  /// How far the case has come.
  public var state: CaseState { CaseState { has($0.field) } }
}

extension IndexEntry.SenderMark {
  /// What the bytes of a sender.yaml say; a file that is missing or cannot be read says nothing.
  init(at stamp: FileStamp, reading bytes: [UInt8]?, in language: Language) {
    let document = Document(parsing: bytes ?? [])
    let record =
      document.root.flatMap { root in
        document.findings.isEmpty && document.kind(of: root) == .mapping
          ? Record<SenderField>(document, at: root, in: language) : nil
      }
    self.init(stamp: stamp, hasNobodyToAnswer: record?.hasNobodyToAnswer ?? false)
  }
}

extension Record<CaseField> {
  /// The value in a form that no language changes; `nil` for lists and other records, and for none.
  fileprivate func canonicalText(of field: CaseField, as type: FieldType) -> String? {
    // Of an extension only the last day is listed: its reason is free text.
    if field == .extended { return record(field, of: ExtensionField.self)?.date(.until)?.iso }
    // Of a secrecy mark only that it is there.
    if field == .secrecy { return has(field) ? "" : nil }
    guard let text = text(field) else { return nil }
    guard let choice = type.choice else { return text }
    return choice.names.firstIndex { $0[language] == text }.map { choice.ids[$0] } ?? text
  }
}
