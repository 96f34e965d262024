import Casework
import Laws
import Testing

@testable import Archive

/// Whatever is done to a package is found, with where and what (L12).
@Suite struct MutationTests {
  static let package = Sample.two.package()
  private static let first = Sample.data + "/SYN-2026-0001/"
  private static let second = Sample.data + "/SYN-2026-0002/"

  @Test("L12 what was packed is whole and unaltered")
  func isWhole() throws {
    let proof = try PackageProof(of: PackageTree(Self.package))
    #expect(proof.faults == [])
    #expect(proof.name == "uuid-c999add3-6145-8f00-b027-d7801340bdf2")
    #expect(proof.cases == ["SYN-2026-0001", "SYN-2026-0002"])
    #expect(proof.fileCount == 26)
    #expect(proof.digest == Self.package.digest)
  }

  struct Mutation: CustomTestStringConvertible {
    let testDescription: String
    let faults: [PackageFault]
    let change: @Sendable (inout [String: [UInt8]]) -> Void

    init(
      _ name: String,
      _ faults: [PackageFault],
      _ change: @escaping @Sendable (inout [String: [UInt8]]) -> Void
    ) {
      testDescription = name
      self.faults = faults
      self.change = change
    }
  }

  static let mutations = [
    Mutation("a byte changed", [.changed(first + "submission.txt", sameAs: nil)]) {
      $0[first + "submission.txt"]?[3] ^= 1
    },
    Mutation(
      "a byte more",
      [.sizeDiffers(first + "submission.txt", named: 36, found: 37)]
    ) { $0[first + "submission.txt"]?.append(10) },
    Mutation(
      "an empty file",
      [.sizeDiffers(first + "case.yaml", named: 274, found: 0)]
    ) { $0[first + "case.yaml"] = [] },
    Mutation("a file missing", [.missing(first + "letters/reply.pdf", foundAs: nil)]) {
      $0[first + "letters/reply.pdf"] = nil
    },
    Mutation("a file too many", [.unnamed(first + "letters/reply.txt~")]) {
      $0[first + "letters/reply.txt~"] = [1]
    },
    Mutation("a file in the root", [.unnamed("Thumbs.db")]) { $0["Thumbs.db"] = [1] },
    Mutation(
      "a file renamed",
      [
        .unnamed(first + "letters/svar.pdf"),
        .missing(first + "letters/reply.pdf", foundAs: first + "letters/svar.pdf"),
      ]
    ) { files in
      files[first + "letters/svar.pdf"] = files[first + "letters/reply.pdf"]
      files[first + "letters/reply.pdf"] = nil
    },
    Mutation(
      "two files exchanged",
      [
        .changed(first + "letters/reply.pdf", sameAs: second + "letters/reply.pdf"),
        .changed(second + "letters/reply.pdf", sameAs: first + "letters/reply.pdf"),
      ]
    ) { files in
      let other = files[first + "letters/reply.pdf"]
      files[first + "letters/reply.pdf"] = files[second + "letters/reply.pdf"]
      files[second + "letters/reply.pdf"] = other
    },
    Mutation("the label of METS changed", [.sealBroken]) {
      $0["METS.xml"] = $0["METS.xml"]?.replacing("2 ärenden", with: "3 ärenden")
    },
    Mutation("the seal taken away", [.sealBroken]) { files in
      files["METS.xml"] = files["METS.xml"]?.unsealed
    },
    Mutation("no METS", [.noMETS]) { $0["METS.xml"] = nil },
    Mutation("METS cut in the middle", [.sealBroken, .noMETS]) { files in
      files["METS.xml"] = files["METS.xml"].map { Array($0.prefix(3000)) }
    },
    Mutation("METS of nothing", [.sealBroken, .noMETS]) { $0["METS.xml"] = [] },
    Mutation(
      "documentation changed",
      [.sizeDiffers("documentation/README.txt", named: 2238, found: 1)]
    ) { $0["documentation/README.txt"] = [1] },
    Mutation(
      "PREMIS changed",
      [.changed("metadata/preservation/premis.xml", sameAs: nil)]
    ) {
      $0["metadata/preservation/premis.xml"] = $0["metadata/preservation/premis.xml"]?
        .replacing("registered", with: "Registered")
    },
    Mutation(
      "a METS that lies about a file, sealed anew",
      [.logDiffers(first + "submission.txt"), .premisDiffers(first + "submission.txt")]
    ) { files in
      files[first + "submission.txt"]?[3] ^= 1
      files.reseal(Array(Sample.submission.utf8), files[first + "submission.txt"] ?? [])
    },
    Mutation(
      "a METS that leaves out a file, sealed anew",
      [
        .unnamed(first + "notes.yaml"), .premisExtra(first + "notes.yaml"),
        .ermsExtra(first + "notes.yaml"),
      ]
    ) { $0.reseal(withoutFile: first + "notes.yaml") },
    Mutation(
      "a METS that names a file outside, sealed anew",
      [
        .badPath("../" + first + "notes.yaml"), .unnamed(first + "notes.yaml"),
        .premisExtra(first + "notes.yaml"), .ermsExtra(first + "notes.yaml"),
      ]
    ) { files in
      files["METS.xml"] = files["METS.xml"]?.unsealed
        .replacing(first + "notes.yaml", with: "../" + first + "notes.yaml").sealed()
    },
  ]

