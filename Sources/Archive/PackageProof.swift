import Casework
import Checksums
import Findings
import Formats

/// Proves that a package is complete and unaltered, from the package alone.
///
/// Every file that METS.xml names is there with its size and hash, nothing is there that it does not
/// name, METS.xml itself is as it was sealed, and METS, PREMIS, ERMS, the logs and the bag around them
/// tell the same.
package struct PackageProof {
  /// In the order of paths.
  package private(set) var faults: [PackageFault] = []
  /// The name of the package, from METS.xml.
  package private(set) var name: String?
  /// The hash of METS.xml, to be compared with the log of each case.
  package private(set) var digest: Digest?
  /// The numbers of its cases.
  package private(set) var cases: [String] = []
  /// How many files METS.xml names, or are of reports.
  package private(set) var fileCount = 0
  /// How many reports of periods there are.
  package private(set) var reportCount = 0

  /// What the program could not compare, by paths: manifests of a bag whose hashes it cannot make.
  package private(set) var notCompared: [String] = []

  /// Looks through a package or a bag with one or more.
  ///
  /// - Throws: What reading its files throws.
  package init(of tree: PackageTree) throws { try prove(tree) }

  /// Of a ZIP file that could not be read.
  package init(notUnzipped fault: ZipFault) { faults = [.notUnzipped(fault)] }

  /// Of a tar file that could not be read.
  package init(notRead fault: TarFault) { faults = [.notRead(fault)] }

  private mutating func prove(_ tree: PackageTree) throws {
    guard BagProof.isBag(tree) else { return try look(at: tree, prefix: "") }
    let folders = BagProof.packages(in: tree)
    var sizes: [String: Int] = [:]
    for folder in folders {
      for (path, measure) in try Self.named(in: tree.below(folder, named: nil)) {
        sizes[folder + "/" + path] = measure.size
      }
    }
    var bag = BagProof(tree, sizes: sizes)
    try bag.check()
    (faults, notCompared) = (bag.faults, bag.notCompared)
    if folders.isEmpty { return faults.append(.noMETS) }
    for folder in folders {
      if Package.isReport(folder, in: tree) {
        try lookAtReport(tree.below(folder, named: nil), prefix: folder + "/")
        continue
      }
      // One that was made into a bag as it lay has given its name away.
      let name = folder == "data" ? nil : folder.split(separator: "/").last.map(String.init)
      try look(at: tree.below(folder, named: name), prefix: folder + "/")
    }
    if folders.count > 1 { (name, digest) = (nil, nil) }
    faults = faults.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A report has no METS.xml, and in its report.yaml the hashes of what was adopted.
  ///
  /// A folder whose report.yaml is none of a report is a package that lacks its METS.xml.
  private mutating func lookAtReport(_ tree: PackageTree, prefix: String) throws {
    let facts = try tree.read("report.yaml", atMost: Self.mostMETS)
    let report = facts.flatMap { facts in
      Language.allCases.lazy.compactMap { AdoptedReport(facts, in: $0) }.first
    }
    guard let report else { return faults.append(.noMETS) }
    func read(_ name: String) throws -> [UInt8]? {
      guard tree.entries[name] == .file else { return nil }
      return try tree.read(name, atMost: Self.mostMETS)
    }
    let changes = report.changes(
      text: try read("report.txt"),
      pdf: try read("report.pdf"),
      html: try read("report.html")
    )
    faults += changes.map { PackageFault.changed(prefix + $0, sameAs: nil) }
    reportCount += 1
    fileCount += tree.entries.count
  }

  /// Larger than the METS.xml of a million files.
  private static let mostMETS = 1 << 29

  private mutating func look(at tree: PackageTree, prefix: String) throws {
    guard tree.entries["METS.xml"] == .file else {
      return faults.append(.noMETS)
    }
    guard let bytes = try tree.read("METS.xml", atMost: Self.mostMETS) else {
      return faults.append(.tooLarge(prefix + "METS.xml"))
    }
    digest = SHA256.hash(of: bytes)
    if !bytes.isSealIntact { faults.append(.sealBroken) }
    guard let mets = XMLReader.root(of: bytes), mets.name == "mets" else {
      return faults.append(.noMETS)
    }
    name = mets.attributes["OBJID"]
    if let folder = tree.name, name != folder { faults.append(.nameDiffers(named: name ?? "")) }
    var found: [PackageFault] = []
    let named = Self.files(of: mets, into: &found)
    fileCount += named.count
    let whole = try compare(named, with: tree, into: &found)
    found += try contents(of: named, whole: whole, in: tree)
    faults += found.map { $0.below(prefix) }
  }

  /// What a METS.xml names, as far as it can be read.
  private static func named(in tree: PackageTree) throws -> Named {
    guard tree.entries["METS.xml"] == .file,
      let bytes = try tree.read("METS.xml", atMost: mostMETS),
      let mets = XMLReader.root(of: bytes)
    else { return [:] }
    var faults: [PackageFault] = []
    return files(of: mets, into: &faults)
  }

  private typealias Named = [String: PackageTree.Measure]

  /// Every file that METS.xml names, by its path.
  private static func files(of mets: XMLReader.Element, into faults: inout [PackageFault]) -> Named
  {
    var named: Named = [:]
    let files = mets.descendants("file").map { ($0, $0.first("FLocat")?.attributes["href"]) }
    let references = mets.descendants("mdRef").map { ($0, $0.attributes["href"]) }
    for (element, path) in references + files {
      guard let path, isInside(path), let size = element.attributes["SIZE"].flatMap({ Int($0) }),
        element.attributes["CHECKSUMTYPE"] == "SHA-256",
        let digest = element.attributes["CHECKSUM"].flatMap({ Digest(hexadecimal: $0) })
      else {
        faults.append(.badPath(path ?? element.attributes["ID"] ?? element.name))
        continue
      }
      let measure = PackageTree.Measure(size: size, digest: digest)
      if named.updateValue(measure, forKey: path) != nil { faults.append(.namedTwice(path)) }
    }
    return named
  }

  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Files that are named against files that are there.
  ///
  /// - Returns: The paths of those that are as they were packed.
  private func compare(
    _ named: Named,
    with tree: PackageTree,
    into faults: inout [PackageFault]
  ) throws -> Set<String> {
    var whole: Set<String> = []
    let unnamed = tree.entries.keys.filter { named[$0] == nil && $0 != "METS.xml" }.sorted()
    // What is missed under its name may lie under another; nothing else is worth reading.
    let missed = Set(named.filter { tree.entries[$0.key] == nil }.map(\.value.size))
    var strange: [Digest: String] = [:]
    for path in unnamed {
      guard tree.entries[path] == .file else {
        faults.append(.notAFile(path))
        continue
      }
      faults.append(.unnamed(path))
      if try missed.contains(tree.size(path)) { strange[try tree.measure(path).digest] = path }
    }
    let sizes = Set(named.values.map(\.size))
    let owners = Dictionary(named.map { ($0.value.digest, $0.key) }) { min($0, $1) }
    for (path, wanted) in named.sorted(by: { $0.key < $1.key }) {
      switch tree.entries[path] {
      case nil: faults.append(.missing(path, foundAs: strange[wanted.digest]))
      case .link, .other: faults.append(.notAFile(path))
      case .file:
        let size = try tree.size(path)
        // Only a file as large as another of the package may be that other.
        guard size == wanted.size || sizes.contains(size) else {
          faults.append(.sizeDiffers(path, named: wanted.size, found: size))
          continue
        }
        let found = try tree.measure(path)
        if found == wanted {
          whole.insert(path)
        } else if let owner = owners[found.digest] {
          faults.append(.changed(path, sameAs: owner))
        } else if found.size != wanted.size {
          faults.append(.sizeDiffers(path, named: wanted.size, found: found.size))
        } else {
          faults.append(.changed(path, sameAs: nil))
        }
      }
    }
    return whole
  }

  /// What PREMIS, ERMS and the logs say, as far as they are as they were packed.
  private mutating func contents(
    of named: Named,
    whole: Set<String>,
    in tree: PackageTree
  ) throws -> [PackageFault] {
    var proof = ContentProof(named: named)
    let read = { (path: String) in whole.contains(path) ? try tree.read(path) : nil }
    if let bytes = try read(ContentProof.premisPath) { proof.read(premis: bytes) }
    if let bytes = try read(ContentProof.ermsPath) { proof.read(erms: bytes) }
    for path in named.keys.sorted() where path.hasSuffix("/log.yaml") {
      guard let bytes = try read(path) else { continue }
      let facts = path.dropLast(CaseFile.log.rawValue.count) + CaseFile.facts.rawValue
      proof.read(log: bytes, at: path, facts: try read(String(facts)))
    }
    proof.compare(
      hasPREMIS: named[ContentProof.premisPath] != nil,
      hasERMS: named[ContentProof.ermsPath] != nil
    )
    cases = (cases + proof.cases).sorted()
    return proof.faults
  }
}

extension PackageFault {
  /// A fault of a package that lies inside a bag, seen from the bag.
  fileprivate func below(_ prefix: String) -> PackageFault {
    func inner(_ path: String) -> String { prefix + path }
    return switch self {
    case .noMETS, .sealBroken, .nameDiffers, .caseDiffers, .eventsDiffer, .payloadDiffers,
      .notRead, .notUnzipped:
      self
    case .unreadable(let path): .unreadable(inner(path))
    case .badPath(let path): .badPath(inner(path))
    case .namedTwice(let path): .namedTwice(inner(path))
    case .missing(let path, let other): .missing(inner(path), foundAs: other.map(inner))
    case .unnamed(let path): .unnamed(inner(path))
    case .notAFile(let path): .notAFile(inner(path))
    case .sizeDiffers(let path, let named, let found):
      .sizeDiffers(inner(path), named: named, found: found)
    case .changed(let path, let other): .changed(inner(path), sameAs: other.map(inner))
    case .premisDiffers(let path): .premisDiffers(inner(path))
    case .premisExtra(let path): .premisExtra(inner(path))
    case .ermsLacks(let path): .ermsLacks(inner(path))
    case .ermsExtra(let path): .ermsExtra(inner(path))
    case .badManifest(let path): .badManifest(path)
    case .manifestDiffers(let path): .manifestDiffers(path)
    case .unknownForm(let path): .unknownForm(path)
    case .logDiffers(let path): .logDiffers(inner(path))
    case .tooLarge(let path): .tooLarge(inner(path))
    }
  }
}
