extension TarFile {
  /// The tree in a tar file: below the one folder that all lies in, or the whole where the package lies there by
  /// itself.
  ///
  /// Reads what GNU tar, bsdtar, git archive and Python write, whatever form they are asked for.
  ///
  /// - Throws: ``TarFault``, or what reading throws.
  package static func tree(in source: ByteSource) throws -> PackageTree {
    var reader = TarReader(source)
    try reader.readAll()
    return try reader.tree()
  }

  /// The tree in the bytes of a tar file.
  package static func tree(in bytes: [UInt8]) throws -> PackageTree {
    try tree(in: ByteSource(bytes))
  }
}

/// Goes through a tar file once, and knows then where everything lies in it.
private struct TarReader {
  private let source: ByteSource
  private var place = 0
  /// What the headers say of the next entry, and of all.
  private var next = Next()
  private var fieldsOfAll = PaxFields()
  private var entries = PackedEntries<Range<Int>>()

  private struct Next {
    var path: [UInt8]?
    var target: [UInt8]?
    var fields = PaxFields()
  }

  init(_ source: ByteSource) { self.source = source }

  /// Of what describes an entry: the longest path of a system is a few thousand bytes.
  private static let mostDescription = 1 << 20

  mutating func readAll() throws {
    while true {
      guard place + TarHeader.size <= source.size else {
        throw place == 0 ? try Self.otherForm(source) : TarFault.cutOff
      }
      let bytes = try source[place..<place + TarHeader.size]
      if bytes.allSatisfy({ $0 == 0 }) { break }
      guard let header = TarHeader(bytes) else {
        throw place == 0 ? try Self.otherForm(source) : TarFault.damaged(at: place)
      }
      try read(header)
    }
    guard place > 0 else { throw TarFault.noTar }
    try refuseMore()
  }

  /// Behind the end come zeros alone, as many as fill a record.
  private func refuseMore() throws {
    guard source.size - place <= Self.largestRecord else { throw TarFault.afterEnd }
    guard try source[place..<source.size].allSatisfy({ $0 == 0 }) else { throw TarFault.afterEnd }
  }

  private static let largestRecord = 1 << 23

  private static func otherForm(_ source: ByteSource) throws -> TarFault {
    let start = try source[0..<min(6, source.size)]
    let forms: [(name: String, magic: [UInt8])] = [
      ("gzip", [0x1F, 0x8B]), ("bzip2", Array("BZh".utf8)), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
      ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("lz4", [0x04, 0x22, 0x4D, 0x18]),
      ("compress", [0x1F, 0x9D]), ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
    ]
    let form = forms.first { start.starts(with: $0.magic) }
    return form.map { .compressed($0.name) } ?? .noTar
  }

  private mutating func read(_ header: TarHeader) throws {
    let start = place
    let fields = fieldsOfAll.merging(next.fields)
    let described = fields["size"].map { Int(String(decoding: $0, as: UTF8.self)) }
    guard var size = described ?? header.contentSize, size >= 0 else {
      throw TarFault.damaged(at: start)
    }
    if !header.hasContent || (header.kind == .hardLink && !hasContent(ofLink: size)) { size = 0 }
    let first = start + TarHeader.size
    guard size <= source.size - first else { throw TarFault.cutOff }
    let content = first..<(first + size)
    place = min(first + (size + TarHeader.size - 1) / TarHeader.size * TarHeader.size, source.size)
    switch header.kind {
    case .longPath: next.path = TarHeader.text(try description(content, at: start))
    case .longTarget: next.target = TarHeader.text(try description(content, at: start))
    case .fields:
      guard let fields = PaxFields(try description(content, at: start)) else {
        throw TarFault.damaged(at: start)
      }
      next.fields = next.fields.merging(fields)
    case .fieldsOfAll:
      guard let fields = PaxFields(try description(content, at: start)) else {
        throw TarFault.damaged(at: start)
      }
      fieldsOfAll = fieldsOfAll.merging(fields)
    case .label: next = Next()
    case .file, .folder, .hardLink, .symbolicLink, .other, .sparse, .continued:
      try add(header, at: content, fields)
      next = Next()
    }
  }

  /// Whether bytes come behind a hard link that has a size: most programs say the size of the file and write none.
  private func hasContent(ofLink size: Int) -> Bool {
    let first = place + TarHeader.size
    guard size > 0, first + TarHeader.size <= source.size,
      let bytes = try? source[first..<first + TarHeader.size]
    else { return false }
    return TarHeader(bytes) == nil && bytes.contains { $0 != 0 }
  }

  private func description(_ content: Range<Int>, at start: Int) throws -> [UInt8] {
    guard content.count <= Self.mostDescription else { throw TarFault.damaged(at: start) }
    return try source[content]
  }

  private mutating func add(
    _ header: TarHeader,
    at content: Range<Int>,
    _ fields: PaxFields
  ) throws {
    let whole = fields["path"] ?? next.path ?? header.path
    let shown = String(decoding: whole, as: UTF8.self)
    if fields.isSparse {
      throw TarFault.sparse(
        fields["GNU.sparse.name"].map { String(decoding: $0, as: UTF8.self) } ?? shown
      )
    }
    let path = try PackedEntries<Range<Int>>.normalized(shown)
    let isText = String(validating: whole, as: UTF8.self) != nil
    // The form of version 7 has no other sign for folders.
    let isFolder = header.kind == .file && whole.last == UInt8(ascii: "/")
    switch isFolder ? .folder : header.kind {
    case .folder where isText: entries.addFolder(path)
    case .file where isText: try entries.put(content, at: path)
    case .hardLink where isText:
      let target = fields["linkpath"] ?? next.target ?? header.target
      let linked = try entries[
        PackedEntries<Range<Int>>.normalized(String(decoding: target, as: UTF8.self))
      ]
      if !content.isEmpty {
        try entries.put(content, at: path)
      } else if let linked {
        try entries.put(linked, at: path)
      } else {
        try entries.put(.other, at: path)
      }
    case .symbolicLink: try entries.put(.link, at: path)
    case .sparse: throw TarFault.sparse(shown)
    case .continued: throw TarFault.manyVolumes(shown)
    case .file, .folder, .hardLink, .other, .longPath, .longTarget, .fields, .fieldsOfAll, .label:
      try entries.put(.other, at: path)
    }
  }

  /// What was read, from the folder that it lies in.
  func tree() throws -> PackageTree {
    let source = source
    return try entries.tree(size: { $0.count }, pieces: { try source.visit($0, $1) })
  }
}
