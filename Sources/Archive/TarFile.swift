/// A package as one file: tar as POSIX has it (IEEE Std 1003.1-2017, pax, ustar interchange format).
///
/// Same package, same bytes: files in their order, one time for all, no owner. Paths in packages are
/// ASCII; those that the ustar header cannot hold have a pax header of their own before them.
package struct TarFile: Sendable {
  private let package: Package

  package init(_ package: Package) { self.package = package }

  package func bytes() -> [UInt8] {
    var tar: [UInt8] = []
    tar.reserveCapacity(package.files.reduce(2048) { $0 + $1.bytes.count + 1536 })
    var folders: Set<String> = []
    for file in package.files {
      let names = (package.name + "/" + file.path).split(separator: "/")
      for depth in 1..<names.count {
        let folder = names[..<depth].joined(separator: "/") + "/"
        if folders.insert(folder).inserted { append(folder, holding: [], as: .folder, to: &tar) }
      }
      append(package.name + "/" + file.path, holding: file.bytes, as: .file, to: &tar)
    }
    // The end is two blocks of zeros.
    tar.append(contentsOf: repeatElement(0, count: 1024))
    return tar
  }

  private enum Kind: UInt8 {
    case file = 0x30
    case folder = 0x35
    case extended = 0x78
  }

  private func append(_ path: String, holding bytes: [UInt8], as kind: Kind, to tar: inout [UInt8])
  {
    let path = Array(path.utf8)
    var (prefix, name) = ([UInt8](), path)
    if path.count > 100 {
      if let split = Self.split(path) {
        (prefix, name) = (Array(path[..<split]), Array(path[(split + 1)...]))
      } else {
        appendBlock(
          named: Array("pax".utf8),
          below: [],
          holding: Self.paxPath(path),
          as: .extended,
          to: &tar
        )
        name = Array(path.prefix(100))
      }
    }
    appendBlock(named: name, below: prefix, holding: bytes, as: kind, to: &tar)
  }

  /// Where a path is divided into at most 155 bytes and at most 100, at a slash.
  private static func split(_ path: [UInt8]) -> Int? {
    let first = max(path.count - 101, 1)
    guard first <= min(155, path.count - 2) else { return nil }
    return (first...min(155, path.count - 2)).first { path[$0] == UInt8(ascii: "/") }
  }

  /// `<length> path=<path>\n`, where the length is that of the whole with its own digits.
  private static func paxPath(_ path: [UInt8]) -> [UInt8] {
    let rest = Array(" path=".utf8) + path + Array("\n".utf8)
    var length = rest.count
    while String(length).utf8.count + rest.count != length {
      length = String(length).utf8.count + rest.count
    }
    return Array(String(length).utf8) + rest
  }

  private func appendBlock(
    named name: [UInt8],
    below prefix: [UInt8],
    holding bytes: [UInt8],
    as kind: Kind,
    to tar: inout [UInt8]
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: [UInt8], at place: Int) {
      header.replaceSubrange(place..<place + text.count, with: text)
    }
    func put(_ number: Int, at place: Int, width: Int) {
      let digits = Array(String(number, radix: 8).utf8)
      let zeros = [UInt8](repeating: 0x30, count: max(0, width - 1 - digits.count))
      put(zeros + digits.suffix(width - 1) + [0], at: place)
    }
    put(name, at: 0)
    put(kind == .folder ? 0o755 : 0o644, at: 100, width: 8)
    put(0, at: 108, width: 8)
    put(0, at: 116, width: 8)
    put(bytes.count, at: 124, width: 12)
    put(max(0, Int(package.modified.seconds)), at: 136, width: 12)
    put([UInt8](repeating: 0x20, count: 8), at: 148)
    header[156] = kind.rawValue
    put(Array("ustar\u{0}00".utf8), at: 257)
    put(prefix, at: 345)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(sum, at: 148, width: 7)
    header[155] = 0x20
    tar += header
    tar += bytes
    tar.append(contentsOf: repeatElement(0, count: (512 - bytes.count % 512) % 512))
  }
}
