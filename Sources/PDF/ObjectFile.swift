import Checksums
import Flate

/// A file of numbered objects with its table of where they stand (ISO 32000-1, 7.5).
struct ObjectFile {
  private var syntax = Syntax()
  /// By number, from 0, which is no object.
  private var offsets = [0]

  private let streams: Document.Streams

  init(_ streams: Document.Streams, expecting size: Int) {
    self.streams = streams
    syntax.reserve(size)
    // Four bytes above 127 tell that the file is not text (7.5.2).
    syntax.add("%PDF-1.7\n%")
    syntax.add([0xE2, 0xE3, 0xCF, 0xD3])
    syntax.add("\n")
  }

  /// A number for an object that must be added before the end.
  mutating func reserve() -> Reference {
    offsets.append(0)
    return Reference(number: offsets.count - 1)
  }

  mutating func add(_ reference: Reference, body: (inout Syntax) -> Void) {
    begin(reference)
    body(&syntax)
    syntax.add("\nendobj\n")
  }

  /// How the bytes of a stream stand in the file.
  enum Filter {
    /// Compressed: what no other document has.
    case own
    /// Compressed or not, as it was asked for: what documents have in common.
    case shared
    case none
    /// Compressed already, with whatever the dictionary says of it.
    case ready
  }

  /// Adds a stream; the entries are those of its dictionary besides length and filter.
  mutating func add(
    _ reference: Reference,
    stream bytes: [UInt8],
    filter: Filter,
    entries: (inout Syntax) -> Void
  ) {
    let (data, filterName): ([UInt8], String)
    switch (filter, streams) {
    case (.own, _), (.shared, .compressed):
      (data, filterName) = (Zlib.compress(bytes), "/Filter/FlateDecode")
    case (.shared, .plain), (.none, _), (.ready, _): (data, filterName) = (bytes, "")
    }
    begin(reference)
    syntax.add("<<")
    entries(&syntax)
    syntax.add(filterName)
    syntax.add("/Length ")
    syntax.add(data.count)
    syntax.add(">>\nstream\n")
    syntax.add(data)
    syntax.add("\nendstream\nendobj\n")
  }

  private mutating func begin(_ reference: Reference) {
    offsets[reference.number] = syntax.count
    syntax.add(reference.number)
    syntax.add(" 0 obj\n")
  }

  /// The whole file, with the table of objects and an identifier that follows from the content.
  consuming func finish(root: Reference) -> [UInt8] {
    let identifier = SHA256.hash(of: syntax.bytes).hexadecimal.prefix(32).uppercased()
    let start = syntax.count
    syntax.add("xref\n0 ")
    syntax.add(offsets.count)
    syntax.add("\n0000000000 65535 f \n")
    for offset in offsets.dropFirst() {
      syntax.add(UInt(offset), digits: 10)
      syntax.add(" 00000 n \n")
    }
    syntax.add("trailer\n<</Size ")
    syntax.add(offsets.count)
    syntax.add("/Root ")
    syntax.add(root)
    syntax.add("/ID[<\(identifier)><\(identifier)>]>>\nstartxref\n")
    syntax.add(start)
    syntax.add("\n%%EOF\n")
    return syntax.bytes
  }
}
