extension TarFile {
  /// The tree in an archive file whose entries all lie below one folder; `nil` for bytes that are none.
  ///
  /// Reads what ``bytes()`` writes and what other programs write of it: ustar and pax headers, files,
  /// folders; anything else is there as something that is no file.
  package static func tree(in bytes: [UInt8]) -> PackageTree? {
    var place = 0
    var path: String?
    var names: Set<String> = []
    var entries: [String: PackageTree.Kind] = [:]
    var files: [String: [UInt8]] = [:]
    while place + 512 <= bytes.count, bytes[place..<place + 512].contains(where: { $0 != 0 }) {
      let header = Array(bytes[place..<place + 512])
      guard let size = octal(header[124..<136]), let sum = octal(header[148..<156]),
        sum == checksum(header), size <= bytes.count - place - 512
      else { return nil }
      let content = bytes[(place + 512)..<(place + 512 + size)]
      place += 512 + (size + 511) / 512 * 512
      if header[156] == UInt8(ascii: "x") {
        path = paxPath(content)
        continue
      }
      let prefix = text(header[345..<500])
      let whole = path ?? ((prefix.isEmpty ? "" : prefix + "/") + text(header[0..<100]))
      path = nil
      let parts = whole.split(separator: "/").map(String.init)
      guard let first = parts.first, !parts.contains("..") else { return nil }
      names.insert(first)
      if header[156] == UInt8(ascii: "5") { continue }
      let inner = parts.dropFirst().joined(separator: "/")
      let isFile = header[156] == UInt8(ascii: "0") || header[156] == 0
      // Of a name that is there twice the later one would replace the former.
      guard entries.updateValue(isFile ? .file : .other, forKey: inner) == nil else { return nil }
      if isFile { files[inner] = Array(content) }
    }
    guard names.count == 1, let name = names.first, place + 512 <= bytes.count else { return nil }
    let inMemory = PackageTree(name: name, files: files)
    return PackageTree(
      name: name,
      entries: entries,
      measure: inMemory.measure,
      read: inMemory.read
    )
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// The sum of a header's bytes, its own place taken as spaces.
  private static func checksum(_ header: [UInt8]) -> Int {
    header.indices.reduce(0) { $0 + Int((148..<156).contains($1) ? 0x20 : header[$1]) }
  }

  /// The path of a pax header: lines of `<length> <key>=<value>`.
  private static func paxPath(_ content: ArraySlice<UInt8>) -> String? {
    var rest = content
    while let space = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0,
      length <= rest.count, space + 1 < rest.startIndex + length
    {
      let line = rest[(space + 1)..<(rest.startIndex + length - 1)]
      if line.starts(with: "path=".utf8) {
        return String(decoding: line.dropFirst(5), as: UTF8.self)
      }
      rest = rest[(rest.startIndex + length)...]
    }
    return nil
  }
}
