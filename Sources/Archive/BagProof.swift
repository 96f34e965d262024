import Checksums

/// Whether a bag is complete and valid (RFC 8493, section 3).
struct BagProof {
  private(set) var faults: [PackageFault] = []
  private let tree: PackageTree

  init(_ tree: PackageTree) { self.tree = tree }

  mutating func check() throws {
    try check("manifest-sha256.txt") { $0.hasPrefix("data/") }
    try check("tagmanifest-sha256.txt") {
      !$0.hasPrefix("data/") && $0 != "tagmanifest-sha256.txt"
    }
    if try text("bagit.txt")?.hasPrefix("BagIt-Version: 1.0\n") != true {
      faults.append(.badManifest("bagit.txt"))
    }
    for path in tree.entries.keys.sorted()
    where !path.hasPrefix("data/") && !Self.tags.contains(path) {
      faults.append(tree.entries[path] == .file ? .unnamed(path) : .notAFile(path))
    }
  }

  private static let tags: Set<String> = [
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
  ]

  private func text(_ path: String) throws -> String? {
    tree.entries[path] == .file ? String(decoding: try tree.read(path), as: UTF8.self) : nil
  }

  private mutating func check(_ manifest: String, covers: (String) -> Bool) throws {
    guard let text = try text(manifest) else { return faults.append(.badManifest(manifest)) }
    var listed: [String: Digest] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let digest = Digest(hexadecimal: String(parts[0])) else {
        return faults.append(.badManifest(manifest))
      }
      listed[String(parts[1].drop { $0 == " " })] = digest
    }
    for (path, digest) in listed.sorted(by: { $0.key < $1.key }) {
      let isFile = tree.entries[path] == .file
      if try !isFile || tree.measure(path).digest != digest {
        faults.append(.manifestDiffers(path))
      }
    }
    for path in tree.entries.keys.sorted() where covers(path) && listed[path] == nil {
      faults.append(tree.entries[path] == .file ? .manifestDiffers(path) : .notAFile(path))
    }
  }
}
