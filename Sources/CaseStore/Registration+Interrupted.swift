import Casework
import System

extension RegisterFolder {
  /// Whether a case is whole and what it was made of lies in its folder still.
  package func hasIncomingLeft(_ number: CaseNumber) throws(FileError) -> Bool {
    guard try holds(number) else { return false }
    let caseFolder = try open().folder(at: number.folder)
    guard try caseFolder.exists(CaseFile.facts.rawValue) else { return false }
    return try caseFolder.entries().contains { $0.name.hasPrefix(CaseFolder.incomingPrefix) }
  }

  /// What an interrupted registration was made of: its name in the inbox, and its bytes.
  ///
  /// `nil` for a case that is whole, or of which nothing is left.
  package func incoming(_ number: CaseNumber) throws -> (name: String, bytes: [UInt8])? {
    let caseFolder = try open().folder(at: number.folder)
    let names = try caseFolder.entries().map(\.name)
    guard try !caseFolder.exists(CaseFile.facts.rawValue),
      let name = names.filter({ $0.hasPrefix(CaseFolder.incomingPrefix) }).min()
    else { return nil }
    let original = String(name.dropFirst(CaseFolder.incomingPrefix.count))
    return (
      original,
      try caseFolder.readWhole(name, limit: IntakeLimits.limit(ofFile: original))
    )
  }
}
