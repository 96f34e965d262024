import Checksums

/// A file of a package: its path inside, its bytes, and what they hash to.
package struct PackageFile: Sendable {
  /// With `/` between names; letters, digits, `.`, `_` and `-` of ASCII only, so that it is the same file on
  /// every system and needs no quoting in a URL.
  package let path: String
  package let bytes: [UInt8]
  package let digest: Digest
  /// What it was called where it came from, when that is another name.
  package let originalName: String?

  package init(at path: String, holding bytes: [UInt8], originalName: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.originalName = originalName
    digest = SHA256.hash(of: bytes)
  }

  private init(_ file: PackageFile, at path: String) {
    (self.path, bytes, originalName, digest) = (path, file.bytes, file.originalName, file.digest)
  }

  /// A file that is put elsewhere; its bytes are not hashed again.
  func moved(below folder: String) -> PackageFile { PackageFile(self, at: folder + "/" + path) }

  /// Its media type, by the ending of its name (IANA; YAML: RFC 9512).
  var mediaType: String {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    return ending.flatMap { Self.mediaTypes[$0.lowercased()] } ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "txt": "text/plain", "yaml": "application/yaml", "xml": "application/xml",
    "xsd": "application/xml", "pdf": "application/pdf", "csv": "text/csv", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "tif": "image/tiff", "tiff": "image/tiff", "eml": "message/rfc822", "html": "text/html",
    "htm": "text/html", "rtf": "application/rtf", "zip": "application/zip", "mp3": "audio/mpeg",
    "mp4": "video/mp4", "mov": "video/quicktime", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
  ]
}
