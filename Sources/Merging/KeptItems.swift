import CaseText
import Casework
import CivilCalendar
import Findings

/// What one side has taken out of the organisation or a routine while the other has begun to use it is put back.
///
/// A person has no roles then, as one who has left, and a unit has its last day:
///
///     - id: bo.ek
///       namn: Bo Ek
package struct KeptItems: Sendable {
  package private(set) var bytes: [UInt8]
  /// By what they are known, in the order of the file.
  package private(set) var names: [String] = []
  private let used: Set<String>
  private let language: Language
  private let today: CivilDate

  /// `used`: names that the other side has written; `merged`: the file as it would be.
  package init(
    of used: Set<String>,
    from base: [UInt8],
    in merged: [UInt8],
    on today: CivilDate,
    in language: Language
  ) {
    (self.used, self.language, self.today) = (used, language, today)
    bytes = merged
    guard let old = Segments(base), let new = Segments(merged) else { return }
    for field in old.fields {
      let now = new[field.key]?.value ?? .empty
      guard let kept = kept(field.value, in: now, below: [field.key]) else { continue }
      put(kept, in: now, at: field.key)
    }
  }

  /// The names that a file gives to items of its lists, at any depth.
  package static func names(in file: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    func add(_ value: NewValue) {
      for item in value.items ?? [] {
        if item.fields != nil { names.insert(ListAlignment.name(item)) }
        add(item)
      }
      for field in value.fields ?? [] { add(field.value) }
    }
    for field in Segments(file)?.fields ?? [] { add(field.value) }
    return names
  }

  /// What a file of fields says in more places than an earlier version of it.
  package static func begun(in file: [UInt8], since old: [UInt8]) -> Set<String> {
    let known = counts(in: old)
    return Set(counts(in: file).filter { $0.value > known[$0.key] ?? 0 }.keys)
  }

  /// How often each text stands there as a value, or as an item.
  private static func counts(in file: [UInt8]) -> [String: Int] {
    var texts: [String: Int] = [:]
    func add(_ value: NewValue) {
      if let text = value.text { texts[text, default: 0] += 1 }
      for item in value.items ?? [] { add(item) }
      for field in value.fields ?? [] { add(field.value) }
    }
    for field in Segments(file)?.fields ?? [] { add(field.value) }
    return texts
  }

  /// A list with the items of an earlier one that are used; `nil` where it has all of them.
  private mutating func kept(
    _ old: NewValue,
    in new: NewValue,
    below path: [String]
  ) -> NewValue? {
    guard let oldItems = old.items, new == .empty || new.items != nil else { return nil }
    var items = new.items ?? []
    var isChanged = false
    for item in oldItems where item.fields != nil {
      let id = ListAlignment.name(item)
      if let place = items.firstIndex(where: { ListAlignment.name($0) == id }) {
        guard let deeper = keptInside(item, in: items[place], below: path) else { continue }
        items[place] = deeper
        isChanged = true
      } else if let back = retired(item, below: path) {
        items.append(back)
        isChanged = true
      }
    }
    return isChanged ? .list(items) : nil
  }

  private mutating func keptInside(
    _ old: NewValue,
    in new: NewValue,
    below path: [String]
  ) -> NewValue? {
    var fields = new.fields ?? []
    var isChanged = false
    for field in old.fields ?? [] {
      let place = fields.firstIndex { $0.key == field.key }
      let now = place.map { fields[$0].value } ?? .empty
      guard let kept = kept(field.value, in: now, below: path + [field.key]) else { continue }
      if let place {
        fields[place] = NewField(field.key, kept)
      } else {
        fields.append(NewField(field.key, kept))
      }
      isChanged = true
    }
    return isChanged ? .record(fields) : nil
  }

  /// An item as it goes on for the sake of who uses it, with what it has inside and is used; `nil` where nothing is.
  private mutating func retired(_ item: NewValue, below path: [String]) -> NewValue? {
    let id = ListAlignment.name(item)
    let isUsed = used.contains(id)
    if isUsed { names.append(id) }
    var fields: [NewField] = []
    var hasUsed = isUsed
    for field in item.fields ?? [] {
      guard let inner = field.value.items, inner.contains(where: { $0.fields != nil }) else {
        fields.append(field)
        continue
      }
      let kept = inner.compactMap { retired($0, below: path + [field.key]) }
      if !kept.isEmpty {
        fields.append(NewField(field.key, .list(kept)))
        hasUsed = true
      }
    }
    guard hasUsed else { return nil }
    if path == [name(OrganisationField.people)] {
      fields.removeAll { $0.key == name(PersonField.roles) }
    } else if path.last == name(OperationField.units) {
      let until = name(UnitField.until)
      if !fields.contains(where: { $0.key == until }) {
        fields.append(NewField(until, .text(today.iso)))
      }
    }
    return .record(fields)
  }

  private func name(_ field: some FieldSet) -> String { field.definition.name[language] }

  /// Adds what is new behind a list whose other items stay as they are written, or writes the field anew.
  private mutating func put(_ value: NewValue, in now: NewValue, at key: String) {
    let document = Document(parsing: bytes)
    let (all, known) = (value.items ?? [], now.items ?? [])
    if Array(all.prefix(known.count)) == known {
      var longer: Document? = document
      for item in all.dropFirst(known.count) {
        longer = longer?.appending(item, toListAt: [key])
      }
      bytes = longer?.bytes ?? bytes
    } else {
      bytes = document.setting([key], to: value)?.bytes ?? bytes
    }
  }
}
