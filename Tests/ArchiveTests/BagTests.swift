import Casework
import Checksums
import CivilCalendar
import Testing

@testable import Archive

/// What is said of bags, whoever made them.
@Suite struct BagTests {
  private static let package = MutationTests.package

  private static func sha512(_ bytes: [UInt8]) -> String {
    var hasher = SHA512()
    bytes.withUnsafeBytes { hasher.update($0) }
    return hasher.finalize()
  }

  private static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(of: bytes).hexadecimal }

  /// A bag as bagit.py makes it of a folder: version 0.97, two kinds of hashes, one space in tag manifests.
  private static func bag(
    below folder: String,
    _ hashes: [(name: String, of: ([UInt8]) -> String)] = [("sha256", sha256), ("sha512", sha512)]
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in package.files { files[folder + "/" + file.path] = file.bytes }
    let size = files.values.reduce(0) { $0 + $1.count }
    let payload = files
    files["bagit.txt"] = Array(
      "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n".utf8
    )
    files["bag-info.txt"] = Array(
      "Bag-Software-Agent: bagit.py v1.9.0\nBagging-Date: 2026-11-30\nPayload-Oxum: \(size).\(payload.count)\n"
        .utf8
    )
    for hash in hashes {
      files["manifest-\(hash.name).txt"] = Array(
        payload.map { "\(hash.of($0.value))  \($0.key)\n" }.joined().utf8
      )
    }
    let tags = files.filter { !$0.key.hasPrefix("data/") }
    for hash in hashes {
      files["tagmanifest-\(hash.name).txt"] = Array(
        tags.map { "\(hash.of($0.value)) \($0.key)\n" }.joined().utf8
      )
    }
    return files
  }

  private static func faults(_ files: [String: [UInt8]]) throws -> [PackageFault] {
    try PackageProof(of: PackageTree(name: "leverans", files: files)).faults
  }

  @Test(
    "A2 a bag that bagit.py makes of a package, or of a folder with one, is whole",
    arguments: ["data", "data/" + package.name]
  )
  func ofOthers(_ folder: String) throws {
    let proof = try PackageProof(
      of: PackageTree(name: "leverans", files: Self.bag(below: folder))
    )
    #expect(proof.faults == [])
    #expect(proof.notCompared == [])
    #expect(proof.name == Self.package.name)
    #expect(proof.digest == Self.package.digest)
    #expect(proof.fileCount == 26)
  }

  @Test("A2 hashes that nobody here can make are neither right nor wrong")
  func unknownHashes() throws {
    let files = Self.bag(below: "data", [("md5", { "\($0.count)" })])
    let proof = try PackageProof(of: PackageTree(name: "b", files: files))
    #expect(proof.faults == [])
    #expect(proof.notCompared == ["manifest-md5.txt", "tagmanifest-md5.txt"])
  }

  @Test("A2 a wrong size or number of files is refused, as bytes or as files")
  func payload() throws {
    var files = Self.bag(below: "data")
    let info = String(decoding: files["bag-info.txt"] ?? [], as: UTF8.self)
    let said = try #require(info.split(separator: " ").last?.split(separator: "\n").first)
    let (size, count) = try {
      let parts = said.split(separator: ".").compactMap { Int($0) }
      return (try #require(parts.first), try #require(parts.last))
    }()
    for wrong in ["\(size + 1).\(count)", "\(size).\(count + 1)", "\(size)", "många", ""] {
      files["bag-info.txt"] = Array("Payload-Oxum: \(wrong)\n".utf8)
      for name in ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"] { files[name] = nil }
      #expect(
        try Self.faults(files) == [
          .payloadDiffers(named: wrong, found: "\(size).\(count)")
        ]
      )
    }
    // The word may be spelt otherwise, and nobody has to say it.
    files["bag-info.txt"] = Array("payload-oxum:  \(size).\(count) \r\n".utf8)
    #expect(try Self.faults(files) == [])
    files["bag-info.txt"] = nil
    #expect(try Self.faults(files) == [])
  }

  @Test(
    "A2 a bag is whole when what it would fetch is there",
    arguments: [
      ("", []), ("https://x.example/M - data/METS.xml\n", []),
      (
        "https://x.example/a 12 data/borta.pdf\r\n",
        [.missing("data/borta.pdf", foundAs: nil)]
      ),
      (
        "https://x.example/a\t12\tdata/rad%0Aett.pdf", [.missing("data/rad\nett.pdf", foundAs: nil)]
      ),
      ("https://x.example/a 12 bagit.txt\n", [.badManifest("fetch.txt")]),
      ("https://x.example/a data/METS.xml\n", [.badManifest("fetch.txt")]),
      ("https://x.example/a många data/METS.xml\n", [.badManifest("fetch.txt")]),
    ] as [(String, [PackageFault])]
  )
  func fetched(_ text: String, _ faults: [PackageFault]) throws {
    var files = Self.bag(below: "data", [("sha256", Self.sha256)])
    files["tagmanifest-sha256.txt"] = nil
    files["fetch.txt"] = Array(text.utf8)
    #expect(try Self.faults(files) == faults)
  }

  @Test("A2 an unknown form of bags is told from a damaged one")
  func form() throws {
    var files = Self.bag(below: "data", [("sha256", Self.sha256)])
    files["tagmanifest-sha256.txt"] = nil
    for (text, fault) in [
      (
        "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n",
        PackageFault.unknownForm("bagit.txt")
      ),
      ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n", .unknownForm("bagit.txt")),
      ("BagIt-Version: 1.0\n", .badManifest("bagit.txt")), ("", .badManifest("bagit.txt")),
    ] {
      files["bagit.txt"] = Array(text.utf8)
      #expect(try Self.faults(files) == [fault])
    }
    files["bagit.txt"] = Array(
      "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: utf-8\r\n".utf8
    )
    #expect(try Self.faults(files) == [])
  }

  @Test("A2 lines of manifests as other programs write them")
  func lines() throws {
    var files = Self.bag(below: "data", [("sha256", Self.sha256)])
    files["tagmanifest-sha256.txt"] = nil
    let text = String(decoding: files["manifest-sha256.txt"] ?? [], as: UTF8.self)
    for line in [
      text.replacing("  data/", with: " *data/"), text.replacing("  data/", with: "\tdata/"),
      text.replacing("  data/", with: "  ./data/"), text.uppercasedHashes,
      text.replacing("\n", with: "\r\n"), text + "\n",
    ] {
      files["manifest-sha256.txt"] = Array(line.utf8)
      #expect(try Self.faults(files) == [], "\(line.prefix(90))")
    }
    for line in [text + "x\n", text + text, text.replacing("  data/", with: "  ")] {
      files["manifest-sha256.txt"] = Array(line.utf8)
      #expect(try !Self.faults(files).isEmpty)
    }
  }

  @Test("A2 several packages in one bag, each proved")
  func several() throws {
    let one = Sample.delivery([Sample.archived("SYN-2026-0001")]).package()
    let other = Sample.delivery([Sample.archived("SYN-2026-0002")]).package()
    var files: [String: [UInt8]] = [:]
    for package in [one, other] {
      for file in package.files { files["data/\(package.name)/\(file.path)"] = file.bytes }
    }
    files["manifest-sha512.txt"] = Array(
      files.map { "\(Self.sha512($0.value))  \($0.key)\n" }.joined().utf8
    )
    files["bagit.txt"] = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
    let proof = try PackageProof(of: PackageTree(name: "b", files: files))
    #expect(proof.faults == [])
    #expect(proof.cases == ["SYN-2026-0001", "SYN-2026-0002"])
    #expect(proof.name == nil)
    let path = "data/\(other.name)/" + Sample.data + "/SYN-2026-0002/submission.txt"
    files[path]?[0] ^= 1
    #expect(try Self.faults(files) == [.manifestDiffers(path), .changed(path, sameAs: nil)])
  }

  /// Fails when it is read.
  private struct Endless: Error {}

  @Test("A17 sizes are asked first: a file that is far too large is not read")
  func sizes() throws {
    let huge = Self.package.files[3].path
    for folder in ["", "data/"] {
      var files = folder.isEmpty ? [:] : Self.bag(below: "data")
      if folder.isEmpty { for file in Self.package.files { files[file.path] = file.bytes } }
      let tree = PackageTree(name: nil, files: files)
      let whole = PackageTree(
        name: nil,
        entries: tree.entries.merging([folder + "extra": .file]) { $1 },
        size: { path in
          let isHuge = path == folder + huge || path == folder + "extra"
          return try isHuge ? 1 << 36 : tree.size(path)
        },
        pieces: { path, take in
          if path == folder + huge || path == folder + "extra" { throw Endless() }
          try tree.pieces(path, take)
        }
      )
      let faults = try PackageProof(of: whole).faults
      #expect(
        faults.contains {
          if case .sizeDiffers(folder + huge, _, 1 << 36) = $0 { true } else { false }
        }
      )
      #expect(faults.contains(.unnamed(folder + "extra")))
    }
  }
}

