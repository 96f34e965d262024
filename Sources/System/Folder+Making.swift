import Platform

extension Folder {
  /// A folder that the user named, made with the folders above it where they are missing.
  package static func making(_ path: String) throws(FileError) -> Folder {
    if let folder = try? Folder(path) { return folder }
    var parts = path.split(separator: "/")[...]
    var missing: [Substring] = []
    while let last = parts.popLast() {
      missing.insert(last, at: 0)
      let above = "/" + parts.joined(separator: "/")
      guard let folder = try? Folder(above) else { continue }
      return try folder.makingFolder(at: missing.joined(separator: "/"), for: .everybody)
    }
    throw FileError(.open, at: path, code: ENOENT)
  }

  /// A new folder of its own for a while.
  ///
  /// - Returns: Its path.
  package static func makingTemporary(in parent: String) throws(FileError) -> String {
    var template = Array((parent + "/synpunkt-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileError(.create, at: parent) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file at a path inside, unless something is there.
  ///
  /// - Returns: Whether it was written.
  package func createFile(
    at relative: String,
    holding bytes: [UInt8],
    for audience: Audience = .group
  ) throws -> Bool {
    guard try !exists(relative) else { return false }
    guard let slash = relative.lastIndex(of: "/") else {
      try create(relative, holding: bytes, for: audience)
      return true
    }
    try makingFolder(at: String(relative[..<slash]), for: audience)
      .create(String(relative[relative.index(after: slash)...]), holding: bytes, for: audience)
    return true
  }
}
