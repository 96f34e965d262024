/// A file of the public site.
package struct SiteFile: Hashable, Sendable {
  /// From the site's root, with `/` between names; lower-case ASCII but for the numbers of cases.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}
