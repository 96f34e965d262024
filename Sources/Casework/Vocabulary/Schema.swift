import Findings

/// The fields of a file or record, found by the bytes of their keys.
///
/// A class, like ``Register`` and ``Routine``: all threads of a check hold the same one, and
/// counting the references of a dozen arrays for every value would cost more than the check.
public final class Schema: Sendable {
  /// In the order in which files and references show them.
  public let fields: [Field]
  /// The places of the fields that must have a value.
  let required: [Int]
  /// The shape of each field's type.
  let shapes: [Shape]
  private let swedish: KeyTable
  private let english: KeyTable

  init<Fields: FieldSet>(_ type: Fields.Type) {
    let fields = Fields.allCases.map(\.definition)
    self.fields = fields
    required = fields.indices.filter { place in
      switch fields[place].need {
      case .required: true
      case .optional: false
      }
    }
    shapes = fields.map { Shape($0.type) }
    swedish = KeyTable(fields.map(\.name.swedish))
    english = KeyTable(fields.map(\.name.english))
  }

  /// All that every file has a value of.
  package var requiredFields: [Field] { required.map { fields[$0] } }

  /// As much of a type as tells whether a plain value is right.
  enum Shape: UInt8 {
    /// Any text will do.
    case text
    case date
    case moment
    /// The type itself must be asked.
    case other

    init(_ type: FieldType) {
      switch type {
      case .line, .text, .area: self = .text
      case .date: self = .date
      case .dateTime: self = .moment
      case .dateOrNotApplicable, .caseNumber, .identifier, .person, .unit, .routine, .emailAddress,
        .webAddress, .contactAddress,
        .phoneNumber, .personalIdentityNumber, .period, .offset, .clock, .length, .series, .choice,
        .list,
        .record:
        self = .other
      }
    }
  }

  /// The place of the field with this key in the register's language, compared as Unicode text.
  func position(of key: ArraySlice<UInt8>, in language: Language) -> Int? {
    switch language {
    case .swedish: swedish.position(of: key)
    case .english: english.position(of: key)
    }
  }

  /// The place of a field named on the command line: by its key or its id, in any case, spaces
  /// written as spaces or hyphens.
  public func position(ofWord word: String, in language: Language) -> Int? {
    let wanted = Self.folded(word)
    return fields.firstIndex { Self.folded($0.name[language]) == wanted }
      ?? fields.firstIndex { $0.id == wanted }
  }

  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}

/// A small hash table from UTF-8 keys to places, so that a check of 100,000 files makes no strings.
struct KeyTable: Sendable {
  private let keys: [[UInt8]]
  /// Places plus one; 0 is free.
  ///
  /// The count is a power of two, at most half full.
  private let slots: [UInt8]

  init(_ names: [String]) {
    keys = names.map { Array($0.utf8) }
    var size = 8
    while size < 2 * names.count { size *= 2 }
    var slots = [UInt8](repeating: 0, count: size)
    for (place, key) in keys.enumerated() {
      var slot = Self.hash(key[...]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt8(place + 1)
    }
    self.slots = slots
  }

  func position(of key: ArraySlice<UInt8>) -> Int? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if keys[place].elementsEqual(key) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return key.contains { $0 >= 0xCC } ? positionAsText(key) : nil
  }

  /// Decomposed letters (NFD), which some systems write, are the same key.
  private func positionAsText(_ key: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: key, as: UTF8.self)
    return keys.firstIndex { String(decoding: $0, as: UTF8.self) == text }
  }

  /// FNV-1a.
  private static func hash(_ key: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash >> 8)
  }
}