extension String {
  fileprivate var uppercasedHashes: String {
    split(separator: "\n").map { line in
      line.prefix(64).uppercased() + line.dropFirst(64) + "\n"
    }.joined()
  }

  @Test(
    "A6 K33 a report is whole when its files are those whose hashes it has, and a package is no report"
  )
  func reports() throws {
    let day = try #require(CivilDate(iso: "2026-10-14"))
    let files = (text: Array("text".utf8), pdf: Array("pdf".utf8), html: Array("html".utf8))
    let facts = AdoptedReport.bytes(
      adopted: day,
      by: "Nämnden § 87",
      asOf: day,
      published: .no,
      counted: SHA256.hash(of: []),
      files: files,
      values: [],
      proposals: [],
      in: .swedish
    )
    func proof(_ text: [UInt8], _ facts: [UInt8]) throws -> PackageProof {
      let id = try #require(PeriodReportID("2026-2-omsorg"))
      let package = Package(
        report: id,
        of: "Exempelkommunen",
        holding: [
          ("report.html", files.html), ("report.pdf", files.pdf), ("report.txt", text),
          ("report.yaml", facts),
        ],
        adopted: Instant(seconds: 0)
      )
      let bag = Bag(package, on: day, by: "Exempelkommunen", version: "1").bagged()
      return try PackageProof(of: PackageTree(bag))
    }
    let whole = try proof(files.text, facts)
    #expect(whole.faults == [] && whole.reportCount == 1 && whole.fileCount == 4)
    let altered = try proof(Array("annat".utf8), facts).faults
    #expect(altered.count == 1, "\(altered)")
    guard case .changed(let path, sameAs: nil)? = altered.first else {
      Issue.record("\(altered)")
      return
    }
    #expect(path.hasSuffix("/report.txt"))
    #expect(try proof(files.text, Array("antagen: i går\n".utf8)).faults == [.noMETS])
  }
}
