import CaseText

/// One field that says something else in another version of a file.
package struct FieldDifference: Hashable, Sendable {
  /// From the outermost in, with a full stop between: `sekretess.lagrum`.
  package let field: String
  /// `nil` where it was not there.
  package let before: String?
  package let after: String?

  /// What differs between two versions of a file of fields, in the order of the file; `nil` for what is no such file.
  package static func all(from old: [UInt8]?, to new: [UInt8]?) -> [FieldDifference]? {
    guard let before = Segments(old ?? []), let after = Segments(new ?? []) else { return nil }
    let keys = ValueMerge.order(
      of: after.fields.map(\.key),
      with: before.fields.map(\.key),
      and: []
    )
    return keys.flatMap { key in
      differences(before[key]?.value, after[key]?.value, at: key)
    }
  }

  private static func differences(
    _ old: NewValue?,
    _ new: NewValue?,
    at path: String
  ) -> [FieldDifference] {
    if old?.sorted == new?.sorted { return [] }
    // A field that has nothing behind it says what one that is not there does.
    if (old ?? .empty) == .empty, (new ?? .empty) == .empty { return [] }
    if let before = old?.fields, let after = new?.fields {
      let keys = ValueMerge.order(of: after.map(\.key), with: before.map(\.key), and: [])
      return keys.flatMap { key in
        differences(
          before.first { $0.key == key }?.value,
          after.first { $0.key == key }?.value,
          at: path + "." + key
        )
      }
    }
    return [FieldDifference(field: path, before: old?.words, after: new?.words)]
  }
}
