import CaseText
import CivilCalendar

/// Two changes of a file that is a list of records become one, as notes do: item by item.
///
/// An item that one side wrote, or left, is taken as it wrote it, with the comments above it.
struct ListFileMerge {
  let bytes: [UInt8]
  let conflicts: [Conflict]

  /// `nil` where a version cannot be read, or is no list.
  init?(_ files: Versions<[UInt8]>, in manner: ValueMerge.Manner) {
    guard let base = Segments(listIn: files.base ?? []),
      let first = Segments(listIn: files.first ?? []),
      let second = Segments(listIn: files.second ?? [])
    else { return nil }
    var merge = ValueMerge(manner)
    let lists = Versions(base: base, first: first, second: second).map { file in
      NewValue.list(file.fields.map(\.value))
    }
    var items = merge.merge(lists, at: [])?.items ?? []
    switch manner.removals {
    case .hold: break
    case .areIgnored: items.sort(by: Self.precedes)
    }
    var known = second.fields + first.fields + base.fields
    var result: [UInt8] = []
    for item in items {
      FieldMerge.endLine(&result)
      if let place = known.firstIndex(where: { $0.value.says(item) }) {
        let own = known.remove(at: place)
        result += own.lead + own.body
      } else {
        guard let list = Document(parsing: []).appending(item, toListAt: []) else { return nil }
        result += list.bytes
      }
    }
    let tail = CommentMerge.merged(
      Versions(base: base.tail, first: first.tail, second: second.tail)
    )
    if !tail.isEmpty { FieldMerge.endLine(&result) }
    result += tail
    guard Document(parsing: result).findings.isEmpty else { return nil }
    bytes = result
    conflicts = merge.conflicts
  }

  /// By the time with which a record begins; what has none comes last.
  private static func precedes(_ one: NewValue, _ other: NewValue) -> Bool {
    switch (time(of: one), time(of: other)) {
    case (let own?, let others?) where own != others: own < others
    case (.some, nil): true
    case (nil, .some): false
    case (.some, .some), (nil, nil): (one.words ?? "") < (other.words ?? "")
    }
  }

  private static func time(of item: NewValue) -> Instant? {
    guard let moment = item.fields?.first?.value.text.flatMap({ Moment($0) }) else { return nil }
    return Moment(date: moment.date, secondOfDay: moment.secondOfDay ?? 0, offset: moment.offset)
      .instant(in: .stockholm)
  }
}
