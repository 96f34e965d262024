import Casework
import Checksums
import Findings
import Mustache

/// Everything but the pages of cases.
extension Site {
  /// The lists, tables and other files of a site; one whose mark is `known` is left out.
  ///
  /// `entries`: newest first by the day they came in.
  package func lists(
    of entries: [SiteEntry],
    counting statistics: SiteStatistics,
    beside reports: [SiteReport] = [],
    known: [String: UInt64] = [:]
  ) throws(RenderingFault) -> SiteLists {
    let order = entries.indices.sorted {
      let (one, other) = (entries[$0].item, entries[$1].item)
      return (one.published, one.number) > (other.published, other.number)
    }
    let groups = Groups(entries, in: order, of: register)
    var lists = SiteLists()
    let title = Wording("Alla ärenden", "All cases")[language]
    let all = Groups.Group(name: title, description: nil, path: Self.allPath, members: order)
    for group in [all] + groups.all { add(group, of: entries, to: &lists, known: known) }
    addTables(of: entries, to: &lists, known: known)
    addSearch(in: entries, to: &lists, known: known)
    let latest = order.prefix(Feed.limit).map { entries[$0].item }
    let front = try front(latest, count: entries.count, groups: groups, statistics: statistics)
    let pages = [
      front, try overview(groups), try self.statistics(statistics, beside: reports), try data(),
    ]
    let newest = SiteFile(at: "feed.xml", holding: feed.text(latest, title: siteTitle))
    var files = try reports.map { report throws(RenderingFault) in try page(of: report) }
    files += pages + (try standingPages()) + machineFiles(groups, of: entries) + [newest]
    for file in files {
      var mark = QuickHash()
      mark.add(file.bytes)
      lists.add(.file(file), at: file.path, marked: mark.value, known: [:])
    }
    return lists
  }

  /// Makes a list of the same entries.
  package func file(for list: SiteList, of entries: [SiteEntry]) throws(RenderingFault) -> SiteFile
  {
    switch list {
    case .page(let page): try self.list(page, of: entries)
    case .feed(let group):
      SiteFile(
        at: group.feedPath ?? "",
        holding: feed.text(
          group.members.prefix(Feed.limit).map { entries[$0].item },
          title: group.name + " – " + siteTitle,
          at: group.feedPath ?? "",
          beside: group.path
        )
      )
    case .csv: Self.table(at: Self.csvPath, of: entries.map(\.csv))
    case .json: Self.table(at: Self.jsonPath, of: entries.map(\.json))
    case .spreadsheet: Self.spreadsheet(of: entries.map(\.csv))
    case .words(let shard, let index, let postings): index.file(shard, of: postings)
    case .rows(let rows, let members): rows.file(of: members.map { entries[$0] })
    case .file(let file): file
    }
  }

  static let allPath = "cases/index.html"
  static let csvPath = "data/cases.csv"
  static let jsonPath = "data/cases.json"
  static let spreadsheetPath = "data/cases-excel.csv"

  /// Adds the pages of a group, and its feed.
  private func add(
    _ group: Groups.Group,
    of entries: [SiteEntry],
    to lists: inout SiteLists,
    known: [String: UInt64]
  ) {
    let paging = Paging(group.members.map { entries[$0].row.count })
    for (place, range) in paging.pages.enumerated() {
      let page = ListPage(
        group: group,
        members: group.members[range],
        path: paging.path(ofPage: place, of: group.path),
        newer: place == 0 ? nil : paging.path(ofPage: place - 1, of: group.path),
        older: place + 1 < paging.pages.count
          ? paging.path(ofPage: place + 1, of: group.path) : nil
      )
      lists.add(.page(page), at: page.path, marked: page.mark(over: entries), known: known)
    }
    guard let feedPath = group.feedPath else { return }
    var mark = QuickHash()
    mark.add(group.name)
    for member in group.members.prefix(Feed.limit) { mark.add(entries[member].mark) }
    lists.add(.feed(group), at: feedPath, marked: mark.value, known: known)
  }

  private func addTables(
    of entries: [SiteEntry],
    to lists: inout SiteLists,
    known: [String: UInt64]
  ) {
    var mark = QuickHash()
    for entry in entries { mark.add(entry.mark) }
    for (list, path) in [
      (SiteList.csv, Self.csvPath), (.json, Self.jsonPath), (.spreadsheet, Self.spreadsheetPath),
    ] {
      lists.add(list, at: path, marked: mark.value, known: known)
    }
  }

  private func addSearch(
    in entries: [SiteEntry],
    to lists: inout SiteLists,
    known: [String: UInt64]
  ) {
    let index = SearchIndex(entries)
    let marks = index.marks()
    let isStale = marks.indices.map { place in
      marks[place] != 0 && known[SearchShard(place: place).path] != marks[place]
    }
    let postings = index.postings(of: isStale)
    for place in marks.indices where marks[place] != 0 {
      let shard = SearchShard(place: place)
      lists.marks[shard.path] = marks[place]
      if let some = postings[place] { lists.changed.append(.words(shard, index, some)) }
    }
    var rows: [SearchRows: [Int]] = [:]
    for place in entries.indices {
      rows[SearchRows(of: entries[place].item.number), default: []].append(place)
    }
    for (rows, members) in rows {
      let members = members.sorted { entries[$0].item.number < entries[$1].item.number }
      var mark = QuickHash()
      for member in members { mark.add(entries[member].mark) }
      lists.add(.rows(rows, members), at: rows.path, marked: mark.value, known: known)
    }
  }

  private static func table(at path: String, of records: [ArraySlice<UInt8>]) -> SiteFile {
    let isJSON = path.hasSuffix(".json")
    var bytes: [UInt8] = isJSON ? Array("[".utf8) : OpenData.csvHead
    bytes.reserveCapacity(records.reduce(16) { $0 + $1.count + 2 })
    for (place, record) in records.enumerated() {
      if isJSON { bytes += Array((place == 0 ? "\n" : ",\n").utf8) }
      bytes += record
    }
    if isJSON { bytes += Array((records.isEmpty ? "]\n" : "\n]\n").utf8) }
    return SiteFile(at: path, holding: bytes, own: [])
  }

  /// The CSV file as a spreadsheet opens it where a comma begins the decimals: semicolons, and a mark of UTF-8 first.
  private static func spreadsheet(of records: [ArraySlice<UInt8>]) -> SiteFile {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(records.reduce(128) { $0 + $1.count })
    for record in [OpenData.csvHead[...]] + records {
      var isQuoted = false
      for byte in record {
        // What has a comma or a semicolon in it has quotes around it.
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        bytes.append(!isQuoted && byte == UInt8(ascii: ",") ? UInt8(ascii: ";") : byte)
      }
    }
    return SiteFile(at: spreadsheetPath, holding: bytes, own: [])
  }
}

extension SiteLists {
  fileprivate mutating func add(
    _ list: SiteList,
    at path: String,
    marked mark: UInt64,
    known: [String: UInt64]
  ) {
    marks[path] = mark
    if known[path] != mark { changed.append(list) }
  }
}
