import Casework

extension RegisterFolder {
  /// What an interrupted registration was made of: its name in the inbox, and its bytes.
  ///
  /// `nil` for a case that is whole, or of which nothing is left.
  package func incoming(_ number: CaseNumber) throws -> (name: String, bytes: [UInt8])? {
    let caseFolder = try open().folder(at: number.folder)
    let names = try caseFolder.entries().map(\.name)
    guard try !caseFolder.exists(CaseFile.facts.rawValue),
      let name = names.filter(CaseFolder.isClaimed).min()
    else { return nil }
    let original = String(name.dropFirst(CaseFolder.incomingPrefix.count))
    return (
      original,
      try caseFolder.readWhole(name, limit: IntakeLimits.limit(ofFile: original))
    )
  }

  /// What was said of a registration that was interrupted, by whoever began it.
  package func given(_ number: CaseNumber) throws -> [UInt8]? {
    try open().folder(at: number.folder).readIfPresent(CaseFolder.givenName)
  }
}
