/// A file of the public site.
package struct SiteFile: Hashable, Sendable {
  /// From the site's root, with `/` between names; lower-case ASCII but for the numbers of cases.
  package let path: String
  package let bytes: [UInt8]
  /// What of it is no case's: the lines of cases were looked through one by one.
  package let own: [UInt8]

  package init(at path: String, holding bytes: [UInt8], own: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
    self.own = own ?? bytes
  }

  package init(at path: String, holding text: String) {
    self.init(at: path, holding: Array(text.utf8))
  }
}

/// The lists of a build: what has to be written, and what is there already.
package struct SiteLists: Sendable {
  /// Lists that have changed, each to be made by `Site.file(for:of:)`.
  package var changed: [SiteList] = []
  /// Every list of the site with a mark that changes with it.
  package var marks: [String: UInt64] = [:]
}

/// A list that is to be made; it may be as long as the site.
package enum SiteList: Sendable {
  case page(ListPage)
  /// The cases of a group that were published last.
  case feed(Groups.Group)
  /// The open data.
  case csv, json, spreadsheet
  /// A piece of the search index, and what it is made from.
  case words(SearchShard, SearchIndex, [SearchIndex.Posting])
  /// The lines of some cases, by their places among the entries.
  case rows(SearchRows, [Int])
  /// Made already.
  case file(SiteFile)
}
