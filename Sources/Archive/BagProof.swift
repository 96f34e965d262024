import Checksums

/// Whether a bag is complete and valid (RFC 8493, section 3), as our program writes it or another.
struct BagProof {
  private(set) var faults: [PackageFault] = []
  /// Manifests whose hashes the program cannot make: what they say is neither right nor wrong.
  private(set) var notCompared: [String] = []
  private let tree: PackageTree
  /// The sizes that the packages inside say their files have, by paths in the bag.
  private let sizes: [String: Int]
  /// Whether the files in `data/` have together the size that the bag says; otherwise only files of known size
  /// are read.
  private var hasRightSize = true

  init(_ tree: PackageTree, sizes: [String: Int]) {
    self.tree = tree
    self.sizes = sizes
  }

  /// Whether a tree is a bag, or should be one.
  static func isBag(_ tree: PackageTree) -> Bool {
    tree.entries["bagit.txt"] != nil || tree.name?.hasPrefix(Bag.prefix) ?? false
  }

  /// The folders of the packages in a bag: `data` itself, where a package was made into a bag as it lay, or those
  /// in it; in order.
  static func packages(in tree: PackageTree) -> [String] {
    if tree.entries["data/METS.xml"] != nil { return ["data"] }
    let folders = tree.entries.keys.compactMap { path -> String? in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "data" ? "data/" + parts[1] : nil
    }
    return Set(folders).sorted()
  }

  mutating func check() throws {
    try checkDeclaration()
    try checkSize()
    let manifests = tree.entries.keys.compactMap { Manifest($0) }.sorted { $0.path < $1.path }
    if !manifests.contains(where: { $0.isOfPayload }) {
      faults.append(.badManifest("manifest-sha256.txt"))
    }
    var known: Set<String> = []
    for manifest in manifests {
      guard let algorithm = manifest.algorithm else {
        notCompared.append(manifest.path)
        continue
      }
      try check(manifest, algorithm, &known)
    }
    try checkFetched()
    let tags = Set(manifests.map(\.path)).union(["bagit.txt", "bag-info.txt", "fetch.txt"])
    for path in tree.entries.keys.sorted()
    where !path.hasPrefix("data/") && !tags.contains(path) && !known.contains(path) {
      faults.append(tree.entries[path] == .file ? .unnamed(path) : .notAFile(path))
    }
  }

  /// Section 2.1.1: two lines, of any version until now.
  private mutating func checkDeclaration() throws {
    let lines = try text("bagit.txt").map { $0.split(whereSeparator: \.isNewline) } ?? []
    let words = lines.map { line in
      line.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces }
    }
    guard words.count == 2, words.allSatisfy({ $0.count == 2 }), words[0][0] == "BagIt-Version",
      words[1][0] == "Tag-File-Character-Encoding"
    else { return faults.append(.badManifest("bagit.txt")) }
    let isKnown = Self.versions.contains(words[0][1]) && words[1][1].uppercased() == "UTF-8"
    if !isKnown { faults.append(.unknownForm("bagit.txt")) }
  }

  private static let versions: Set<Substring> = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]

  /// Section 2.2.2: what `Payload-Oxum` says of size and number; asked first, since it needs no reading.
  private mutating func checkSize() throws {
    guard let info = try text("bag-info.txt") else { return }
    let label = "payload-oxum:"
    guard
      let line = info.split(whereSeparator: \.isNewline).last(where: {
        $0.lowercased().hasPrefix(label)
      })
    else { return }
    let said = line.dropFirst(label.count).trimmingSpaces
    var found = (size: 0, count: 0)
    for (path, kind) in tree.entries where path.hasPrefix("data/") && kind == .file {
      found.size += try tree.size(path)
      found.count += 1
    }
    guard said != "\(found.size).\(found.count)" else { return }
    hasRightSize = said.split(separator: ".").first == "\(found.size)"
    faults.append(.payloadDiffers(named: String(said), found: "\(found.size).\(found.count)"))
  }

  /// Section 2.2.3: what is to be fetched from elsewhere belongs to the payload, and a bag is whole when it is there.
  private mutating func checkFetched() throws {
    let path = "fetch.txt"
    guard tree.entries[path] != nil else { return }
    guard let lines = try text(path)?.split(whereSeparator: \.isNewline) else {
      return faults.append(.badManifest(path))
    }
    for line in lines where !line.trimmingSpaces.isEmpty {
      let words = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
      guard words.count == 3, words[1] == "-" || Int(words[1]) != nil else {
        return faults.append(.badManifest(path))
      }
      let file = Manifest.path(words[2])
      guard file.hasPrefix("data/") else { return faults.append(.badManifest(path)) }
      if tree.entries[file] != .file, !faults.contains(.manifestDiffers(file)) {
        faults.append(.missing(file, foundAs: nil))
      }
    }
  }

  /// Larger than any list of files.
  private static let mostText = 1 << 28

  private func text(_ path: String) throws -> String? {
    guard tree.entries[path] == .file, let bytes = try tree.read(path, atMost: Self.mostText) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private mutating func check(
    _ manifest: Manifest,
    _ algorithm: Manifest.Algorithm,
    _ known: inout Set<String>
  ) throws {
    guard let listed = try text(manifest.path).flatMap(Manifest.hashes) else {
      return faults.append(.badManifest(manifest.path))
    }
    known.formUnion(listed.keys)
    for (path, hash) in listed.sorted(by: { $0.key < $1.key }) {
      if try tree.entries[path] != .file || !hasHash(hash, algorithm, at: path) {
        faults.append(.manifestDiffers(path))
      }
    }
    for path in tree.entries.keys.sorted() where manifest.covers(path) && listed[path] == nil {
      faults.append(tree.entries[path] == .file ? .manifestDiffers(path) : .notAFile(path))
    }
  }

  private func hasHash(
    _ hash: String,
    _ algorithm: Manifest.Algorithm,
    at path: String
  ) throws -> Bool {
    if let size = sizes[path] {
      guard try tree.size(path) == size else { return false }
    } else if !hasRightSize, path.hasPrefix("data/") {
      // Nobody knows how large it should be, and something is too large.
      return try tree.size(path) <= Self.mostText
    }
    switch algorithm {
    case .sha256: return try tree.measure(path).digest.hexadecimal == hash
    case .sha512:
      var hasher = SHA512()
      try tree.pieces(path) { hasher.update($0) }
      return hasher.finalize() == hash
    }
  }
}

