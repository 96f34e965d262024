import Casework
import Checksums
import Findings
import Formats

/// Whether the descriptions in a package tell the same: METS, PREMIS, ERMS, and the logs of the cases.
struct ContentProof {
  private(set) var faults: [PackageFault] = []
  private let named: [String: PackageTree.Measure]
  /// The numbers of the cases whose folders METS.xml names.
  let cases: Set<String>
  private var premis: [String: PackageTree.Measure]?
  private var premisEvents: [String: [String]] = [:]
  private var appendices: Set<String>?
  private var ermsEvents: [String: [String]] = [:]
  private var ermsCases: Set<String> = []
  private var logs: [String: [String]] = [:]
  /// What descriptions tell of the same events where somebody's identity is protected.
  private var reduced: [String: [String]] = [:]

  static let premisPath = "metadata/preservation/premis.xml"
  static let ermsPath = ArchivedCase.data + "/erms.xml"

  init(named: [String: PackageTree.Measure]) {
    self.named = named
    let folder = ArchivedCase.data + "/"
    cases = Set(
      named.keys.compactMap { path in
        guard path.hasPrefix(folder), path != Self.ermsPath else { return nil }
        return path.dropFirst(folder.count).split(separator: "/").first.map(String.init)
      }
    )
  }

  mutating func read(premis bytes: [UInt8]) {
    guard let root = XMLReader.root(of: bytes) else {
      return faults.append(.unreadable(Self.premisPath))
    }
    var objects: [String: PackageTree.Measure] = [:]
    for object in root.all("object") where object.attributes["type"]?.hasSuffix("file") == true {
      guard let path = object.first("objectIdentifier", "objectIdentifierValue")?.text,
        let facts = object.first("objectCharacteristics"),
        let size = facts.first("size").flatMap({ Int($0.text) }),
        let digest = facts.first("fixity", "messageDigest").flatMap({ Digest(hexadecimal: $0.text) }
        )
      else {
        faults.append(.unreadable(Self.premisPath))
        continue
      }
      objects[path] = PackageTree.Measure(size: size, digest: digest)
    }
    premis = objects
    for event in root.all("event") {
      guard let id = event.first("eventIdentifier", "eventIdentifierValue")?.text,
        let detail = event.first("eventDetailInformation", "eventDetail")?.text
      else { continue }
      let number = String(id.prefix { $0 != "#" })
      premisEvents[number, default: []].append(detail)
    }
  }

  mutating func read(erms bytes: [UInt8]) {
    guard let root = XMLReader.root(of: bytes) else {
      return faults.append(.unreadable(Self.ermsPath))
    }
    appendices = Set(root.descendants("appendix").compactMap { $0.attributes["path"] })
    for aggregation in root.descendants("aggregation") {
      guard let number = aggregation.first("objectId")?.text else { continue }
      ermsCases.insert(number)
      ermsEvents[number] = aggregation.all("action").compactMap { $0.first("actionText")?.text }
    }
  }

  /// The events of a log, each a line, in whatever language it is written, and the files whose hashes stand in it.
  ///
  /// `facts`: the bytes of case.yaml beside it.
  mutating func read(log bytes: [UInt8], at path: String, facts: [UInt8]?) {
    let folder = path.split(separator: "/").dropLast()
    let number = folder.last.map(String.init) ?? ""
    let plain = Self.withoutComments(bytes)
    for language in Language.allCases {
      let events = LogEvent.events(in: plain, language: language)
      guard !events.isEmpty else { continue }
      logs[number] = events.map { $0.line(language) }
      reduced[number] = events.map { $0.withoutWords.line(language) }
      let recorded = RecordedHashes(events, facts: facts, in: language).files
      for (file, digest) in recorded.sorted(by: { $0.key < $1.key }) {
        let file = folder.joined(separator: "/") + "/" + file
        if named[file]?.digest != digest { faults.append(.logDiffers(file)) }
      }
    }
  }

  /// Without what stands behind ` #` in a line, which is no part of it (YAML 1.2, section 6.6).
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    let (space, sign, end) = (UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "\n"))
    return Array(
      bytes.split(separator: end, omittingEmptySubsequences: false).map { line in
        let comment = line.indices.dropFirst().first { line[$0] == sign && line[$0 - 1] == space }
        return line[..<(comment ?? line.endIndex)]
      }.joined(separator: [end])
    )
  }

  mutating func compare(hasPREMIS: Bool, hasERMS: Bool) {
    if !hasPREMIS { faults.append(.missing(Self.premisPath, foundAs: nil)) }
    if !hasERMS { faults.append(.missing(Self.ermsPath, foundAs: nil)) }
    let data = named.filter { $0.key.hasPrefix(ArchivedCase.data + "/") }
    if let premis {
      for path in data.keys.sorted() where premis[path] != data[path] {
        faults.append(.premisDiffers(path))
      }
      for path in premis.keys.sorted() where data[path] == nil { faults.append(.premisExtra(path)) }
    }
    guard let appendices else { return }
    for path in data.keys.sorted() where path != Self.ermsPath && !appendices.contains(path) {
      faults.append(.ermsLacks(path))
    }
    for path in appendices.sorted() where data[path] == nil { faults.append(.ermsExtra(path)) }
    for number in cases.symmetricDifference(ermsCases).sorted() {
      faults.append(.caseDiffers(number))
    }
    guard premis != nil else { return }
    for (number, log) in logs.sorted(by: { $0.key < $1.key }) {
      let events = premisEvents[number] ?? []
      let told = [log, reduced[number] ?? log].map { $0.sorted() }
      if events != ermsEvents[number] ?? [] || !told.contains(events.sorted()) {
        faults.append(.eventsDiffer(number))
      }
    }
  }
}
