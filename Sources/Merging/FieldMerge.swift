import CaseText

/// Two changes of a file of fields become one: field by field, in the order and with the comments of the second side.
///
/// What only one side has touched is taken as it wrote it, byte for byte.
struct FieldMerge {
  let bytes: [UInt8]
  let conflicts: [Conflict]
  /// What each field says then.
  let values: [String: NewValue]

  /// `nil` where a version cannot be read.
  init?(_ files: Versions<[UInt8]>, in manner: ValueMerge.Manner) {
    guard let first = files.first, let second = files.second,
      let base = Segments(files.base ?? []), let first = Segments(first),
      let second = Segments(second)
    else { return nil }
    let keys = ValueMerge.order(
      of: second.fields.map(\.key),
      with: first.fields.map(\.key),
      and: []
    )
    var (result, values): ([UInt8], [String: NewValue]) = ([], [:])
    var merge = ValueMerge(manner)
    for key in keys {
      let versions = Versions(base: base[key], first: first[key], second: second[key])
      let lead = CommentMerge.merged(versions.map(\.lead))
      guard let (body, value) = Self.merged(versions, named: key, by: &merge) else {
        let added = CommentMerge.added(versions.map(\.lead))
        if !added.isEmpty { Self.endLine(&result) }
        result += added
        continue
      }
      Self.endLine(&result)
      result += lead + body
      values[key] = value
    }
    let tail = CommentMerge.merged(
      Versions(base: base.tail, first: first.tail, second: second.tail)
    )
    if !tail.isEmpty { Self.endLine(&result) }
    result += tail
    guard Document(parsing: result).findings.isEmpty else { return nil }
    bytes = result
    conflicts = merge.conflicts
    self.values = values
  }

  static func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The lines of a field and what they say; `nil` where it is gone.
  private static func merged(
    _ versions: Versions<Segments.Segment>,
    named key: String,
    by merge: inout ValueMerge
  ) -> (body: [UInt8], value: NewValue)? {
    let all = [versions.second, versions.first, versions.base].compactMap { $0 }
    switch versions.map(\.body).settled {
    case .to(let body):
      return all.first { $0.body == body }.map { ($0.body, $0.value) }
    case .open: break
    }
    guard let value = merge.merge(versions.map(\.value), at: [key]) else { return nil }
    // A file that says so already says it in its own spelling.
    if let own = all.first(where: { $0.value.says(value) }) { return (own.body, own.value) }
    let document = Document(parsing: versions.second?.body ?? versions.first?.body ?? [])
    let edited = document.setting([key], to: value) ?? Document([NewField(key, value)])
    return (edited.bytes, value)
  }
}