  @Test("L12 each change is found", arguments: mutations)
  func isFound(_ mutation: Mutation) throws {
    let proof = try PackageProof(of: PackageTree(Self.package, mutation.change))
    #expect(proof.faults == mutation.faults)
  }

  @Test("L12 another name of the folder")
  func otherName() throws {
    let proof = try PackageProof(of: PackageTree(Self.package, name: "uuid-1"))
    #expect(proof.faults == [.nameDiffers(named: Self.package.name)])
  }

  @Test("L12 a link where a file should be, and one more")
  func links() throws {
    let tree = PackageTree(Self.package)
    var entries = tree.entries
    entries[Self.first + "case.yaml"] = .link
    entries["pipe"] = .other
    let changed = PackageTree(
      name: tree.name,
      entries: entries,
      size: tree.size,
      pieces: tree.pieces
    )
    #expect(
      try PackageProof(of: changed).faults
        == [.notAFile("pipe"), .notAFile(Self.first + "case.yaml")]
    )
  }

  /// All of them take an hour; otherwise the first, some within and the last.
  @Test("L12 every byte of every file matters", arguments: package.files.map(\.path))
  func everyByte(_ path: String) throws {
    let count = try #require(Self.package.files.first { $0.path == path }).bytes.count
    let step = Exhaustive.isAsked ? 1 : max(1, path == "METS.xml" ? 397 : count / 2)
    for place in Set(stride(from: 0, to: count, by: step)).union([count - 1]) {
      let tree = PackageTree(Self.package) { $0[path]?[place] ^= 0x20 }
      #expect(try !PackageProof(of: tree).faults.isEmpty, "byte \(place)")
    }
  }

  @Test("a bag of the package, and what is done to it")
  func bags() throws {
    let bag = Bag(Self.package, of: Sample.two).bagged()
    #expect(try PackageProof(of: PackageTree(bag)).faults == [])
    let inner = "data/\(Self.package.name)/" + Self.first
    let changed = PackageTree(bag) { $0[inner + "submission.txt"]?[3] ^= 1 }
    #expect(
      try PackageProof(of: changed).faults == [
        .manifestDiffers(inner + "submission.txt"), .changed(inner + "submission.txt", sameAs: nil),
      ]
    )
    let tagged = PackageTree(bag) { $0["bag-info.txt"]?.append(10) }
    #expect(try PackageProof(of: tagged).faults == [.manifestDiffers("bag-info.txt")])
    let more = PackageTree(bag) { $0["extra.txt"] = [] }
    #expect(
      try PackageProof(of: more).faults == [.manifestDiffers("extra.txt"), .unnamed("extra.txt")]
    )
    let without = PackageTree(bag) { $0["manifest-sha256.txt"] = nil }
    #expect(try PackageProof(of: without).faults.first == .badManifest("manifest-sha256.txt"))
  }
}

extension [UInt8] {
  fileprivate func replacing(_ text: String, with other: String) -> [UInt8] {
    Array(String(decoding: self, as: UTF8.self).replacing(text, with: other).utf8)
  }

  /// Without its last line.
  fileprivate var unsealed: [UInt8] {
    let end = dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? 0
    return Array(self[...end])
  }
}

extension [String: [UInt8]] {
  /// Lets METS.xml name the hash of other bytes, as somebody would who means to deceive.
  fileprivate mutating func reseal(_ old: [UInt8], _ new: [UInt8]) {
    let digests = [old, new].map { PackageFile(at: "", holding: $0).digest.hexadecimal }
    guard let mets = self["METS.xml"] else { return }
    // The same text is in both cases; only that of the first is changed.
    let path = Sample.data + "/SYN-2026-0001/submission.txt"
    var lines = String(decoding: mets.unsealed, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    guard let place = lines.firstIndex(where: { $0.contains(path) }) else { return }
    lines[place - 1] = Substring(lines[place - 1].replacing(digests[0], with: digests[1]))
    self["METS.xml"] = Array(lines.joined(separator: "\n").utf8).sealed()
  }

  fileprivate mutating func reseal(withoutFile path: String) {
    guard let mets = self["METS.xml"] else { return }
    var lines = String(decoding: mets.unsealed, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    guard let place = lines.firstIndex(where: { $0.contains(path) }) else { return }
    lines.removeSubrange(place - 1...place + 1)
    self["METS.xml"] = Array(lines.joined(separator: "\n").utf8).sealed()
  }
}
