import Checksums

/// A page of a list: some of the cases of a group, those that were published last first.
package struct ListPage: Sendable {
  let group: Groups.Group
  /// Places among the entries.
  let members: ArraySlice<Int>
  /// From the site's root.
  let path: String
  /// The pages before and behind it; `nil` where there are none.
  let newer, older: String?

  /// Whether it has the newest cases.
  var isFirst: Bool { newer == nil }

  /// Changes with everything that stands on it.
  func mark(over entries: [SiteEntry]) -> UInt64 {
    var mark = QuickHash()
    for text in [group.name, group.description ?? "", newer ?? "", older ?? ""] { mark.add(text) }
    // Only the first page says how many there are.
    if isFirst { mark.add(UInt64(group.members.count)) }
    for member in members { mark.add(entries[member].mark) }
    return mark.value
  }
}