/// A manifest of a bag, by its name.
private struct Manifest {
  let path: String
  /// Whether it lists what is in `data/`, and not what lies beside it.
  let isOfPayload: Bool
  /// `nil` for one whose hashes the program cannot make.
  let algorithm: Algorithm?

  enum Algorithm: String { case sha256, sha512 }

  /// `nil` for a path that is no manifest.
  init?(_ path: String) {
    let starts = [
      (text: "manifest-", isOfPayload: true), (text: "tagmanifest-", isOfPayload: false),
    ]
    guard path.hasSuffix(".txt"), !path.contains("/"),
      let start = starts.first(where: { path.hasPrefix($0.text) })
    else { return nil }
    let name = path.dropFirst(start.text.count).dropLast(".txt".count)
    (self.path, isOfPayload) = (path, start.isOfPayload)
    algorithm = Algorithm(rawValue: name.lowercased())
  }

  /// Whether a file should be in it: those in `data/`, or those beside it but the lists of these.
  func covers(_ path: String) -> Bool {
    isOfPayload
      ? path.hasPrefix("data/") : !path.hasPrefix("data/") && !path.hasPrefix("tagmanifest-")
  }

  /// Section 2.1.3: a hash and a path a line, with `*` before the path where `md5sum` and its kin wrote it; the
  /// hashes by their paths, or `nil` where a line has another form.
  static func hashes(_ text: String) -> [String: String]? {
    var hashes: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.trimmingSpaces.isEmpty {
      let parts = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
      guard parts.count == 2, parts[0].allSatisfy(\.isHexDigit) else { return nil }
      let named = path(parts[1])
      guard !named.isEmpty, hashes.updateValue(parts[0].lowercased(), forKey: named) == nil else {
        return nil
      }
    }
    return hashes
  }

  /// A path as a line has it.
  static func path(_ written: Substring) -> String {
    var path = written.drop { $0 == " " || $0 == "\t" }
    if path.first == "*" { path = path.dropFirst() }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return decoded(path)
  }

  /// Line ends and the sign before them are the only ones with a code in place of themselves.
  private static func decoded(_ path: Substring) -> String {
    guard path.contains("%") else { return String(path) }
    return String(path).replacing("%0A", with: "\n").replacing("%0a", with: "\n")
      .replacing("%0D", with: "\r").replacing("%0d", with: "\r").replacing("%25", with: "%")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
