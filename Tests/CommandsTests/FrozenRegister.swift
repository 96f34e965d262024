import Checksums
import CivilCalendar
import Commands
import Foundation
import RegisterFixtures
import Testing

/// A register as an older program left it, kept in `Frozen`: what it must stay for every newer one.
///
/// `Frozen/make` shows how it came to be. It is never made again, and never changed.
enum FrozenRegister: String, CaseIterable, CustomTestStringConvertible {
  case swedish = "sv"
  case english = "en"

  var testDescription: String { rawValue }

  /// What lies in `.synpunkt` when the newer program comes.
  enum Derived: CaseIterable {
    /// The program was exchanged beside its index, spool and site.
    case kept
    /// The register came out of Git.
    case gone
  }

  /// A register to do something with, on the morning after it was frozen.
  func thawed(_ derived: Derived = .gone) throws -> TemporaryRegister {
    let register = try TemporaryRegister()
    for name in try Self.manager.contentsOfDirectory(atPath: folder.path) where name != "derived" {
      try Self.copy(folder.appendingPathComponent(name), to: register.absolute(name))
    }
    switch derived {
    case .kept:
      try Self.copy(folder.appendingPathComponent("derived"), to: register.absolute(".synpunkt"))
    case .gone: break
    }
    // Git keeps no times: that of a file says whether a fault has stood over night, and since when
    // something has been in the inbox.
    for path in try register.files() {
      try register.setModified(path, path == scan.path ? scan.modified : Self.lastSaved)
    }
    return register
  }

  /// Tuesday 2026-11-24 at 15.
  private static let lastSaved: Int64 = 1_795_528_800

  /// What has been in the inbox since long before.
  private var scan: (path: String, modified: Int64) {
    switch self {
    case .swedish: ("cases/inbox/skannad.pdf", 1_793_973_600)
    case .english: ("cases/inbox/scan.pdf", 1_795_442_400)
    }
  }

  private static func copy(_ source: URL, to path: String) throws {
    try manager.copyItem(at: source, to: URL(fileURLWithPath: path))
  }

  private static var manager: FileManager { .default }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Frozen")

  private var folder: URL { Self.root.appendingPathComponent(rawValue) }

  /// What the older program said on that morning, where it is not the same as what it had left.
  var expected: URL { Self.root.appendingPathComponent("expected/\(rawValue)") }

  /// The site that the older program makes on that morning.
  func expectedSite() throws -> [String: [UInt8]] {
    // Statistics go on, and there are more pages than there were.
    try leftSite().merging(Self.files(at: expected.appendingPathComponent("site"))) { $1 }
  }

  /// The site as the older program had left it.
  func leftSite() throws -> [String: [UInt8]] {
    try Self.files(at: folder.appendingPathComponent("derived/site"))
  }

  /// Every file of a folder, by path.
  static func files(at folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let name as String in manager.enumerator(atPath: folder.path) ?? .init() {
      let url = folder.appendingPathComponent(name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        continue
      }
      files[name] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }

  /// One number for all names and bytes of a folder.
  static func fingerprint(of files: [String: [UInt8]]) -> String {
    let lines = files.sorted { $0.key < $1.key }.map { name, bytes in
      "\(SHA256.hash(of: bytes).hexadecimal)  \(name)\n"
    }
    return SHA256.hash(of: Array(lines.joined().utf8)).hexadecimal
  }

  /// Every file of the register as it is kept.
  func files() throws -> [String: [UInt8]] { try Self.files(at: folder) }

  /// Where the fonts are with which its letters are set, or `nil` where they are not installed.
  ///
  /// The English letters were set without any.
  var fonts: String? {
    switch self {
    case .english: return ""
    case .swedish:
      let folder = "/usr/share/fonts/truetype/dejavu"
      let file = try? Data(contentsOf: URL(fileURLWithPath: folder + "/DejaVuSans.ttf"))
      let digest = file.map { SHA256.hash(of: [UInt8]($0)).hexadecimal }
      return digest == Self.font ? folder : nil
    }
  }

  /// DejaVu Sans 2.37.
  private static let font = "abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322"
}

extension TemporaryRegister {
  /// Friday 2026-11-27 at eight, the morning after both registers were frozen.
  static let morningAfter = Instant(seconds: 1_795_762_800)

  /// Runs the program on the morning after.
  func runMorningAfter(_ words: [String], input: String = "", fonts: String = "") -> Run {
    run(
      words,
      input: input,
      environment: ["GIT_AUTHOR_EMAIL": "anna.berg@kommun.example", "SYNPUNKT_FONTS": fonts],
      clock: { Self.morningAfter }
    )
  }

  /// Every file of the site.
  func site() throws -> [String: [UInt8]] {
    try FrozenRegister.files(at: URL(fileURLWithPath: absolute(".synpunkt/site")))
  }

  /// The bytes of all that is not derived.
  func allBytes() throws -> [[UInt8]] { try files().map(read) }
}
