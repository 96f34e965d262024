import Foundation
import RegisterFixtures

/// Everything of a register that anybody sees or is told: its files, the pages, the mail, and what is left over.
struct CampaignState: Equatable {
  private var files: [String: [UInt8]] = [:]

  init(_ register: TemporaryRegister) throws {
    var messages: [String] = []
    for path in try register.files() + register.names(in: Self.derived) {
      if Self.isPassing(path) { continue }
      let bytes = try register.read(path)
      if path.hasPrefix(".synpunkt/outbox/new/") {
        messages += Self.told(by: String(decoding: bytes, as: UTF8.self))
      } else {
        files[path] =
          Self.isRandom(path) ? [] : path.hasSuffix("log.yaml") ? Self.events(bytes) : bytes
      }
    }
    files["messages"] = Array(messages.sorted().joined(separator: "\n").utf8)
  }

  /// The lines of a log, which is read by time: of one minute it is all the same which stands first.
  private static func events(_ log: [UInt8]) -> [UInt8] {
    let lines = log.split(separator: UInt8(ascii: "\n"))
    return Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [10]))
  }

  /// Who is told what: a round puts into one message for each person what commands tell one by one.
  private static func told(by message: String) -> [String] {
    let lines = message.split(separator: "\n")
    let addressee = lines.first { $0.hasPrefix("To: ") } ?? "To: nobody"
    // The title is left out while nobody knows whether the sender is protected.
    return lines.filter { $0.hasPrefix("SYN-") || $0.hasPrefix("  ") }
      .map { addressee + " " + ($0.hasPrefix("SYN-") ? $0.prefix { $0 != " " } : $0) }
  }

  private static let derived = ["site", "state", "outbox", "mail", "edit"].map { ".synpunkt/" + $0 }

  /// What stays for whoever does it again: half a package, which the next packing of the case removes, and what
  /// somebody wrote in an editor, which is told when the case is edited again.
  private static func isPassing(_ path: String) -> Bool {
    path.hasPrefix("arkiv/.synpunkt-") || path.hasPrefix(".synpunkt/edit/")
  }

  private static func isRandom(_ path: String) -> Bool {
    path.hasPrefix(".synpunkt/state/sent/")
  }

  /// The paths that differ.
  func difference(from other: CampaignState) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}

extension TemporaryRegister {
  /// Every file in some folders, by path.
  fileprivate func names(in folders: [String]) -> [String] {
    folders.flatMap { folder in
      let all =
        FileManager.default.enumerator(atPath: absolute(folder))?
        .compactMap { $0 as? String } ?? []
      return all.map { folder + "/" + $0 }.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder)
        return !isFolder.boolValue
      }
    }
  }
}
