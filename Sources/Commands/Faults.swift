import Findings

/// Why a command did nothing: everything that is wrong with what it was to work on.
struct Faults: Error {
  let findings: [LocatedFinding]

  init(_ findings: [LocatedFinding]) { self.findings = findings }
}
